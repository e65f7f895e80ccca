import { said } from "../../message/message";
import type { Phrase } from "../../message/phrases";
import { UnreadableDocument } from "../document";
import type { CellDraft } from "../setText";

/** The most rows or columns that one cell of a real table covers. More is a mistake or an attack. */
const MAX_SPAN = 100;
/** No report has such a wide table. More columns from spans would be an attack on computing time. */
const MAX_COLUMNS = 500;

/**
 * Assigns rows and columns to the cells of a table, row by row, and leaves the places that merged cells cover. Throws
 * `UnreadableDocument` if the table is wider than any table of a report.
 */
export class TableGrid {
  /** `name` is the name of the document, for error messages. */
  constructor(private readonly name: string) {}

  readonly cells: CellDraft[] = [];
  private row = -1;
  private column = 0;
  /** For each column, the first row after the last cell in it. */
  private readonly takenTo: number[] = [];

  beginRow(): void {
    this.row += 1;
    this.column = 0;
  }

  /** Adds a cell to the row. `unread` says what it shows besides its text, in words for a person. */
  add(text: string, rowSpan: number, columnSpan: number, unread: Phrase | null = null): void {
    if (this.row < 0) this.beginRow();
    const rows = bounded(rowSpan);
    const columns = bounded(columnSpan);
    while ((this.takenTo[this.column] ?? 0) > this.row) this.column += 1;
    if (this.column + columns > MAX_COLUMNS)
      throw new UnreadableDocument(said("TABLE_TOO_WIDE", { name: this.name, columns: MAX_COLUMNS }));
    this.cells.push({ text, row: this.row, column: this.column, rowSpan: rows, columnSpan: columns, unread });
    for (let column = this.column; column < this.column + columns; column++) this.takenTo[column] = this.row + rows;
    this.column += columns;
  }

  /** Ends merged cells at the current row: none extends beyond its group of rows. */
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
