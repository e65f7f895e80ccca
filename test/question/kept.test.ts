import { startServer } from "../../src/server";
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

  test("of a page of departments rests on those of the page, and on who files", async () => {
    for (const code of ["B1", "B2", "B3"]) await world.register({ code, name: `甲${code}局` });
    for (const code of ["B1", "B2", "B3"]) await world.file(code, 2020, { values: { "rules.made": 1 } });
    const server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
    const computed = jest.spyOn(world.store, "snapshot");
    const query = `{ aggregate(groupBy: [DEPARTMENT], first: 2, where: { years: [2020] }) {
      department { code } figures { rules { made } } coverage { reported } } }`;
    const page = async () => {
      const before = computed.mock.calls.length;
      const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
      const { data } = (await answer.json()) as { data: { aggregate: Group[] } };
      const made = data.aggregate.map(({ department, figures }) => `${department.code} ${figures.rules.made}`);
      return { made, computed: computed.mock.calls.length - before };
    };
    expect(await page()).toEqual({ made: ["B1 1", "B2 1"], computed: 1 });
    await world.file("B3", 2020, { values: { "rules.made": 7 } });
    expect(await page()).toEqual({ made: ["B1 1", "B2 1"], computed: 0 });
    await world.file("B2", 2020, { values: { "rules.made": 5 } });
    expect(await page()).toEqual({ made: ["B1 1", "B2 5"], computed: 1 });
    await world.register({ code: "A1", name: "甲A1局" });
    await world.file("A1", 2020, { values: { "rules.made": 3 } });
    expect(await page()).toEqual({ made: ["A1 3", "B1 1"], computed: 1 });
    await server.close();
  });
});

interface Group {
  readonly department: { readonly code: string };
  readonly figures: { readonly rules: { readonly made: number } };
}
