import type { Chart } from "./chart";
import type { ChartGround } from "./colours";

/** A stream from one place of the picture to another. */
export interface ChartStream {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** The count as text. */
  readonly shown: string;
  readonly words: string;
}

interface FlowAsked {
  readonly title: string;
  readonly subtitle: string;
  readonly flows: readonly ChartStream[];
  readonly colours: Readonly<Record<string, string>>;
  readonly ground: ChartGround;
  /** The words for whence, where to and how many, at the head of the table. */
  readonly heads: readonly [from: string, to: string, count: string];
  readonly notes: readonly string[];
}

/** A Sankey diagram of one scope and year: from what came in to how it ended. Streams of nothing are not drawn. */
export function flowPicture({ title, subtitle, flows, colours, ground, heads, notes }: FlowAsked): Chart {
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
  const marks = drawn.map(({ from, to, words }, dataIndex) => ({
    seriesIndex: 0,
    dataIndex,
    words,
    row: names.indexOf(from),
    column: names.indexOf(to),
    isStream: true,
  }));
  const table = { head: heads, rows: flows.map(({ from, to, shown }) => [from, to, shown]) };
  return { title, subtitle, option, marks, height: 360, table, notes };
}
