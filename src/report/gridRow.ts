import type { GridCell } from "../document/document";
import type { HeadFinder } from "./gridHeads";
import type { Label } from "./label";
import type { Mark } from "./locate";
import type { Piece, Segment } from "./segment";
import type { PlacedCell, Stream } from "./stream";

/**
 * The figures behind a row label where the document's format knows tables: the cells of the label's row, each below its
 * head, else in order. Null where the label stands in no table, or with its figures in one cell. Where the row does not
 * have the cells that the form's row has, its pieces are not `whole`.
 */
export function gridSegment(
  mark: Mark,
  columns: readonly Label[],
  headsOf: HeadFinder,
  stream: Stream,
): Segment | null {
  const place = stream.cellAt(mark.start) ?? stream.cellAt(mark.end - 1);
  if (!place || !mark.label.row) return null;
  const behind = rowOf(place).filter((cell) => cell.column >= place.cell.column + place.cell.columnSpan);
  if (behind.length === 0 || !standsAlone(mark, place, behind, stream)) return null;
  const count = mark.label.row.cells.length;
  const own = behind.filter((cell) => cell.row >= place.cell.row);
  const cells =
    byHead(behind, columns, headsOf(place.grid), place, stream) ??
    inOrder(behind, count, stream) ??
    inOrder(own, count, stream);
  const from = place.cell.end;
  if (cells) return { from, pieces: piecesOf(cells, place, stream), whole: true, rest: null };
  const filled = behind.filter((cell) => !isEmpty(cell, stream));
  return { from, pieces: piecesOf(filled, place, stream), whole: false, rest: null, ...unreadIn(filled) };
}

/** What cannot be read in the table's row in which a place stands; nothing outside of tables. */
export function unreadBeside(at: number, stream: Stream): Pick<Segment, "unread"> {
  const place = stream.cellAt(at);
  return place ? unreadIn(rowOf(place)) : {};
}

function unreadIn(cells: readonly GridCell[]): Pick<Segment, "unread"> {
  const unread = cells.find((cell) => cell.unread !== null)?.unread;
  return unread ? { unread } : {};
}

/**
 * The cells of a row of figures below a header, for table 4: the first row with as many cells below the header, or at all, as
 * the form's row. A row with figures that has others ends the search.
 */
export function gridSegmentBelow(header: Place, count: number, stream: Stream): Segment | null {
  const place = stream.cellAt(header.end - 1);
  if (!place) return null;
  const heads = place.grid.filter(
    (cell) => header.start < cell.end && cell.start < header.end && !isEmpty(cell, stream),
  );
  const below = new Map<number, GridCell[]>();
  for (const cell of place.grid)
    if (cell.row > place.cell.row) below.set(cell.row, [...(below.get(cell.row) ?? []), cell]);
  const candidates: (readonly GridCell[])[] = [];
  for (const cells of below.values()) {
    const inside = cells.filter((cell) => heads.some((head) => overlaps(head, cell)));
    const row = inOrder(sorted(inside), count, stream) ?? inOrder(sorted(cells), count, stream);
    if (row) candidates.push(row);
    else if (cells.some((cell) => /\d/.test(stream.folded.slice(cell.start, cell.end)))) break;
  }
  const row = candidates.find((cells) => !isNumbering(cells, stream)) ?? candidates[0];
  return row ? { from: place.cell.end, pieces: piecesOf(row, null, stream), whole: true, rest: null } : null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether a row's figures stand beside its label's cell: it holds no sentence, and none of them itself. */
function standsAlone(mark: Mark, { cell }: PlacedCell, behind: readonly GridCell[], stream: Stream): boolean {
  const words = stream.folded.slice(mark.end, cell.end);
  if (/^\s*[、。,;和与及]/.test(words)) return false;
  return !/\d/.test(words) || behind.some((one) => !isEmpty(one, stream));
}

/** The cells that stand in a label's row or reach into it, from left to right. */
function rowOf({ cell: label, grid }: PlacedCell): readonly GridCell[] {
  const end = label.row + label.rowSpan;
  return sorted(grid.filter((cell) => cell.row < end && label.row < cell.row + cell.rowSpan));
}

function sorted(cells: readonly GridCell[]): readonly GridCell[] {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}

/** Each column's cell by the columns that its head covers; null unless every head leads to one cell, in order. */
function byHead(
  row: readonly GridCell[],
  columns: readonly Label[],
  heads: ReadonlyMap<Label, readonly GridCell[]>,
  { cell: label }: PlacedCell,
  stream: Stream,
): readonly GridCell[] | null {
  let last = label.column + label.columnSpan - 1;
  const cells: GridCell[] = [];
  for (const column of columns) {
    const head = heads.get(column)?.findLast((cell) => cell.row < label.row && cell.column > last);
    if (!head) return null;
    last = head.column + head.columnSpan - 1;
    const below = row.filter((cell) => overlaps(cell, head));
    const filled = below.filter((cell) => !isEmpty(cell, stream));
    const [one] = below.length === 1 ? below : filled;
    if (!one || filled.length > 1) return null;
    cells.push(one);
  }
  return cells;
}

/**
 * As many cells as the form's row has, in order: all that there are, or those beside which nothing stands. A merged cell
 * counts once for each column only where the row comes out even so. Null where it is not plain which cells they are.
 */
function inOrder(row: readonly GridCell[], count: number, stream: Stream): readonly GridCell[] | null {
  if (row.length === count) return row;
  if (row.length > count) {
    const windows = Array.from({ length: row.length - count + 1 }, (_, from) => from).filter((from) =>
      row.every((cell, at) => (at >= from && at < from + count) || isEmpty(cell, stream)),
    );
    const [only, other] = windows;
    const plain = other === undefined || row.every((cell) => isEmpty(cell, stream));
    return only !== undefined && plain ? row.slice(only, only + count) : null;
  }
  const spread = row.flatMap((cell) => Array.from({ length: cell.columnSpan }, () => cell));
  return spread.length === count ? spread : null;
}

function overlaps(a: GridCell, b: GridCell): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan;
}

function isEmpty(cell: GridCell, stream: Stream): boolean {
  return cell.unread === null && stream.folded.slice(cell.start, cell.end).trim() === "";
}

/** Whether a row only numbers the columns: 1, 2, 3 … */
function isNumbering(row: readonly GridCell[], stream: Stream): boolean {
  return row.every((cell, index) => stream.folded.slice(cell.start, cell.end).trim() === String(index + 1));
}

/** Pieces for cells; a cell that stands for several cells of the form is marked as merged. */
function piecesOf(cells: readonly GridCell[], place: PlacedCell | null, stream: Stream): readonly Piece[] {
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

function pieceOf(cell: GridCell, stream: Stream): Piece {
  const text = stream.folded.slice(cell.start, cell.end);
  const lead = text.length - text.trimStart().length;
  const start = cell.start + (lead === text.length ? 0 : lead);
  return { start, end: lead === text.length ? start : cell.start + text.trimEnd().length, cell };
}
