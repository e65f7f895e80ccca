import { join } from "node:path";
import { type RunningServer, startServer } from "../../src/server";
import { World } from "../support/world";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  for (const department of ["甲局", "乙局"]) await world.file(department, 2020);
  const pages = join(__dirname, "../support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const versionOf = async (query: string) =>
  (await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`)).headers.get("data-version");

test("an answer says from which version of the data it is; an answer that no write touched keeps its own", async () => {
  const touched = '{ report(department: "甲局", year: 2020) { revision } }';
  const untouched = '{ report(department: "乙局", year: 2020) { revision } }';
  const before = [await versionOf(touched), await versionOf(untouched)];
  expect(before[0]).toMatch(/^\d+-[\w-]+@\d{4}-\d\d-\d\d$/);
  expect(before[1]).toBe(before[0]);
  await world.file("甲局", 2020, { values: { "rules.made": 5 } });
  expect(await versionOf(touched)).not.toBe(before[0]);
  expect(await versionOf(untouched)).toBe(before[1]);
});

test("an error is of no version", async () => {
  expect(await versionOf('{ report(department: "丙局", year: 2020) { revision } }')).toBeNull();
});
