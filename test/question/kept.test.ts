import { startServer } from "../../src/server";
import { StoredReport } from "../../src/store/entity/report";
import { removeReport } from "../../src/store/remove";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import { readingOf } from "../support/reading";
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

onEachDatabase("What is remembered of a search", (open) => {
  test("rests on the bodies that it was asked of, their names and their reports", async () => {
    const world = await open();
    for (const code of ["B1", "B2"]) await world.register({ code, name: `甲${code}局` });
    for (const code of ["B1", "B2"]) await fileSaying(world, code, 2020, "甲的情况");
    const server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
    const computed = jest.spyOn(world.store, "snapshot");
    const query = `{ search(text: "情况", under: "B1") { sections { totalCount } } names: search(text: "新名", under: "B1") { departments { totalCount } } }`;
    const answer = async () => {
      const before = computed.mock.calls.length;
      const { data } = (await (
        await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)
      ).json()) as Found;
      const found = [data.search.sections.totalCount, data.names.departments.totalCount];
      return { found, computed: computed.mock.calls.length - before };
    };
    expect(await answer()).toEqual({ found: [1, 0], computed: 1 });
    await fileSaying(world, "B2", 2019, "乙的情况");
    expect(await answer()).toEqual({ found: [1, 0], computed: 0 });
    await fileSaying(world, "B1", 2021, "甲的新情况");
    expect(await answer()).toEqual({ found: [2, 0], computed: 1 });
    await fileSaying(world, "B1", 2020, "改了");
    expect(await answer()).toEqual({ found: [1, 0], computed: 1 });
    await world.register({ code: "B1", name: "新名局" });
    expect(await answer()).toEqual({ found: [1, 1], computed: 1 });
    await server.close();
    await world.close();
  });

  async function fileSaying(world: World, body: string, year: number, text: string): Promise<void> {
    const section = { number: 1, heading: "一", text, start: 0, end: 1 };
    await world.file(body, year, {
      reading: { ...readingOf(body, year), sections: [section] },
      text: `${body} ${text}`,
    });
  }

  interface Found {
    readonly data: {
      readonly search: { readonly sections: { readonly totalCount: number } };
      readonly names: { readonly departments: { readonly totalCount: number } };
    };
  }
});

interface Group {
  readonly department: { readonly code: string };
  readonly figures: { readonly rules: { readonly made: number } };
}
