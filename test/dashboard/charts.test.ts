import { CHART_GROUNDS } from "../../src/dashboard/chart/colours";
import { flowPicture } from "../../src/dashboard/chart/flowPicture";
import { outcomePicture } from "../../src/dashboard/chart/outcomePicture";
import { rankPicture } from "../../src/dashboard/chart/rankPicture";
import { trendPicture } from "../../src/dashboard/chart/trendPicture";
import { valueAxis } from "../../src/dashboard/chart/valueAxis";
import { changeText } from "../../src/dashboard/value/changeText";
import { amountText, numbered } from "../../src/dashboard/value/numberText";
import { yearsText } from "../../src/dashboard/value/yearsText";

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
    readonly data: readonly {
      readonly value: unknown;
      readonly words?: string;
      readonly name?: string;
      readonly symbolSize?: number;
    }[];
    readonly lineStyle?: { readonly type: unknown };
    readonly links?: readonly { readonly source: string; readonly target: string; readonly value: number }[];
    readonly connectNulls?: boolean;
    readonly markArea?: { readonly data: readonly (readonly { readonly xAxis: number; readonly name?: string }[])[] };
    readonly markLine?: { readonly data: readonly { readonly xAxis: number; readonly name?: string }[] };
  }[];
  readonly xAxis: object;
  readonly yAxis: { readonly data?: readonly string[] } | readonly { readonly data: readonly string[] }[];
}

