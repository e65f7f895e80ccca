import { join } from "node:path";
import { type RunningServer, startServer } from "../../src/server";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const BUREAUS = ["甲市教育局", "甲市民政局", "甲市科技局"];

onEachDatabase("A report that is not due", (open) => {
  let world: World;
  let clock: jest.SpyInstance<number, []>;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "C", name: "甲市" }, ...BUREAUS.map((name) => ({ code: name, name, parent: "C" })));
    for (const name of ["C", ...BUREAUS]) await world.file(name, 2024);
    clock = jest.spyOn(Date, "now");
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const itIs = (moment: string) => clock.mockReturnValue(Date.parse(moment));

  interface Coverage {
    readonly expected: number;
    readonly reported: number;
    readonly notDue: number;
    readonly missing: readonly { readonly name: string }[];
  }
  const coverageOf = async (given: string): Promise<Coverage> => {
    const { aggregate } = await ask<{ aggregate: { coverage: Coverage }[] }>(
      world,
      `{ aggregate(${given}) { coverage { expected reported notDue missing { name } } } }`,
    );
    return aggregate[0]?.coverage as Coverage;
  };
  const counts = async (given: string) => {
    const { expected, reported, notDue, missing } = await coverageOf(given);
    return [expected, reported, notDue, missing.length];
  };

  test("is counted apart until the last day of January has passed in China, and is missing from then on", async () => {
    itIs("2026-01-31T15:59:59Z");
    expect(await counts("where: { years: [2025] }")).toEqual([0, 0, 3, 0]);
    expect(await counts("where: { years: [2024] }")).toEqual([3, 3, 0, 0]);
    await world.file("甲市教育局", 2025);
    expect(await counts("where: { years: [2025] }")).toEqual([1, 1, 2, 0]);
    itIs("2026-01-31T16:00:00Z"); // no write, and what is remembered is not right any more
    expect(await counts("where: { years: [2025] }")).toEqual([3, 1, 0, 2]);
    expect(await counts("where: { years: [2026] }")).toEqual([0, 0, 3, 0]);
    expect(await counts("where: {}")).toEqual([6, 4, 0, 2]);
  });

  test("of a government is due two months later", async () => {
    const ofCity = `where: { departments: ["C"], years: [2025] }`;
    itIs("2026-03-31T15:59:59Z");
    expect(await counts(ofCity)).toEqual([0, 0, 1, 0]);
    itIs("2026-03-31T16:00:00Z");
    expect(await counts(ofCity)).toEqual([1, 0, 0, 1]);
  });

  test("was not due at a moment before its deadline", async () => {
    itIs("2026-11-01T00:00:00Z");
    await world.file("甲市教育局", 2025);
    expect(await counts("where: { years: [2025] }")).toEqual([3, 1, 0, 2]);
    expect(await counts(`where: { years: [2025] }, asOf: "2026-01-15T00:00:00Z"`)).toEqual([0, 0, 0, 0]);
    itIs("2025-02-10T00:00:00Z");
    await world.file("甲市民政局", 2023);
    itIs("2026-11-01T00:00:00Z");
    expect(await counts(`where: { years: [2025] }, asOf: "2025-12-01T00:00:00Z"`)).toEqual([0, 0, 1, 0]);
  });

  test("has a status of its own in rankings and comparisons", async () => {
    itIs("2026-01-15T00:00:00Z");
    await world.file("甲市教育局", 2025);
    const { ranking, comparison } = await ask<{
      ranking: { nodes: { value: { status: string; expected: number } }[]; coverage: Coverage };
      comparison: { rows: { cells: { value: { status: string; expected: number } }[] }[] };
    }>(
      world,
      `{ ranking(by: RULES_MADE, year: 2025) {
           nodes { value { status expected } } coverage { expected notDue } }
         comparison(measures: [RULES_MADE], years: [2023, 2024, 2025], departments: ["甲市民政局"]) {
           rows { cells { value { status expected } } } } }`,
    );
    expect(ranking.nodes.map(({ value }) => [value.status, value.expected])).toEqual([
      ["REPORTED", 1],
      ["NOT_DUE", 0],
      ["NOT_DUE", 0],
    ]);
    expect(ranking.coverage).toEqual({ expected: 1, notDue: 2 });
    expect(comparison.rows[0]?.cells.map(({ value }) => [value.status, value.expected])).toEqual([
      ["NOT_EXPECTED", 0],
      ["REPORTED", 1],
      ["NOT_DUE", 0],
    ]);
  });

  test("gives sums and trends the same status, and nobody is expected before the first report", async () => {
    itIs("2026-01-15T00:00:00Z");
    const { aggregate, trend } = await ask<{
      aggregate: { year: number; measure: object }[];
      trend: { points: { value: object; change: { before: object } }[] }[];
    }>(
      world,
      `{ aggregate(where: { years: [2023] }) { measure(of: GRANTED_RATE) { status observationStatus expected } }
         trend(of: [RULES_MADE], from: 2023, to: 2026, where: { departments: ["甲市民政局"] }) {
           points { value { status } change { before { status } } } } }`,
    );
    expect(aggregate).toEqual([{ measure: { status: "NOT_EXPECTED", observationStatus: "M", expected: 0 } }]);
    const status = (value: string, before: string) => ({
      value: { status: value },
      change: { before: { status: before } },
    });
    expect(trend[0]?.points).toEqual([
      status("NOT_EXPECTED", "NOT_EXPECTED"),
      status("REPORTED", "NOT_EXPECTED"),
      status("NOT_DUE", "REPORTED"),
      status("NOT_DUE", "NOT_DUE"),
    ]);
  });

  test("makes a kept answer wrong once it is due", async () => {
    const server: RunningServer = await startServer(world.store, {
      host: "127.0.0.1",
      port: 0,
      logLevel: "silent",
      pages: join(__dirname, "..", "support", "pages"),
      deadlines: { bodies: "02-15" },
    });
    const body = JSON.stringify({ query: "{ aggregate(where: { years: [2025] }) { coverage { expected notDue } } }" });
    const asked = async () => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
      const { data } = (await answer.json()) as { data: { aggregate: { coverage: object }[] } };
      return data.aggregate[0]?.coverage;
    };
    itIs("2026-02-15T12:00:00Z");
    expect(await asked()).toEqual({ expected: 0, notDue: 3 });
    expect(await asked()).toEqual({ expected: 0, notDue: 3 });
    itIs("2026-02-15T17:00:00Z");
    expect(await asked()).toEqual({ expected: 3, notDue: 0 });
    await server.close();
  });

  test("is missing in what a summary adds up all the same", async () => {
    await world.register({ code: "C", name: "甲市", partsComplete: true });
    for (const name of ["C", ...BUREAUS.slice(1)]) await world.file(name, 2025);
    itIs("2026-01-15T00:00:00Z");
    const { reconciliation } = await ask<{ reconciliation: { status: string; message: string } }>(
      world,
      '{ reconciliation(summary: "C", year: 2025) { status message(language: EN) coverage { expected missing { name } notDue } } }',
    );
    expect(reconciliation).toMatchObject({
      status: "NOT_ASSESSABLE",
      message: expect.stringContaining("甲市教育局"),
      coverage: { expected: 2, missing: [], notDue: 1 },
    });
  });
});
