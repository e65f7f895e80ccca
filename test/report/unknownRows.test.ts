import { openDocument } from "../../src/document/open";
import { composeReport } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { english, saying } from "../support/saying";
import { partsOf } from "./render/formats";
import { type Alter, gridDocument } from "./render/gridDocument";
import type { PrintedCell, PrintedTable } from "./render/printedTable";
import { piped, separated } from "./render/separated";
import { textDocument } from "./textDocument";

const figuresOf = (form: Layout) =>
  new Map<CellPath, string>(
    cellsOf(form).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
  );

/** The rows of a table with another one put in below the row with a label, or at the end. */
function withRow(
  cells: readonly PrintedCell[],
  label: string | null,
  texts: readonly string[],
): readonly PrintedCell[] {
  const at = label === null ? undefined : cells.find(({ text }) => text === label);
  const below = at ? at.row + 1 : Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const moved = cells.map((cell) => {
    if (cell.row >= below) return { ...cell, row: cell.row + 1 };
    return cell.row + cell.rowSpan > below ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
  });
  const first = moved.filter(({ row, rowSpan, column }) => row < below && row + rowSpan > below && column < 3).length;
  const row = texts.map((text, index): PrintedCell => {
    const column = index === 0 ? first : width - texts.length + index;
    return {
      text,
      row: below,
      column,
      rowSpan: 1,
      columnSpan: index === 0 ? Math.max(1, width - texts.length + 1 - first) : 1,
    };
  });
  return [...moved, ...row].sort((a, b) => a.row - b.row || a.column - b.column);
}

const ROWS = [
  { table: 2, label: "规章", texts: ["其他主动公开文件", "186", "86", "255"] },
  { table: 2, label: "规章", texts: ["党内规范性文件", "186", "86", "255"] },
  { table: 2, label: "信息内容", texts: ["部门规章", "186", "86", "255"] },
  { table: 3, label: "7.属于行政执法案卷", texts: ["9.其他不予公开情形", "1", "2", "0", "0", "0", "0", "3"] },
  {
    table: 3,
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    texts: ["（二之一）特别公开", "1", "2", "0", "", "0", "0", "3"],
  },
  { table: 3, label: null, texts: ["五、撤回申请数量", "1", "2", "0", "0", "0", "0", "3"] },
  { table: 4, label: null, texts: ["其中本级", ...Array.from({ length: 14 }, () => "7")] },
];

function expectKept(report: Report, texts: readonly string[]): void {
  const said = texts.filter((text) => text !== "").join(" ");
  expect(report.remarks).toEqual([expect.objectContaining({ code: "ROW_UNKNOWN", message: saying(said) })]);
  expect(report.cells.every(({ status }) => status === CellStatus.REPORTED)).toBe(true);
}

describe.each([FORM_2019, FORM_2021])("a row that $code lacks is kept", (form) => {
  const figures = figuresOf(form);

  test.each(ROWS)("in table $table behind $label of a document with tables", ({ table, label, texts }) => {
    const alter: Alter = (cells, number) => (number === table ? withRow(cells, label, texts) : cells);
    expectKept(readReport(gridDocument(form, figures, alter), {}), texts);
  });

  test.each([
    ["csv", (parts: Parameters<typeof piped>[0]) => separated(parts, ",")],
    ["md", piped],
  ] as const)("in separated text: %s", async (extension, write) => {
    for (const { table, label, texts } of ROWS) {
      let number = 1;
      const title = `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告`;
      const parts = partsOf({ title, form, figures, overview: [] }).map((part) => {
        if (typeof part === "string") return part;
        number += 1;
        if (number !== table) return part;
        const cells = withRow(part.cells, label, texts);
        return { ...part, rows: part.rows + 1, cells } satisfies PrintedTable;
      });
      expectKept(readReport(await openDocument(write(parts), `a.${extension}`), {}), texts);
    }
  });

  test.each(["lines", "spaced"] as const)("in text set in %s", (style) => {
    const text = composeReport({
      department: "示例市教育局",
      year: form.firstYear + 1,
      form,
      cells: figures,
      overview: "全年公开信息12条。",
      style,
    });
    const gap = style === "lines" ? "\n\t" : " ";
    const row = ["9.其他不予公开情形", "1", "2", "0", "0", "0", "0", "3"];
    const two = [...row, "10.又一情形", "4", "2", "0", "0", "0", "0", "6"];
    for (const put of [row, two]) {
      const report = readReport(
        textDocument(text.replace("（四）无法提供", `${put.join(gap)}${gap}（四）无法提供`)),
        {},
      );
      expect(report.remarks.map(({ code }) => code)).toEqual(
        put.length > 8 ? ["ROW_UNKNOWN", "ROW_UNKNOWN"] : ["ROW_UNKNOWN"],
      );
      expect(english(report.remarks[0]?.message)).toContain(row.join(" "));
      expect(report.cells.every(({ status }) => status === CellStatus.REPORTED)).toBe(true);
    }
    const last = readReport(
      textDocument(
        text.replace(
          "四、政府信息公开行政复议",
          `五、撤回申请数量${gap}${row.slice(1).join(gap)}${style === "lines" ? "\n\n" : " "}四、政府信息公开行政复议`,
        ),
      ),
      {},
    );
    expect(last.remarks).toEqual([
      expect.objectContaining({ code: "ROW_UNKNOWN", message: saying("五、撤回申请数量 1 2") }),
    ]);
  });
});
