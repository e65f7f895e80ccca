import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { type RunningServer, startServer } from "../../src/server";
import { refusalOfStatus } from "../../src/serving/refusal";
import { Store } from "../../src/store/store";
import { FaultyProxy } from "../support/faultyProxy";
import { freshDatabase, mariadb } from "../support/mariadb";
import { describeWith } from "../support/requirement";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { World } from "../support/world";

const PAGES = join(__dirname, "..", "support", "pages");
const QUERY = `{ report(department: "甲市科技局", year: 2020) { figures { rules { made } } } }`;
const HASH = createHash("sha256").update(QUERY).digest("hex");
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });

interface Failure {
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

let world: World;
let server: RunningServer;
const logged: string[] = [];
const log = { write: (line: string) => void logged.push(line) };
beforeAll(async () => {
  world = await World.open();
  await world.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "warn", log, pages: PAGES });
});
beforeEach(() => {
  logged.length = 0;
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });

/** What went wrong, after a look at what holds for every failure. */
async function failure(response: Response): Promise<readonly [number, string | undefined]> {
  const text = await response.text();
  const { errors } = JSON.parse(text) as Failure;
  expect(errors).toHaveLength(1);
  expect(Object.keys(JSON.parse(text))).toEqual(["errors"]);
  expect(errors[0]?.message).not.toBe("");
  expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules|FST_/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("content-type")).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(response.headers.get("content-security-policy")).toMatch(/default-src 'self'/);
  return [response.status, errors[0]?.extensions.code];
}

