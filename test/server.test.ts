import { join } from "node:path";
import { type RunningServer, startServer } from "../src/server";
import { IN_BOTH_LANGUAGES } from "./support/saying";
import { World } from "./support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.file("甲市科学技术局", 2020, { values: { "procurement.amount": 429100000 } });
  const pages = join(__dirname, "support", "pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const AMOUNT = `{ report(department: "甲市科学技术局", year: 2020) { figures { procurement { amount } } } }`;

test("/healthz says ok while the database answers", async () => {
  const response = await fetch(`${server.url}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
});

test("questions are answered by POST and GET", async () => {
  const answer = { data: { report: { figures: { procurement: { amount: "4291000.00" } } } } };
  expect(await (await post({ query: AMOUNT })).json()).toEqual(answer);
  const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent(AMOUNT)}`, {
    headers: { "apollo-require-preflight": "1" },
  });
  expect(await got.json()).toEqual(answer);
});

test("many requests at once on one database all get their answer", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, async () => (await post({ query: AMOUNT })).json()));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test.each([
  [{ query: '{ report(department: "nobody", year: 2020) { year } }' }, "DEPARTMENT_UNKNOWN"],
  [
    { query: '{ report(department: "甲市科学技术局", year: 2020) { cells(indicators: [NOTHING]) { value } } }' },
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [{ query: "{ report" }, "GRAPHQL_PARSE_FAILED"],
  [{ query: "query($year: Int!) { aggregate(where: { years: [$year] }) { year } }" }, "BAD_USER_INPUT"],
  [
    { query: "query($year: Int!) { aggregate(where: { years: [$year] }) { year } }", variables: { year: "x" } },
    "BAD_USER_INPUT",
  ],
  [
    { query: '{ report(department: "甲市科学技术局", year: 2020, asOf: "yesterday") { year } }' },
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [{ query: "mutation { importReport }" }, "GRAPHQL_VALIDATION_FAILED"],
])("%j is refused with %s, without a stack", async (body, code) => {
  const { errors } = (await (await post(body)).json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect(errors[0]?.extensions).toEqual({ code, ...IN_BOTH_LANGUAGES });
  expect(JSON.stringify(errors)).not.toMatch(/\bat .*:\d+:\d+/);
});

test("a fault of ours is told as such, and nothing of its text", async () => {
  const failing = jest.spyOn(world.store, "snapshot").mockRejectedValueOnce(new Error("password=hunter2"));
  const text = await (await post({ query: `# not asked before\n${AMOUNT}` })).text();
  failing.mockRestore();
  expect(text).toMatch(/INTERNAL_SERVER_ERROR/);
  expect(text).not.toMatch(/hunter2|stack/);
  expect(await (await post({ query: AMOUNT })).json()).toHaveProperty("data.report");
});

test("a body that is no JSON, or too large, is refused and the server lives", async () => {
  expect((await post("{")).status).toBe(400);
  expect((await post({ query: `# ${"x".repeat(2_000_000)}\n${AMOUNT}` })).status).toBe(413);
  expect((await post({ query: AMOUNT })).status).toBe(200);
});

test("a body that is empty or comes in chunks is read as any other", async () => {
  const headers = { "content-type": "application/json" };
  expect((await fetch(`${server.url}/graphql`, { method: "POST", headers })).status).toBe(400);
  const body = new Blob([JSON.stringify({ query: AMOUNT })]).stream();
  const chunked = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
  expect(chunked.status).toBe(200);
});

test("an answer kept ready has the headers of one that was worked out", async () => {
  const headersOf = async () => {
    const { headers } = await post({ query: `${AMOUNT} # again` });
    return Object.fromEntries([...headers].filter(([name]) => name !== "date"));
  };
  const first = await headersOf();
  expect(await headersOf()).toEqual(first);
  expect(first).toHaveProperty("content-security-policy");
});

test("without memory for answers every question is worked out again", async () => {
  const pages = join(__dirname, "support", "pages");
  const forgetful = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages,
    answerBytes: 0,
  });
  const snapshots = jest.spyOn(world.store, "snapshot");
  for (const times of [1, 2]) {
    const body = JSON.stringify({ query: AMOUNT });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${forgetful.url}/graphql`, { method: "POST", headers, body });
    expect(await response.json()).toHaveProperty("data.report.figures.procurement.amount", "4291000.00");
    expect(snapshots).toHaveBeenCalledTimes(times);
  }
  snapshots.mockRestore();
  await forgetful.close();
});

test("every answer carries a strict content security policy", async () => {
  const { headers } = await fetch(`${server.url}/`);
  expect(headers.get("content-security-policy")).toMatch(/default-src 'self'.*script-src 'self'/);
});
