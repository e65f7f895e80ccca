import type { Chart } from "./chart";
import type { ChartGround } from "./colours";
import type { ValueAxis } from "./valueAxis";

/** One bar: a value that is there. What is absent has no bar. */
export interface ShownBar {
  readonly name: string;
  readonly value: number;
  readonly words: string;
}

interface BarsAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly bars: readonly ShownBar[];
  readonly colour: string;
  readonly ground: ChartGround;
  readonly axis: ValueAxis;
}

/** Bars from zero in the order in which they are given, the first on top. */
export function barPicture({ title, subtitle, bars, colour, ground, axis }: BarsAsked): Chart {
  const option = {
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: "item", formatter: ({ data }: { readonly data: { readonly words: string } }) => data.words },
    xAxis: {
      type: "value",
      minInterval: axis.minInterval,
      axisLabel: { color: ground.ink, formatter: axis.text, hideOverlap: true },
      splitLine: { lineStyle: { color: ground.line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { color: ground.ink, interval: 0, width: 160, overflow: "truncate" },
      axisTick: { show: false },
    },
    series: [
      {
        type: "bar",
        barMaxWidth: 16,
        itemStyle: { color: colour },
        data: bars.map(({ value, words }) => ({ value, words })),
      },
    ],
  };
  const marks = bars.map(({ words }, dataIndex) => ({ seriesIndex: 0, dataIndex, words, row: dataIndex, column: 0 }));
  return { title, subtitle, option, marks, height: 48 + 24 * bars.length, table: null, notes: [] };
}
