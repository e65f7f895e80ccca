import { DepartmentKind } from "../../src/form/body";
import { ALL_YEARS, withFacts } from "../../src/form/period";
import { Department } from "../../src/store/entity/department";
import { departmentsWith, periodsOf } from "../../src/store/periods";
import { KEYS } from "../../src/store/rollup/contribute";
import { changeDepartments } from "../../src/store/rollup/keep";
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

  const rows = () => world.store.read((manager) => manager.query(`SELECT * FROM rollup ORDER BY ${KEYS.join(", ")}`));

  const verified = () => world.store.read(verifyRollups);

  test("are the sums of the reports after every report filed", async () => {
    const { rollups, faults } = await verified();
    expect(faults).toEqual([]);
    expect(rollups).toBeGreaterThan(10);
  });

  test("follow a revision, and a body that moves, changes its line or becomes a summary", async () => {
    await world.file("K", 2020, { text: "更正", values: { "applications.received.total": null }, rest: 2 });
    expect((await verified()).faults).toEqual([]);
    await world.register({ code: "XK", name: "乙县科学技术局", parent: "C", line: "教育", from: null });
    expect((await verified()).faults).toEqual([]);
    await world.register({ code: "X", name: "乙县", parent: null, from: 2020 });
    expect((await verified()).faults).toEqual([]);
    await world.register({ code: "X", name: "乙县", parent: "C", summary: false, from: null });
    expect((await verified()).faults).toEqual([]);
    const before = (await verified()).rollups;
    expect(await world.store.write(rebuildRollups)).toBe(before);
  });

  test("bodies that move at once, with bodies below them that move too, give what moving one after another gives", async () => {
    const before = [
      { code: "X", name: "乙县", parent: "C", line: null, from: null },
      { code: "K", name: "甲市科学技术局", parent: "C", line: "科技", summary: false, from: null },
      { code: "XK", name: "乙县科学技术局", parent: "X", line: "科技", kind: DepartmentKind.BUREAU, from: null },
      { code: "XJ", name: "乙县教育局", parent: "X", line: "教育", from: null },
    ];
    const after = [
      { code: "X", name: "乙县", parent: null, line: "综合", from: null },
      { code: "K", name: "甲市科学技术局", parent: "X", line: "科技", summary: true, from: null },
      { code: "XK", name: "乙县科学技术局", parent: "K", line: null, kind: DepartmentKind.ZONE, from: null },
      { code: "XJ", name: "乙县教育局", parent: "C", line: "教育", from: null },
    ];
    await world.register(...before);
    const kept = [await rows()];
    await world.register(...after);
    const moved = [await rows()];
    await world.register(...before);
    kept.push(await rows());
    for (const body of after) await world.register(body);
    moved.push(await rows());
    await world.store.write(rebuildRollups);
    moved.push(await rows());
    expect(moved).toEqual([moved[0], moved[0], moved[0]]);
    expect(kept).toEqual([kept[0], kept[0]]);
    expect(moved[0]).not.toEqual(kept[0]);
  });

  test("nothing moves where a body would belong to itself", async () => {
    const before = await rows();
    const circle = world.store.write(async (manager) => {
      const idOf = async (code: string) => (await manager.findOneByOrFail(Department, { code })).id;
      const [x, xk, k] = [await idOf("X"), await idOf("XK"), await idOf("K")];
      const below = async (id: number, parentId: number | null) => {
        const [body] = await departmentsWith(manager, { id });
        return { periods: withFacts(periodsOf(body as Department), ALL_YEARS, { parentId }) };
      };
      await changeDepartments(
        manager,
        new Map([
          [k, await below(k, null)],
          [x, await below(x, xk)],
        ]),
      );
    });
    await expect(circle).rejects.toMatchObject({ message: expect.stringContaining("X would belong to itself") });
    expect(await rows()).toEqual(before);
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
