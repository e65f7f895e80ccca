import { checkReport } from "../../src/check/check";
import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { textDocument } from "../report/textDocument";
import { english } from "../support/saying";

function findingsWith(changes: Readonly<Record<string, string | null>>, overview = "") {
  const cells = new Map<CellPath, string>(cellsOf(FORM_2021).map((cell) => [cell, "0"]));
  for (const [path, printed] of Object.entries(changes))
    if (printed === null) cells.delete(path as CellPath);
    else cells.set(path as CellPath, printed);
  const text = composeReport({ department: "示例市教育局", year: 2023, form: FORM_2021, cells, overview });
  return checkReport(readReport(textDocument(text), {}));
}

test("a report in which all sums hold has no finding", () => {
  expect(findingsWith({})).toEqual([]);
});

test("a broken sum is an error with both sides and the cells", () => {
  const findings = findingsWith({ "reconsideration.upheld": "10", "reconsideration.corrected": "1" });
  expect(findings).toEqual([
    expect.objectContaining({ check: "R9", level: "ERROR", left: 11, right: 0, unstated: [] }),
  ]);
  expect(findings[0]?.cells).toContain("reconsideration.total");
  expect(english(findings[0]?.message)).toBe(
    "Table 4, administrative reconsideration: decision upheld 10, decision corrected 1 together are 11, but total is 0; they should be equal and differ by 11. Compare these cells with the document.",
  );
});

test("an application counted twice breaks R1 in its column and in the total", () => {
  const findings = findingsWith({
    "applications.received.naturalPerson": "1",
    "applications.received.total": "1",
    "applications.outcomes.otherwise.other.naturalPerson": "1",
    "applications.outcomes.otherwise.other.total": "1",
    "applications.outcomes.total.naturalPerson": "1",
    "applications.outcomes.total.total": "1",
    "applications.carriedOut.naturalPerson": "1",
    "applications.carriedOut.total": "1",
  });
  expect(findings.map(({ check, level }) => [check, level])).toEqual([
    ["R1", "ERROR"],
    ["R1", "ERROR"],
  ]);
});

test("a sum with a blank is not assessable: the notice names the blank and what zero would give", () => {
  const findings = findingsWith({ "litigation.direct.pending": null });
  expect(findings.map(({ check, level }) => [check, level])).toEqual([
    ["R9", "NOTICE"],
    ["BLANK", "NOTICE"],
  ]);
  expect(findings[0]).toMatchObject({ unstated: ["litigation.direct.pending"] });
  expect(english(findings[0]?.message)).toContain("it would hold if they were zero");
});

test("a negative figure is an error only where the form knows no change", () => {
  expect(findingsWith({ "penalties.decisions": "-8" })).toEqual([
    expect.objectContaining({ check: "R4", level: "ERROR", cells: ["penalties.decisions"], left: -8 }),
  ]);
});

test("half an application is no whole number, and no value", () => {
  const findings = findingsWith({ "penalties.decisions": "0.5" });
  expect(findings.map(({ check, level }) => [check, level])).toEqual([
    ["R4", "ERROR"],
    ["UNREADABLE", "WARNING"],
  ]);
});

test("money without a unit is uncertain, with both readings", () => {
  const findings = findingsWith({ "fees.amount": "约5" });
  expect(findings).toEqual([expect.objectContaining({ check: "UNCERTAIN", level: "WARNING", cells: ["fees.amount"] })]);
  expect(english(findings[0]?.message)).toContain("50000.00 yuan");
});

test("a document without figures has one finding", () => {
  const findings = checkReport(readReport(textDocument("示例市教育局2023年政府信息公开工作年度报告"), {}));
  expect(findings).toEqual([expect.objectContaining({ check: "NO_REPORT", level: "WARNING" })]);
});

describe("the text against the tables", () => {
  const eleven = {
    "applications.received.naturalPerson": "10",
    "applications.received.total": "10",
    "applications.carriedIn.naturalPerson": "1",
    "applications.carriedIn.total": "1",
    "applications.outcomes.granted.naturalPerson": "9",
    "applications.outcomes.granted.total": "9",
    "applications.outcomes.total.naturalPerson": "9",
    "applications.outcomes.total.total": "9",
    "applications.carriedOut.naturalPerson": "2",
    "applications.carriedOut.total": "2",
  };
  test.each([
    [10, []],
    [11, ["NOTICE"]],
    [9, ["NOTICE"]],
  ])("%i applications may be meant", (said, levels) => {
    expect(findingsWith(eleven, `收到政府信息公开申请${said}件。`).map(({ level }) => level)).toEqual(levels);
  });

  test("a number that no table gives is a warning, never an error", () => {
    expect(findingsWith(eleven, "收到政府信息公开申请12件。")).toEqual([
      expect.objectContaining({ check: "R11", level: "WARNING", left: 12, right: 10 }),
    ]);
  });

  test("cases may be counted with or without those pending", () => {
    const cases = { "reconsideration.upheld": "5", "reconsideration.pending": "2", "reconsideration.total": "7" };
    expect(findingsWith(cases, "行政复议7件。")).toEqual([]);
    expect(findingsWith(cases, "行政复议5件。")).toEqual([]);
    expect(findingsWith(cases, "行政复议6件。").map(({ check }) => check)).toEqual(["R12"]);
  });

  test("matters in the list of powers are no decisions", () => {
    expect(findingsWith({ "licensing.decisions": "118" }, "行政许可事项1项。")).toEqual([]);
  });
});
