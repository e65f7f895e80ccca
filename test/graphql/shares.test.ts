import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

interface Shares {
  readonly nodes: readonly { readonly share: string | null; readonly shareStatus: string }[];
}

onEachDatabase("A share", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "K", name: "甲市科技局" },
      { code: "J", name: "甲市教育局" },
      { code: "G", name: "甲市公安局" },
    );
  });
  afterEach(() => world.close());

  const CHANGED = "licensing.itemsChange";
  const shares = async (measure: string, years = [2020]) => {
    const { ranking, aggregate } = await ask<{ ranking: Shares; aggregate: { contributors: Shares }[] }>(
      world,
      `{ ranking(by: ${measure}, year: 2020) { nodes { share shareStatus } }
         aggregate(where: { years: [${years}] }) { contributors(indicator: ${measure}) { nodes { share shareStatus } } } }`,
    );
    const shown = ({ nodes }: Shares) => nodes.map((node) => `${node.share} ${node.shareStatus}`);
    return { ranked: shown(ranking), contributed: aggregate.flatMap(({ contributors }) => shown(contributors)) };
  };

  test("of a sum with addends above and below zero means nothing, and says so", async () => {
    await world.file("K", 2020, { values: { [CHANGED]: 58 } });
    await world.file("J", 2020, { values: { [CHANGED]: -32 } });
    await world.file("G", 2020, { values: { [CHANGED]: null } });
    const none = ["null MIXED_SIGNS", "null MIXED_SIGNS"];
    expect(await shares("LICENSING_ITEMS_CHANGE")).toEqual({ ranked: [...none, "null NOT_STATED"], contributed: none });
  });

  test("is given where all addends are below zero, as where all are above", async () => {
    await world.file("K", 2020, { values: { [CHANGED]: -1, "rules.made": 1 } });
    await world.file("J", 2020, { values: { [CHANGED]: -3, "rules.made": 3 } });
    const given = ["0.250000 GIVEN", "0.750000 GIVEN"];
    expect(await shares("LICENSING_ITEMS_CHANGE")).toEqual({ ranked: given, contributed: given });
    const largest = [...given].reverse();
    expect(await shares("RULES_MADE")).toEqual({ ranked: largest, contributed: largest });
  });

  test("of zero there is none, and of a stock over years neither", async () => {
    await world.file("K", 2020, { values: { "applications.carriedIn.total": 3 } });
    await world.file("K", 2019, { values: { "applications.carriedIn.total": 5 } });
    expect(await shares("RULES_MADE")).toEqual({ ranked: ["null ZERO_SUM"], contributed: ["null ZERO_SUM"] });
    expect(await shares("APPLICATIONS_CARRIED_IN", [2019, 2020])).toEqual({
      ranked: ["1.000000 GIVEN"],
      contributed: ["null STOCK_OVER_YEARS", "null STOCK_OVER_YEARS"],
    });
  });
});
