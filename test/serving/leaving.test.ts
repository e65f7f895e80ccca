import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { type RunningServer, startServer } from "../../src/server";
import { Store } from "../../src/store/store";
import { freshDatabase, mariadb } from "../support/mariadb";
import { describeWith } from "../support/requirement";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { World } from "../support/world";

const OPTIONS = { host: "127.0.0.1", port: 0, logLevel: "silent", pages: `${__dirname}/../support/pages` };
const QUERY = "{ aggregate(where: { years: [2020] }) { figures { rules { made } } } }";

describeWith(mariadb)("A statement that takes long", () => {
  let world: World;
  let store: Store;
  let server: RunningServer;
  let other: Connection;

  async function start(seconds: number): Promise<void> {
    const address = await freshDatabase();
    world = await World.open(address);
    await world.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
    store = await Store.open(address, seconds);
    server = await startServer(store, OPTIONS);
    other = await createConnection({ uri: address });
    await other.query("LOCK TABLES rollup WRITE");
  }

  afterEach(async () => {
    await other.end();
    await server.close();
    await store.close();
    await world.close();
  });

  const ask = (signal: AbortSignal | null = null) =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
      signal,
    });
  const answer = async () => (await (await ask()).json()) as { data?: unknown; errors?: { extensions: object }[] };

  /** Waits until as many statements of the service wait for the table. */
  async function waiting(count: number): Promise<void> {
    const watcher = await createConnection({ uri: process.env.DISCLOSURE_GRAPH_TEST_SERVER as string });
    for (;;) {
      const [rows] = await watcher.query<RowDataPacket[]>("SHOW FULL PROCESSLIST");
      if (rows.filter(({ Info }) => String(Info).includes("FROM rollup u")).length === count) break;
      await sleep(20);
    }
    await watcher.end();
  }

  test("is stopped when the client leaves, and the next question is answered", async () => {
    await start(0);
    const control = new AbortController();
    const asked = ask(control.signal).catch((error: Error) => error.name);
    await waiting(1);
    control.abort();
    expect(await asked).toBe("AbortError");
    await waiting(0);
    await other.query("UNLOCK TABLES");
    expect((await answer()).data).toEqual({ aggregate: [{ figures: { rules: { made: 7 } } }] });
  });

  test("goes on while anyone who asked the same still waits", async () => {
    await start(0);
    const control = new AbortController();
    const leaves = ask(control.signal).catch(() => null);
    const stays = answer();
    await waiting(1);
    control.abort();
    await leaves;
    await other.query("UNLOCK TABLES");
    expect((await stays).data).toEqual({ aggregate: [{ figures: { rules: { made: 7 } } }] });
  });

  test("is ended after the seconds allowed, with a code and a remedy; writers are not cut", async () => {
    await start(1);
    const { errors } = await answer();
    expect(errors?.[0]?.extensions).toEqual({ code: "QUESTION_TIMED_OUT", ...IN_BOTH_LANGUAGES });
    const written = store.write((manager) => manager.query("SELECT SLEEP(1.5)"));
    await other.query("UNLOCK TABLES");
    expect(JSON.stringify(await written)).toMatch(/:"?0/); // SLEEP gives 1 where it was cut
    expect((await answer()).data).toEqual({ aggregate: [{ figures: { rules: { made: 7 } } }] });
  });
});
