import { barPicture } from "../../src/dashboard/chart/barPicture";
import { CHART_GROUNDS } from "../../src/dashboard/chart/colours";
import { type HeatField, heatPicture } from "../../src/dashboard/chart/heatPicture";
import { valueAxis } from "../../src/dashboard/chart/valueAxis";

const field = (row: number, column: number, value: number | null, shown: string): HeatField => ({
  row,
  column,
  value,
  shown,
  words: `${row}-${column}: ${shown}`,
});

interface Series {
  readonly type: string;
  readonly data: readonly { readonly value: unknown; readonly shown: string }[];
}

interface HeatOption {
  readonly visualMap: { readonly seriesIndex: number; readonly min: number; readonly max: number };
  readonly series: readonly [Series, Series];
}

describe("Fields of a heat map", () => {
  const picture = heatPicture({
    title: "新收申请",
    subtitle: "件",
    rows: ["甲局", "乙局"],
    columns: ["2020", "2021"],
    fields: [field(0, 0, 9, "9"), field(0, 1, null, "空"), field(1, 0, 0, "0"), field(1, 1, null, "未报")],
    notes: ["空：原文未填"],
    scheme: "light",
  });
  const { series, visualMap } = picture.option as unknown as HeatOption;

  test("have a colour where there is a value, also where it is zero", () => {
    expect(visualMap).toMatchObject({ seriesIndex: 0, min: 0, max: 9 });
    expect(series[0].data.map(({ value, shown }) => [value, shown])).toEqual([
      [[0, 0, 9], "9"],
      [[0, 1, 0], "0"],
    ]);
  });

  test("without a value are never drawn as zero: they have the reason and no number", () => {
    expect(series[1].data.map(({ value, shown }) => [value, shown])).toEqual([
      [[1, 0], "空"],
      [[1, 1], "未报"],
    ]);
    expect(series[1]).toMatchObject({ type: "scatter", itemStyle: { color: "transparent" } });
  });

  test("can each be reached, those without a value too", () => {
    expect(picture.marks.map(({ words }) => words).sort()).toEqual(["0-0: 9", "0-1: 空", "1-0: 0", "1-1: 未报"]);
  });
});

test("bars begin at zero, in the order given, and each has words", () => {
  const picture = barPicture({
    title: "新收申请",
    subtitle: "件",
    bars: [
      { name: "甲局", value: 40, words: "甲局：40" },
      { name: "乙局", value: 2, words: "乙局：2" },
    ],
    colour: "#1f6fb2",
    ground: CHART_GROUNDS.light,
    axis: valueAxis("COUNT", "wan"),
  });
  expect(picture.option).toMatchObject({
    yAxis: { inverse: true, data: ["甲局", "乙局"] },
    series: [{ type: "bar", data: [{ value: 40 }, { value: 2 }] }],
  });
  expect(picture.option.xAxis).not.toHaveProperty("scale");
  expect(picture.option.xAxis).toMatchObject({ minInterval: 1 });
  expect(picture.marks.map(({ words }) => words)).toEqual(["甲局：40", "乙局：2"]);
});
