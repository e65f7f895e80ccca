import type { CellPath } from "../../form/figures";

/**
 * What a cell of a printed table is for. An `amount` is a figure in a column of figures of one unit, at the right; any other
 * `figure` is in the middle; a `label` is text at the left.
 */
export type OfficeCellKind = "heading" | "head" | "label" | "unit" | "figure" | "amount";

/** A cell of a printed table. Its row is the one in which it begins. */
export interface OfficeCell {
  readonly kind: OfficeCellKind;
  /** A line end begins another line in the cell. */
  readonly text: string;
  /** The first column that it covers, from 0. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether its text is at the top instead of in the middle: in a cell over many rows, which pages divide. */
  readonly isTop: boolean;
  /** The cell of the form that it prints; null for words. */
  readonly path: CellPath | null;
}

/** A row of a printed table: the cells that begin in it, from left to right. */
export type OfficeRow = readonly OfficeCell[];

/** A table as it is printed, with its merged cells. */
export interface OfficeTable {
  /** How wide its columns are, relative to each other. */
  readonly weights: readonly number[];
  readonly rows: readonly OfficeRow[];
  /** How many rows at its top are heads of the whole table, and so are repeated on its next page; 0 if blocks have their own. */
  readonly headRows: number;
}

/** A cell that prints words, or a figure that is no cell of the form. */
export function officeCell(
  kind: OfficeCellKind,
  text: string,
  column: number,
  {
    rowSpan = 1,
    columnSpan = 1,
    isTop = false,
  }: { readonly rowSpan?: number; readonly columnSpan?: number; readonly isTop?: boolean } = {},
): OfficeCell {
  return { kind, text, column, rowSpan, columnSpan, isTop, path: null };
}
