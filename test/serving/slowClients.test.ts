import { once } from "node:events";
import type { RequestListener, Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { answerBadBytes } from "../../src/serving/failures";
import { type FrontOptions, frontServer } from "../../src/serving/front";
import { settingsFrom } from "../../src/settings";

const PATIENCE = { headers: 200, request: 600, reading: 200 };
const OPTIONS: FrontOptions = { ready: null, common: () => [], connections: 100, patience: PATIENCE };
const LARGE = Buffer.alloc(64 << 20, "x"); // more than the buffers of the system hold
const GET = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";
const LAST_GET = "GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";

let server: Server;
const clients: Socket[] = [];

async function start(handler: RequestListener, options: Partial<FrontOptions> = {}): Promise<void> {
  server = frontServer(handler, { ...OPTIONS, ...options }).on("clientError", answerBadBytes);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  server.close();
  await once(server, "close");
});

/** A client that has sent these bytes. It reads nothing before it is told to. */
function clientOf(bytes: string): Socket {
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.on("error", () => undefined); // a connection that is cut may end with one
  clients.push(client);
  client.write(bytes);
  return client;
}

/** All that a client reads until its connection ends. */
async function receivedBy(client: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  client.on("data", (chunk) => chunks.push(chunk));
  await once(client, "close");
  return Buffer.concat(chunks).toString("latin1");
}

test.each([
  ["nothing", ""],
  ["half of its headers", "POST /graphql HTTP/1.1\r\nhost: a\r\n"],
  ["half of its body", "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{"],
])("a client that sends %s is told and cut", async (_, bytes) => {
  await start((request) => request.resume(), { patience: { ...PATIENCE, reading: 60_000 } });
  const received = await receivedBy(clientOf(bytes));
  expect(received).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
  expect(received).toContain('"code":"REQUEST_TIMED_OUT"');
});

test("a client that does not read its answer is cut", async () => {
  let closed: () => void = () => undefined;
  const cut = new Promise<void>((resolve) => {
    closed = resolve;
  });
  await start((_request, response) => response.once("close", closed).end(LARGE));
  const client = clientOf(GET).pause();
  await cut;
  expect((await receivedBy(client.resume())).length).toBeLessThan(LARGE.length);
});

test("a client that reads slowly gets all of its answer", async () => {
  const reading = 2_000; // less than the 1,000 pieces take
  await start((_request, response) => response.end(LARGE), { patience: { ...PATIENCE, reading } });
  let received = 0;
  for await (const chunk of clientOf(LAST_GET)) {
    received += (chunk as Buffer).length;
    await sleep(5);
  }
  expect(received).toBeGreaterThan(LARGE.length);
});

test("a client that waits for a slow answer is not cut", async () => {
  await start((_request, response) => void setTimeout(() => response.end("at last"), 3 * PATIENCE.reading));
  const client = clientOf(GET);
  const [chunk] = (await once(client, "data")) as [Buffer];
  expect(chunk.toString()).toContain("at last");
});

test("connections beyond the limit are closed, until one is free again", async () => {
  await start((_request, response) => response.end("here"), { connections: 1 });
  const first = clientOf(GET);
  await once(first, "data");
  expect(await receivedBy(clientOf(GET))).toBe("");
  first.destroy();
  await once(first, "close");
  let received = "";
  while (!received.includes("here")) received = await receivedBy(clientOf(LAST_GET));
});

test("a request may take 10 seconds for its headers, 30 in all, and an answer may stay unread for 30", async () => {
  const { patience: _, ...options } = OPTIONS;
  await start(() => undefined);
  const usual = frontServer(() => undefined, options);
  expect([usual.headersTimeout, usual.requestTimeout, usual.timeout]).toEqual([10_000, 30_000, 30_000]);
  expect(settingsFrom({}).CONNECTION_LIMIT).toBe(1000);
});
