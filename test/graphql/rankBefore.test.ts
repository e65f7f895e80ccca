import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("The rank of the year before", (open) => {
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

  const file = (code: string, year: number, made: number | null) =>
    world.file(code, year, { values: { "rules.made": made } });

  const ranks = async (page = "first: 10") => {
    const { ranking } = await ask<{
      ranking: { nodes: { rank: number | null; rankBefore: number | null; department: { code: string } }[] };
    }>(world, `{ ranking(by: RULES_MADE, year: 2021, ${page}) { nodes { rank rankBefore department { code } } } }`);
    return ranking.nodes.map(({ rank, rankBefore, department }) => `${department.code} ${rank} ${rankBefore}`);
  };

  it("is that among all departments of the same question in that year, also on a page of a few", async () => {
    for (const [code, before, now] of [
      ["K", 9, 1],
      ["J", 5, 7],
      ["G", 5, 3],
    ] as const) {
      await file(code, 2020, before);
      await file(code, 2021, now);
    }
    expect(await ranks()).toEqual(["J 1 2", "G 2 2", "K 3 1"]);
    expect(await ranks("last: 1")).toEqual(["K 3 1"]);
  });

  it("is null of those that had none: not filed, or not stated", async () => {
    await file("K", 2021, 4);
    await file("J", 2020, null);
    await file("J", 2021, 3);
    await file("G", 2020, 1);
    expect(await ranks()).toEqual(["K 1 null", "J 2 null", "G null 1"]);
  });

  it("is null of a measure that no form of the year before has", async () => {
    for (const year of [2020, 2021]) await world.file("K", year, { values: { "rules.inForce": 4, "rules.made": 4 } });
    const { ranking } = await ask<object & { ranking: object }>(
      world,
      "{ ranking(by: RULES_IN_FORCE, year: 2021) { nodes { rank rankBefore change { status } } } }",
    );
    expect(ranking).toEqual({ nodes: [{ rank: 1, rankBefore: null, change: { status: "BREAK" } }] });
  });

  it("is null where the year before refuses the question, whose own answer stays", async () => {
    await world.register({ code: "C", name: "甲市", summary: true }, { code: "K", name: "甲市科技局", parent: "C" });
    await world.register({ code: "C", name: "甲市", summary: false, from: 2021 });
    for (const year of [2020, 2021])
      for (const code of ["C", "K"]) await world.file(code, year, { values: { "rules.made": 4 } });
    const ranked = (year: number) =>
      `{ ranking(by: RULES_MADE, year: ${year}, where: { departments: ["C", "K"] }) { nodes { rank rankBefore } } }`;
    expect(await refusal(world, ranked(2020))).toMatchObject({ code: "DOUBLE_COUNTING" });
    expect(await ask(world, ranked(2021))).toEqual({
      ranking: {
        nodes: [
          { rank: 1, rankBefore: null },
          { rank: 1, rankBefore: null },
        ],
      },
    });
  });

  it("follows the direction of the question", async () => {
    for (const [code, before, now] of [
      ["K", 9, 1],
      ["J", 5, 7],
    ] as const) {
      await file(code, 2020, before);
      await file(code, 2021, now);
    }
    expect(await ranks("direction: ASC")).toEqual(["K 1 2", "J 2 1"]);
  });
});
