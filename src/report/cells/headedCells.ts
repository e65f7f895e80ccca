import type { GridCell } from "../../document/document";
import type { PlacedCell, Stream } from "../stream";
import { beginningIn, isEmpty, overlaps } from "./gridCells";
import type { Label } from "./label";

/** The head of each column above a row and beside its label, the nearest one; undefined where there is none. */
export function headsAbove(
  columns: readonly Label[],
  heads: ReadonlyMap<Label, readonly GridCell[]>,
  { cell: label }: PlacedCell,
): readonly (GridCell | undefined)[] {
  return columns.map((column) =>
    heads.get(column)?.findLast((cell) => cell.row < label.row && cell.column >= label.column + label.columnSpan),
  );
}

/** Whether heads in one line of a table stand in another order than the form's columns. */
export function areShuffled(heads: readonly (GridCell | undefined)[]): boolean {
  return heads.some((head, index) =>
    heads.slice(index + 1).some((next) => head && next && next.row === head.row && next.column < head.column),
  );
}

/** Whether every column has its head, each behind the one before. */
export function followOneAnother(heads: readonly (GridCell | undefined)[]): boolean {
  return heads.every((head, index) => {
    const before = heads[index - 1];
    return head && (index === 0 || (before && head.column >= before.column + before.columnSpan));
  });
}

/** Each column's cell by the columns that its head covers; null unless every head leads to one cell. */
export function byHead(
  row: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  stream: Stream,
): readonly GridCell[] | null {
  const cells: GridCell[] = [];
  for (const [index, head] of heads.entries()) {
    if (!head || heads.slice(0, index).some((other) => other && overlaps(other, head))) return null;
    const below = row.filter((cell) => overlaps(cell, head));
    const filled = below.filter((cell) => !isEmpty(cell, stream));
    const [one] = below.length === 1 ? below : filled;
    if (!one || filled.length > 1) return null;
    cells.push(one);
  }
  return cells;
}

/**
 * Each column's cell by its head, and null for the columns that a table lacks: no cell of it names them, and all that is
 * printed in the row stands below the heads of others, one cell below each. Null where that is not plain.
 */
export function byHeadsPresent(
  row: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  stream: Stream,
): readonly (GridCell | null)[] | null {
  const known = heads.filter((head) => head !== undefined);
  if (known.length < LEAST_HEADS || known.length === heads.length) return null;
  const cells = byHead(row, known, stream);
  if (!cells || new Set(cells).size < cells.length || !allOf(row, cells, stream)) return null;
  return heads.map((head) => (head ? (cells[known.indexOf(head)] as GridCell) : null));
}

/** So many heads tell which columns a table has. */
const LEAST_HEADS = 2;

/** Why a figure is not read whose head stands over another one, too: that of another year, of another table beside. */
export const SEVERAL = "one of several figures with the same head";

/** Whether the name of a head stands once more in its line, above another figure of the row than the head's own. */
export function areRepeated(
  heads: readonly (GridCell | undefined)[],
  row: readonly GridCell[],
  { grid }: PlacedCell,
  stream: Stream,
): boolean {
  const printedBelow = (head: GridCell) => {
    const cell = row.find((one) => overlaps(one, head));
    return cell ? stream.folded.slice(cell.start, cell.end).trim() : null;
  };
  return heads.some((head) => {
    if (!head) return false;
    const name = stream.hanIn(head.start, head.end);
    const own = printedBelow(head);
    return beginningIn(grid, head.row).some((other) => {
      if (other === head || stream.hanIn(other.start, other.end) !== name) return false;
      const printed = printedBelow(other);
      return printed !== null && printed !== own;
    });
  });
}

const YEAR = /^(?:20\d\d年度?|[上去前本今当]一?年度?)(?:数|数据|情况)?$/;

/**
 * Whether a row has figures of several years: its columns have heads that name them below the form's own, or the row says
 * of which year it is where the rows beside it are of another one.
 */
export function areOfYears(
  row: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  { cell: label, grid }: PlacedCell,
  stream: Stream,
): boolean {
  const said = yearsSaidIn(grid, stream);
  if (said.size === 0) return false;
  const top = Math.min(...heads.flatMap((head) => head?.row ?? []));
  const isAbove = (cell: GridCell) => cell.row >= top && cell.row < label.row && row.some((one) => overlaps(one, cell));
  const years = (isOne: (cell: GridCell) => boolean) =>
    new Set([...said].flatMap(([cell, year]) => (isOne(cell) ? [year] : [])));
  if (years(isAbove).size > 1) return true;
  return row.some((cell) => said.has(cell) && years(({ column }) => column === cell.column).size > 1);
}

/** The cells of a table that name a year, and nothing else. */
function yearsSaidIn(grid: readonly GridCell[], stream: Stream): ReadonlyMap<GridCell, string> {
  const known = yearsSaid.get(stream) ?? new Map<readonly GridCell[], ReadonlyMap<GridCell, string>>();
  yearsSaid.set(stream, known);
  const said =
    known.get(grid) ??
    new Map(
      grid.flatMap((cell) => {
        const year = YEAR.exec(stream.folded.slice(cell.start, cell.end).replace(/\s+/g, ""))?.[0];
        return year === undefined ? [] : [[cell, year] as const];
      }),
    );
  known.set(grid, said);
  return said;
}

const yearsSaid = new WeakMap<Stream, Map<readonly GridCell[], ReadonlyMap<GridCell, string>>>();

/** Whether cells stand elsewhere than the heads of their columns, where one column has none. */
export function missHeads(cells: readonly GridCell[], heads: readonly (GridCell | undefined)[]): boolean {
  const known = heads.filter((head) => head !== undefined);
  if (known.length !== heads.length - 1 || !followOneAnother(known)) return false;
  return heads.some((head, index) => head && !overlaps(head, cells[index] as GridCell));
}

/** Cells, if they are all that stands in a row. */
export function allOf(
  row: readonly GridCell[],
  cells: readonly GridCell[] | null,
  stream: Stream,
): readonly GridCell[] | null {
  return row.every((cell) => isEmpty(cell, stream) || cells?.includes(cell)) ? cells : null;
}

/**
 * Whether figures stand where the heads of a table leave the columns empty: a row that has them may be set off. One column
 * behind all that the table has words for, of checks or of numbers, sets off nothing.
 */
export function areHeadless(
  figures: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  { cell: label, grid }: PlacedCell,
  stream: Stream,
): boolean {
  const top = heads.find((head) => head)?.row;
  if (top === undefined) return false;
  const textOf = (cell: GridCell) => stream.folded.slice(cell.start, cell.end).trim();
  const namedFrom = (from: number, to: number, cell: GridCell) =>
    grid.some((other) => other.row >= from && other.row < to && overlaps(other, cell) && /\D/.test(textOf(other)));
  const headless = figures.filter((cell) => /^[-+]?\d[\d.,]*$/.test(textOf(cell)) && !namedFrom(top, label.row, cell));
  return headless.length > 1 || headless.some((cell) => namedFrom(0, Number.MAX_SAFE_INTEGER, cell));
}
