import { CellStatus } from "../../src/form/status";
import { differencesBetween } from "../../src/report/difference";
import type { CellReading, Report, Statement } from "../../src/report/report";
import { readingOf } from "../support/reading";

const report = (cells: readonly Partial<CellReading>[], statements: readonly Partial<Statement>[] = []): Report => ({
  ...readingOf("甲市", 2020),
  cells: cells.map((cell) => ({ raw: null, locator: null, candidates: [], ...cell })) as readonly CellReading[],
  statements: statements as readonly Statement[],
});
const path = "rules.made" as const;
const { REPORTED, BLANK, DECODED, MISSING } = CellStatus;

test.each([
  ["another value", { value: 7, status: REPORTED }, { value: 4, status: REPORTED }, "7 → 4"],
  ["a value where nothing stood", { value: null, status: BLANK }, { value: 0, status: REPORTED }, "BLANK → 0"],
  ["none where one was read", { value: 120, status: REPORTED }, { value: null, status: MISSING }, "120 → MISSING"],
  ["the same, otherwise read", { value: 4, status: DECODED }, { value: 4, status: REPORTED }, "4 DECODED → 4"],
])("%s is a difference", (_, before, after, said) => {
  const differences = differencesBetween(report([{ path, ...before }]), report([{ path, ...after }]));
  expect(differences.map((one) => `${one.path}: ${one.before} → ${one.after}`)).toEqual([`rules.made: ${said}`]);
});

test("the same figures elsewhere in the document are no difference", () => {
  const cell = { path, value: 4, status: REPORTED };
  const locator = { table: 2, row: 9, column: 9, page: 2, start: 7, end: 8, address: null };
  expect(differencesBetween(report([cell]), report([{ ...cell, raw: "４", locator }]))).toEqual([]);
});

test("a row that only one of the readings has is a difference", () => {
  const [one, none] = [report([{ path, value: 4, status: REPORTED }]), report([])];
  expect(differencesBetween(one, none)).toEqual([{ path, before: "4", after: "nothing" }]);
  expect(differencesBetween(none, one)).toEqual([{ path, before: "nothing", after: "4" }]);
});

test("what the text states is compared in its order", () => {
  const stated = (...values: readonly number[]) =>
    report(
      [],
      values.map((value) => ({ concept: "interpretations", path: null, value, unit: "count" })),
    );
  expect(differencesBetween(stated(1, 2), stated(1, 2))).toEqual([]);
  expect(differencesBetween(stated(1), stated(1, 2))).toEqual([
    { path: "interpretations in the text", before: "1", after: "1, 2" },
  ]);
});

test("money is said in yuan, and a share in per cent", () => {
  const amount = (value: number) => ({ path: "fees.amount" as const, value, status: DECODED });
  const share = (value: number): Partial<Statement> => ({
    concept: "rectification.rate",
    path: null,
    value,
    unit: "percent",
  });
  expect(differencesBetween(report([amount(150)], [share(9850)]), report([amount(200)], [share(9900)]))).toEqual([
    { path: "fees.amount", before: "1.50 yuan DECODED", after: "2.00 yuan DECODED" },
    { path: "rectification.rate in the text", before: "98.50 %", after: "99.00 %" },
  ]);
});
