import { type ReportKey, stretchesOf } from "../../src/arithmetic/stretches";

const reportsOf = (counts: Readonly<Record<number, number>>): readonly ReportKey[] =>
  Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, i): ReportKey => [Number(year), count - i]),
  );

const read = (counts: Readonly<Record<number, number>>, atOnce: number, most: number) => {
  const { stretches, yearsLeftOut } = stretchesOf(reportsOf(counts), { atOnce, most });
  return { stretches: stretches.map((keys) => keys.map((key) => key.join(":")).join(" ")), yearsLeftOut };
};

test.each<[what: string, counts: Record<number, number>, most: number, stretches: string[], leftOut: number[]]>([
  ["none", {}, 9, [], []],
  ["the newest year first, then by id", { 2019: 2, 2020: 1 }, 9, ["2020:1 2019:1 2019:2"], []],
  ["as many as may be", { 2019: 2, 2020: 1 }, 3, ["2020:1 2019:1 2019:2"], []],
  ["whole years only", { 2018: 1, 2019: 2, 2020: 1 }, 2, ["2020:1"], [2019, 2018]],
  ["no older year in place of one that is too many", { 2018: 1, 2019: 5, 2020: 1 }, 3, ["2020:1"], [2019, 2018]],
  ["all of the newest year", { 2019: 1, 2020: 4 }, 2, ["2020:1 2020:2 2020:3", "2020:4"], [2019]],
  ["all of the only year", { 2020: 4 }, 2, ["2020:1 2020:2 2020:3", "2020:4"], []],
  ["a year in two stretches", { 2019: 2, 2020: 2 }, 9, ["2020:1 2020:2 2019:1", "2019:2"], []],
])("read are %s", (_, counts, most, stretches, yearsLeftOut) => {
  expect(read(counts, 3, most)).toEqual({ stretches, yearsLeftOut });
});
