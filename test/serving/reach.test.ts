import { join } from "node:path";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server";
import { settingsFrom } from "../../src/settings";
import { World } from "../support/world";

const PAGES = join(__dirname, "..", "support", "pages");
const QUERY = `{ report(department: "甲市科技局", year: 2020) { figures { rules { made } } } }`;
const ANSWER = { data: { report: { figures: { rules: { made: 7 } } } } };
const JSON_BODY = { "content-type": "application/json" };

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
  server = await start();
});
afterAll(async () => {
  await server.close();
  await world.close();
});

function start(more: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES, ...more });
}

const post = (body: string, headers: Record<string, string> = JSON_BODY, path = "/graphql", from = server) =>
  fetch(from.url + path, { method: "POST", headers, body });
const address = (query: string) => `/graphql?${new URLSearchParams({ query })}`;

describe("a reading by GET", () => {
  test.each([
    ["urql", { accept: "application/graphql-response+json, application/json, text/event-stream, multipart/mixed" }],
    ["a browser's fetch", { accept: "*/*", "sec-fetch-mode": "no-cors", "sec-fetch-site": "cross-site" }],
    ["a browser's address bar", { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" }],
    ["a link", {}],
    [
      "a client that names the coding of a body, and sends none",
      { "content-type": "application/json; charset=utf-16" },
    ],
  ])("needs no header of its own: %s", async (_, headers) => {
    for (const _round of [1, 2]) {
      const response = await fetch(server.url + address(QUERY), { headers });
      expect([response.status, await response.json()]).toEqual([200, ANSWER]);
    }
  });

  test("runs no mutation", async () => {
    expect((await fetch(server.url + address("mutation { importReport }"))).status).toBe(400);
  });

  test("is the same for /graphql/", async () => {
    const response = await fetch(server.url + address(QUERY).replace("?", "/?"));
    expect([response.status, await response.json()]).toEqual([200, ANSWER]);
  });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a", "application/xml"])(
  "a POST of %s, which a form of another site can send, is refused",
  async (type) => {
    for (const more of [{}, { "apollo-require-preflight": "1" }]) {
      const response = await post(JSON.stringify({ query: QUERY }), { "content-type": type, ...more });
      expect([response.status, await response.json()]).toMatchObject([
        415,
        { errors: [{ extensions: { code: "CONTENT_TYPE_NOT_SUPPORTED" } }] },
      ]);
    }
  },
);

test("a POST to /graphql/ and a body that begins with a byte order mark are answered as others", async () => {
  for (const _round of [1, 2]) {
    expect(await (await post(JSON.stringify({ query: QUERY }), JSON_BODY, "/graphql/")).json()).toEqual(ANSWER);
    expect(await (await post(`\ufeff${JSON.stringify({ query: QUERY })}`)).json()).toEqual(ANSWER);
  }
});

const OF_CONNECTION: ReadonlySet<string> = new Set(["date", "connection", "keep-alive"]);

test.each(["/", "/explorer", "/healthz", address(QUERY), address("{ forms { code } } # not kept before")])(
  "HEAD of %s has the status and the headers of GET, and no body",
  async (path) => {
    const shown = ({ status, headers }: Response) => [
      status,
      Object.fromEntries([...headers].filter(([name]) => !OF_CONNECTION.has(name))),
    ];
    const head = await fetch(server.url + path, { method: "HEAD" });
    expect(await head.text()).toBe("");
    const got = await fetch(server.url + path);
    expect(shown(head)).toEqual(shown(got));
    expect(got.status).toBe(200);
    await got.text();
  },
);

test.each([
  ["/graphql", "GET, HEAD, POST, OPTIONS"],
  ["/graphql/", "GET, HEAD, POST, OPTIONS"],
  ["/healthz", "GET, HEAD, OPTIONS"],
  ["/", "GET, HEAD, OPTIONS"],
])("OPTIONS of %s says what it answers: %s", async (path, allow) => {
  const open = await start({ corsOrigins: ["*"] });
  for (const from of [server, open]) {
    const response = await fetch(from.url + path, { method: "OPTIONS" });
    expect([response.status, response.headers.get("allow")]).toEqual([204, allow]);
  }
  await open.close();
});

describe("a page of another origin", () => {
  const ORIGIN = "https://dashboard.example";
  const corsOf = ({ headers }: Response) => ({
    origin: headers.get("access-control-allow-origin"),
    vary: (headers.get("vary") ?? "").toLowerCase().split(", ").includes("origin"),
  });

  /** Answers that are worked out, kept and held, errors of each kind, and a page: all that goes out. */
  async function answersTo(origin: string, from: RunningServer): Promise<readonly Response[]> {
    const headers = { origin };
    const get = (path: string, more: Record<string, string> = {}) =>
      fetch(from.url + path, { headers: { ...headers, ...more } });
    const fresh = await get(address(`${QUERY} # ${origin} ${from.url}`));
    const kept = await get(address(`${QUERY} # ${origin} ${from.url}`));
    return [
      fresh,
      kept,
      await get(address(`${QUERY} # ${origin} ${from.url}`), { "if-none-match": kept.headers.get("etag") as string }),
      await post(JSON.stringify({ query: QUERY }), { ...JSON_BODY, ...headers }, "/graphql", from),
      await post(JSON.stringify({ query: QUERY }), { ...JSON_BODY, ...headers }, "/graphql", from),
      await post("{", { ...JSON_BODY, ...headers }, "/graphql", from),
      await get(address("{ nothing }")),
      await get("/nothing"),
      await get("/healthz"),
    ];
  }

  test("may read nothing by default, and no cache is told of origins", async () => {
    for (const response of await answersTo(ORIGIN, server))
      expect(corsOf(response)).toEqual({ origin: null, vary: false });
  });

  test("may read everything where CORS_ORIGINS is *", async () => {
    const open = await start({ corsOrigins: ["*"] });
    const answers = await answersTo(ORIGIN, open);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 304, 200, 200, 400, 400, 404, 200]);
    for (const response of answers) {
      expect(corsOf(response)).toEqual({ origin: "*", vary: false });
      expect(response.headers.get("access-control-expose-headers")).toBe(
        "ETag, Retry-After, Content-Disposition, Table-Cut, Data-Version",
      );
      expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    }
    await open.close();
  });

  test("may read where CORS_ORIGINS lists its origin, and others may not", async () => {
    const listed = await start({ corsOrigins: ["https://first.example", ORIGIN] });
    for (const response of await answersTo(ORIGIN, listed))
      expect(corsOf(response)).toEqual({ origin: ORIGIN, vary: true });
    for (const response of await answersTo("https://stranger.example", listed))
      expect(corsOf(response)).toEqual({ origin: null, vary: true });
    const without = await fetch(listed.url + address(QUERY));
    expect(corsOf(without)).toEqual({ origin: null, vary: true });
    await listed.close();
  });

  test("asks once a day whether it may POST", async () => {
    const listed = await start({ corsOrigins: [ORIGIN] });
    const response = await fetch(`${listed.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin: ORIGIN,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": ORIGIN,
      "access-control-allow-methods": "GET, HEAD, POST",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "86400",
    });
    await listed.close();
  });
});

describe("CORS_ORIGINS", () => {
  test.each([
    [undefined, []],
    ["", []],
    ["*", ["*"]],
    ["https://a.example, http://b.example:8080", ["https://a.example", "http://b.example:8080"]],
  ])("%j is %j", (text, origins) => {
    expect(settingsFrom(text === undefined ? {} : { CORS_ORIGINS: text }).CORS_ORIGINS).toEqual(origins);
  });

  test.each([
    "a.example",
    "https://a.example/",
    "https://a.example/path",
    "ftp://a.example",
    "https://A.example",
    "https://a.example,",
    "null",
    "https://*.example",
  ])("%j is refused in one sentence", (text) =>
    expect(() => settingsFrom({ CORS_ORIGINS: text })).toThrow(
      `CORS_ORIGINS must be * or a list of origins with commas, such as https://example.org, https://example.net:8443, got "${text}".`,
    ),
  );
});
