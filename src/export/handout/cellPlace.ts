import { tableNumber } from "../../message/printedName";
import type { ReportCell } from "../../question/relations";

/** Characters of a document that an excerpt has before a figure, mostly the label of its row, and behind it. */
const BEFORE = 30;
const BEHIND = 12;

/** Where a figure is in its document: the page of a PDF, the table with row and column, the address in a spreadsheet. */
export function placeInDocument({ locator }: Pick<ReportCell, "locator">): string {
  if (locator === null) return "报告中没有";
  const { table, row, column, page, address } = locator;
  const within = table === null ? "正文" : `表${tableNumber(table).zh}`;
  return [
    page === null ? "" : `第${page}页，`,
    within,
    row === null ? "" : `第${row}行`,
    column === null ? "" : `第${column}列`,
    address === null ? "" : `（单元格${address}）`,
  ].join("");
}

/** The text around a figure, with the figure between 【 and 】; a blank cell is 【】. */
export function excerptOf({ locator }: Pick<ReportCell, "locator">, text: string): string {
  if (locator === null) return "报告中没有";
  const { start, end } = locator;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const behind = text.slice(end, end + BEHIND);
  const plain = (part: string) => part.replace(/\s+/g, " ");
  const [open, close] = [start > BEFORE ? "…" : "", end + BEHIND < text.length ? "…" : ""];
  return `${open}${plain(before).trimStart()}【${plain(text.slice(start, end)).trim()}】${plain(behind).trimEnd()}${close}`;
}
