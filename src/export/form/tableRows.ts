import type { CellPath } from "../../form/figures";
import { type LayoutBlock, type LayoutTable, printedRows } from "../../form/layout";

/**
 * The rows of one table as printed, including the headers; each row is a list of cell texts. A blank cell is an empty
 * text, and so is a cell that is covered by a merged cell above. A cell that is covered by a merged cell on its left is
 * left out.
 */
export function tableRows(table: LayoutTable, cells: ReadonlyMap<CellPath, string>): readonly (readonly string[])[] {
  return table.blocks.flatMap((block) => [
    ...(block.heading === null ? [] : [[block.heading]]),
    ...headerRows(table, block),
    ...bodyRows(table, block, cells),
  ]);
}

function headerRows(table: LayoutTable, block: LayoutBlock): readonly (readonly string[])[] {
  const depth = Math.max(...block.columns.map((column) => column.length));
  const levels = Array.from({ length: depth }, (_, level) => columnLabels(block.columns, level));
  const rows = table.columnsTitle === undefined ? levels : [[table.columnsTitle], ...levels];
  const lead = [table.corner, table.unitColumn].filter((head) => head !== undefined);
  return rows.map((row, index) => [...lead.map((head) => (index === 0 ? head : "")), ...row]);
}

function columnLabels(columns: LayoutBlock["columns"], level: number): readonly string[] {
  return columns.flatMap((column, index) => {
    const label = column[level];
    if (label === undefined) return [""];
    const spanned = level < column.length - 1 && isSameGroup(columns[index - 1], column, level);
    return spanned ? [] : [label];
  });
}

function bodyRows(
  table: LayoutTable,
  block: LayoutBlock,
  cells: ReadonlyMap<CellPath, string>,
): readonly (readonly string[])[] {
  const rows = printedRows(block.rows, (cell) => cells.has(cell));
  return rows.map((row, index) => {
    const inner = row.labels.length - 1;
    const labels = row.labels.map((label, level) => {
      if (level < inner && isSameGroup(rows[index - 1]?.labels, row.labels, level)) return "";
      return level === inner ? `${label}${row.remark ?? ""}` : label;
    });
    const unit = table.unitColumn === undefined ? [] : [row.unit ?? ""];
    return [...labels, ...unit, ...row.cells.map((cell) => cells.get(cell) ?? "")];
  });
}

function isSameGroup(before: readonly string[] | undefined, labels: readonly string[], level: number): boolean {
  return before !== undefined && labels.slice(0, level + 1).every((label, index) => before[index] === label);
}
