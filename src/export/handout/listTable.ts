import type { OfficePart } from "../office/officeDocument";
import { type OfficeCellKind, type OfficeRow, officeCell } from "../office/officeTable";

/** A column of a list: its head, how wide it is relative to the others, and its text in a row. */
export interface ListColumn<Row> {
  readonly head: string;
  readonly weight: number;
  readonly kind: Extract<OfficeCellKind, "label" | "figure" | "amount">;
  readonly text: (row: Row) => string;
  /** Columns beside each other with the same word here are one cell in a row in which they say the same. */
  readonly together?: string;
}

/** Rows under a line that says what they have in common; null for rows without one. */
export interface RowGroup<Row> {
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

/** A list as a table with one row of heads. Groups without rows are left out, with their lines. */
export function listTable<Row>(columns: readonly ListColumn<Row>[], groups: readonly RowGroup<Row>[]): OfficePart {
  const head = columns.map((column, at) => officeCell("head", column.head, at));
  const rows = groups.flatMap(({ heading, rows: own }): readonly OfficeRow[] => {
    const line = heading === null ? [] : [[officeCell("heading", heading, 0, { columnSpan: columns.length })]];
    const texts = own.map((row) => rowOf(columns, row));
    return own.length === 0 ? [] : [...line, ...texts];
  });
  return { kind: "table", table: { weights: columns.map(({ weight }) => weight), rows: [head, ...rows], headRows: 1 } };
}

function rowOf<Row>(columns: readonly ListColumn<Row>[], row: Row): OfficeRow {
  const texts = columns.map(({ text }) => text(row));
  return columns.flatMap(({ kind, together }, at): OfficeRow => {
    const text = texts[at] as string;
    const isOf = (place: number) => together !== undefined && columns[place]?.together === together;
    const first = isOf(at) ? columns.findIndex((column) => column.together === together) : at;
    const group = columns.flatMap((_, place) => (place === at || isOf(place) ? [place] : []));
    if (group.length === 1 || group.some((place) => texts[place] !== text)) return [officeCell(kind, text, at)];
    return at === first ? [officeCell("figure", text, at, { columnSpan: group.length })] : [];
  });
}
