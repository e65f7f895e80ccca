import type { Chart } from "./chart";
import type { ChartGround } from "./colours";

/** A stream from one place of the picture to another. */
export interface ChartStream {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly words: string;
}

interface FlowAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly flows: readonly ChartStream[];
  readonly colours: Readonly<Record<string, string>>;
  readonly ground: ChartGround;
}

/** A Sankey diagram of one scope and year: from what came in to how it ended. Streams of nothing are not drawn. */
export function flowPicture({ title, subtitle, flows, colours, ground }: FlowAsked): Chart {
  const drawn = flows.filter(({ count }) => count > 0);
  const names = [...new Set(drawn.flatMap(({ from, to }) => [from, to]))];
  const option = {
    tooltip: {
      trigger: "item",
      formatter: ({ data }: { readonly data: { readonly words?: string; readonly name?: string } }) =>
        data.words ?? data.name ?? "",
    },
    series: [
      {
        type: "sankey",
        left: 8,
        right: 160,
        top: 8,
        bottom: 8,
        nodeAlign: "justify",
        draggable: false,
        emphasis: { focus: "adjacency" },
        label: { color: ground.ink },
        lineStyle: { color: "gradient", opacity: 0.4 },
        data: names.map((name) => ({ name, itemStyle: { color: colours[name] ?? ground.quiet } })),
        links: drawn.map(({ from, to, count, words }) => ({ source: from, target: to, value: count, words })),
      },
    ],
  };
  const marks = drawn.map(({ words }, dataIndex) => ({ seriesIndex: 0, dataIndex, words }));
  return { title, subtitle, option, marks, height: 360 };
}
