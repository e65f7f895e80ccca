import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { textDocument } from "./textDocument";

/**
 * A report whose cells run together, all zero but the row behind `label`, which reads `figures`. The number of the label
 * below is printed as `next`, where that is given.
 */
function rowOf(form: Layout, label: string, figures: string, cells: readonly string[], next?: string) {
  const zeros = new Map<CellPath, string>(cellsOf(form).map((cell) => [cell, "0"]));
  const text = composeReport({
    department: "示例市教育局",
    year: form.firstYear,
    form,
    cells: zeros,
    overview: "",
    style: "joined",
  });
  const zeroRow = new RegExp(`${label}0{${cells.length}}${next === undefined ? "" : "\\d\\."}`);
  expect(text).toMatch(zeroRow);
  const report = readReport(textDocument(text.replace(zeroRow, label + figures + (next ?? ""))), {});
  const found = new Map(report.cells.map((cell) => [cell.path as string, cell]));
  return cells.map((cell) => {
    const reading = found.get(cell);
    return reading?.value ?? reading?.candidates ?? null;
  });
}

const applicants = (row: string) =>
  ["naturalPerson", "enterprise", "research", "publicInterest", "legalService", "other", "total"].map(
    (name) => `applications.${row}.${name}`,
  );

describe("table 3: the sum of a row cuts its digits", () => {
  test.each<readonly [string, readonly (number | readonly number[])[]]>([
    ["15130000154", [151, 3, 0, 0, 0, 0, 154]],
    ["21710000218", [217, 1, 0, 0, 0, 0, 218]],
    ["200 000121", [20, 0, 0, 0, 0, 1, 21]],
    ["20 0 0 0 02", [2, 0, 0, 0, 0, 0, 2]],
    [" 0 0 00 00 0 ", [0, 0, 0, 0, 0, 0, 0]],
    // 1 0 0 0 0 0 2 misses its sum; 10 0 0 0 0 2 with a blank cell is as likely.
    ["1000002", [[1], [0], [0], [0], [0], [0], [2]]],
    ["12", [[], [], [], [], [], [], []]],
  ])("%s", (digits, values) => {
    expect(rowOf(FORM_2021, "一、本年新收政府信息公开申请数量", digits, applicants("received"))).toEqual(values);
  });

  test("the number of the next label is none of them", () => {
    expect(rowOf(FORM_2021, "1.属于国家秘密", "4000004", applicants("outcomes.refused.stateSecret"))).toEqual([
      4, 0, 0, 0, 0, 0, 4,
    ]);
  });

  test("a digit that may be the number of the label below is a figure's only where the sums say so", () => {
    const cells = applicants("outcomes.refused.stateSecret");
    // 0 0 0 10 0 11000 11010 and the number 2, or 0 0 0 100 1 10001 10102: the fifth column, all zero, tells.
    expect(rowOf(FORM_2021, "1.属于国家秘密", "0001001100011010", cells, "2")).toEqual([0, 0, 0, 10, 0, 11000, 11010]);
    expect(rowOf(FORM_2021, "1.属于国家秘密", "4000004", cells, "2")).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });

  test("where two cuts meet the sum, the columns choose", () => {
    // 11 0 0 0 0 0 11 or 1 10 0 0 0 0 11: only the first agrees with the outcomes.
    const zeros = new Map<CellPath, string>(cellsOf(FORM_2021).map((cell) => [cell, "0"]));
    for (const row of ["received", "outcomes.granted", "outcomes.total"]) {
      zeros.set(`applications.${row}.naturalPerson` as CellPath, "11");
      zeros.set(`applications.${row}.total` as CellPath, "11");
    }
    const text = composeReport({
      department: "示例市教育局",
      year: 2023,
      form: FORM_2021,
      cells: zeros,
      overview: "",
      style: "joined",
    });
    const apart = text.replace("（一）予以公开110000011", "（一）予以公开11 0 0 0 0 0 11");
    const report = readReport(textDocument(apart), {});
    const received = report.cells.find((cell) => cell.path === "applications.received.naturalPerson");
    expect(received).toMatchObject({ value: 11, status: CellStatus.DECODED });
    // With nothing set apart both readings remain, in every row, and none is chosen.
    const open = readReport(textDocument(text), {}).cells.filter((cell) => cell.status === CellStatus.UNCERTAIN);
    expect(open.map((cell) => cell.candidates)).toEqual(expect.arrayContaining([[1, 11]]));
  });
});

describe("table 2: no sum holds, so only separators or a single cut decide", () => {
  const documents = ["made", "disclosed", "totalDisclosed"].map((cell) => `normativeDocuments.${cell}`);
  const penalties = ["itemsBefore", "itemsChange", "decisions"].map((cell) => `penalties.${cell}`);
  const fees = ["itemsBefore", "itemsChange"].map((cell) => `fees.${cell}`);
  test.each<readonly [string, string, readonly string[], readonly (number | readonly number[])[]]>([
    ["规范性文件", "007", documents, [0, 0, 7]],
    [
      "规范性文件",
      "1077",
      documents,
      [
        [1, 10],
        [0, 7],
        [77, 7],
      ],
    ],
    ["行政处罚", "3500", penalties, [[3, 35], [50, 0], 0]],
    ["行政处罚", "2648-18538", penalties, [2648, [-1, -18, -185, -1853], [8538, 538, 38, 8]]],
    ["行政处罚", "12减38", penalties, [12, -3, 8]],
    ["行政处罚", "12 5", penalties, [[1], [2], [5]]],
    ["行政事业性收费", "35-15", fees, [35, -15]],
  ])("%s%s", (label, digits, cells, values) => {
    expect(
      rowOf(FORM_2019, label, digits, cells).map((value) => (Array.isArray(value) ? [...value].sort() : value)),
    ).toEqual(values.map((value) => (typeof value === "number" ? value : [...value].sort())));
  });
});

test.each([
  ["120", [[1], [2], [0]]],
  ["005", [0, 0, 5]],
  ["12减38", [[12], [-3], [8]]],
])(
  "digits that may as well be two numbers beside a blank cell are open in a table that prints no 0: %s",
  (digits, values) => {
    const cells = new Map<CellPath, string>(cellsOf(FORM_2019).map((cell) => [cell, isOfTable2(cell) ? "7" : "0"]));
    const text = composeReport({
      department: "示例市教育局",
      year: 2020,
      form: FORM_2019,
      cells,
      overview: "",
      style: "joined",
    });
    const report = readReport(textDocument(text.replace("行政处罚777", `行政处罚${digits}`)), {});
    const row = report.cells.filter(({ path }) => path.startsWith("penalties."));
    expect(row.map(({ value, candidates }) => value ?? candidates)).toEqual(values);
  },
);

function isOfTable2(cell: CellPath): boolean {
  return !/^(?:applications|reconsideration|litigation)\./.test(cell);
}

test("table 4: each five of fifteen meet their sum", () => {
  const results = ["upheld", "corrected", "other", "pending", "total"];
  const cells = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"].flatMap((group) =>
    results.map((result) => `${group}.${result}`),
  );
  expect(rowOf(FORM_2021, "尚未审结总计", "21317000001324019", cells)).toEqual([
    2, 1, 3, 1, 7, 0, 0, 0, 0, 0, 13, 2, 4, 0, 19,
  ]);
  expect(rowOf(FORM_2021, "尚未审结总计", " 00 0 00 0 0 0 00 0 0 0 00", cells)).toEqual(cells.map(() => 0));
});
