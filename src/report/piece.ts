import type { GridCell } from "../document/document";

/** A piece of the stored text for one cell, or for several cells run together. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The table cell that contains it, if the format of the document has tables. */
  readonly cell?: GridCell;
  /** Set if that table cell covers several cells of the form: whether this is the first of them. */
  readonly merged?: "first" | "covered";
  /** Whether the table does not have this column. The piece is then empty, but the cell is not blank. */
  readonly absent?: boolean;
}
