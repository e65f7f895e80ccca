import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { Question } from "../../src/question/question";
import { type RunningServer, startServer } from "../../src/server";
import { ReadyAnswers } from "../../src/serving/readyAnswers";
import { Store } from "../../src/store/store";
import { freshDatabase, mariadb } from "../support/mariadb";
import { describeWith } from "../support/requirement";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { World } from "../support/world";

const QUERY = `query A($year: Int!) { report(department: "甲市科技局", year: $year) { year figures { rules { made } } } }
  query B($year: Int!) { b: report(department: "甲市科技局", year: $year) { year } }`;

function suite(address: () => Promise<string>): void {
  let world: World;
  let other: World;
  let server: RunningServer;
  beforeAll(async () => {
    const where = await address();
    world = await World.open(where);
    other = await World.open(where);
    await world.file("甲市科技局", 2020, { values: { "rules.made": 1 } });
    server = await startServer(world.store, {
      host: "127.0.0.1",
      port: 0,
      logLevel: "silent",
      pages: join(__dirname, "..", "support", "pages"),
    });
  });
  afterAll(async () => {
    await server.close();
    await world.close();
    await other.close();
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const ask = { query: QUERY, operationName: "A", variables: { year: 2020 } };

  test("the same question is computed once, and found by its bytes or by what it means", async () => {
    const snapshots = jest.spyOn(Store.prototype, "snapshot");
    const first = await (await post(ask)).text();
    const computed = snapshots.mock.calls.length;
    expect(await (await post(ask)).text()).toBe(first);
    expect(await (await post({ variables: ask.variables, operationName: "A", query: QUERY })).text()).toBe(first);
    expect(snapshots.mock.calls.length).toBe(computed);
    snapshots.mockRestore();
  });

  test("a request that was answered once is found by its bytes alone, whether they came first or only meant the same", async () => {
    const found = jest.spyOn(ReadyAnswers.prototype, "answerTo");
    const get = () => fetch(`${server.url}/graphql?${new URLSearchParams({ query: "{ __typename }" })}`);
    const first = { ...ask, variables: { year: 2020, found: "first" } };
    const sameMeaning = { variables: first.variables, operationName: "A", query: QUERY };
    let times = 0;
    for (const request of [() => post(first), () => post(sameMeaning), get]) {
      const text = await (await request()).text();
      expect(found).toHaveBeenCalledTimes(times);
      expect(await (await request()).text()).toBe(text);
      expect(found).toHaveBeenCalledTimes(++times);
      expect(await found.mock.results.at(-1)?.value).toMatchObject({ bytes: Buffer.from(text) });
    }
    found.mockRestore();
  });

  test("a question by GET is computed once, whatever else its address says", async () => {
    const snapshots = jest.spyOn(Store.prototype, "snapshot");
    const parts = { query: QUERY, operationName: "B", variables: '{"year":2020,"of":"GET"}' };
    const texts = [];
    for (const more of [{}, {}, { other: "1" }]) {
      const address = `${server.url}/graphql?${new URLSearchParams({ ...parts, ...more })}`;
      texts.push(await (await fetch(address)).text());
    }
    expect(new Set(texts)).toEqual(new Set(['{"data":{"b":{"year":2020}}}\n']));
    expect(snapshots).toHaveBeenCalledTimes(1);
    snapshots.mockRestore();
  });

  test("another operation, other variables and another alias are other answers", async () => {
    const texts = await Promise.all([
      post(ask),
      post({ ...ask, operationName: "B" }),
      post({ ...ask, variables: { year: 2021 } }),
      post({ ...ask, query: QUERY.replace("{ report", "{ r: report") }),
    ]);
    expect(new Set(await Promise.all(texts.map((one) => one.text()))).size).toBe(4);
  });

  test("no answer is stale once a write is acknowledged, by whichever process", async () => {
    for (let made = 2; made < 12; made++) {
      const writer = made % 2 ? world : other;
      await writer.file("甲市科技局", 2020, { values: { "rules.made": made } });
      const answers = await Promise.all(Array.from({ length: 5 }, async () => (await post(ask)).json()));
      for (const answer of answers) expect(answer).toHaveProperty("data.report.figures.rules.made", made);
    }
  });

  test("a question that comes after a write does not share what began to be computed before it", async () => {
    const asked = { ...ask, variables: { year: 2020, of: "before and after" } };
    const { rested } = Question.prototype;
    const ending = new AbortController();
    const begun = new Promise<void>((resolve) => {
      jest.spyOn(Question.prototype, "rested").mockImplementationOnce(async function (this: Question) {
        resolve();
        await once(ending.signal, "abort");
        return rested.call(this);
      });
    });
    const before = post(asked);
    await begun;
    await other.file("甲市科技局", 2020, { values: { "rules.made": 50 } });
    expect(await (await post(asked)).json()).toHaveProperty("data.report.figures.rules.made", 50);
    ending.abort();
    expect((await before).status).toBe(200);
    expect(await (await post(asked)).json()).toHaveProperty("data.report.figures.rules.made", 50);
    jest.restoreAllMocks();
  });

  test("a write leaves the answers that do not rest on what it touched", async () => {
    await other.file("甲市教育局", 2020, { values: { "rules.made": 3 } });
    const untouched = await (await post(ask)).text();
    const snapshots = jest.spyOn(Store.prototype, "snapshot");
    await other.file("甲市教育局", 2020, { values: { "rules.made": 4 } });
    expect(await (await post(ask)).text()).toBe(untouched);
    expect(snapshots).not.toHaveBeenCalled();
    snapshots.mockRestore();
  });

  test.each([{ cookie: "a=1" }, { authorization: "Basic YTpi" }])(
    "a request that says who asks is neither answered from what others got, nor kept for them: %j",
    async (who) => {
      const snapshots = jest.spyOn(Store.prototype, "snapshot");
      const anybody = { ...ask, variables: { year: 2020, of: JSON.stringify(who) } };
      const first = await (await post(anybody)).text();
      for (const [headers, computed] of [
        [{}, 1],
        [who, 2],
        [who, 3],
        [{}, 3],
      ] as const) {
        expect(await (await post(anybody, headers)).text()).toBe(first);
        expect(snapshots).toHaveBeenCalledTimes(computed);
      }
      const known = { ...ask, variables: { year: 2020, known: JSON.stringify(who) } };
      await post(known, who);
      await post(known);
      expect(snapshots).toHaveBeenCalledTimes(5);
      snapshots.mockRestore();
    },
  );

  test("a restored backup gives no answer of what was there before, though its numbers come again", async () => {
    const query = "SELECT (SELECT MAX(version) FROM data_version) AS version";
    await other.file("甲市科技局", 2020, { values: { "rules.made": 100 } });
    expect(await (await post(ask)).json()).toHaveProperty("data.report.figures.rules.made", 100);
    // As after a restore to the write before, and another write.
    const source = Reflect.get(other.store, "source") as DataSource;
    const [{ version }] = (await source.query(query)) as [{ version: number }];
    await source.query(`UPDATE revision SET rules_made = 99 WHERE rules_made = 100`);
    await source.query(`UPDATE data_version SET token = 'restored'`);
    await source.query(`UPDATE data_change SET token = 'restored' WHERE version = ${version}`);
    expect(await (await post(ask)).json()).toHaveProperty("data.report.figures.rules.made", 99);
  });

  test("a draft moves no answer", async () => {
    const before = await (await post(ask)).text();
    await other.file("甲市科技局", 2020, { values: { "rules.made": 999 }, publish: false });
    expect(await (await post(ask)).text()).toBe(before);
  });

  test("an answer that the client has is not sent again, until it changes", async () => {
    const { headers } = await post(ask);
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self'/);
    const etag = headers.get("etag") as string;
    expect((await post(ask, { "if-none-match": etag })).status).toBe(200); // a POST is no reading that caches know
    const got = (who: Record<string, string> = {}) =>
      fetch(`${server.url}/graphql?${new URLSearchParams({ ...ask, variables: JSON.stringify(ask.variables) })}`, {
        headers: { "if-none-match": etag, ...who },
      });
    expect((await got({ cookie: "a=1" })).status).toBe(304);
    const again = await got();
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    await other.file("甲市科技局", 2020, { values: { "rules.made": 77 } });
    expect((await got()).status).toBe(200);
  });

  test("errors are not kept, nor sent with an ETag", async () => {
    for (const query of ['{ report(department: "nobody", year: 1) { year } }', "{ report"]) {
      const { headers } = await post({ query });
      expect([headers.get("etag"), headers.get("cache-control")]).toEqual([null, "no-store"]);
    }
  });

  test("a persisted query is asked by GET, by its hash", async () => {
    const query = `{ report(department: "甲市科技局", year: 2020) { year } }`;
    const sha256Hash = createHash("sha256").update(query).digest("hex");
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const get = (parts: Record<string, string>) => fetch(`${server.url}/graphql?${new URLSearchParams(parts)}`);
    const unknown = await get({ extensions });
    expect([unknown.status, unknown.headers.get("cache-control")]).toEqual([400, "no-store"]);
    // Clients know by these words that they must send the text.
    expect(await unknown.json()).toEqual({
      errors: [
        { message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND", ...IN_BOTH_LANGUAGES } },
      ],
    });
    const registered = await (await get({ query, extensions })).text();
    expect(registered).toBe('{"data":{"report":{"year":2020}}}\n');
    expect(await (await get({ extensions })).text()).toBe(registered);
    expect(await (await post({ extensions: JSON.parse(extensions) })).text()).toBe(registered);
    expect((await get({ query: `${query} `, extensions })).status).toBe(400);
  });
}

describe("Kept answers on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-answers-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  suite(async () => join(folder, "a.sqlite"));
});
describeWith(mariadb)("Kept answers on MariaDB", () => suite(freshDatabase));
