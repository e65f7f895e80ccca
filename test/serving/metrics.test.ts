import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type RunningServer, startServer } from "../../src/server";
import { freePort } from "../support/port";
import { World } from "../support/world";

const PAGES = `${__dirname}/../support/pages`;

describe("The metrics of a service", () => {
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await World.open();
    await world.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
    server = await startServer(world.store, {
      host: "127.0.0.1",
      port: 0,
      logLevel: "silent",
      pages: PAGES,
      metrics: { host: "127.0.0.1", port: 0 },
    });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await server.close();
    await world.close();
  });
  const at = (path: string) => fetch(`http://127.0.0.1:${server.metricsPort}${path}`);
  /** The values of a metric, by its labels. */
  const values = async (name: string) => {
    const text = await (await at("/metrics")).text();
    const lines = text.split("\n").filter((line) => line.startsWith(name) && !line.includes("_bucket"));
    return Object.fromEntries(
      lines.map((line) => [line.slice(name.length, line.lastIndexOf(" ")), line.split(" ").at(-1)]),
    );
  };
  const ask = (query: string) => fetch(`${server.url}/graphql?${new URLSearchParams({ query })}`);

  test("tell how many requests each route answered with which status, kept answers apart", async () => {
    const query = "{ aggregate { figures { rules { made } } } }";
    for (let i = 0; i < 3; i++) expect((await ask(query)).status).toBe(200);
    await ask("{");
    await fetch(`${server.url}/reports/%E7%94%B2/2020.json`);
    const counts = await values("disclosure_request_duration_seconds_count");
    expect(counts).toMatchObject({
      '{method="GET",route="/graphql",status="200"}': "1",
      '{method="GET",route="kept answer",status="200"}': "2",
      '{method="GET",route="/graphql",status="400"}': "1",
      '{method="GET",route="/reports/:department/:year.json",status="404"}': "1",
    });
    const sums = await values("disclosure_request_duration_seconds_sum");
    expect(Number(sums['{method="GET",route="/graphql",status="200"}'])).toBeGreaterThan(0);
  });

  test("tell of writes, turns, imports and the process", async () => {
    expect(await values("disclosure_data_version")).toEqual({ "": "1" });
    await world.file("甲市科技局", 2021);
    expect(await values("disclosure_data_version")).toEqual({ "": "2" });
    expect(await values("disclosure_questions_running")).toEqual({ "": "0" });
    expect(await values("disclosure_imports_open")).toEqual({ "": "0" });
    expect(Number((await values("process_resident_memory_bytes"))[""])).toBeGreaterThan(1_000_000);
  });

  test("are told without a database, too, and count what failed for want of it", async () => {
    const lost = Object.assign(new Error("away"), { code: "ECONNREFUSED" });
    jest.spyOn(world.store, "version").mockRejectedValue(lost);
    expect((await ask("{ reports { totalCount } }")).status).toBe(503);
    expect(await values("disclosure_database_up")).toEqual({ "": "0" });
    expect(await values("disclosure_data_version")).toEqual({ "": "Nan" });
    expect(await values("disclosure_failures_total")).toEqual({ '{code="DATABASE_AWAY"}': "1" });
    jest.restoreAllMocks();
    expect(await values("disclosure_database_up")).toEqual({ "": "1" });
  });

  test("are at their own port alone, and nothing else is", async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect((await at("/graphql")).status).toBe(404);
  });

  test("at a port that is taken are refused in one sentence, and the service listens nowhere", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const port = await freePort();
    const { port: used } = taken.address() as AddressInfo;
    const options = { host: "127.0.0.1", port, logLevel: "silent", pages: PAGES };
    await expect(
      startServer(world.store, { ...options, metrics: { host: "127.0.0.1", port: used } }),
    ).rejects.toMatchObject({ said: { code: "PORT_IN_USE" } });
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    taken.close();
  });
});
