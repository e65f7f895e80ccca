import type { PageLanguage } from "../language/pageText";
import type { ShownSeries } from "./shownPoint";

/** How lines are drawn, by their place: through the gaps of the one on top, the one below it is seen. */
export const LINE_TYPES: readonly (string | readonly number[])[] = [
  "solid",
  [8, 6],
  [2, 5],
  [12, 4, 2, 4],
  [4, 4],
  [14, 8],
  [2, 2],
  [8, 3, 2, 3, 2, 3],
];

/** The size of a mark: larger by a step for each later series with the same value, so that the one below is seen around it. */
export function sizeAt(
  series: readonly ShownSeries[],
  place: number,
  [year, value]: readonly [year: number, value: number | null],
): number {
  const onTop = series.slice(place + 1).filter(({ points }) => {
    const other = points.find((point) => point.year === year)?.value ?? null;
    return other !== null && Number(other) === value;
  });
  return SIZE + STEP * Math.min(MOST_STEPS, onTop.length);
}

const SIZE = 8;
const STEP = 5;

/** Of more lines that lie on each other, rings would cover what is around them; a note names the lines. */
const MOST_STEPS = 2;

/** Says which lines are the same in every year, and so lie on each other. */
export function equalLinesNotes(series: readonly ShownSeries[], language: PageLanguage): readonly string[] {
  const valued = series.filter(({ points }) => points.some(({ value }) => value !== null));
  return [...new Set(valued.map(lineOf))].flatMap((line) => {
    const equal = valued.filter((one) => lineOf(one) === line);
    if (equal.length < 2) return [];
    const names = equal.map(({ name }) => name);
    return language === "zh"
      ? [`${names.join("、")}各年数值相同，线重合。`]
      : [`The same in every year, so that their lines lie on each other: ${names.join(", ")}.`];
  });
}

function lineOf({ points }: ShownSeries): string {
  return points.map(({ year, value }) => `${year} ${value}`).join();
}
