import { StoredReport } from "../../src/store/entity/report";
import { removeReport } from "../../src/store/remove";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("What is remembered of a sum", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  test("follows the parts of a summary that is left out, though the question does not ask for them", async () => {
    await world.register(
      { code: "X", name: "甲市", summary: true, line: "科技" },
      { code: "Z", name: "甲市教育局", parent: "X", line: "教育" },
    );
    await world.file("X", 2020);
    await world.file("Z", 2020);
    await world.file("Z", 2019); // it stays in view
    const notes = async () => {
      const question = `{ aggregate(where: { lines: ["科技"], years: [2020] }) { notes { message } } }`;
      const { aggregate } = await ask<{ aggregate: { notes: object[] }[] }>(world, question);
      return aggregate[0]?.notes.length;
    };
    expect(await notes()).toBe(0);
    await world.store.write(async (manager) => {
      const reports = await manager.find(StoredReport, { order: { id: "ASC" } });
      await removeReport(manager, reports[1]?.id as number);
    });
    expect(await notes()).toBe(1);
  });
});
