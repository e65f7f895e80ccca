import type { GridCell } from "../../document/document";
import type { Phrase } from "../../message/phrases";
import type { PlacedCell, Stream } from "../stream";
import { beginningIn, isEmptyCell, overlaps } from "./gridCells";
import type { Label } from "./label";

/** For each column, the nearest head above a row and to the right of its label. Undefined if there is none. */
export function headsAbove(
  columns: readonly Label[],
  heads: ReadonlyMap<Label, readonly GridCell[]>,
  { cell: label }: PlacedCell,
): readonly (GridCell | undefined)[] {
  return columns.map((column) =>
    heads.get(column)?.findLast((cell) => cell.row < label.row && cell.column >= label.column + label.columnSpan),
  );
}

/** Whether heads in one line of a table are in another order than the columns of the form. */
export function areShuffled(heads: readonly (GridCell | undefined)[]): boolean {
  return heads.some((head, index) =>
    heads.slice(index + 1).some((next) => head && next && next.row === head.row && next.column < head.column),
  );
}

/** Whether every column has its head, each to the right of the one before. */
export function followOneAnother(heads: readonly (GridCell | undefined)[]): boolean {
  return heads.every((head, index) => {
    const before = heads[index - 1];
    return head && (index === 0 || (before && head.column >= before.column + before.columnSpan));
  });
}

/** For each column, the cell below its head. Null unless every head leads to one cell. */
export function byHead(
  row: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  stream: Stream,
): readonly GridCell[] | null {
  const cells: GridCell[] = [];
  for (const [index, head] of heads.entries()) {
    if (!head || heads.slice(0, index).some((other) => other && overlaps(other, head))) return null;
    const below = row.filter((cell) => overlaps(cell, head));
    const filled = below.filter((cell) => !isEmptyCell(cell, stream));
    const [one] = below.length === 1 ? below : filled;
    if (!one || filled.length > 1) return null;
    cells.push(one);
  }
  return cells;
}

/**
 * For each column, the cell below its head, and null for columns that the table lacks: no cell names them, and
 * everything printed in the row is below the heads of other columns, one cell below each. Returns null if that is not
 * clear.
 */
export function byHeadsPresent(
  row: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  stream: Stream,
): readonly (GridCell | null)[] | null {
  const known = heads.filter((head) => head !== undefined);
  if (known.length < LEAST_HEADS || known.length === heads.length) return null;
  const cells = byHead(row, known, stream);
  if (!cells || new Set(cells).size < cells.length || !ifNothingElse(row, cells, stream)) return null;
  return heads.map((head) => (head ? (cells[known.indexOf(head)] as GridCell) : null));
}

/** The least heads that show which columns a table has. */
const LEAST_HEADS = 2;

/**
 * Why a figure is not read if another figure has the same head: it belongs to another year, or to another table beside
 * it.
 */
export const SEVERAL: Phrase = "one of several figures with the same head";

/** Whether the name of a head is repeated in its line, above another figure of the row. */
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
 * Whether a row has figures of several years: years are named by heads below the form's own heads, or the row names its
 * year and the rows beside it name another one.
 */
export function areOfYears(
  row: readonly GridCell[],
  heads: readonly (GridCell | undefined)[],
  { cell: label, grid }: PlacedCell,
  stream: Stream,
): boolean {
  const said = yearCellsIn(grid, stream);
  if (said.size === 0) return false;
  const top = Math.min(...heads.flatMap((head) => head?.row ?? []));
  const isAbove = (cell: GridCell) => cell.row >= top && cell.row < label.row && row.some((one) => overlaps(one, cell));
  const years = (isOne: (cell: GridCell) => boolean) =>
    new Set([...said].flatMap(([cell, year]) => (isOne(cell) ? [year] : [])));
  if (years(isAbove).size > 1) return true;
  return row.some((cell) => said.has(cell) && years(({ column }) => column === cell.column).size > 1);
}

/** The cells of a table that contain a year and nothing else. */
function yearCellsIn(grid: readonly GridCell[], stream: Stream): ReadonlyMap<GridCell, string> {
  const known = yearCells.get(stream) ?? new Map<readonly GridCell[], ReadonlyMap<GridCell, string>>();
  yearCells.set(stream, known);
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

const yearCells = new WeakMap<Stream, Map<readonly GridCell[], ReadonlyMap<GridCell, string>>>();

/** Whether cells are not below the heads of their columns, if exactly one column has no head. */
export function missHeads(cells: readonly GridCell[], heads: readonly (GridCell | undefined)[]): boolean {
  const known = heads.filter((head) => head !== undefined);
  if (known.length !== heads.length - 1 || !followOneAnother(known)) return false;
  return heads.some((head, index) => head && !overlaps(head, cells[index] as GridCell));
}

/** Returns the cells if the rest of the row is empty, and otherwise null. */
export function ifNothingElse(
  row: readonly GridCell[],
  cells: readonly GridCell[] | null,
  stream: Stream,
): readonly GridCell[] | null {
  return row.every((cell) => isEmptyCell(cell, stream) || cells?.includes(cell)) ? cells : null;
}

/**
 * Whether there are figures in columns that the heads of a table leave empty: the row may then be shifted. One column
 * after all columns with words, such as check marks or numbers, shifts nothing.
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
