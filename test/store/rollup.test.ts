import { rebuildRollups, verifyRollups } from "../../src/store/rollup/rebuild";
import { onEachDatabase } from "../support/databases";
import { english } from "../support/saying";
import type { World } from "../support/world";

onEachDatabase("Roll-ups", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市" },
      { code: "X", name: "乙县", parent: "C" },
      { code: "K", name: "甲市科学技术局", parent: "C" },
      { code: "XK", name: "乙县科学技术局", parent: "X" },
      { code: "XJ", name: "乙县教育局", parent: "X" },
    );
    for (const [code, year] of [
      ["C", 2020],
      ["X", 2020],
      ["K", 2019],
      ["K", 2020],
      ["K", 2021],
      ["XK", 2020],
      ["XJ", 2020],
    ] as const)
      await world.file(code, year, {
        values: { "applications.received.total": 3, "procurement.amount": 100 },
        rest: 1,
      });
  });
  afterEach(() => world.close());

  const verified = () => world.store.read(verifyRollups);

  test("are the sums of the reports after every report filed", async () => {
    const { rollups, faults } = await verified();
    expect(faults).toEqual([]);
    expect(rollups).toBeGreaterThan(10);
  });

  test("follow a revision, and a body that moves, changes its line or becomes a summary", async () => {
    await world.file("K", 2020, { text: "更正", values: { "applications.received.total": null }, rest: 2 });
    expect((await verified()).faults).toEqual([]);
    await world.register({ code: "XK", name: "乙县科学技术局", parent: "C", line: "教育" });
    expect((await verified()).faults).toEqual([]);
    await world.register({ code: "X", name: "乙县", parent: null });
    expect((await verified()).faults).toEqual([]);
    await world.register({ code: "X", name: "乙县", parent: "C", summary: false });
    expect((await verified()).faults).toEqual([]);
    const before = (await verified()).rollups;
    expect(await world.store.write(rebuildRollups)).toBe(before);
  });

  test("verification names a roll-up that is not the sum of its reports, or that stands for none", async () => {
    await world.store.write((manager) =>
      manager.query(
        "UPDATE rollup SET procurement_amount_fen = procurement_amount_fen + 1 WHERE family = 'parts' AND grain = 'line' AND year = 2019",
      ),
    );
    const { faults } = await verified();
    expect(faults.map(english).join()).toMatch(/year 2019.*procurement_amount_fen is not the sum/);
    await world.store.write((manager) => manager.query("UPDATE rollup SET year = 2018 WHERE year = 2019"));
    expect((await verified()).faults.map(english).join()).toMatch(/year 2018.*holds no report/);
    await world.store.write((manager) => manager.query("UPDATE department SET filing = '' WHERE code = 'K'"));
    expect((await verified()).faults.map(english).join()).toMatch(/years kept of K/);
    await world.store.write(rebuildRollups);
    expect((await verified()).faults).toEqual([]);
  });
});
