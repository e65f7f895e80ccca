import type { GridCell } from "../../document/document";
import type { LayoutBlock } from "../../form/layout";
import type { Piece } from "../piece";
import type { Segment } from "../segment";
import type { PlacedCell, Stream } from "../stream";
import { isInOrder, OTHER_ORDER } from "./columnOrder";
import { cellPieces, inOrder, isEmptyCell, leftToRight, overlaps, piecesOfPresent } from "./gridCells";
import { hanOf } from "./label";

/**
 * The cells of the row of figures below the header of table 4, in the order of the form: the first row with as many
 * cells as the form's row, below the header or in all. Any other row with figures ends the search. Null if there is
 * none. The cells are unread if the heads are in another order and do not identify the cells, or if two rows are
 * possible.
 */
export function gridSegmentBelow(header: Piece, block: LayoutBlock, stream: Stream): Segment | null {
  const count = block.columns.length;
  const place = stream.cellAt(header.end - 1);
  if (!place) return null;
  const heads = place.grid.filter(
    (cell) => header.start < cell.end && cell.start < header.end && !isEmptyCell(cell, stream),
  );
  const below = new Map<number, GridCell[]>();
  for (const cell of place.grid)
    if (cell.row > place.cell.row) below.set(cell.row, [...(below.get(cell.row) ?? []), cell]);
  const candidates: (readonly GridCell[])[] = [];
  for (const all of below.values()) {
    const cells = withoutLabel(leftToRight(all), count, stream);
    const inside = cells.filter((cell) => heads.some((head) => overlaps(head, cell)));
    const outside = cells.filter((cell) => !inside.includes(cell) && isNumber(cell, stream));
    const row =
      (cells.length === count ? cells : null) ??
      // Figures between those below the heads belong to another year.
      (outside.length > 1 ? null : inOrder(inside, count, false, stream)) ??
      inOrder(cells, count, false, stream);
    if (row) candidates.push(row);
    else if (cells.some((cell) => /\d/.test(stream.folded.slice(cell.start, cell.end)))) {
      const present = candidates.length === 0 ? ofPresentColumns([...below.values()], block, place, stream) : null;
      const from = place.cell.end;
      if (present) return { from, pieces: piecesOfPresent(present, from, null, stream), whole: true, rest: null };
      const unplaced = cells.filter((cell) => !isEmptyCell(cell, stream));
      if (candidates.length === 0 && unplaced.length > 1 && cells.length > count)
        return {
          from: place.cell.end,
          pieces: cellPieces(unplaced, null, stream),
          whole: false,
          rest: null,
          unread: UNPLACED,
        };
      break;
    }
  }
  const filled = candidates.filter(
    (cells) =>
      !isNumbering(cells, stream) && !isNote(cells, stream) && !cells.every((cell) => isEmptyCell(cell, stream)),
  );
  const row = filled[0] ?? candidates[0];
  if (!row) return null;
  const segment = { from: place.cell.end, rest: null };
  const next = filled[1];
  if (next && isOfFigures(next, stream) && (next[0] as GridCell).row === (row[0] as GridCell).row + 1)
    return { ...segment, pieces: cellPieces(row, null, stream), whole: false, unread: "two rows of figures" };
  const ordered = orderedCells(row, block, place, stream) ?? (isHeadedInOrder(row, block, place, stream) ? row : null);
  if (ordered) return { ...segment, pieces: cellPieces(ordered, null, stream), whole: true };
  return { ...segment, pieces: cellPieces(row, null, stream), whole: false, unread: OTHER_ORDER };
}

/** Why the figures of a row with more cells than the form's row are not read. */
const UNPLACED = "one of several figures whose heads cannot be told";

/** The cells of a row without a label before its figures: 数量, 2022年. */
function withoutLabel(row: readonly GridCell[], count: number, stream: Stream): readonly GridCell[] {
  const [first, ...others] = row;
  const isLabel = first && /^\s*(?:\d{4}年|\D*[\u3400-\u9fff]{2})/.test(stream.folded.slice(first.start, first.end));
  return isLabel && others.length >= count ? others : row;
}

/** Whether each line of heads above a row of figures names the columns in the order of the form. */
function isHeadedInOrder(row: readonly GridCell[], block: LayoutBlock, { grid }: PlacedCell, stream: Stream): boolean {
  const lines = new Map<number, GridCell[]>();
  for (const cell of grid)
    if (cell.row < (row[0] as GridCell).row) lines.set(cell.row, [...(lines.get(cell.row) ?? []), cell]);
  return [...lines.values()].every((cells) =>
    isInOrder(
      leftToRight(cells).map((cell) => stream.hanIn(cell.start, cell.end)),
      block,
    ),
  );
}

/**
 * The cells of a row in the order of the form, each below the heads that name its column. Null if that is not clear.
 */
function orderedCells(
  row: readonly GridCell[],
  block: LayoutBlock,
  { grid }: PlacedCell,
  stream: Stream,
): readonly GridCell[] | null {
  const cells = cellsByPath(row, block, grid, stream).flatMap((found) => (found.length === 1 ? found : []));
  return new Set(cells).size === block.columns.length ? cells : null;
}

/** For each column of the form, the cells of a row that are below all heads of the column. */
function cellsByPath(
  row: readonly GridCell[],
  { columns }: LayoutBlock,
  grid: readonly GridCell[],
  stream: Stream,
): readonly (readonly GridCell[])[] {
  const named = row.map((cell) => ({
    cell,
    names: grid
      .filter((head) => head.row < cell.row && overlaps(head, cell))
      .map((head) => stream.hanIn(head.start, head.end)),
  }));
  return columns.map((path) =>
    named.filter(({ names }) => path.every((name) => names.includes(hanOf(name)))).map(({ cell }) => cell),
  );
}

/**
 * The cells of the only row of figures in a table that lacks columns of the form; null for those columns. Returns null
 * if one of its cells is not below the heads of exactly one column.
 */
function ofPresentColumns(
  rows: readonly (readonly GridCell[])[],
  block: LayoutBlock,
  { grid }: PlacedCell,
  stream: Stream,
): readonly (GridCell | null)[] | null {
  const [row, ...others] = rows.filter(
    (cells) =>
      cells.some((cell) => /\d/.test(stream.folded.slice(cell.start, cell.end))) &&
      !isNumbering(leftToRight(cells), stream),
  );
  if (!row || others.length > 0) return null;
  const found = cellsByPath(row, block, grid, stream);
  const cells = found.flat();
  const isPlain = found.every((one) => one.length <= 1) && new Set(cells).size === cells.length;
  return isPlain && row.every((cell) => cells.includes(cell)) ? found.map(([cell]) => cell ?? null) : null;
}

/** Whether a row contains nothing but figures. */
function isOfFigures(row: readonly GridCell[], stream: Stream): boolean {
  return row.every((cell) => isEmptyCell(cell, stream) || isNumber(cell, stream));
}

function isNumber(cell: GridCell, stream: Stream): boolean {
  return /^\s*\d+\s*$/.test(stream.folded.slice(cell.start, cell.end));
}

/** Whether a row consists of words over the whole width of its table. */
function isNote(row: readonly GridCell[], stream: Stream): boolean {
  const [first] = row;
  return row.every((cell) => cell === first && /[\u3400-\u9fff]{2}/.test(stream.hanIn(cell.start, cell.end)));
}

/** Whether a row only numbers the columns: 1, 2, 3 … */
function isNumbering(row: readonly GridCell[], stream: Stream): boolean {
  return row.every((cell, index) => stream.folded.slice(cell.start, cell.end).trim() === String(index + 1));
}
