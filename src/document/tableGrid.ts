import { UnreadableDocument } from "./document";
import type { CellDraft } from "./setText";

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

  add(text: string, rowSpan: number, columnSpan: number): void {
    if (this.row < 0) this.beginRow();
    const rows = bounded(rowSpan);
    const columns = bounded(columnSpan);
    while ((this.takenTo[this.column] ?? 0) > this.row) this.column += 1;
    if (this.column + columns > MAX_COLUMNS)
      throw new UnreadableDocument(
        `${this.name} holds a table of more than ${MAX_COLUMNS} columns, which no report has: give the report alone.`,
      );
    this.cells.push({ text, row: this.row, column: this.column, rowSpan: rows, columnSpan: columns });
    for (let column = this.column; column < this.column + columns; column++) this.takenTo[column] = this.row + rows;
    this.column += columns;
  }
}

function bounded(span: number): number {
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_SPAN) : 1;
}
