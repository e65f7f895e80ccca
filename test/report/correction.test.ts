import { CellStatus } from "../../src/form/status";
import { asRead, corrected, readAgain } from "../../src/report/correction";
import type { CellReading, Report } from "../../src/report/report";

const BY = { by: "token:7 科技局", at: "2024-02-01T08:00:00.000000Z", reason: "核对原件" };

const cell = (more: Partial<CellReading> = {}): CellReading => ({
  path: "rules.made",
  value: 4,
  status: CellStatus.REPORTED,
  raw: "4",
  locator: null,
  candidates: [],
  ...more,
});

test("a corrected cell has the value that was set, and keeps what was read and printed", () => {
  expect(corrected(cell(), 9, BY)).toEqual({
    ...cell(),
    value: 9,
    status: "CORRECTED",
    correction: { read: { value: 4, status: "REPORTED" }, ...BY },
  });
});

test("a second correction replaces the first, and what was read stays what was read", () => {
  const twice = corrected(corrected(cell(), 9, BY), 10, { ...BY, reason: "再核" });
  expect(twice).toMatchObject({ value: 10, correction: { read: { value: 4 }, reason: "再核" } });
  expect(asRead(twice)).toEqual(cell());
});

test.each([
  ["the value that was read", cell(), 4],
  ["no figure where the cell is blank", cell({ value: null, status: CellStatus.BLANK, raw: "" }), null],
  ["no figure where there is no cell", cell({ value: null, status: CellStatus.MISSING, raw: null }), null],
])("a cell that is set to %s is as it was read", (_, read, value) => {
  expect(corrected(corrected(read, 9, BY), value, BY)).toEqual(read);
});

test.each([CellStatus.UNCERTAIN, CellStatus.UNREADABLE])("no figure settles a cell that is %s", (status) => {
  const open = cell({ value: null, status, candidates: status === "UNCERTAIN" ? [12, 120] : [] });
  expect(corrected(open, null, BY)).toMatchObject({
    value: null,
    status: "CORRECTED",
    candidates: open.candidates,
    correction: { read: { value: null, status } },
  });
});

describe("another reading of the document", () => {
  const report = (cells: readonly CellReading[], more: Partial<Report> = {}) =>
    ({ department: "甲市教育局", year: 2020, form: "FORM_2019", cells, remarks: [], ...more }) as Report;
  const again = (before: CellReading, after: CellReading) => readAgain(report([before]), report([after])).cells;

  test("keeps what was set in a corrected cell, which says what is read now", () => {
    const before = corrected(cell(), 9, BY);
    const locator = { table: 2, row: 1, column: 2, page: null, start: 5, end: 6, address: null };
    expect(again(before, cell({ value: 5, raw: "5", locator }))).toEqual([
      { ...before, raw: "5", locator, correction: { read: { value: 5, status: "REPORTED" }, ...BY } },
    ]);
  });

  test("knows no correction of a cell that is read now as it was set", () => {
    const now = cell({ value: 9, raw: "9" });
    expect(again(corrected(cell(), 9, BY), now)).toEqual([now]);
  });

  test("has its own cells where nobody corrected any", () => {
    expect(again(cell(), cell({ value: 5 }))).toEqual([cell({ value: 5 })]);
  });

  test("is of the same department and year, and has the cells of its form, all MISSING, where no form is found", () => {
    const other = report([], { department: "乙市教育局", year: 2021, form: null });
    const nothing = cell({ value: null, status: CellStatus.MISSING, raw: null });
    expect(readAgain(report([cell()]), other)).toEqual(report([nothing]));
  });
});
