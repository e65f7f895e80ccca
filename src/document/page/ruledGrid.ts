import type { Page, RuledLine } from "./page";
import { wholeRules } from "./wholeRules";
import { paintedWords } from "./word";

/** A table as the ruling lines of a page draw it. */
export interface RuledGrid {
  /** Positions of the vertical lines from left to right, and of the horizontal lines from top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** If the table ends at the edge of the page, text to the right of this position still belongs to the last column. */
  readonly reach: number;
  /** For each row and column between neighbouring lines, the number of the printed cell that it belongs to. */
  readonly cellOf: readonly (readonly number[])[];
}

/** In points. Lines closer than this are one line, and no cell is narrower. */
const NEAR = 3;
/** The least vertical and horizontal lines of a table, or of the part of a table that is on a page. */
const LEAST_UPRIGHT = 3;
const LEAST_LEVEL = 2;
const MAX_RULES = 3000;

/**
 * The tables that the lines of a page draw, from top to bottom. The edges of shading count only if no lines are drawn.
 */
export function ruledGrids(page: Pick<Page, "rules" | "glyphs" | "width">): readonly RuledGrid[] {
  const { rules, width } = page;
  const grids = gridsFrom(
    rules.filter((rule) => rule.drawn),
    width,
  );
  return (grids.length > 0 ? grids : gridsFrom(rules, width)).map((grid) => withColumnBeyond(grid, page));
}

/**
 * Adds a column if a vertical line is exactly at the edge of the page and text begins after it: the edge cuts that
 * column off.
 */
function withColumnBeyond(
  grid: RuledGrid,
  { rules, glyphs, width }: Pick<Page, "rules" | "glyphs" | "width">,
): RuledGrid {
  const edge = grid.xs.at(-1) as number;
  const [top, bottom] = [grid.ys[0] as number, grid.ys.at(-1) as number];
  const isLine = rules.some(
    ({ x1, x2, y1, y2 }) => x2 - x1 < NEAR && Math.abs(x1 - edge) < NEAR && y1 < top && y2 > bottom,
  );
  const isBeyond = paintedWords(glyphs).some(
    ([first]) => first && first.x > edge - 1 && first.y < top && first.y > bottom,
  );
  if (edge <= width - NEAR || !isLine || !isBeyond) return grid;
  const own = grid.cellOf.length * (grid.xs.length - 1);
  return {
    ...grid,
    xs: [...grid.xs, edge + width],
    reach: edge + width,
    cellOf: grid.cellOf.map((row, index) => [...row, own + index]),
  };
}

function gridsFrom(rules: readonly RuledLine[], width: number): readonly RuledGrid[] {
  return groupsOf(wholeRules(rules).slice(0, MAX_RULES))
    .flatMap((group) => gridOf(group, width))
    .sort((a, b) => (b.ys[0] as number) - (a.ys[0] as number));
}

/** Groups lines that touch: they belong to one table. */
function groupsOf(rules: readonly RuledLine[]): readonly (readonly RuledLine[])[] {
  const group = rules.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] = group[group[at] as number] as number;
    return at;
  };
  rules.forEach((rule, index) => {
    for (let other = 0; other < index; other++)
      if (touch(rule, rules[other] as RuledLine)) group[root(index)] = root(other);
  });
  const groups = new Map<number, RuledLine[]>();
  rules.forEach((rule, index) => {
    const members = groups.get(root(index));
    if (members) members.push(rule);
    else groups.set(root(index), [rule]);
  });
  return [...groups.values()];
}

function touch(a: RuledLine, b: RuledLine): boolean {
  return a.x1 - NEAR <= b.x2 && b.x1 - NEAR <= a.x2 && a.y1 - NEAR <= b.y2 && b.y1 - NEAR <= a.y2;
}

function gridOf(rules: readonly RuledLine[], width: number): readonly RuledGrid[] {
  const level = rules.filter((rule) => rule.x2 - rule.x1 > rule.y2 - rule.y1);
  const upright = rules.filter((rule) => rule.x2 - rule.x1 <= rule.y2 - rule.y1);
  if (level.length < 2 || upright.length < 2) return [];
  // Tables are often open at their sides, or at the end of a page. The lines still show how far the table reaches.
  const [x1, x2] = [Math.min(...level.map((rule) => rule.x1)), Math.max(...level.map((rule) => rule.x2))];
  const [y1, y2] = [Math.min(...upright.map((rule) => rule.y1)), Math.max(...upright.map((rule) => rule.y2))];
  const xs = clustered([x1, x2, ...upright.map((rule) => rule.x1)]);
  const ys = clustered([y1, y2, ...level.map((rule) => rule.y1)]).reverse();
  if (xs.length < LEAST_UPRIGHT || ys.length < LEAST_LEVEL) return [];
  const edge = xs.at(-1) as number;
  const reach = edge > width - NEAR ? edge : Number.POSITIVE_INFINITY;
  return [{ xs, ys, reach, cellOf: cellsBetween(xs, ys, level, upright) }];
}

function clustered(values: readonly number[]): number[] {
  const clusters: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last === undefined || value - last > NEAR) clusters.push(value);
  }
  return clusters;
}

/** Numbers the cells. Neighbouring fields without a line between them are one cell. */
function cellsBetween(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly RuledLine[],
  upright: readonly RuledLine[],
) {
  const columns = xs.length - 1;
  const parent = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index] as number));
  const isCut = (rules: readonly RuledLine[], x: number, y: number) =>
    rules.some((rule) => rule.x1 - NEAR <= x && x <= rule.x2 + NEAR && rule.y1 - NEAR <= y && y <= rule.y2 + NEAR);
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