describe("a request that is wrong is told so, and is no fault in our log:", () => {
  afterEach(() => expect(logged).toEqual([]));

  test.each([
    ["no JSON", "{", 400, "BODY_NOT_JSON"],
    ["nothing", "", 400, "BODY_NOT_JSON"],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), 400, "BODY_NOT_JSON"],
    ["null", "null", 400, "BODY_NOT_AN_OBJECT"],
    ["a number", "7", 400, "BODY_NOT_AN_OBJECT"],
    ["a text", '"{ forms { code } }"', 400, "BODY_NOT_AN_OBJECT"],
    ["several at once", [{ query: QUERY }], 400, "BATCH_NOT_SUPPORTED"],
    ["none of several", [], 400, "BATCH_NOT_SUPPORTED"],
    ["an object without a query", {}, 400, "QUERY_MISSING"],
    ["an empty query", { query: "" }, 400, "QUERY_MISSING"],
    ["a query that is null", { query: null, extensions: { other: 1 } }, 400, "QUERY_MISSING"],
    ["a query that is no text", { query: 7 }, 400, "BAD_REQUEST"],
    ["variables that are no object", { query: QUERY, variables: [1] }, 400, "BAD_REQUEST"],
    ["too much", { query: `# ${"x".repeat(2_000_000)}\n${QUERY}` }, 413, "BODY_TOO_LARGE"],
    ["a hash that nobody has registered", { extensions: persisted("0".repeat(64)) }, 400, "PERSISTED_QUERY_NOT_FOUND"],
    [
      "the hash of another text",
      { query: QUERY, extensions: persisted("0".repeat(64)) },
      400,
      "PERSISTED_QUERY_HASH_WRONG",
    ],
    ["a hash that is none", { extensions: persisted("x") }, 400, "PERSISTED_QUERY_HASH_WRONG"],
    ["a hash that is a number", { extensions: persisted(7) }, 400, "PERSISTED_QUERY_HASH_WRONG"],
    ["no hash", { query: QUERY, extensions: { persistedQuery: { version: 1 } } }, 400, "PERSISTED_QUERY_HASH_WRONG"],
    [
      "another version of hashes",
      { query: QUERY, extensions: persisted(HASH, 2) },
      400,
      "PERSISTED_QUERY_VERSION_NOT_SUPPORTED",
    ],
    [
      "a hash that is no object",
      { query: QUERY, extensions: { persistedQuery: "x" } },
      400,
      "PERSISTED_QUERY_VERSION_NOT_SUPPORTED",
    ],
  ])("a body of %s", async (_, body, status, code) => {
    expect(await failure(await post(body))).toEqual([status, code]);
    const asGraphql = await post(body, { accept: "application/graphql-response+json" });
    expect(asGraphql.headers.get("content-type")).toMatch(/^application\/graphql-response\+json/);
    expect(await failure(asGraphql)).toEqual([status, code]);
  });

  test.each([
    ["deflate", deflateSync],
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["GZIP, identity", gzipSync],
    ["gzip", (text: string) => Buffer.from(text)],
  ])("a body with content-encoding %s", async (coding, compressed) => {
    const plain = JSON.stringify({ query: QUERY });
    expect((await post(plain)).status).toBe(200);
    const response = await post(compressed(plain), { "content-encoding": coding });
    expect(response.headers.get("accept-encoding")).toBe("identity");
    expect(await failure(response)).toEqual([415, "CONTENT_ENCODING_NOT_SUPPORTED"]);
  });

  test.each([
    "application/json; charset=utf-16",
    'application/json;charset="UTF-16LE"',
    "application/json; charset=gbk",
  ])("a body of %s", async (type) => {
    const plain = JSON.stringify({ query: QUERY });
    for (const body of [plain, Buffer.from(plain, "utf16le")])
      expect(await failure(await post(body, { "content-type": type }))).toEqual([415, "CHARSET_NOT_SUPPORTED"]);
  });

  test("but UTF-8 may be said, and that nothing is compressed", async () => {
    for (const type of ["application/json; charset=utf-8", 'application/json;charset="UTF-8"', "application/json"])
      expect((await post({ query: QUERY }, { "content-type": type, "content-encoding": "identity" })).status).toBe(200);
  });

  test("a POST without a body or a content type", async () => {
    expect(await failure(await fetch(`${server.url}/graphql`, { method: "POST" }))).toEqual([
      415,
      "CONTENT_TYPE_NOT_SUPPORTED",
    ]);
  });

  test.each([
    ["/graphql", 400, "QUERY_MISSING"],
    ["/graphql?", 400, "QUERY_MISSING"],
    ["/graphql/?variables=%7B%7D", 400, "QUERY_MISSING"],
    ["/graphql?query=", 400, "QUERY_MISSING"],
    ["/graphql?query=%7Bforms%7Bcode%7D%7D&variables=%7B", 400, "BAD_REQUEST"],
    ["/nothing", 404, "NOT_FOUND"],
    ["/assets/nothing.js", 404, "NOT_FOUND"],
    ["/graphql/nothing", 404, "NOT_FOUND"],
  ])("GET %s", async (path, status, code) =>
    expect(await failure(await fetch(server.url + path))).toEqual([status, code]),
  );

  test.each([
    ["PUT", "/graphql", "GET, HEAD, POST, OPTIONS"],
    ["DELETE", "/graphql/", "GET, HEAD, POST, OPTIONS"],
    ["PROPFIND", "/graphql", "GET, HEAD, POST, OPTIONS"],
    ["POST", "/healthz", "GET, HEAD, OPTIONS"],
    ["PATCH", "/", "GET, HEAD, OPTIONS"],
    ["POST", "/tables/city-by-department.csv", "GET, HEAD, OPTIONS"],
    ["PUT", "/tables/city-by-department.csv?years=2020", "GET, HEAD, OPTIONS"],
    ["PUT", "/graphql.csv", "GET, HEAD, POST, OPTIONS"],
    ["POST", "/reports/%E7%94%B2%E5%B8%82/2020.docx", "GET, HEAD, OPTIONS"],
    ["DELETE", "/summaries/007/2020.html?asOf=2021-01-01", "GET, HEAD, OPTIONS"],
    ["POST", "/handouts/2020/package.zip", "GET, HEAD, OPTIONS"],
    ["PROPFIND", "/handouts/2020/circular.docx", "GET, HEAD, OPTIONS"],
    ["POST", "/handouts/2020/findings/007.xlsx", "GET, HEAD, OPTIONS"],
  ])("%s %s", async (method, path, allow) => {
    const response = await fetch(server.url + path, { method });
    expect(response.headers.get("allow")).toBe(allow);
    expect(await failure(response)).toEqual([405, "METHOD_NOT_ALLOWED"]);
  });

  test.each([
    ["POST", "/nothing"],
    ["PUT", "/reports/007"],
    ["DELETE", "/assets/nothing.js"],
  ])("%s %s, where nothing is", async (method, path) => {
    const response = await fetch(server.url + path, { method });
    expect(response.headers.get("allow")).toBeNull();
    expect(await failure(response)).toEqual([404, "NOT_FOUND"]);
  });

  test("OPTIONS says what may be asked at an address with a part that varies", async () => {
    const response = await fetch(`${server.url}/reports/007/2020.docx`, { method: "OPTIONS" });
    expect([response.status, response.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test.each([
    ["an address that no decoding reads", "GET /%zz HTTP/1.1\r\nhost: a\r\n\r\n", 400, "REQUEST_UNREADABLE"],
    ["no host", "GET /graphql?query={forms{code}} HTTP/1.1\r\n\r\n", 400, "REQUEST_UNREADABLE"],
    ["an expectation that nobody knows", "GET /x HTTP/1.1\r\nhost: a\r\nexpect: x\r\n\r\n", 404, "NOT_FOUND"],
    ["bytes that are no HTTP", "hello\r\n\r\n", 400, "REQUEST_UNREADABLE"],
    ["headers without end", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431, "HEADERS_TOO_LARGE"],
  ])("%s", async (_, bytes, status, code) => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1").setEncoding("utf8");
    socket.write(bytes);
    const [chunk] = (await once(socket, "data")) as [string];
    socket.destroy();
    const [head, body] = chunk.split("\r\n\r\n") as [string, string];
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head.toLowerCase()).toContain("cache-control: no-store");
    expect((JSON.parse(body) as Failure).errors[0]?.extensions).toEqual({ code, ...IN_BOTH_LANGUAGES });
  });
});

