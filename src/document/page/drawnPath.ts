import { type Matrix, transformed } from "./matrix";
import type { Box } from "./page";

/** A path in the coordinates of its page: points joined by straight lines. `bent` is true if a part of it is curved. */
export interface Outline {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
  readonly bent: boolean;
}

/** In points. A box thinner than this is a line. */
const THIN = 3;

/**
 * Splits a path into outlines. In the library's notation, 0 x y moves, 1 x y draws a line, 2 and 3 draw curves with six
 * and four numbers, and 4 closes the path.
 */
export function outlinesOf(path: ArrayLike<number>, matrix: Matrix): readonly Outline[] {
  const outlines: { points: (readonly [number, number])[]; closed: boolean; bent: boolean }[] = [];
  const add = (at: number) =>
    outlines.at(-1)?.points.push(transformed(matrix, path[at] as number, path[at + 1] as number));
  for (let at = 0; at < path.length; ) {
    const open = outlines.at(-1);
    const code = path[at];
    if (code === 0 || !open || (open.closed && code !== 4)) {
      const points = open?.closed && code !== 0 ? open.points.slice(0, 1) : [];
      outlines.push({ points, closed: false, bent: false });
    }
    const current = outlines.at(-1) as (typeof outlines)[number];
    if (code === 4) current.closed = true;
    if (code === 2 || code === 3) current.bent = true;
    const length = code === 4 ? 1 : code === 2 ? 7 : code === 3 ? 5 : 3;
    if (code !== 4) add(at + length - 2);
    at += length;
  }
  return outlines;
}

/** The horizontal and vertical lines of a path that is drawn. */
export function pathLines(outlines: readonly Outline[]): readonly Box[] {
  return outlines.flatMap(({ points, closed }) =>
    points.flatMap((to, index) => {
      const from = index > 0 ? points[index - 1] : closed ? points.at(-1) : undefined;
      return from ? straight(boxBetween(from, to)) : [];
    }),
  );
}

/** What a filled path shows: thin boxes are lines, other boxes are areas, and everything else is a drawing. */
export interface Filled {
  readonly lines: readonly Box[];
  readonly areas: readonly Box[];
  readonly drawings: readonly Box[];
}

export function filledBy(outlines: readonly Outline[]): Filled {
  const lines: Box[] = [];
  const areas: Box[] = [];
  const drawings: Box[] = [];
  for (const outline of outlines) {
    const xs = outline.points.map(([x]) => x);
    const ys = outline.points.map(([, y]) => y);
    const box = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
    if (box.x2 - box.x1 < THIN || box.y2 - box.y1 < THIN) lines.push(...middleLines(box));
    else (isBox(outline, box) ? areas : drawings).push(box);
  }
  return { lines, areas, drawings };
}

/** The four edges of a box, as lines. */
export function edgesOf({ x1, y1, x2, y2 }: Box): readonly Box[] {
  return [
    { x1, y1, x2, y2: y1 },
    { x1, y1: y2, x2, y2 },
    { x1, y1, x2: x1, y2 },
    { x1: x2, y1, x2, y2 },
  ];
}

function boxBetween(from: readonly [number, number], to: readonly [number, number]): Box {
  return {
    x1: Math.min(from[0], to[0]),
    y1: Math.min(from[1], to[1]),
    x2: Math.max(from[0], to[0]),
    y2: Math.max(from[1], to[1]),
  };
}

/** Returns a nearly horizontal or vertical line as an exact one. Empty for other lines. */
function straight(line: Box): readonly Box[] {
  const [width, height] = [line.x2 - line.x1, line.y2 - line.y1];
  return width > 1.5 && height > 1.5 ? [] : middleLines(line);
}

/**
 * Returns a thin box as the line in its middle. A dot returns two lines, because it may be part of a line in either
 * direction.
 */
function middleLines({ x1, y1, x2, y2 }: Box): readonly Box[] {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const [level, upright] = [
    { x1, y1: y, x2, y2: y },
    { x1: x, y1, x2: x, y2 },
  ];
  if (x2 - x1 < THIN && y2 - y1 < THIN) return [level, upright];
  return [x2 - x1 >= y2 - y1 ? level : upright];
}

function isBox({ points, bent }: Outline, { x1, y1, x2, y2 }: Box): boolean {
  if (bent || points.length < 4 || points.length > 5) return false;
  return points.every(([x, y]) => Math.min(x - x1, x2 - x) < 0.5 && Math.min(y - y1, y2 - y) < 0.5);
}
