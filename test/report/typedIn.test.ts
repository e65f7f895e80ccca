import { cellsOf, layoutOf } from "../../src/form/catalogue";
import type { FigurePath } from "../../src/form/figures";
import { CellStatus } from "../../src/form/status";
import { said } from "../../src/message/message";
import { missingCell, readAgain } from "../../src/report/correction";
import type { CellReading, Report } from "../../src/report/report";
import { onForm, typedIn } from "../../src/report/typedIn";

const BY = { by: "token:7 科技局", at: "2024-02-01T08:00:00.000000Z", reason: "扫描件" };
const NO_FIGURES = { code: "NO_REPORT", message: said("NO_TABLES"), cells: [] } as const;

const report = (more: Partial<Report> = {}) =>
  ({ department: "甲市教育局", year: 2022, form: "FORM_2021", cells: [], remarks: [], ...more }) as unknown as Report;
const read: CellReading = { ...missingCell("rules.made"), value: 4, status: CellStatus.REPORTED, raw: "4" };
const cellAt = ({ cells }: Report, path: FigurePath) => cells.find((cell) => cell.path === path);

describe("on a form, a report", () => {
  test("has every cell of it: what was read, and the others MISSING", () => {
    const { cells } = onForm(report({ cells: [read] }), "FORM_2021", new Set());
    expect(cells.map(({ path }) => path)).toEqual(cellsOf(layoutOf("FORM_2021")));
    expect(cells.filter(({ status }) => status !== "MISSING")).toEqual([read]);
  });

  test("has nothing of what was read on another form", () => {
    const { cells } = onForm(report({ form: "FORM_2019", cells: [read] }), "FORM_2021", new Set());
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(["MISSING"]));
  });
});

describe("typed in, a cell", () => {
  const typed = (cell: CellReading, value: number | null) =>
    cellAt(typedIn(report({ cells: [cell] }), new Map([[cell.path, value]]), BY), cell.path);

  test.each([4, 0, null])("of which nothing was read is set to %s by a person, and was unreadable", (value) => {
    expect(typed(missingCell("rules.made"), value)).toEqual({
      ...missingCell("rules.made"),
      value,
      status: "CORRECTED",
      correction: { read: { value: null, status: "UNREADABLE" }, ...BY },
    });
  });

  test("that was read is corrected, and is as it was read if the person reads the same", () => {
    expect(typed(read, 5)).toMatchObject({
      value: 5,
      raw: "4",
      correction: { read: { value: 4, status: "REPORTED" } },
    });
    expect(typed(read, 4)).toEqual(read);
  });
});

describe("a report without figures that can be read", () => {
  const blank = onForm(report({ remarks: [NO_FIGURES] }), "FORM_2021", new Set());
  const values = new Map<FigurePath, number | null>([
    ["rules.made", 4],
    ["procurement.amount", null],
  ]);
  const typed = typedIn(blank, values, BY);

  test("says that a person set those that it has, and else that it has none", () => {
    expect(typed.remarks.map(({ message }) => message.code)).toEqual(["FIGURES_BY_PERSON"]);
    expect(typedIn(blank, new Map(), BY).remarks).toEqual([NO_FIGURES]);
  });

  test.each([
    ["no form", report({ form: null, remarks: [NO_FIGURES] })],
    ["a blank form", blank],
    ["a blank form of another year", onForm(report({ remarks: [NO_FIGURES] }), "FORM_2019", new Set())],
  ])("is the same after another reading that finds %s", (_, again) => {
    expect(readAgain(typed, again)).toEqual(typed);
  });

  test("has what is read later, but where a person set something else", () => {
    const again = onForm(report({ cells: [{ ...read, value: 5, raw: "5" }] }), "FORM_2021", new Set());
    expect(cellAt(readAgain(typed, again), "rules.made")).toMatchObject({
      value: 4,
      raw: "5",
      correction: { read: { value: 5, status: "REPORTED" } },
    });
  });
});
