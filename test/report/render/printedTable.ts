import type { CellPath } from "../../../src/form/figures";
import { type LayoutBlock, type LayoutTable, printedRows } from "../../../src/form/layout";

/** One cell of a table as printed, with what it covers. */
export interface PrintedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PrintedTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PrintedCell[];
}

/** Whether the text of a cell is a figure, or nothing. */
export function isFigure(text: string): boolean {
  return /^(?:[-+减增]?\d[\d.]*(?:万元)?|持平|)$/.test(text);
}

/** A table of the form with its merged cells, as Word and web pages print it. */
export function printedTable(table: LayoutTable, figures: ReadonlyMap<CellPath, string>): PrintedTable {
  const labels = Math.max(...table.blocks.flatMap((block) => block.rows.map((row) => row.labels.length)));
  const first = labels + (table.unitColumn === undefined ? 0 : 1);
  const columns = first + Math.max(...table.blocks.map((block) => block.columns.length));
  const cells: PrintedCell[] = [];
  let row = 0;
  const put = (text: string, column: number, rowSpan = 1, columnSpan = 1): void => {
    cells.push({ text, row, column, rowSpan, columnSpan });
  };
  for (const block of table.blocks) {
    if (block.heading !== null) {
      put(block.heading, 0, 1, columns);
      row += 1;
    }
    const depth = Math.max(...block.columns.map((names) => names.length));
    const height = depth + (table.columnsTitle === undefined ? 0 : 1);
    if (table.corner !== undefined) put(table.corner, 0, height, labels);
    if (table.unitColumn !== undefined) put(table.unitColumn, labels, height);
    if (table.columnsTitle !== undefined) {
      put(table.columnsTitle, first, 1, block.columns.length);
      row += 1;
    }
    for (let level = 0; level < depth; level++) {
      for (const cell of headerLevel(block, level, depth))
        put(cell.text, first + cell.column, cell.rowSpan, cell.columnSpan);
      row += 1;
    }
    const rows = printedRows(block.rows, (cell) => figures.has(cell));
    rows.forEach((printed, index) => {
      printed.labels.forEach((label, level) => {
        const inner = level === printed.labels.length - 1;
        const same = (other: (typeof rows)[number] | undefined) =>
          !inner &&
          other !== undefined &&
          printed.labels
            .slice(0, level + 1)
            .every((name, at) => other.labels[at] === name && other.labels.length > at + 1);
        if (same(rows[index - 1])) return;
        let span = 1;
        while (same(rows[index + span])) span += 1;
        put(label + (inner ? (printed.remark ?? "") : ""), level, span, inner ? labels - level : 1);
      });
      if (table.unitColumn !== undefined) put(printed.unit ?? "", labels);
      printed.cells.forEach((cell, column) => {
        put(figures.get(cell) ?? "", first + column);
      });
      row += 1;
    });
  }
  return { rows: row, columns, cells };
}

function headerLevel(block: LayoutBlock, level: number, depth: number) {
  return block.columns.flatMap((names, column) => {
    const text = names[level];
    if (text === undefined) return [];
    const inner = level === names.length - 1;
    const same = (other: readonly string[] | undefined) =>
      other !== undefined &&
      other.length > level + 1 &&
      names.slice(0, level + 1).every((name, at) => other[at] === name);
    if (!inner && same(block.columns[column - 1])) return [];
    let span = 1;
    while (!inner && same(block.columns[column + span])) span += 1;
    return [{ text, column, rowSpan: inner ? depth - level : 1, columnSpan: span }];
  });
}