describe("where the database is away", () => {
  const AWAY = { code: "DATABASE_AWAY", ...IN_BOTH_LANGUAGES };

  /** An error as the driver gives it, with what no client may learn. */
  const lost = () =>
    Object.assign(new Error("connect ECONNREFUSED 10.9.8.7:3306 reader@db.internal"), {
      code: "ECONNREFUSED",
      address: "10.9.8.7",
    });

  async function expectAway(response: Response): Promise<void> {
    const text = await response.text();
    expect([response.status, response.headers.get("retry-after"), response.headers.get("cache-control")]).toEqual([
      503,
      "5",
      "no-store",
    ]);
    expect((JSON.parse(text) as Failure).errors[0]?.extensions).toEqual(AWAY);
    expect(text).not.toMatch(/ECONN|10\.9|3306|127\.0|internal/);
  }

  test.each(["version", "snapshot"] as const)("a question is answered so, whatever fails first: %s", async (step) => {
    const failing = jest.spyOn(world.store, step as "version").mockImplementation(() => Promise.reject(lost()));
    await expectAway(await post({ query: `# ${step}\n${QUERY}` }));
    await expectAway(await post({ query: `# ${step}\n${QUERY}` }, { accept: "application/graphql-response+json" }));
    failing.mockRestore();
    expect(logged.join()).toContain("10.9.8.7"); // those who run the service learn it
    expect((await post({ query: `# ${step}\n${QUERY}` })).status).toBe(200);
  });

  test("/healthz says so", async () => {
    const failing = jest.spyOn(world.store, "version").mockRejectedValue(lost());
    await expectAway(await fetch(`${server.url}/healthz`));
    failing.mockRestore();
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  test("a fault that is ours stays one", async () => {
    const failing = jest.spyOn(world.store, "version").mockRejectedValue(new Error("password=hunter2"));
    expect(await failure(await post({ query: `# ours\n${QUERY}` }))).toEqual([500, "INTERNAL_SERVER_ERROR"]);
    failing.mockRestore();
    expect(logged.join()).toContain("hunter2");
  });

  describeWith(mariadb)("on a server", () => {
    let filled: World;
    let proxy: FaultyProxy;
    let store: Store;
    let through: RunningServer;
    beforeEach(async () => {
      const address = await freshDatabase();
      filled = await World.open(address);
      await filled.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
      proxy = await FaultyProxy.before(address);
      store = await Store.open(proxy.through(address), 1);
      through = await startServer(store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES });
    });
    afterEach(async () => {
      await through.close();
      await store.close().catch(() => undefined);
      await filled.close();
    });
    const ask = (more = "") => fetch(`${through.url}/graphql?${new URLSearchParams({ query: `# ${more}\n${QUERY}` })}`);

    test("questions and /healthz say so until it is back", async () => {
      expect((await ask()).status).toBe(200);
      await proxy.close();
      await expectAway(await ask());
      await expectAway(await fetch(`${through.url}/healthz`));
    });

    test("that gives no sign of life they say so, too: nothing waits for it, and all is well once it is back", async () => {
      expect((await ask()).status).toBe(200);
      for (const _ of [1, 2]) {
        proxy.freeze();
        const crowd = Array.from({ length: 30 }, (_each, i) => ask(`frozen ${i}`));
        for (const answer of await Promise.all([...crowd, fetch(`${through.url}/healthz`)])) await expectAway(answer);
        proxy.thaw();
        expect((await ask("thawed")).status).toBe(200);
        expect((await fetch(`${through.url}/healthz`)).status).toBe(200);
      }
      await proxy.close();
    });

    test("that falls silent while a question is asked, the question is given up", async () => {
      const snapshot = await store.snapshot();
      proxy.freeze();
      await expect(snapshot.manager.query("SELECT 1")).rejects.toMatchObject({ code: "SERVER_SILENT" });
      await snapshot.release();
      proxy.thaw();
      expect((await ask()).status).toBe(200);
      await proxy.close();
    });
  });
});

test("a status is a refusal only where it blames the request", () => {
  const refused = (status: number | undefined) => refusalOfStatus(status)?.code;
  expect([400, 404, 413, 418, 499].map(refused)).toEqual([
    "REQUEST_UNREADABLE",
    "NOT_FOUND",
    "BODY_TOO_LARGE",
    "REQUEST_UNREADABLE",
    "REQUEST_UNREADABLE",
  ]);
  expect([undefined, 200, 399, 500, 503].map(refused)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