function trendOf(...series: Parameters<typeof trendPicture>[0]["series"]) {
  const chart = trendPicture({
    title: "",
    subtitle: "",
    series,
    years: [2019, 2022],
    ground,
    language: "zh",
    notes: [],
    axis: valueAxis("COUNT", "wan"),
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

  /** Where slots are, and what they say. */
  const slotsOf = (...given: Parameters<typeof trendPicture>[0]["series"]) =>
    trendOf(...given).option.series.map(({ markArea }) =>
      markArea?.data.map(([from, to]) => [from?.xAxis, to?.xAxis, from?.name]),
    );

  it("hatches a year that no series has, whole and once, with every reason", () => {
    const other = { ...broken, points: [point(2019, "1"), point(2020, "3"), point(2021, "1"), point(2022, null)] };
    expect(slotsOf(other)).toEqual([[[2021.5, 2022.5, "未报"]]]);
    const [, second] = slotsOf(broken, other);
    expect(slotsOf(broken, other)[0]).toContainEqual([2021.5, 2022.5, "不适用／未报"]);
    expect(second).toEqual([]);
  });

  it("hatches of a year that one series of several lacks a part, in its colour, and says it in a note", () => {
    const other = { ...broken, name: "收费", points: [2019, 2020, 2021, 2022].map((year) => point(year, "3")) };
    const [first, second] = slotsOf(broken, other);
    expect(first).toEqual([
      [2019.8, 2020.2, "空"],
      [2021.8, 2022.2, "不适用"],
    ]);
    expect(second).toEqual([]);
    expect(trendOf(broken, other).notes).toEqual(["采购2020年：空", "采购2022年：不适用", "表式改变"]);
  });

  it("sets the slots of several series that lack a year side by side", () => {
    const lacks = { ...broken, breaks: [], points: [point(2019, null, "空"), point(2020, "1")] };
    const has = { ...lacks, points: [point(2019, "1"), point(2020, "1")] };
    const [first, second] = slotsOf(lacks, lacks, has);
    expect(first).toContainEqual([2018.6, 2019, "空"]);
    expect(second).toEqual([[2019, 2019.4, "空"]]);
  });

  it("sets one slot for years that follow each other and lack a value for the same reason", () => {
    const years = [point(2019, "1"), point(2020, null, "空"), point(2021, null, "未报"), point(2022, null, "未报")];
    expect(slotsOf({ ...broken, breaks: [], points: years })).toEqual([
      [
        [2019.5, 2020.5, "空"],
        [2020.5, 2022.5, "未报"],
      ],
    ]);
  });

  it("says of a series without any value that it has none, and hatches nothing for it", () => {
    const none = { ...broken, name: "微博", breaks: [], points: [point(2019, null, "未填")] };
    const has = { ...none, name: "网站", points: [point(2019, "1")] };
    expect(slotsOf(none, has)[0]).not.toContainEqual(expect.arrayContaining(["未填"]));
    expect(trendOf(none, has).notes).toEqual(["微博2019年：未填"]);
  });

  it("draws lines that lie on each other so that both are seen, and says that they do", () => {
    const lines = ["复议", "起诉", "其他"].map((name, i) => ({
      name,
      colour: "#000",
      breaks: [],
      points: [point(2019, "0"), point(2020, i === 2 ? "5" : "1")],
    }));
    const { option, notes } = trendOf(...lines);
    expect(new Set(option.series.map(({ lineStyle }) => String(lineStyle?.type))).size).toBe(3);
    expect(option.series.map(({ data }) => data.map(({ symbolSize }) => symbolSize))).toEqual([
      [18, 13],
      [13, 8],
      [8, 8],
    ]);
    expect(notes).toContain("复议、起诉各年数值相同，线重合。");
  });

  it("has no fractions of a count on its axis", () => {
    expect(trendOf(broken).option.yAxis).toMatchObject({ minInterval: 1 });
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

test.each([
  ["COUNT", "wan", 1, 1_870, "1,870"],
  ["YUAN", "wan", 100, 40_000_000, "4,000"],
  ["YUAN", "wan", 100, 5_000, "0.5"],
  ["YUAN", "yuan", 0.01, 40_000_000, "40,000,000"],
  ["YUAN", "yuan", 0.01, 0.5, "0.5"],
  ["RATIO", "wan", 0.001, 0.2, "20 %"],
  ["RATIO", "wan", 0.001, 0.025, "2.5 %"],
] as const)(
  "an axis of %s in %s has lines at least %d apart, and writes %d as %s",
  (unit, money, least, value, text) => {
    const axis = valueAxis(unit, money);
    expect(axis.minInterval).toBe(least);
    expect(axis.text(value)).toBe(text);
  },
);

test.each([
  [[2025], "2025年", "2025"],
  [[2019, 2020, 2021, 2023], "2019—2021年、2023年", "2019 to 2021, 2023"],
])("the years %j are said as %s", (years, zh, en) => {
  expect([yearsText(years, "zh"), yearsText(years, "en")]).toEqual([zh, en]);
});

test.each([
  [0, "day", "0 days"],
  [1, "published report", "1 published report"],
  [1_234, "finding", "1,234 findings"],
])("%d %s is said as %s", (count, noun, text) => {
  expect(numbered(count, noun)).toBe(text);
});

test.each([
  ["YUAN", "wan", "432.90万元", "432.90 × 10,000 yuan"],
  ["YUAN", "yuan", "432.90元", "432.90 yuan"],
  ["COUNT", "wan", "432.90", "432.90"],
] as const)("a figure of %s in %s is said with its unit", (unit, money, zh, en) => {
  expect(amountText("432.90", unit, money, "zh")).toBe(zh);
  expect(amountText("432.90", unit, money, "en")).toBe(en);
});

describe("no change for lack of a value", () => {
  const given = (value: string | null, status: "REPORTED" | "BLANK" | "NOT_REPORTED" | "NOT_STATED") =>
    ({ value, status, unit: "COUNT" }) as const;
  const said = (before: ReturnType<typeof given>, after: ReturnType<typeof given>, language: "zh" | "en") =>
    changeText({ status: "NOT_STATED", difference: null, relative: null, points: null, before, after }, "COUNT", {
      language,
      money: "wan",
    });

  it.each([
    [given("1", "REPORTED"), given(null, "BLANK"), "本年无数值（空）", "no value this year (blank)"],
    [given(null, "NOT_REPORTED"), given("1", "REPORTED"), "上年无数值（未报）", "no value last year (not filed)"],
    [
      given(null, "NOT_STATED"),
      given(null, "NOT_STATED"),
      "两年均无数值（未填）",
      "no value in either year (not stated)",
    ],
    [
      given(null, "NOT_REPORTED"),
      given(null, "BLANK"),
      "两年均无数值（上年未报，本年空）",
      "no value in either year (last year not filed, this year blank)",
    ],
  ])("of %j and %j says which year lacks it, and why", (before, after, zh, en) => {
    expect(said(before, after, "zh")).toBe(`无同比：${zh}`);
    expect(said(before, after, "en")).toBe(`no change: ${en}`);
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
    axis: valueAxis("RATIO", "wan"),
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
