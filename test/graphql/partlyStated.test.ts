import type { FigurePath } from "../../src/form/figures";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { Values } from "../support/reading";
import type { World } from "../support/world";

const REFUSED = "applications.outcomes.refused";
const OTHERWISE = "applications.outcomes.otherwise";

onEachDatabase("A subtotal with a blank item", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "C", name: "甲市", summary: true });
    for (const code of ["K", "J", "G"]) await world.register({ code, name: `甲市第${code}局`, parent: "C" });
  });
  afterEach(() => world.close());

  const file = (code: string, year: number, values: Readonly<Partial<Record<string, number | null>>>) =>
    world.file(code, year, {
      values: Object.fromEntries(
        Object.entries(values).map(([path, value]) => [`${path}.total` as FigurePath, value]),
      ) as Values,
    });

  /** What each question says of a subtotal: from the report, from the rows and from the roll-ups. */
  const said = async (indicator: string, year: number) => {
    const VALUE = "{ value status stated }";
    const { comparison, ranking, trend, rows, rollups, past } = await ask<{
      comparison: { rows: { cells: { value: object }[] }[] };
      ranking: { nodes: { value: object }[] };
      trend: { points: { value: object }[] }[];
      rows: { measure: object }[];
      rollups: { measure: object }[];
      past: { measure: object }[];
    }>(
      world,
      `{ comparison(measures: [${indicator}], years: [${year}], departments: ["K"]) { rows { cells { value ${VALUE} } } }
         ranking(by: ${indicator}, year: ${year}, where: { departments: ["K"] }) { nodes { value ${VALUE} } }
         trend(of: [${indicator}], from: ${year}, to: ${year}, where: { departments: ["K"] }) { points { value ${VALUE} } }
         rows: aggregate(where: { years: [${year}], departments: ["K"] }) { measure(of: ${indicator}) ${VALUE} }
         rollups: aggregate(where: { years: [${year}], under: "C" }) { measure(of: ${indicator}) ${VALUE} }
         past: aggregate(where: { years: [${year}], under: "C" }, asOf: "2100-01-01T00:00:00Z") { measure(of: ${indicator}) ${VALUE} } }`,
    );
    return [
      comparison.rows[0]?.cells[0]?.value,
      ranking.nodes[0]?.value,
      trend[0]?.points[0]?.value,
      rows[0]?.measure,
      rollups[0]?.measure,
      past[0]?.measure,
    ];
  };
  const all = (value: object) => Array.from({ length: 6 }, () => value);

  test("is partly stated in every question about the one report", async () => {
    await file("K", 2020, { [`${REFUSED}.stateSecret`]: 2, [`${REFUSED}.prohibitedByLaw`]: null });
    expect(await said("APPLICATIONS_OUTCOMES_REFUSED_TOTAL", 2020)).toEqual(
      all({ value: "2", status: "PARTLY_STATED", stated: 1 }),
    );
  });

  test("is reported in every question where all items are stated, also zeros", async () => {
    await file("K", 2020, { [`${REFUSED}.stateSecret`]: 2 });
    expect(await said("APPLICATIONS_OUTCOMES_REFUSED_TOTAL", 2020)).toEqual(
      all({ value: "2", status: "REPORTED", stated: 1 }),
    );
  });

  test("is reported where a report prints one row in place of several", async () => {
    const blank = { [`${OTHERWISE}.uncorrected`]: null, [`${OTHERWISE}.unpaid`]: null, [`${OTHERWISE}.other`]: null };
    await file("K", 2020, { [`${OTHERWISE}.undivided`]: 4 });
    const whole = all({ value: "4", status: "REPORTED", stated: 1 });
    expect(await said("APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL", 2020)).toEqual(whole);
    await file("K", 2021, { ...blank, [`${OTHERWISE}.uncorrected`]: 4 });
    const partly = all({ value: "4", status: "PARTLY_STATED", stated: 1 });
    expect(await said("APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL", 2021)).toEqual(partly);
  });

  test("makes a sum over many reports partly stated; a report that states nothing of it does not", async () => {
    await file("K", 2020, { [`${REFUSED}.stateSecret`]: 2 });
    await file("J", 2020, { [`${REFUSED}.stateSecret`]: 3 });
    await world.file("G", 2020, { rest: null });
    const sums = async () =>
      (
        await ask<{ aggregate: { measure: object }[] }>(
          world,
          `{ aggregate(where: { under: "C" }) { measure(of: APPLICATIONS_OUTCOMES_REFUSED_TOTAL) { value status stated } } }`,
        )
      ).aggregate;
    expect(await sums()).toEqual([{ measure: { value: "5", status: "REPORTED", stated: 2 } }]);
    await file("J", 2020, { [`${REFUSED}.stateSecret`]: 3, [`${REFUSED}.inquiryMatter`]: null });
    expect(await sums()).toEqual([{ measure: { value: "5", status: "PARTLY_STATED", stated: 2 } }]);
  });

  test("over the years of both forms, whose items differ, is whole where each year is", async () => {
    await file("K", 2020, { [`${OTHERWISE}.undivided`]: 4 });
    await file("K", 2021, { [`${OTHERWISE}.unpaid`]: 3 });
    const sums = async () =>
      (
        await ask<{ aggregate: { measure: object }[] }>(
          world,
          `{ aggregate { measure(of: APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL) { value status stated } } }`,
        )
      ).aggregate;
    expect(await sums()).toEqual([{ measure: { value: "7", status: "REPORTED", stated: 2 } }]);
    await file("K", 2021, { [`${OTHERWISE}.unpaid`]: 3, [`${OTHERWISE}.other`]: null });
    expect(await sums()).toEqual([{ measure: { value: "7", status: "PARTLY_STATED", stated: 2 } }]);
  });
});
