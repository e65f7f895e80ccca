import { type Composition, partsOf } from "./formats";
import type { PrintedCell, PrintedTable } from "./printedTable";

/** How a page of a report is written, where it differs from the plain one. */
export interface HtmlStyle {
  /** Style sheet, meta elements and so on. */
  readonly head?: string;
  /** What a cell of a figure holds; `text` is escaped. */
  readonly figure?: (text: string, index: number) => string;
  /** What a cell of words holds; `text` is escaped. */
  readonly label?: (text: string) => string;
  /** A row by its cells, each whole. */
  readonly row?: (cells: readonly string[], index: number) => string;
  /** A cell by what it holds. */
  readonly cell?: (inner: string, spans: string, cell: PrintedCell) => string;
  /** A table by its rows. */
  readonly table?: (rows: readonly string[], printed: PrintedTable) => string;
  readonly paragraph?: (text: string, index: number) => string;
  /** The page by what is in its body. */
  readonly body?: (inner: string) => string;
}

/** Whether a cell of a printed table holds a figure, or the room for one. */
export function isFigure(cell: PrintedCell): boolean {
  return /^(?:[-+减增−]?\d|持平$|$)/.test(cell.text) && cell.rowSpan === 1 && cell.columnSpan === 1;
}

/** A web page of a report. */
export function htmlReport(composition: Composition, style: HtmlStyle = {}): string {
  const {
    head = "",
    figure = (text) => text || "&nbsp;",
    label = (text) => text,
    row = (cells) => `<tr>${cells.join("")}</tr>`,
    cell = (inner, spans) => `<td${spans}><p><span>${inner}</span></p></td>`,
    table = (rows) => `<table border="1"><tbody>${rows.join("\n")}</tbody></table>`,
    paragraph = (text) => `<p>${text}</p>`,
    body = (inner) => inner,
  } = style;
  const parts = partsOf(composition).map((part, place) => {
    if (typeof part === "string") return paragraph(escaped(part), place);
    const rows = Array.from({ length: part.rows }, (_, index) =>
      row(
        part.cells
          .filter((one) => one.row === index)
          .sort((a, b) => a.column - b.column)
          .map((one) => {
            const spans = `${one.rowSpan > 1 ? ` rowspan="${one.rowSpan}"` : ""}${one.columnSpan > 1 ? ` colspan="${one.columnSpan}"` : ""}`;
            const text = escaped(one.text);
            return cell(isFigure(one) ? figure(text, one.row * 31 + one.column) : label(text), spans, one);
          }),
        index,
      ),
    );
    return table(rows, part);
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务公开</title>${head}</head><body>${body(parts.join("\n"))}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
