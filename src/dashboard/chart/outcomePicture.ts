import type { Chart } from "./chart";
import type { ChartGround } from "./colours";

/** How applications ended in a year; null where a figure is absent. */
export interface OutcomeBar {
  readonly name: string;
  /** All that ended, in words: "1,872" or why there is no number. */
  readonly base: string;
  readonly parts: readonly OutcomePart[];
}

export interface OutcomePart {
  readonly name: string;
  readonly colour: string;
  readonly count: number | null;
  /** The count as text, or the word for why there is none. */
  readonly shown: string;
  readonly words: string;
}

interface OutcomeAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly bars: readonly OutcomeBar[];
  readonly ground: ChartGround;
  /** The words for a year and for all that ended, at the head of the table. */
  readonly heads: readonly [year: string, base: string];
  readonly notes: readonly string[];
}

/**
 * Bars of shares, one a year, with the base at their end. A bar is drawn only where every part is stated and something ended:
 * else the base says why there is none.
 */
export function outcomePicture({ title, subtitle, bars, ground, heads, notes }: OutcomeAsked): Chart {
  const names = bars[0]?.parts ?? [];
  const series = names.map(({ name, colour }, i) => ({
    type: "bar",
    name,
    stack: "outcomes",
    itemStyle: { color: colour, decal: DECALS[i % DECALS.length] },
    data: bars.map((bar) => ({ value: shareOf(bar, i), words: bar.parts[i]?.words ?? "" })),
  }));
  const option = {
    grid: { left: 8, right: 8, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: ground.ink } },
    tooltip: { trigger: "item", formatter: ({ data }: { readonly data: { readonly words: string } }) => data.words },
    xAxis: {
      type: "value",
      max: 100,
      axisLabel: { color: ground.ink, formatter: "{value} %" },
      splitLine: { lineStyle: { color: ground.line } },
    },
    yAxis: [
      {
        type: "category",
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLabel: { color: ground.ink },
        axisTick: { show: false },
      },
      {
        type: "category",
        inverse: true,
        data: bars.map(({ base }) => base),
        axisLabel: { color: ground.ink },
        axisTick: { show: false },
        axisLine: { show: false },
      },
    ],
    series,
  };
  const marks = bars.flatMap((bar, dataIndex) =>
    bar.parts.map(({ words }, seriesIndex) => ({ seriesIndex, dataIndex, words, row: dataIndex, column: seriesIndex })),
  );
  const [year, base] = heads;
  const table = {
    head: [year, ...names.map(({ name }) => name), base],
    rows: bars.map((bar) => [bar.name, ...bar.parts.map(({ shown }) => shown), bar.base]),
  };
  return { title, subtitle, option, marks, height: 80 + 34 * bars.length, table, notes };
}

/** Patterns for print and for those who do not see colours. */
const DECALS = [
  { symbol: "none" },
  { symbol: "line", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: 0.8, color: "rgba(255,255,255,0.55)" },
  { symbol: "rect", dashArrayX: [2, 6], dashArrayY: [2, 6], color: "rgba(255,255,255,0.5)" },
  { symbol: "line", dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: -0.8, color: "rgba(255,255,255,0.55)" },
  { symbol: "circle", dashArrayX: [[4, 6]], dashArrayY: [6, 4], color: "rgba(255,255,255,0.5)" },
  { symbol: "line", dashArrayX: [1, 0], dashArrayY: [1, 4], color: "rgba(255,255,255,0.55)" },
];

/** The share of a part in per cent; null where the whole is not known, so that no bar of height 0 is drawn. */
function shareOf({ parts }: OutcomeBar, i: number): number | null {
  const counts = parts.map(({ count }) => count);
  if (counts.some((count) => count === null)) return null;
  const whole = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return whole === 0 ? null : ((counts[i] ?? 0) / whole) * 100;
}
