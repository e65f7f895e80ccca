import type { Chart } from "./chart";
import type { ChartGround } from "./colours";
import type { ValueAxis } from "./valueAxis";

/** One department of a ranking, with a value. */
export interface RankedDot {
  readonly name: string;
  readonly value: number;
  /** Of a rate: how much a like process would scatter. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly words: string;
}

interface RankAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly dots: readonly RankedDot[];
  readonly median: { readonly value: number; readonly name: string } | null;
  readonly colour: string;
  readonly ground: ChartGround;
  readonly axis: ValueAxis;
}

/** Dots in the order of their rank, with their intervals, and the median as a line. What has no rank is not drawn. */
export function rankPicture({ title, subtitle, dots, median, colour, ground, axis }: RankAsked): Chart {
  const option = {
    grid: { left: 8, right: 24, top: 24, bottom: 8, containLabel: true },
    tooltip: {
      trigger: "item",
      formatter: ({ data }: { readonly data: { readonly words?: string } }) => data.words ?? "",
    },
    xAxis: {
      type: "value",
      minInterval: axis.minInterval,
      axisLabel: { color: ground.ink, formatter: axis.text, hideOverlap: true },
      splitLine: { lineStyle: { color: ground.line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: dots.map(({ name }) => name),
      axisLabel: { color: ground.ink, interval: 0 },
      axisTick: { show: false },
    },
    series: [
      {
        type: "scatter",
        symbolSize: 11,
        itemStyle: { color: colour },
        data: dots.map(({ value, words }, i) => ({ value: [value, i], words })),
        ...(median && {
          markLine: {
            symbol: "none",
            precision: MARK_DIGITS,
            lineStyle: { color: ground.ink, type: "dashed" },
            label: { color: ground.ink, formatter: median.name, position: "start" },
            data: [{ xAxis: median.value }],
          },
        }),
      },
      {
        type: "custom",
        silent: true,
        z: 1,
        data: dots.flatMap(({ interval }, i) => (interval === null ? [] : [[...interval, i]])),
        encode: { x: [0, 1], y: 2 },
        renderItem: intervalLine(colour),
      },
    ],
  };
  const marks = dots.map(({ words }, dataIndex) => ({ seriesIndex: 0, dataIndex, words, row: dataIndex, column: 0 }));
  return { title, subtitle, option, marks, height: 60 + 22 * dots.length, table: null, notes: [] };
}

/** Two unless said, with which a ratio would be marked beside its place. */
const MARK_DIGITS = 12;

interface CustomApi {
  value(dimension: number): number;
  coord(point: readonly [number, number]): readonly [number, number];
}

function intervalLine(colour: string) {
  return (_: unknown, api: CustomApi) => {
    const [x1, y1] = api.coord([api.value(0), api.value(2)]);
    const [x2, y2] = api.coord([api.value(1), api.value(2)]);
    return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 2, opacity: 0.6 } };
  };
}
