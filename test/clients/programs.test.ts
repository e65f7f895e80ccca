import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RunningServer, startServer } from "../../src/server";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";
import { ADDRESS, programs } from "./clientsDoc";

const ROOT = join(__dirname, "../..");

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.on(await sampleFile());
  const pages = join(ROOT, "test/support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

test("every program of docs/clients.md prints what it says", async () => {
  const printed = programs().map(async ({ source }) => {
    const program = source.replaceAll(ADDRESS, server.url);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      cwd: ROOT,
    });
    return [stdout, stderr];
  });
  expect(printed.length).toBe(6);
  expect(await Promise.all(printed)).toEqual(programs().map(({ prints }) => [`${prints}\n`, ""]));
});
