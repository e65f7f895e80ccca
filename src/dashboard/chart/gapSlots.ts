import type { PageLanguage } from "../language/pageText";
import { yearsText } from "../value/yearsText";
import type { ChartGround } from "./colours";
import type { ShownSeries } from "./shownPoint";

/** A hatched slot, as ECharts marks an area: the reason is its name. */
type GapSlot = readonly [{ readonly xAxis: number; readonly name: string }, { readonly xAxis: number }];

/**
 * The slots that the series at a place marks: of years that no series has, all of them, once, in grey, as one slot where the
 * reason is the same; of a year that others have, a part of it in the colour of the series, beside those of other series that
 * lack it. A series without any value has no line with gaps: its note alone says so.
 */
export function gapSlots(
  series: readonly ShownSeries[],
  place: number,
  years: readonly number[],
  ground: ChartGround,
): readonly GapSlot[] {
  const whole = place > 0 ? [] : wholeYears(series, years);
  const shared = whole.map(({ reasons, from, to }) => {
    const rotate = from === to && years.length > MOST_ACROSS ? 90 : 0;
    return slot(reasons, from - 0.5, to + 0.5, { color: ground.line, ink: ground.ink, rotate });
  });
  const own = years.flatMap((year): GapSlot[] => {
    if (series.every((one) => valueIn(one, year) === null)) return [];
    const lacking = series.flatMap((one, i) => (isDrawn(one) && valueIn(one, year) === null ? [i] : []));
    const at = lacking.indexOf(place);
    if (at < 0) return [];
    const width = WIDTH / Math.max(2, lacking.length);
    const from = year - (width * lacking.length) / 2 + width * at;
    const one = series[place];
    return one
      ? [slot(shownIn(one, year), from, from + width, { color: one.colour, ink: ground.ink, rotate: 90 })]
      : [];
  });
  return [...shared, ...own];
}

/** Of more years, the words for one year would run into those of the next. */
const MOST_ACROSS = 4;

interface LackedYears {
  readonly reasons: string;
  readonly from: number;
  readonly to: number;
}

/** The years that no series has, those that follow each other for the same reasons together. */
function wholeYears(series: readonly ShownSeries[], years: readonly number[]): readonly LackedYears[] {
  const runs: LackedYears[] = [];
  for (const year of years) {
    if (series.some((one) => valueIn(one, year) !== null)) continue;
    const reasons = [...new Set(series.map((one) => shownIn(one, year)))].join("／");
    const last = runs.at(-1);
    if (last?.to === year - 1 && last.reasons === reasons) runs[runs.length - 1] = { ...last, to: year };
    else runs.push({ reasons, from: year, to: year });
  }
  return runs;
}

/** Which series have no value in years in which others have one, and why: a line for each reason of a series. */
export function gapNotes(
  series: readonly ShownSeries[],
  years: readonly number[],
  language: PageLanguage,
): readonly string[] {
  const shared = years.filter((year) => series.some((one) => valueIn(one, year) !== null));
  return series.flatMap((one) => {
    const lacking = shared.filter((year) => valueIn(one, year) === null);
    return [...new Set(lacking.map((year) => shownIn(one, year)))].map((reason) => {
      const text = yearsText(
        lacking.filter((year) => shownIn(one, year) === reason),
        language,
      );
      return language === "zh" ? `${one.name}${text}：${reason}` : `${one.name}, ${text}: ${reason}`;
    });
  });
}

/** How much of a year the slots of single series take together, so that years are told apart. */
const WIDTH = 0.8;

function slot(
  name: string,
  from: number,
  to: number,
  { color, ink, rotate }: { readonly color: string; readonly ink: string; readonly rotate: number },
): GapSlot {
  const decal = { symbol: "line", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.7 };
  const look = { itemStyle: { color, opacity: 0.35, decal }, label: { color: ink, position: "inside", rotate } };
  return [{ xAxis: from, name, ...look }, { xAxis: to }];
}

function isDrawn({ points }: ShownSeries): boolean {
  return points.some(({ value }) => value !== null);
}

function valueIn({ points }: ShownSeries, year: number): string | null {
  return points.find((point) => point.year === year)?.value ?? null;
}

function shownIn({ points }: ShownSeries, year: number): string {
  return points.find((point) => point.year === year)?.shown ?? "";
}
