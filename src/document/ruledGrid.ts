import type { Page, PageLine } from "./pdfPages";

/** A table as lines on a page draw it. */
export interface RuledGrid {
  /** Positions of the upright lines, left to right, and of the level ones, top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For each row and column of the finest division the number of the printed cell that it belongs to. */
  readonly cellOf: readonly (readonly number[])[];
}

/** Lines this close (points) are one; cells narrower are none. */
const NEAR = 3;
/** The least rows and columns of a table. */
const LEAST_LINES = 3;

/** The tables that the lines of a page draw, top to bottom. Shading counts only where no lines are drawn. */
export function ruledGrids(page: Page): readonly RuledGrid[] {
  const drawn = page.lines.filter((line) => line.drawn);
  const grids = gridsFrom(drawn);
  return grids.length > 0 ? grids : gridsFrom(page.lines);
}

function gridsFrom(lines: readonly PageLine[]): readonly RuledGrid[] {
  return groupsOf(lines)
    .flatMap((group) => gridOf(group))
    .sort((a, b) => (b.ys[0] as number) - (a.ys[0] as number));
}

/** Lines that touch belong to one table. */
function groupsOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const long = lines.filter((line) => line.x2 - line.x1 > NEAR || line.y2 - line.y1 > NEAR).slice(0, 3000);
  const group = long.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number;
    return at;
  };
  long.forEach((line, index) => {
    for (let other = 0; other < index; other++)
      if (touch(line, long[other] as PageLine)) group[root(index)] = root(other);
  });
  const groups = new Map<number, PageLine[]>();
  long.forEach((line, index) => {
    groups.set(root(index), [...(groups.get(root(index)) ?? []), line]);
  });
  return [...groups.values()];
}

function touch(a: PageLine, b: PageLine): boolean {
  return a.x1 - NEAR <= b.x2 && b.x1 - NEAR <= a.x2 && a.y1 - NEAR <= b.y2 && b.y1 - NEAR <= a.y2;
}

function gridOf(lines: readonly PageLine[]): readonly RuledGrid[] {
  const level = lines.filter((line) => line.x2 - line.x1 > line.y2 - line.y1);
  const upright = lines.filter((line) => line.x2 - line.x1 <= line.y2 - line.y1);
  const xs = clustered(upright.map((line) => line.x1));
  const ys = [...clustered(level.map((line) => line.y1))].reverse();
  if (xs.length < LEAST_LINES || ys.length < LEAST_LINES) return [];
  return [{ xs, ys, cellOf: cellsBetween(xs, ys, level, upright) }];
}

function clustered(values: readonly number[]): readonly number[] {
  const clusters: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last === undefined || value - last > NEAR) clusters.push(value);
  }
  return clusters;
}

/** Joins what no line parts. */
function cellsBetween(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly PageLine[],
  upright: readonly PageLine[],
) {
  const columns = xs.length - 1;
  const parent = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index] as number));
  const isCut = (lines: readonly PageLine[], x: number, y: number) =>
    lines.some((line) => line.x1 - NEAR <= x && x <= line.x2 + NEAR && line.y1 - NEAR <= y && y <= line.y2 + NEAR);
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      const x = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
      const y = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
      if (column + 1 < columns && !isCut(upright, xs[column + 1] as number, y)) parent[root(index + 1)] = root(index);
      if (row + 2 < ys.length && !isCut(level, x, ys[row + 1] as number)) parent[root(index + columns)] = root(index);
    }
  return Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => root(row * columns + column)),
  );
}
