import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("A rate that contradicts itself", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    const granted: Readonly<Record<string, readonly [number, number]>> = {
      K: [187, 184],
      J: [50, 100],
      G: [30, 100],
    };
    for (const [code, [part, all]] of Object.entries(granted)) {
      await world.register({ code, name: `甲市第${code}局`, line: code === "K" ? "一" : "二" });
      for (const year of [2020, 2021])
        await world.file(code, year, {
          values: {
            "applications.outcomes.granted.total": part - (year === 2020 ? 10 : 0),
            "applications.outcomes.total.total": all,
          },
        });
    }
  });
  afterEach(() => world.close());

  const VALUE = "value { value status numerator denominator interval { low } }";
  const CONTRADICTION = {
    value: "1.016304",
    status: "CONTRADICTORY",
    numerator: "187",
    denominator: "184",
    interval: null,
  };

  test.each(["ASC", "DESC"])("is shown in a ranking, and has no rank, quartile or change, %s", async (direction) => {
    const { ranking } = await ask<{
      ranking: { distribution: object; nodes: { rank: number | null; department: { code: string }; value: object }[] };
    }>(
      world,
      `{ ranking(by: GRANTED_RATE, year: 2021, direction: ${direction}) { distribution { count maximum } nodes { rank department { code } ${VALUE} change { status difference relative } } } }`,
    );
    expect(ranking.distribution).toEqual({ count: 2, maximum: "0.500000" });
    expect(ranking.nodes.map(({ rank, department }) => [rank, department.code])).toEqual([
      ...(direction === "DESC"
        ? [
            [1, "J"],
            [2, "G"],
          ]
        : [
            [1, "G"],
            [2, "J"],
          ]),
      [null, "K"],
    ]);
    expect(ranking.nodes[2]).toMatchObject({
      value: CONTRADICTION,
      change: { status: "CONTRADICTORY", difference: null, relative: null },
    });
  });

  test("is the same in a comparison and in a trend", async () => {
    const { comparison, trend } = await ask<{
      comparison: { rows: { cells: object[] }[]; columns: object[] };
      trend: { points: object[] }[];
    }>(
      world,
      `{ comparison(measures: [GRANTED_RATE], years: [2021], departments: ["K", "J", "G"]) { rows { cells { ${VALUE} } } columns { distribution { count maximum } } }
         trend(of: [GRANTED_RATE], from: 2021, to: 2021, where: { departments: ["K"] }) { points { ${VALUE} change { status } } } }`,
    );
    expect(comparison.rows[0]).toEqual({ cells: [{ value: CONTRADICTION }] });
    expect(comparison.columns).toEqual([{ distribution: { count: 2, maximum: "0.500000" } }]);
    expect(trend[0]?.points).toEqual([{ value: CONTRADICTION, change: { status: "CONTRADICTORY" } }]);
  });

  test("is the same of a sum, which comes last in any order of groups", async () => {
    const groups = async (direction: string) =>
      (
        await ask<{ aggregate: { line: string; measure: object; rates: { granted: object } }[] }>(
          world,
          `{ aggregate(where: { years: [2021] }, groupBy: [LINE], orderBy: [{ by: GRANTED_RATE, direction: ${direction} }])
             { line measure(of: GRANTED_RATE) { value status } rates { granted { status interval { low } } } } }`,
        )
      ).aggregate;
    const last = {
      line: "一",
      measure: { value: "1.016304", status: "CONTRADICTORY" },
      rates: { granted: { status: "CONTRADICTORY", interval: null } },
    };
    for (const direction of ["ASC", "DESC"]) expect((await groups(direction)).at(-1)).toEqual(last);
    expect((await groups("DESC"))[0]).toMatchObject({ line: "二", measure: { value: "0.400000", status: "REPORTED" } });
  });
});
