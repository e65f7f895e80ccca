import type { GridCell } from "../../document/document";
import type { LayoutTable } from "../../form/layout";
import { type Stream, streamOfCells } from "../stream";
import { isEmptyCell } from "./gridCells";
import { hanOf, isUnlabelled, type Label, labelsOf } from "./label";

/**
 * The streams of a document in which tables of the form are beside each other in one table of the document's format,
 * for two years or two bodies: for each table, a stream without the others. If there are none, the stream itself.
 */
export function sideBySide(table: LayoutTable, stream: Stream): readonly Stream[] {
  const labels = labelsOf(table).filter((label) => !namesColumns(label, table));
  const parts = stream.grids.map((grid) => partsBeside(grid, labels, stream));
  const most = Math.max(1, ...parts.map(({ length }) => length));
  if (most === 1) return [stream];
  return Array.from({ length: most }, (_, index) =>
    streamOfCells(
      parts.map((ones) => ones[index] ?? ones[0] ?? []),
      stream,
    ),
  );
}

/** Heads of columns are above figures. If rows have no labels, the groups of columns show where a table begins. */
function namesColumns({ of, core, block }: Label, table: LayoutTable): boolean {
  if (of === "column" || isUnlabelled(table)) return of !== "group";
  return block.columns.some((names) => names.some((name) => hanOf(name) === core));
}

/** The least names that are printed twice if tables are side by side. A shorter name may be part of another one. */
const LEAST_NAMES = 3;
const SHORTEST = 4;

/** The parts of a table that are tables of the form. Words over several parts belong to each of them. */
function partsBeside(
  grid: readonly GridCell[],
  labels: readonly Label[],
  stream: Stream,
): readonly (readonly GridCell[])[] {
  const named = namedIn(grid, labels, stream);
  const border = borderIn(named);
  if (border === null) return [grid];
  const top = Math.min(...named.map(({ cell }) => cell.row));
  const titles = grid.filter((cell) => cell.row < top && !isEmptyCell(cell, stream));
  const isOverAll = (cell: GridCell) =>
    cell.column + cell.columnSpan > border ||
    (cell.row < top && !titles.some(({ row, column }) => row === cell.row && column >= border));
  const left = grid.filter(({ column }) => column < border);
  const right = grid.filter((cell) => cell.column >= border || isOverAll(cell));
  return [left, ...partsBeside(right, labels, stream)];
}

interface NamedCell {
  readonly label: Label;
  readonly cell: GridCell;
}

/** The cells that name a row, a group or a block. A name that is repeated in the next cell counts once. */
function namedIn(grid: readonly GridCell[], labels: readonly Label[], stream: Stream): readonly NamedCell[] {
  const named = grid
    .map((cell) => ({ cell, name: stream.hanIn(cell.start, cell.end) }))
    .filter(({ name }) => name !== "");
  const at = new Map(named.map(({ cell, name }) => [`${cell.row} ${cell.column + cell.columnSpan}`, name]));
  return named.flatMap(({ cell, name }) => {
    if (at.get(`${cell.row} ${cell.column}`) === name) return [];
    const label = labels.find(({ core, before }) => name.startsWith(core) || name.startsWith(before + core));
    return label ? [{ label, cell }] : [];
  });
}

/** The first column of a second table beside a first one. Null if names are not printed twice in the same lines. */
function borderIn(named: readonly NamedCell[]): number | null {
  const byLabel = new Map<Label, GridCell[]>();
  for (const { label, cell } of named)
    if (label.core.length >= SHORTEST) byLabel.set(label, [...(byLabel.get(label) ?? []), cell]);
  const pairs = [...byLabel.values()].flatMap((cells) => {
    const [first, ...others] = [...cells].sort((a, b) => a.column - b.column) as [GridCell, ...GridCell[]];
    const second = others.find(({ column }) => column > first.column);
    return second ? [{ first, second }] : [];
  });
  const [firsts, seconds] = [pairs.map(({ first }) => first), pairs.map(({ second }) => second)];
  if (pairs.length < LEAST_NAMES || !areLevel(firsts, seconds)) return null;
  const last = Math.max(...firsts.map(({ column }) => column));
  const border = Math.min(...named.map(({ cell }) => cell.column).filter((column) => column > last));
  return seconds.every(({ column }) => column >= border) ? border : null;
}

/** Whether some cells are beside the others, and not all of them above or below. */
function areLevel(some: readonly GridCell[], others: readonly GridCell[]): boolean {
  const [rows, otherRows] = [some, others].map((cells) => cells.map(({ row }) => row)) as [number[], number[]];
  return Math.max(...rows) >= Math.min(...otherRows) && Math.max(...otherRows) >= Math.min(...rows);
}
