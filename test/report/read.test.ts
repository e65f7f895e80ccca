import { composeReport, type TextStyle } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { saying } from "../support/saying";
import { textDocument } from "./textDocument";

const YEARS = new Map<Layout, number>([
  [FORM_2019, 2020],
  [FORM_2021, 2023],
]);

/** Every cell another number, so that a figure read from the wrong place shows. */
function numbered(form: Layout): Map<CellPath, string> {
  return new Map(
    cellsOf(form).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
  );
}

function figureOf(printed: string): number {
  return printed.endsWith("万元") ? Number(printed.slice(0, -2)) * 1_000_000 : Number(printed);
}

function read(form: Layout, cells: ReadonlyMap<CellPath, string>, style: TextStyle): { text: string; report: Report } {
  const text = composeReport({
    department: "示例市教育局",
    year: YEARS.get(form) as number,
    form,
    cells,
    overview: "全年公开信息12条。行政许可事项1项，行政处罚事项0项，规章、行政强制均按规定公开。",
    style,
  });
  return { text, report: readReport(textDocument(text), {}) };
}

describe.each([FORM_2019, FORM_2021])("a report on $code", (form) => {
  test.each<TextStyle>(["lines", "spaced"])("set in %s gives every cell with its exact text", (style) => {
    const cells = numbered(form);
    const { text, report } = read(form, cells, style);
    expect(report).toMatchObject({ department: "示例市教育局", year: YEARS.get(form), form: form.code, remarks: [] });
    expect(report.cells.map((cell) => cell.path)).toEqual(cellsOf(form));
    for (const cell of report.cells) {
      const printed = cells.get(cell.path as CellPath) as string;
      expect(cell).toMatchObject({
        status: CellStatus.REPORTED,
        value: figureOf(printed),
        raw: printed,
        candidates: [],
      });
      expect(text.slice(cell.locator?.start, cell.locator?.end)).toBe(printed);
    }
  });

  test("a blank cell among lines stays blank, and its neighbours keep their places", () => {
    const cells = numbered(form);
    cells.delete("applications.received.research");
    cells.set("licensing.decisions", "/");
    const { report } = read(form, cells, "lines");
    const status = new Map(report.cells.map((cell) => [cell.path, cell]));
    expect(status.get("applications.received.research")).toMatchObject({
      status: CellStatus.BLANK,
      value: null,
      raw: "",
    });
    expect(status.get("applications.received.publicInterest")?.value).toBe(
      figureOf(cells.get("applications.received.publicInterest") as string),
    );
    expect(status.get("licensing.decisions")).toMatchObject({ status: CellStatus.BLANK, raw: "/" });
  });

  test("a table that is not printed is said to be missing, once", () => {
    const { text } = read(form, numbered(form), "spaced");
    const cut = text.slice(0, text.indexOf("三、收到和处理")) + text.slice(text.indexOf("四、政府信息公开行政复议"));
    const report = readReport(textDocument(cut), {});
    expect(report.remarks.map((remark) => remark.code)).toEqual(["TABLE_MISSING"]);
    const missing = report.cells.filter((cell) => cell.status === CellStatus.MISSING);
    expect(missing).toHaveLength(form === FORM_2019 ? 161 : 175);
    expect(missing.every((cell) => cell.value === null && cell.raw === null)).toBe(true);
  });

  test("a row that is not printed is missing, and no other row takes its place", () => {
    const { text } = read(form, numbered(form), "spaced");
    const from = text.indexOf("3.要求提供公开出版物");
    const report = readReport(textDocument(text.slice(0, from) + text.slice(text.indexOf("4.无正当理由"))), {});
    expect(report.remarks).toEqual([expect.objectContaining({ code: "ROW_MISSING" })]);
    expect(report.cells.filter((cell) => cell.status === CellStatus.MISSING)).toHaveLength(7);
  });

  test("a row that the form lacks is kept as a remark", () => {
    const { text } = read(form, numbered(form), "spaced");
    const report = readReport(
      textDocument(text.replace("第二十条第（五）项", "其他主动公开文件 186 86 255 第二十条第（五）项")),
      {},
    );
    expect(report.remarks).toEqual([
      expect.objectContaining({ code: "ROW_UNKNOWN", message: saying("其他主动公开文件 186 86 255") }),
    ]);
    expect(report.cells.every((cell) => cell.status === CellStatus.REPORTED)).toBe(true);
  });
});

