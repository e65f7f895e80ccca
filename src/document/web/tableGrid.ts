import { UnreadableDocument } from "../document";
import type { CellDraft } from "../setText";

/** The most rows or columns that one cell of a real table covers; more is a mistake or an attack. */
const MAX_SPAN = 100;
/** No report has a table so wide; spans that pile up are an attack on time. */
const MAX_COLUMNS = 500;

/**
 * Gives the cells of a table their rows and columns as they come in, row by row, with the room that merged cells take.
 * Throws `UnreadableDocument` where a table is wider than any report's.
 */
export class TableGrid {
  /** The document's name, for what is refused. */
  constructor(private readonly name: string) {}

  readonly cells: CellDraft[] = [];
  private row = -1;
  private column = 0;
  /** For each column, the first row below the cell that stands in it. */
  private readonly takenTo: number[] = [];

  beginRow(): void {
    this.row += 1;
    this.column = 0;
  }

  /** Adds a cell to the row. `unread` says what it shows besides its text. */
  add(text: string, rowSpan: number, columnSpan: number, unread: string | null = null): void {
    if (this.row < 0) this.beginRow();
    const rows = bounded(rowSpan);
    const columns = bounded(columnSpan);
    while ((this.takenTo[this.column] ?? 0) > this.row) this.column += 1;
    if (this.column + columns > MAX_COLUMNS)
      throw new UnreadableDocument(
        `${this.name} holds a table of more than ${MAX_COLUMNS} columns, which no report has: give the report alone.`,
      );
    this.cells.push({ text, row: this.row, column: this.column, rowSpan: rows, columnSpan: columns, unread });
    for (let column = this.column; column < this.column + columns; column++) this.takenTo[column] = this.row + rows;
    this.column += columns;
  }

  /** Ends the merged cells that would reach beyond the rows so far: none reaches out of its part of the table. */
  endGroup(): void {
    const end = this.row + 1;
    for (let index = this.cells.length - 1; index >= 0; index--) {
      const cell = this.cells[index] as CellDraft;
      if (end - cell.row > MAX_SPAN) break;
      if (cell.row + cell.rowSpan > end) this.cells[index] = { ...cell, rowSpan: end - cell.row };
    }
    this.takenTo.length = 0;
  }
}

function bounded(span: number): number {
  return span > 0 ? Math.min(Math.floor(span), MAX_SPAN) || 1 : 1;
}
