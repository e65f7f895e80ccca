import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { type RunningServer, startServer } from "../../src/server";
import { answerFrom } from "../../src/serving/answer";
import { ReadyAnswers } from "../../src/serving/readyAnswers";
import { NOTHING } from "../../src/store/basis";
import { World } from "../support/world";

const LARGE = "{ indicators { code chinese unit forms } }";
const SCRIPT = `export const figures = "${"0123456789".repeat(1000)}";`;
const DECODED: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

let world: World;
let server: RunningServer;
let pages: string;
beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), "disclosure-pages-"));
  mkdirSync(join(pages, "assets"));
  writeFileSync(join(pages, "index.html"), "<!doctype html><title>start</title>");
  writeFileSync(join(pages, "assets", "a-1.js"), SCRIPT);
  writeFileSync(join(pages, "assets", "a-1.js.br"), brotliCompressSync(SCRIPT));
  writeFileSync(join(pages, "assets", "a-1.js.gz"), gzipSync(SCRIPT));
  world = await World.open();
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
  rmSync(pages, { recursive: true, force: true });
});

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Asks without the help of a client that decompresses by itself. */
async function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Received> {
  const sent = request(server.url + path, { method: body === undefined ? "GET" : "POST", headers });
  sent.end(body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const decode = DECODED[response.headers["content-encoding"] ?? ""];
  const text = decode && bytes.length > 0 ? decode(bytes).toString() : bytes.toString();
  return { status: response.statusCode, headers: response.headers, bytes, text };
}

const get = (query: string, headers: Record<string, string> = {}) =>
  ask(`/graphql?${new URLSearchParams({ query })}`, headers);
const post = (query: string, headers: Record<string, string> = {}) =>
  ask("/graphql", { "content-type": "application/json", ...headers }, JSON.stringify({ query }));

describe.each([
  ["GET", get],
  ["POST", post],
])("an answer to %s", (_, asked) => {
  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
  ])("is compressed for a client that accepts %s, worked out or kept", async (accepted, encoding) => {
    const whole = await asked(`${LARGE} # ${accepted}`);
    expect(whole.headers).not.toHaveProperty("content-encoding");
    const headers = { "accept-encoding": accepted };
    const first = await asked(`${LARGE} # ${accepted}`, headers);
    const again = await asked(`${LARGE} # ${accepted}`, headers);
    const another = await asked(`${LARGE} # new ${accepted}`, headers);
    for (const one of [first, again, another]) {
      expect(one.headers).toMatchObject({
        "content-encoding": encoding,
        "content-length": String(one.bytes.length),
        vary: "accept, accept-encoding",
      });
      expect(one.text).toBe(whole.text);
      expect(one.bytes.length * 4).toBeLessThan(whole.bytes.length);
    }
    expect(whole.headers.vary).toBe("accept, accept-encoding");
  });

  test("that nobody else may get is compressed too", async () => {
    const own = await asked(LARGE, { "accept-encoding": "gzip", authorization: "Basic YTpi" });
    expect(own.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(own.text)).toHaveProperty("data.indicators.0.code");
  });

  test("that is small stays as it is", async () => {
    const small = await asked("{ forms { code } }", { "accept-encoding": "gzip, br" });
    expect(small.headers).not.toHaveProperty("content-encoding");
    expect(JSON.parse(small.text)).toHaveProperty("data.forms.0.code");
  });
});

describe("the ETag", () => {
  test("is strong, the same whenever it is asked, and another one for each encoding and content type", async () => {
    const kinds = [
      {},
      { "accept-encoding": "gzip" },
      { "accept-encoding": "br" },
      { accept: "application/graphql-response+json" },
      { accept: "application/graphql-response+json", "accept-encoding": "br" },
    ];
    const tags: (string | undefined)[] = [];
    for (const headers of kinds) {
      const { etag } = (await get(LARGE, headers)).headers;
      expect(etag).toMatch(/^"[^"]+"$/);
      expect((await get(LARGE, headers)).headers.etag).toBe(etag);
      expect((await get(`${LARGE} # other bytes`, headers)).headers.etag).toBe(etag);
      tags.push(etag);
    }
    expect(new Set(tags).size).toBe(kinds.length);
  });

  test("of any encoding that the client reads is enough for 304, strong or weak", async () => {
    const headers = { "accept-encoding": "gzip, br" };
    const whole = (await get(LARGE)).headers.etag as string;
    const gzipped = (await get(LARGE, { "accept-encoding": "gzip" })).headers.etag as string;
    const brotli = (await get(LARGE, headers)).headers.etag as string;
    for (const tag of [whole, gzipped, brotli])
      for (const named of [tag, `W/${tag}`, `"x", ${tag}`]) {
        const held = await get(LARGE, { ...headers, "if-none-match": named });
        expect([held.status, held.text, held.headers.etag, held.headers.vary]).toEqual([
          304,
          "",
          tag,
          "accept, accept-encoding",
        ]);
        // The same before anything is kept for these bytes.
        const fresh = await get(`${LARGE} # ${named}`, { ...headers, "if-none-match": named });
        expect([fresh.status, fresh.headers.etag]).toEqual([304, tag]);
      }
    const another = { ...headers, accept: "application/graphql-response+json", "if-none-match": whole };
    expect((await get(LARGE, another)).status).toBe(200);
    expect((await get(LARGE, { "accept-encoding": "identity", "if-none-match": gzipped })).status).toBe(200);
    expect((await post(LARGE, { ...headers, "if-none-match": brotli })).status).toBe(200);
  });
});

test("an answer is compressed once, and its compressed bytes count in the memory", async () => {
  const ready = new ReadyAnswers(world.store, 1 << 20);
  const version = await world.store.version();
  const kept = { value: answerFrom("公开".repeat(1000), "application/json"), basis: NOTHING };
  ready.keep(version, "key", kept);
  const before = ready.size;
  const [one, other] = await Promise.all([
    ready.encodedFor("a", "gzip", version, "key", kept),
    ready.encodedFor("b", "gzip", version, "key", kept),
  ]);
  expect(other).toBe(one);
  expect(await ready.encodedFor("c", "gzip", version, "key", kept)).toBe(one);
  expect(await ready.answerTo("a")).toBe(one);
  expect(ready.size).toBeGreaterThanOrEqual(before + (one?.bytes.length ?? 0));
  const after = ready.size;
  expect(await ready.encodedFor("d", null, version, "key", kept)).toBe(kept.value);
  expect(ready.size).toBe(after);
});

describe("a file of the pages", () => {
  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["identity", undefined],
  ])("is sent compressed as it was built, and kept for a year: %s", async (accepted, encoding) => {
    const script = await ask("/assets/a-1.js", { "accept-encoding": accepted });
    expect(script.headers["content-encoding"]).toBe(encoding);
    expect(script.text).toBe(SCRIPT);
    expect(script.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      vary: "accept-encoding",
      "content-type": expect.stringMatching(/^(text|application)\/javascript/),
    });
    const held = await ask("/assets/a-1.js", {
      "accept-encoding": accepted,
      "if-none-match": script.headers.etag as string,
    });
    expect(held.status).toBe(304);
  });

  test("without a hash in its name is asked for again each time", async () => {
    expect((await ask("/")).headers).toMatchObject({ "cache-control": "no-cache", etag: expect.any(String) });
  });
});
