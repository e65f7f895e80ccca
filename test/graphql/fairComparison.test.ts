import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { Values } from "../support/reading";
import type { World } from "../support/world";

onEachDatabase("A fair comparison", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const outcomes = (granted: number, total: number): Values => ({
    "applications.outcomes.granted.total": granted,
    "applications.outcomes.total.total": total,
  });

  /** Registers a bureau of one line of work for each of some values, and files a report of it for 2021. */
  const file = async (values: readonly Values[], before: readonly Values[] = []) => {
    const codes = values.map((_, i) => `K${i}`);
    await world.register(...codes.map((code) => ({ code, name: `${code}县教育局` })));
    for (const [i, code] of codes.entries()) {
      if (before[i]) await world.file(code, 2020, { values: before[i] });
      await world.file(code, 2021, { values: values[i] as Values });
    }
  };

  test("leaves a rate over too low a base out of ranks, quartiles and changes, and says so", async () => {
    await file(
      [outcomes(9, 10), outcomes(15, 30), outcomes(8, 40)],
      [outcomes(9, 10), outcomes(5, 10), outcomes(8, 32)],
    );
    const cell = "value { value status observationStatus base interval { low } } change { status difference }";
    const { comparison, ranking } = await ask<{
      comparison: { rows: { cells: object[] }[]; columns: object[] };
      ranking: { distribution: object; nodes: object[] };
    }>(
      world,
      `{ comparison(measures: [GRANTED_RATE, APPLICATIONS_OUTCOMES_TOTAL], years: [2021], minimumBase: 30) {
           rows { cells { measure ${cell} } } columns { distribution { count maximum } } }
         ranking(by: GRANTED_RATE, year: 2021, minimumBase: 30) { distribution { count maximum } nodes { rank ${cell} } } }`,
    );
    const low = {
      value: { value: "0.900000", status: "LOW_BASE", observationStatus: "U", base: 10, interval: { low: "0.595850" } },
      change: { status: "LOW_BASE", difference: null },
    };
    expect(comparison.rows.map(({ cells }) => cells[0])).toMatchObject([
      low,
      { value: { value: "0.500000", status: "REPORTED" }, change: { status: "LOW_BASE", difference: null } },
      { value: { value: "0.200000", status: "REPORTED" }, change: { status: "COMPARABLE", difference: "-0.050000" } },
    ]);
    expect(comparison.rows[0]?.cells[1]).toMatchObject({ value: { value: "10", status: "REPORTED" } });
    const distribution = { count: 2, maximum: "0.500000" };
    expect(comparison.columns).toEqual([{ distribution }, { distribution: { count: 3, maximum: "40" } }]);
    expect(ranking.distribution).toEqual(distribution);
    expect(ranking.nodes).toMatchObject([
      { rank: 1, value: { value: "0.500000" }, change: { status: "LOW_BASE" } },
      { rank: 2, value: { value: "0.200000" }, change: { status: "COMPARABLE" } },
      { rank: null, ...low },
    ]);
  });
});
