import type { CellPath } from "../../../src/form/figures";
import type { Layout } from "../../../src/form/layout";
import { type PrintedTable, printedTable } from "./printedTable";

/** How an office program is to set a page. */
export interface PageSetting {
  /** Size of the letters in the tables. */
  readonly points: number;
  readonly tableWidth: string;
  readonly landscape: boolean;
  readonly margin: string;
}

/** A report as a web page with ruled tables, for an office program to set: rows may split where a page ends. */
export function officePage(
  report: {
    readonly department: string;
    readonly year: number;
    readonly form: Layout;
    readonly figures: ReadonlyMap<CellPath, string>;
  },
  { points, tableWidth, landscape, margin }: PageSetting,
): string {
  const { department, year, form, figures } = report;
  const size = landscape ? "29.7cm 21cm" : "21cm 29.7cm";
  const style = `@page { size: ${size}; margin: ${margin} } td { font-size: ${points}pt; border: 1px solid #000 } table { border-collapse: collapse }`;
  const sections = form.sections.map((section, index) => {
    const table = form.tables.find((candidate) => candidate.number === index + 1);
    const heading = `<p>${"一二三四五六"[index]}、${section}</p>`;
    return heading + (table ? tableOf(printedTable(table, figures), tableWidth) : "<p>无其他情况。</p>");
  });
  const title = `${department}${year}年政府信息公开工作年度报告`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}</style></head><body><h1>${title}</h1>${sections.join("\n")}</body></html>`;
}

function tableOf(table: PrintedTable, width: string): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    return `<tr>${cells
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `<td rowspan="${rowSpan}" colspan="${columnSpan}">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</td>`,
      )
      .join("")}</tr>`;
  });
  return `<table border="1" width="${width}"><tbody>${rows.join("\n")}</tbody></table>`;
}
