import type { CellsSum } from "../../form/layout";
import type { Piece } from "../piece";
import type { PrintedRow } from "./printedTable";

/**
 * Text copied from a PDF may print all labels first, and the figures after the last label. Rows then seem blank
 * although they are not. If one row has more figures than cells and others have none, the figures are returned to their
 * rows if their number equals the number of cells, row by row or column by column, and the sums of the table are met in
 * every row. Otherwise none of these rows counts as blank. A table without sums cannot confirm anything.
 */
export function reattach(rows: readonly PrintedRow[], sums: readonly CellsSum[], text: string): readonly PrintedRow[] {
  const heap = rows.find(
    (row) => !row.segment.pieces.some((piece) => piece.cell) && row.segment.pieces.length > row.row.cells.length,
  );
  const empty = rows.filter((row) => row.segment.pieces.length === 0);
  if (!heap || empty.length === 0) return rows;
  const open = rows.filter((row) => row === heap || empty.includes(row));
  const { pieces } = heap.segment;
  const found = [byRow, byColumn]
    .map((order) => order(open, pieces))
    .find((cells) => cells.every((row) => isSummed(row, sums, text)));
  return rows.map((row) => {
    const place = open.indexOf(row);
    if (place < 0) return row;
    const own = found?.[place];
    const segment = { ...row.segment, rest: null };
    return own
      ? { ...row, segment: { ...segment, pieces: own, whole: true } }
      : { ...row, segment: { ...segment, pieces, whole: false } };
  });
}

function byRow(rows: readonly PrintedRow[], pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  let at = 0;
  return rows.map(({ row }) => {
    const own = pieces.slice(at, at + row.cells.length);
    at += row.cells.length;
    return at > pieces.length || (row === rows.at(-1)?.row && at !== pieces.length) ? [] : own;
  });
}

function byColumn(rows: readonly PrintedRow[], pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const columns = rows[0]?.row.cells.length ?? 0;
  if (pieces.length !== rows.length * columns) return rows.map(() => []);
  return rows.map((_, row) =>
    Array.from({ length: columns }, (_, column) => pieces[column * rows.length + row] as Piece),
  );
}

/** Whether the figures of a row are plain numbers that meet the sums of its table. */
function isSummed(row: readonly Piece[], sums: readonly CellsSum[], text: string): boolean {
  const figures = row.map((piece) => text.slice(piece.start, piece.end));
  if (sums.length === 0 || !figures.every((figure) => /^\d{1,9}$/.test(figure))) return false;
  return sums.every(({ first, total }) => {
    const sum = figures.slice(first, total).reduce((all, figure) => all + Number(figure), 0);
    return total < figures.length && sum === Number(figures[total]);
  });
}
