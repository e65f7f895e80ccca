import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type RequestOptions,
  request,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import fastify from "fastify";
import { answerFrom, etagOf } from "../../src/serving/answer";
import { frontServer } from "../../src/serving/front";
import { placeOf } from "../../src/serving/place";
import type { ReadyAnswers } from "../../src/serving/readyAnswers";

const KEPT = answerFrom('{"data":{}}', "application/json");
const BODY = '{"query":"{ kept }"}';
const ADDRESS = "/graphql?query=kept";
const COMMON = ["x-common", "1"];
const CHUNKED = { "transfer-encoding": "chunked" };

let fails = false;
let passedOn = () => {};
const kept = new Set([
  placeOf({ method: "GET", url: ADDRESS, headers: {} } as IncomingMessage, null),
  placeOf({ method: "POST", url: "/graphql", headers: {} } as IncomingMessage, Buffer.from(BODY)),
  placeOf({ method: "POST", url: "/other", headers: {} } as IncomingMessage, Buffer.from(BODY)),
  placeOf({ method: "POST", url: "/graphql", headers: {} } as IncomingMessage, null),
]);
const ready = {
  knows: (place: string) => kept.has(place),
  answerTo: async () => {
    if (fails) throw new Error("The database does not answer.");
    return KEPT;
  },
} as unknown as ReadyAnswers;

let server: Server;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  // Says what it was passed, so that a test sees that it was asked. It reads the body later, as after its hooks.
  const handler: RequestListener = (incoming, response) => {
    passedOn();
    setImmediate(() => {
      let body = "";
      incoming.setEncoding("utf8").on("data", (piece: string) => {
        body += piece;
      });
      incoming.on("end", () => response.end(`passed on: ${incoming.method} ${body}`));
    });
  };
  server = frontServer(handler, { ready, common: () => COMMON, connections: 100 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  fails = false;
  passedOn = () => {};
});

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request. The rest of its body follows once its beginning was passed on. */
function ask(options: RequestOptions, beginning = "", rest = ""): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, agent, ...options }, (response) => {
      void text(response).then((said) =>
        resolve({ status: response.statusCode, headers: response.headers, text: said }),
      );
    });
    sent.once("error", reject);
    if (rest === "") return void sent.end(beginning);
    passedOn = () => sent.end(rest);
    sent.write(beginning);
  });
}

const post = (body: string, headers: RequestOptions["headers"] = {}, path = "/graphql") =>
  ask({ method: "POST", path, headers: { "content-length": Buffer.byteLength(body), ...headers } }, body);

const WHOLE = { "x-common": "1", etag: etagOf(KEPT), "cache-control": "no-cache" };

test("a kept answer goes out whole, with the headers that every answer has", async () => {
  for (const got of [await post(BODY), await ask({ path: ADDRESS }), await post(BODY)]) {
    expect([got.status, got.text]).toEqual([200, '{"data":{}}']);
    expect(got.headers).toMatchObject({ ...WHOLE, "content-type": "application/json", "content-length": "11" });
  }
});

test("who holds the answer gets its headers and no bytes by GET, and all of it by POST", async () => {
  const held = { "if-none-match": etagOf(KEPT) };
  const [got, posted] = [await ask({ path: ADDRESS, headers: held }), await post(BODY, held)];
  expect([got.status, got.text]).toEqual([304, ""]);
  expect([posted.status, posted.text]).toEqual([200, '{"data":{}}']);
  for (const { headers } of [got, posted]) expect(headers).toMatchObject(WHOLE);
});

test.each([
  ["a question that nobody asked before", () => post("{}"), "POST {}"],
  ["one that says who asks", () => post(BODY, { cookie: "a=1" }), `POST ${BODY}`],
  ["an address that nobody asked before", () => ask({ path: "/graphql?query=other" }), "GET "],
  ["another path", () => post(BODY, {}, "/other"), `POST ${BODY}`],
  ["another method", () => ask({ path: ADDRESS, method: "DELETE" }), "DELETE "],
  ["a body of no bytes", () => post(""), "POST "],
  ["a body of unknown length and no bytes", () => ask({ path: "/graphql", method: "POST", headers: CHUNKED }), "POST "],
  ["a body of unknown length", () => ask({ path: "/graphql", method: "POST", headers: CHUNKED }, BODY), `POST ${BODY}`],
] as const)("%s is passed on, with all its bytes", async (_, got, expected) => {
  expect(await got()).toMatchObject({ status: 200, text: `passed on: ${expected}` });
});

test("where the data version cannot be read, the question is passed on with all its bytes", async () => {
  fails = true;
  expect((await post(BODY)).text).toBe(`passed on: POST ${BODY}`);
});

test("a body that only begins like a question asked before is passed on whole, and its connection stays of use", async () => {
  const rest = "x".repeat(100_000);
  const headers = { "content-length": BODY.length + rest.length };
  const got = await ask({ method: "POST", path: "/graphql", headers }, BODY, rest);
  expect(got.text).toBe(`passed on: POST ${BODY}${rest}`);
  expect((await post(BODY)).text).toBe('{"data":{}}');
});

test("idle connections are kept as long as Fastify keeps them", () => {
  expect(server.keepAliveTimeout).toBe(fastify().server.keepAliveTimeout);
});
