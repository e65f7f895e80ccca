import { setTimeout as sleep } from "node:timers/promises";
import { selectionOf } from "../../bench/question/selection";
import { LEAVES } from "../../src/form/tree";
import { type RunningServer, startServer } from "../../src/server";
import { settingsFrom } from "../../src/settings";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
let hold: (() => void) | null = null;
let held: Promise<void> = Promise.resolve();
const lefts: unknown[] = [];
beforeAll(async () => {
  world = await World.open();
  await world.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages: `${__dirname}/../support/pages`,
    admission: { running: 2, waiting: 2, clientShare: 50 },
    trustedProxies: ["127.0.0.1"],
  });
  // A question that reads begins when it is let.
  const snapshot = world.store.snapshot.bind(world.store);
  jest.spyOn(world.store, "snapshot").mockImplementation(async (left) => {
    lefts.push(left);
    await held;
    return snapshot(left);
  });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const KEPT = "{ reports { totalCount } }";
const ask = (query: string, client: string, signal: AbortSignal | null = null) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    signal,
    headers: { "content-type": "application/json", "x-forwarded-for": client },
    body: JSON.stringify({ query }),
  });
const fresh = (i: number) => `{ aggregate(where: { years: [2020] }) { a${i}: figures { rules { made } } } }`;

test("a client beyond its share is told to come back, others and kept answers are served, and then it is", async () => {
  expect((await ask(KEPT, "10.0.0.1")).status).toBe(200);
  held = new Promise((resolve) => {
    hold = resolve;
  });
  const asked = [1, 2].map((i) => ask(fresh(i), "10.0.0.1"));
  const refused = await refusedOf("10.0.0.1");
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const { errors } = (await refused.json()) as { errors: { message: string; extensions: object }[] };
  expect(errors).toEqual([
    { message: expect.stringMatching(/\p{Script=Han}/u), extensions: expect.objectContaining({ code: "OVERLOADED" }) },
  ]);
  expect((await ask(KEPT, "10.0.0.1")).status).toBe(200);
  const other = ask(fresh(3), "10.0.0.2");
  hold?.();
  for (const response of await Promise.all([...asked, other])) {
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/"made":7/);
  }
  expect((await ask(fresh(5), "10.0.0.1")).status).toBe(200);
});

test("a question is given up when its client leaves", async () => {
  held = new Promise((resolve) => {
    hold = resolve;
  });
  const known = lefts.length;
  const control = new AbortController();
  const asked = ask(fresh(6), "10.0.0.3", control.signal);
  while (lefts.length === known) await sleep(5);
  expect(lefts[known]).toHaveProperty("aborted", false);
  control.abort();
  await expect(asked).rejects.toThrow();
  while (!(lefts[known] as AbortSignal).aborted) await sleep(5);
  hold?.();
});

test("of large answers one is built at a time, and the next begins when it is there, has failed or is not wanted", async () => {
  const figures = selectionOf(LEAVES.map(({ path }) => path));
  const large = (i: number) => `{ reports(first: 500) { nodes { a${i}: figures { ${figures} } } } }`;
  const snapshots = jest.mocked(world.store.snapshot);
  for (const [i, end] of (["answered", "failed", "left"] as const).entries()) {
    const known = lefts.length;
    const begun = () => lefts.length - known;
    held = new Promise((resolve) => {
      hold = resolve;
    });
    if (end === "failed")
      snapshots.mockImplementationOnce(async (left) => {
        lefts.push(left);
        await held;
        throw new Error("The database is tired.");
      });
    const control = new AbortController();
    const firstEnd = ask(large(2 * i), "10.0.0.1", control.signal).then(
      async (response) => ("errors" in ((await response.json()) as object) ? "failed" : "answered"),
      () => "left",
    );
    while (begun() < 1) await sleep(5);
    const second = ask(large(2 * i + 1), "10.0.0.2");
    await sleep(100);
    expect(begun()).toBe(1);
    if (end === "left") control.abort();
    hold?.();
    expect(await firstEnd).toBe(end);
    expect(await (await second).text()).toMatch(/"made":7/);
    expect(begun()).toBe(2);
  }
});

// One question of this client runs and one waits, once both have arrived.
async function refusedOf(client: string): Promise<Response> {
  for (let i = 10; ; i++) {
    const control = new AbortController();
    const response = await Promise.race([
      fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": client },
        body: JSON.stringify({ query: fresh(i) }),
        signal: control.signal,
      }),
      new Promise<null>((resolve) => setTimeout(resolve, 300, null)),
    ]);
    if (response !== null) return response;
    control.abort();
  }
}

test("whose proxies are trusted is a setting", () => {
  expect(settingsFrom({ TRUST_PROXY: "10.0.0.0/8, 2001:db8::1" }).TRUST_PROXY).toEqual(["10.0.0.0/8", "2001:db8::1"]);
  for (const wrong of ["yes", "10.0.0.0/33", "10.0.0.1/8/8"])
    expect(() => settingsFrom({ TRUST_PROXY: wrong })).toThrow(/^TRUST_PROXY must be a list of addresses/);
});
