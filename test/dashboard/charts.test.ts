import { CHART_GROUNDS } from "../../src/dashboard/chart/colours";
import { flowPicture } from "../../src/dashboard/chart/flowPicture";
import { outcomePicture } from "../../src/dashboard/chart/outcomePicture";
import { rankPicture } from "../../src/dashboard/chart/rankPicture";
import { trendPicture } from "../../src/dashboard/chart/trendPicture";

const ground = CHART_GROUNDS.light;
const point = (year: number, value: string | null, shown = value ?? "未报") => ({
  year,
  value,
  shown,
  words: `${year}：${shown}`,
});

/** Parts of an option of ECharts that are looked at here. */
interface Drawn {
  readonly series: readonly {
    readonly data: readonly { readonly value: unknown; readonly words?: string; readonly name?: string }[];
    readonly links?: readonly { readonly source: string; readonly target: string; readonly value: number }[];
    readonly connectNulls?: boolean;
    readonly markArea?: { readonly data: readonly (readonly { readonly xAxis: number; readonly name?: string }[])[] };
    readonly markLine?: { readonly data: readonly { readonly xAxis: number; readonly name?: string }[] };
  }[];
  readonly yAxis: { readonly data?: readonly string[] } | readonly { readonly data: readonly string[] }[];
}

function trendOf(...series: Parameters<typeof trendPicture>[0]["series"]) {
  const chart = trendPicture({
    title: "",
    subtitle: "",
    series,
    years: [2019, 2022],
    ground,
    yearHead: "年度",
    notes: [],
    axisText: String,
  });
  return { ...chart, option: chart.option as unknown as Drawn };
}

describe("a trend", () => {
  const broken = {
    name: "采购",
    colour: "#000",
    points: [point(2019, "0"), point(2020, null, "空"), point(2021, "12.5"), point(2022, null, "不适用")],
    breaks: [{ year: 2021, message: "表式改变" }],
  };

  it("draws zero as zero, and what is absent not at all", () => {
    const [line] = trendOf(broken).option.series;
    const drawn = line?.data.map(({ value }) => value as [number, number | null]);
    expect(drawn?.filter(([, value]) => value !== null)).toEqual([
      [2019, 0],
      [2021, 12.5],
    ]);
    expect(line?.connectNulls).toBe(false);
  });

  it("joins nothing over a break, even where both sides have a value, and marks it with the reason", () => {
    const both = { ...broken, points: [point(2020, "1"), point(2021, "2")] };
    const [line] = trendOf(both).option.series;
    expect(line?.data.map(({ value }) => value)).toEqual([
      [2020, 1],
      [2020.5, null],
      [2021, 2],
    ]);
    expect(line?.markLine?.data).toEqual([{ xAxis: 2020.5, name: "表式改变" }]);
  });

  it("hatches the years that no series has, with the reason, and no others", () => {
    const other = { ...broken, points: [point(2019, null), point(2020, "3"), point(2021, null), point(2022, null)] };
    const [first] = trendOf(broken, other).option.series;
    expect(first?.markArea?.data).toEqual([[{ xAxis: 2021.5, name: "不适用" }, { xAxis: 2022.5 }]]);
  });

  it("has a table with a row for each year, with the reason where there is no value", () => {
    const { table } = trendOf(broken);
    expect(table?.head).toEqual(["年度", "采购"]);
    expect(table?.rows.map((row) => row.join(" "))).toEqual(["2019 0", "2020 空", "2021 12.5", "2022 不适用"]);
  });

  it("says each of its points, absent ones too, and leads to it", () => {
    const { marks, option } = trendOf(broken);
    expect(marks.map(({ words }) => words)).toEqual(["2019：0", "2020：空", "2021：12.5", "2022：不适用"]);
    for (const { seriesIndex, dataIndex, words } of marks)
      expect(option.series[seriesIndex]?.data[dataIndex]?.words).toBe(words);
  });
});

describe("outcomes", () => {
  const bar = (name: string, counts: readonly (number | null)[], base: string) => ({
    name,
    base,
    parts: counts.map((count, i) => ({
      name: `结果${i}`,
      colour: "#000",
      count,
      shown: String(count ?? "空"),
      words: `${name}结果${i}`,
    })),
  });
  const drawnOf = (...bars: Parameters<typeof outcomePicture>[0]["bars"]) =>
    outcomePicture({ title: "", subtitle: "", bars, ground, heads: ["年度", "总计"], notes: [] })
      .option as unknown as Drawn;

  it("are shares of what ended, with the base at the end", () => {
    const { series, yAxis } = drawnOf(bar("2020", [3, 1], "4"));
    expect(series.map(({ data }) => data[0]?.value)).toEqual([75, 25]);
    expect((yAxis as readonly { data: readonly string[] }[])[1]?.data).toEqual(["4"]);
  });

  it("are no bar where a part is absent or nothing ended", () => {
    const { series } = drawnOf(bar("2020", [3, null], "未填"), bar("2021", [0, 0], "0"));
    expect(series.flatMap(({ data }) => data.map(({ value }) => value))).toEqual([null, null, null, null]);
  });
});

it("a ranking draws ranked departments alone, each with its interval", () => {
  const dot = { name: "甲局", value: 0.5, interval: [0.4, 0.6] as const, words: "第1名 甲局" };
  const chart = rankPicture({
    title: "",
    subtitle: "",
    dots: [dot, { ...dot, name: "乙局", interval: null }],
    median: { value: 0.5, name: "中位数" },
    colour: "#000",
    ground,
    axisText: String,
  });
  const { series } = chart.option as unknown as Drawn;
  expect(series[0]?.data.map(({ value }) => value)).toEqual([
    [0.5, 0],
    [0.5, 1],
  ]);
  expect(series[1]?.data).toEqual([[0.4, 0.6, 0]]);
  expect(series[0]?.markLine?.data).toEqual([{ xAxis: 0.5 }]);
});

it("streams of nothing are not drawn", () => {
  const stream = (to: string, count: number) => ({
    from: "新收",
    to,
    count,
    shown: String(count),
    words: `${to}${count}`,
  });
  const chart = flowPicture({
    title: "",
    subtitle: "",
    flows: [stream("予以公开", 3), stream("不予公开", 0)],
    colours: {},
    ground,
    heads: ["来源", "去向", "件数"],
    notes: [],
  });
  const [sankey] = (chart.option as unknown as Drawn).series;
  expect(sankey?.links).toEqual([{ source: "新收", target: "予以公开", value: 3, words: "予以公开3" }]);
  expect(sankey?.data.map(({ name }) => name)).toEqual(["新收", "予以公开"]);
});
