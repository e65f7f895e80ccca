import { bodyYearsOf, coverageOf } from "../../src/arithmetic/coverage";
import { loadBodies } from "../../src/store/bodies";
import { summariesTouched } from "../../src/store/expected";
import { onEachDatabase } from "../support/databases";
import { ALL_DUE } from "../support/due";

const YEARS = [2019, 2020, 2021, 2022];
const ACTIVE = [null, 2019, 2021].flatMap((from) => [null, 2021].map((to) => ({ activeFrom: from, activeTo: to })));
const FILED = [[], [2020], [2021], [2019, 2022]];

/** One part for each way in which active years and reports can lie. */
const PARTS = ACTIVE.flatMap((active) => FILED.map((filed) => ({ active, filed }))).map((part, i) => ({
  ...part,
  code: `P${i}`,
  name: `甲市第${i}局`,
}));

onEachDatabase("The parts of a summary", (open) => {
  test("are expected by its check as they are in coverage", async () => {
    const world = await open();
    const parts = PARTS.map(({ code, name, active }) => ({ code, name, parent: "C", ...active }));
    await world.register({ code: "C", name: "甲市", summary: true }, ...parts);
    await world.store.write(async (manager) => {
      for (const year of YEARS) await world.fileWithin(manager, "C", year, {});
      for (const { code, filed } of PARTS) for (const year of filed) await world.fileWithin(manager, code, year, {});
    });
    const [bodies, wholes] = await world.store.read(async (manager) => {
      const seen = await loadBodies(manager, null, ALL_DUE);
      const city = seen.find(({ code }) => code === "C");
      return [
        seen.filter(({ parentId }) => parentId === city?.id),
        await summariesTouched(manager, city?.id ?? 0, 2019, true),
      ];
    });
    expect(bodies).toHaveLength(PARTS.length);
    expect(wholes.map(({ year }) => year)).toEqual(YEARS);
    const revised = await world.store.read((manager) => summariesTouched(manager, bodies[0]?.id ?? 0, 2020, false));
    expect(revised.map(({ year }) => year)).toEqual([2020]);
    for (const { year, parts: reported, missing } of wholes) {
      const coverage = coverageOf(bodyYearsOf(bodies, { years: [year], lastYear: null }));
      expect([...missing].sort()).toEqual(coverage.missing.map(({ body }) => body.name).sort());
      expect(reported).toHaveLength(coverage.reported);
      expect(coverage.reported).toBe(PARTS.filter(({ filed }) => filed.includes(year)).length);
      expect(coverage.missing.length).toBeGreaterThan(0);
    }
    await world.close();
  });
});
