import type { GridCell } from "../document/document";

/** A piece of the stored text that stands for one cell, or for several cells run together. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The cell of a table that it is, where the document's format knows tables. */
  readonly cell?: GridCell;
  /** Where that cell covers several cells of the form: whether this is the first of them. */
  readonly merged?: "first" | "covered";
  /** Whether the table has no such column: then the piece is empty, and no cell is blank there. */
  readonly absent?: boolean;
}
