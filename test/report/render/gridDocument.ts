import type { SourceDocument } from "../../../src/document/document";
import { type CellDraft, type Draft, setText } from "../../../src/document/setText";
import type { CellPath } from "../../../src/form/figures";
import type { Layout } from "../../../src/form/layout";
import { type PrintedCell, printedTable } from "./printedTable";

/** Changes the cells of one table of the form before they are set. */
export type Alter = (cells: readonly PrintedCell[], table: number) => readonly (CellDraft | PrintedCell)[];

/** A document of the year after a form's first one whose tables are grids, as a reader gives them; no file is written. */
export function gridDocument(
  form: Layout,
  figures: ReadonlyMap<CellPath, string>,
  alter: Alter = (cells) => cells,
  overview: readonly string[] = [],
): SourceDocument {
  const year = form.firstYear + 1;
  const drafts = form.sections.flatMap((section, index): readonly Draft[] => {
    const table = form.tables.find(({ number }) => number === index + 1);
    const heading: Draft = { kind: "paragraph", text: `${"一二三四五六"[index]}、${section}` };
    if (!table) return [heading, ...(index === 0 ? overview.map((text): Draft => ({ kind: "paragraph", text })) : [])];
    return [heading, { kind: "grid", cells: [...alter(printedTable(table, figures).cells, table.number)] }];
  });
  const title: Draft = { kind: "paragraph", text: `示例市教育局${year}年政府信息公开工作年度报告` };
  return { name: "report", mediaType: "text/html", ...setText([title, ...drafts]), hidden: [], pictures: [] };
}

/** Where the row with a label begins: its label's cell. */
function labelCell(cells: readonly PrintedCell[], label: string): PrintedCell {
  const found = cells.find(({ text }) => text.startsWith(label));
  if (!found) throw new Error(`No cell begins with ${label}.`);
  return found;
}

/** The cells of figures of the row with a label, from left to right. */
export function figureCells(cells: readonly PrintedCell[], label: string): readonly PrintedCell[] {
  const at = labelCell(cells, label);
  return cells.filter(({ row, column }) => row === at.row && column > at.column).sort((a, b) => a.column - b.column);
}
