import type { Chart } from "./chart";
import { CHART_GROUNDS, type ColourScheme } from "./colours";

/** One field of a heat map. */
export interface HeatField {
  readonly row: number;
  readonly column: number;
  /** Null if there is none: then it has no colour, and says why. */
  readonly value: number | null;
  /** The value as text, or the word for why there is none. */
  readonly shown: string;
  /** The same as a sentence. */
  readonly words: string;
}

interface HeatAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly fields: readonly HeatField[];
  readonly notes: readonly string[];
  readonly scheme: ColourScheme;
}

/** From the least to the largest value. The text on each of them has a contrast of at least 4.5:1. */
const HEAT: Readonly<Record<ColourScheme, readonly [least: string, largest: string]>> = {
  light: ["#eaf3fb", "#7fb2dd"],
  dark: ["#26323d", "#1f62a0"],
};

/** Fields coloured by their value, with the value in them. A field without a value has the reason in its place, and no colour. */
export function heatPicture({ title, subtitle, rows, columns, fields, notes, scheme }: HeatAsked): Chart {
  const ground = CHART_GROUNDS[scheme];
  const valued = fields.filter(({ value }) => value !== null);
  const absent = fields.filter(({ value }) => value === null);
  const values = valued.map(({ value }) => Number(value));
  const axis = {
    type: "category",
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: ground.line } },
  };
  const option = {
    grid: { left: 8, right: 8, top: 28, bottom: 8, containLabel: true },
    tooltip: { trigger: "item", formatter: ({ data }: { readonly data: HeatPoint }) => data.words },
    xAxis: { ...axis, position: "top", data: columns, axisLabel: { color: ground.ink, interval: 0 } },
    yAxis: {
      ...axis,
      inverse: true,
      data: rows,
      axisLabel: { color: ground.ink, interval: 0, width: 150, overflow: "truncate" },
    },
    visualMap: {
      show: false,
      seriesIndex: 0,
      min: Math.min(...values, 0),
      max: Math.max(...values, 0),
      inRange: { color: HEAT[scheme] },
    },
    series: [
      { type: "heatmap", label: labelOf(ground.ink), data: valued.map((field) => pointOf(field, field.value)) },
      {
        type: "scatter",
        symbol: "rect",
        symbolSize: [40, 20],
        itemStyle: { color: "transparent" },
        label: labelOf(ground.quiet),
        data: absent.map((field) => pointOf(field, null)),
      },
    ],
  };
  const marks = [valued, absent].flatMap((some, seriesIndex) =>
    some.map(({ words, row, column }, dataIndex) => ({ seriesIndex, dataIndex, words, row, column })),
  );
  return { title, subtitle, option, marks, height: 44 + 28 * rows.length, table: null, notes };
}

interface HeatPoint {
  readonly value: readonly (number | null)[];
  readonly shown: string;
  readonly words: string;
}

function pointOf({ row, column, shown, words }: HeatField, value: number | null): HeatPoint {
  return { value: value === null ? [column, row] : [column, row, value], shown, words };
}

function labelOf(color: string): object {
  return { show: true, color, formatter: ({ data }: { readonly data: HeatPoint }) => data.shown };
}
