import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { YearFiled } from "../../src/question/yearFiled";
import { type RunningServer, startServer } from "../../src/server";
import { csvRecords, unpacked } from "../support/unpacked";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.register({ code: "C", name: "甲市" }, { code: "A", name: "甲市科技局", parent: "C" });
  await world.file("甲市科技局", 2020, { values: { "rules.made": 7 } });
  await world.file("乙市科技局", 2020, { values: { "rules.made": 8 }, text: "x".repeat(8_000_000) });
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages: `${__dirname}/../support/pages`,
    admission: { running: 2, waiting: 4, clientShare: 100 },
    trustedProxies: ["127.0.0.1"],
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await server.close();
  await world.close();
});

const packageOf = (year: string, search: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${server.url}/handouts/${year}/package.zip?${new URLSearchParams(search)}`, init);

/** Begins to read a package, and reads no further. */
async function begun(year = 2020): Promise<IncomingMessage> {
  const request = get(`${server.url}/handouts/${year}/package.zip`, { agent: new Agent() });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  await once(response, "readable");
  return response;
}

test("the package comes as a zip archive with a name in Chinese", async () => {
  const response = await packageOf("2020", { under: "甲市" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/zip");
  const disposition = response.headers.get("content-disposition") as string;
  expect(disposition).toContain('filename="handouts-2020.zip"');
  expect(decodeURIComponent(disposition)).toContain("2020年政府信息公开年度数据包.zip");
  const files = await unpacked(new Uint8Array(await response.arrayBuffer()));
  expect(csvRecords(files.get("reports.csv") as Buffer)).toMatchObject([{ departmentCode: "A", year: "2020" }]);
});

test("a client that has it is told so, until a write touches the data", async () => {
  const first = await packageOf("2020");
  await first.arrayBuffer();
  const etag = first.headers.get("etag") as string;
  expect(etag).toMatch(/^W\/"/);
  const again = await packageOf("2020", {}, { headers: { "if-none-match": etag } });
  expect([again.status, again.headers.get("etag")]).toEqual([304, etag]);
  const other = await packageOf("2020", { under: "甲市" }, { headers: { "if-none-match": etag } });
  expect(other.status).toBe(200);
  await other.arrayBuffer();
  await world.file("丙市科技局", 2021, {});
  const later = await packageOf("2020", {}, { headers: { "if-none-match": etag } });
  expect(later.status).toBe(200);
  await later.arrayBuffer();
});

test("HEAD has the headers, and makes nothing", async () => {
  const made = jest.spyOn(YearFiled.prototype, "bytesOf");
  const response = await packageOf("2020", {}, { method: "HEAD" });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/zip"]);
  expect(await response.text()).toBe("");
  expect(made).not.toHaveBeenCalled();
});

test.each([
  ["2003", {}, 404, "YEAR_WITHOUT_REPORTS"],
  ["2020", { under: "丁市" }, 404, "DEPARTMENT_UNKNOWN"],
  ["last", {}, 400, "BAD_USER_INPUT"],
  ["2020", { asOf: "yesterday" }, 400, "BAD_USER_INPUT"],
])("of %s %j is refused: %s %s", async (year, search, status, code) => {
  const response = await packageOf(year, search);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  expect(response.status).toBe(status);
  expect(errors).toEqual([
    { message: expect.stringMatching(/\p{Script=Han}/u), extensions: expect.objectContaining({ code }) },
  ]);
});

test("a database that fails before the first byte is answered, and one that fails later breaks the connection", async () => {
  const failing = async () => {
    throw new Error("The database is tired.");
  };
  jest.spyOn(world.store, "snapshot").mockImplementationOnce(failing);
  expect((await packageOf("2020")).status).toBe(500);
  jest.spyOn(YearFiled.prototype, "bytesOf").mockImplementation(failing);
  const response = await packageOf("2020");
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow();
});

test("a client that leaves ends the work and gives its turn and its snapshot back", async () => {
  const snapshots = jest.spyOn(world.store, "snapshot");
  for (let i = 0; i < 6; i++) (await begun()).destroy();
  const released = await Promise.all(snapshots.mock.results.map(async ({ value }) => await value));
  expect(released).toHaveLength(6);
  expect((await packageOf("2020")).status).toBe(200);
});

test("slow readers of packages leave turns to others", async () => {
  // More than the system takes in for a client that reads nothing.
  await world.file("丙市科技局", 2021, { text: "x".repeat(48_000_000) });
  const slow = await begun(2021);
  const waiting = begun(2021);
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ reports { totalCount } }" }),
  });
  expect(answer.status).toBe(200);
  let began = false;
  void waiting.then(() => {
    began = true;
  });
  await sleep(100);
  expect(began).toBe(false);
  slow.destroy();
  (await waiting).destroy();
});
