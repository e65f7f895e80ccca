import type { PageLanguage } from "../language/pageText";
import type { Chart, ChartMark } from "./chart";
import type { ChartGround } from "./colours";
import { gapNotes, gapSlots } from "./gapSlots";
import { equalLinesNotes, LINE_TYPES, sizeAt } from "./linesApart";
import type { ShownSeries } from "./shownPoint";
import type { ValueAxis } from "./valueAxis";

interface TrendAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly series: readonly ShownSeries[];
  readonly years: readonly [from: number, to: number];
  readonly ground: ChartGround;
  readonly language: PageLanguage;
  readonly notes: readonly string[];
  readonly axis: ValueAxis;
}

/**
 * Lines over years. A year without a value is a gap in its line, and a hatched slot with the reason; lines that lie on each other
 * can be told apart; a break in a series is a dotted line, and never joined.
 */
export function trendPicture(asked: TrendAsked): Chart {
  const { title, subtitle, series, years, ground, language, notes, axis } = asked;
  const [from, to] = years;
  const option = {
    grid: { left: 8, right: 16, top: 32, bottom: 28, containLabel: true },
    legend:
      series.length > 1
        ? { type: "scroll", top: 0, textStyle: { color: ground.ink }, pageTextStyle: { color: ground.ink } }
        : undefined,
    tooltip: { trigger: "item", formatter: ({ data }: { readonly data: LinePoint }) => data.words },
    xAxis: {
      type: "value",
      min: from - 0.5,
      max: to + 0.5,
      axisLabel: { color: ground.ink, customValues: yearsOf(from, to), formatter: String },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      scale: false,
      minInterval: axis.minInterval,
      axisLabel: { color: ground.ink, formatter: axis.text },
      splitLine: { lineStyle: { color: ground.line } },
    },
    series: series.map((one, i) => ({
      type: "line",
      name: one.name,
      data: linePoints(one).map((point) => ({ ...point, symbolSize: sizeAt(series, i, point.value) })),
      connectNulls: false,
      symbol: SYMBOLS[i % SYMBOLS.length],
      lineStyle: { color: one.colour, width: 2, type: LINE_TYPES[i % LINE_TYPES.length] },
      itemStyle: { color: one.colour },
      markArea: { silent: true, data: gapSlots(series, i, yearsOf(from, to), ground) },
      markLine: breakLines(one, ground),
    })),
  };
  return {
    title,
    subtitle,
    option,
    marks: marksOf(series),
    height: 280,
    table: {
      head: [language === "zh" ? "年度" : "Year", ...series.map(({ name }) => name)],
      rows: yearsOf(from, to).map((year) => [String(year), ...series.map((one) => shownIn(one, year))]),
    },
    notes: [
      ...new Set([
        ...notes,
        ...gapNotes(series, yearsOf(from, to), language),
        ...equalLinesNotes(series, language),
        ...series.flatMap(({ breaks }) => breaks.map(({ message }) => message)),
      ]),
    ],
  };
}

/** Shapes tell series apart where colours do not. */
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "pin", "arrow", "roundRect", "emptyCircle"];

interface LinePoint {
  readonly value: readonly [year: number, value: number | null];
  readonly words: string;
}

/** The points of a line; before a break one without a value, so that nothing is joined over it. */
function linePoints({ points, breaks }: ShownSeries): readonly LinePoint[] {
  const broken = new Set(breaks.map(({ year }) => year));
  return points.flatMap(({ year, value, words }) => {
    const point: LinePoint = { value: [year, value === null ? null : Number(value)], words };
    return broken.has(year) ? [{ value: [year - 0.5, null], words: "" } as const, point] : [point];
  });
}

function breakLines({ breaks }: ShownSeries, ground: ChartGround): object {
  return {
    symbol: "none",
    lineStyle: { type: "dotted", color: ground.ink, width: 1.5 },
    label: { show: false },
    tooltip: { formatter: ({ name }: { readonly name: string }) => name },
    data: breaks.map(({ year, message }) => ({ xAxis: year - 0.5, name: message })),
  };
}

function marksOf(series: readonly ShownSeries[]): readonly ChartMark[] {
  return series.flatMap((one, seriesIndex) =>
    linePoints(one).flatMap(({ words, value: [year] }, dataIndex) =>
      words === "" ? [] : [{ seriesIndex, dataIndex, words, row: seriesIndex, column: year }],
    ),
  );
}

function yearsOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function shownIn({ points }: ShownSeries, year: number): string {
  return points.find((point) => point.year === year)?.shown ?? "";
}
