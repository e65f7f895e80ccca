import type { LayoutRow, LayoutTable } from "../../form/layout";
import type { FigureKind } from "../figure";
import type { Piece } from "../piece";
import type { Segment } from "../segment";

/** One row of a table as the document prints it, before its figures are read. */
export interface PrintedRow {
  readonly row: LayoutRow;
  /** Position among the rows of its table, from 1. */
  readonly number: number;
  readonly kinds: readonly FigureKind[];
  readonly segment: Segment;
}

/** A table found in a document. */
export interface PrintedTable {
  readonly table: LayoutTable;
  readonly rows: readonly PrintedRow[];
  /** Printed rows that the form does not have. */
  readonly unknown: readonly Piece[];
  readonly start: number;
  readonly end: number;
}
