import type { ChartMark } from "./chart";

/** Where a key goes: along a row of marks, or from row to row. */
const STEPS: Readonly<Record<string, readonly [rows: number, along: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The mark to which a key leads, by its place among `marks`: right and left along a row, such as the years of a series; up and
 * down to the row above or below, such as another series, in the nearest column; Home and End to the ends of a row. At an end
 * it goes on at the other. Where marks are in one row or in one column, all arrows go through them. Null for other keys.
 */
export function markAfter(marks: readonly ChartMark[], current: number | null, key: string): number | null {
  const step = STEPS[key];
  if (marks.length === 0 || (!step && key !== "Home" && key !== "End")) return null;
  const here = current === null ? undefined : marks[current];
  if (here === undefined || current === null)
    return key === "End" || (step && step[0] + step[1] < 0) ? marks.length - 1 : 0;
  const rows = [...new Set(marks.map(({ row }) => row))].sort((a, b) => a - b);
  const rowOf = (row: number | undefined) =>
    marks.flatMap((mark, i) => (mark.row === row ? [i] : [])).sort((a, b) => columnOf(a) - columnOf(b));
  const columnOf = (i: number) => marks[i]?.column ?? 0;
  const own = rowOf(here.row);
  if (!step) return own.at(key === "Home" ? 0 : -1) ?? null;
  if (rows.length === 1 || rows.length === marks.length)
    return (current + step[0] + step[1] + marks.length) % marks.length;
  if (step[0] === 0) return own[(own.indexOf(current) + step[1] + own.length) % own.length] ?? null;
  const next = rowOf(rows[(rows.indexOf(here.row) + step[0] + rows.length) % rows.length]);
  const away = (i: number) => Math.abs(columnOf(i) - here.column);
  return next.reduce((nearest, i) => (away(i) < away(nearest) ? i : nearest), next[0] ?? current);
}
