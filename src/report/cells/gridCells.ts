import type { GridCell } from "../../document/document";
import type { Piece } from "../piece";
import type { PlacedCell, Stream } from "../stream";

export function leftToRight(cells: readonly GridCell[]): readonly GridCell[] {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}

/**
 * As many cells as the form's row has, in order: all cells of the row, or those beside which all cells are empty. A
 * merged cell counts once for each of its columns only if the row then has the right number. `isWhole` says whether the
 * table names every column. Null if it is not clear which cells they are.
 */
export function inOrder(
  row: readonly GridCell[],
  count: number,
  isWhole: boolean,
  stream: Stream,
): readonly GridCell[] | null {
  if (row.length === count) return row;
  if (row.length > count) {
    const windows = Array.from({ length: row.length - count + 1 }, (_, from) => from).filter((from) =>
      row.every((cell, at) => (at >= from && at < from + count) || isEmptyCell(cell, stream)),
    );
    const [only, other] = windows;
    if (only === undefined) return null;
    const cells = row.slice(only, only + count);
    if (row.every((cell) => isEmptyCell(cell, stream))) return cells;
    if (other !== undefined) return null;
    if (isWhole) return cells;
    // Blank cells beside those of the row may also be cells of a column that the table lacks.
    const beside = [...(only > 0 ? [cells[0]] : []), ...(only + count < row.length ? [cells.at(-1)] : [])];
    return !beside.some((cell) => cell && isEmptyCell(cell, stream)) ? cells : null;
  }
  const spread = row.flatMap((cell) => Array.from({ length: cell.columnSpan }, () => cell));
  return spread.length === count ? spread : null;
}

/** The cells of a table that begin in a row. */
export function beginningIn(grid: readonly GridCell[], row: number): readonly GridCell[] {
  const known = rowsByGrid.get(grid) ?? cellsByRow(grid);
  rowsByGrid.set(grid, known);
  return known.get(row) ?? [];
}

const rowsByGrid = new WeakMap<readonly GridCell[], ReadonlyMap<number, readonly GridCell[]>>();

function cellsByRow(grid: readonly GridCell[]): ReadonlyMap<number, readonly GridCell[]> {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

export function overlaps(a: GridCell, b: GridCell): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
}

export function isEmptyCell(cell: GridCell, stream: Stream): boolean {
  return cell.unread === null && stream.folded.slice(cell.start, cell.end).trim() === "";
}

/** The pieces of some cells. A cell that covers several cells of the form is marked as merged. */
export function cellPieces(cells: readonly GridCell[], place: PlacedCell | null, stream: Stream): readonly Piece[] {
  return cells.map((cell, index) => {
    const [above, below] = place
      ? [cell.row < place.cell.row, cell.row + cell.rowSpan > place.cell.row + place.cell.rowSpan]
      : [false, false];
    const shared = cells.some((other, at) => at !== index && other === cell);
    const piece = pieceOf(cell, stream);
    if (!above && !below && !shared) return piece;
    return { ...piece, merged: above || cells.indexOf(cell) < index ? "covered" : "first" };
  });
}

/** The pieces of the cells of a row. For columns that the table lacks, there is an empty piece at `from`. */
export function piecesOfPresent(
  cells: readonly (GridCell | null)[],
  from: number,
  place: PlacedCell | null,
  stream: Stream,
): readonly Piece[] {
  const pieces = [
    ...cellPieces(
      cells.filter((cell) => cell !== null),
      place,
      stream,
    ),
  ];
  return cells.map((cell) => (cell ? (pieces.shift() as Piece) : { start: from, end: from, absent: true }));
}

function pieceOf(cell: GridCell, stream: Stream): Piece {
  const text = stream.folded.slice(cell.start, cell.end);
  const lead = text.length - text.trimStart().length;
  const start = cell.start + (lead === text.length ? 0 : lead);
  return { start, end: lead === text.length ? start : cell.start + text.trimEnd().length, cell };
}