test("the single （六） row on the form of 2021 is read in place of the three", () => {
  const cells = numbered(FORM_2021);
  for (const row of ["uncorrected", "unpaid", "other"])
    for (const cell of [...cells.keys()]) if (cell.includes(`otherwise.${row}.`)) cells.delete(cell);
  cells.set("applications.outcomes.otherwise.undivided.naturalPerson", "7");
  for (const applicant of ["enterprise", "research", "publicInterest", "legalService", "other", "total"] as const)
    cells.set(`applications.outcomes.otherwise.undivided.${applicant}`, "8");
  for (const style of ["lines", "spaced"] as const) {
    const { report } = read(FORM_2021, cells, style);
    const values = new Map(report.cells.map((cell) => [cell.path, cell]));
    expect(values.get("applications.outcomes.otherwise.undivided.naturalPerson")?.value).toBe(7);
    expect(values.get("applications.outcomes.otherwise.other.total")?.status).toBe(CellStatus.MISSING);
    expect(report.remarks).toEqual([]);
  }
});

test("a title alone is no report, and one remark says so", () => {
  const report = readReport(textDocument("示例市教育局2020年政府信息公开工作年度报告"), {});
  expect(report.remarks.map((remark) => remark.code)).toEqual(["NO_REPORT"]);
  expect(report.cells.every((cell) => cell.status === CellStatus.MISSING)).toBe(true);
});

test("a report of a year before 2019 is no report on these forms", () => {
  const text = "示例市教育局2014年度政府信息公开工作年度报告\n主动公开信息数 条 51 受理依申请公开信息总数 条 0";
  const report = readReport(textDocument(text), {});
  expect(report).toMatchObject({ form: null, cells: [], year: 2014 });
  expect(report.remarks).toEqual([expect.objectContaining({ code: "NO_REPORT", message: saying("2014") })]);
});

test("a fragment without title gives what it holds", () => {
  const { text } = read(FORM_2021, numbered(FORM_2021), "spaced");
  const fragment = text.slice(text.indexOf("信息内容 本年处理决定数量 行政处罚"), text.indexOf("（四）无法提供"));
  const report = readReport(textDocument(fragment), {});
  expect(report.form).toBe("FORM_2021");
  expect(report.remarks.map((remark) => remark.code)).toEqual(
    expect.arrayContaining(["DEPARTMENT_UNKNOWN", "YEAR_UNKNOWN", "TABLE_MISSING"]),
  );
  const values = new Map(report.cells.map((cell) => [cell.path, cell]));
  expect(values.get("penalties.decisions")?.status).toBe(CellStatus.REPORTED);
  expect(values.get("rules.made")?.status).toBe(CellStatus.MISSING);
  expect(values.get("applications.carriedOut.total")?.status).toBe(CellStatus.MISSING);
});

describe("labels first, figures after", () => {
  /** Table 3 as copied from a PDF: the figures of all rows behind the last label. */
  function detached(order: "rows" | "columns", change: (figures: string[]) => void = () => {}): Report {
    const cells = new Map<CellPath, string>(cellsOf(FORM_2019).map((cell) => [cell, "0"]));
    const text = composeReport({
      department: "示例市教育局",
      year: 2020,
      form: FORM_2019,
      cells,
      overview: "",
      style: "spaced",
    });
    const from = text.indexOf("一、本年新收");
    const to = text.indexOf("四、政府信息公开行政复议");
    const labels = text.slice(from, to).replace(/(?: 0)+(?= |$)/g, "");
    const lines = Array.from({ length: 23 }, (_, row) => [row, 1, 0, 0, 0, 0, row + 1].map(String));
    const figures =
      order === "rows"
        ? lines.flat()
        : Array.from({ length: 7 }, (_, column) => lines.map((line) => line[column] as string)).flat();
    change(figures);
    return readReport(
      textDocument(`${text.slice(0, from)}${labels.trim()}\n${figures.join("\n")}\n${text.slice(to)}`),
      {},
    );
  }
  const table3 = (report: Report) => report.cells.filter((cell) => cell.path.startsWith("applications."));

  test.each(["rows", "columns"] as const)(
    "are given back to their rows, %s after %s, where every sum holds",
    (order) => {
      const cells = table3(detached(order));
      expect(cells.map((cell) => cell.value)).toEqual(
        Array.from({ length: 23 }, (_, row) => [row, 1, 0, 0, 0, 0, row + 1]).flat(),
      );
    },
  );

  test("are nobody's where a sum does not hold, and no row is passed off as blank", () => {
    const cells = table3(detached("rows", (figures) => figures.splice(6, 1, "9")));
    expect(cells.every((cell) => cell.value === null && cell.status === CellStatus.UNCERTAIN)).toBe(true);
  });
});
