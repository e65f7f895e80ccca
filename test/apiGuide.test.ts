import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RunningServer, startServer } from "../src/server";
import { commandsOf, fencesOf } from "./support/guide";
import { findProgram } from "./support/programs";
import { sampleFile } from "./support/sampleFile";
import { World } from "./support/world";

const GUIDE = readFileSync(join(__dirname, "../docs/api.md"), "utf8");
const ADDRESS = "http://127.0.0.1:4000";

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.on(await sampleFile());
  const pages = join(__dirname, "support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

interface Answered {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const QUESTIONS = fencesOf(GUIDE).filter(({ language }) => language.startsWith("graphql"));

test.each(QUESTIONS)("docs/api.md: the sample answers as the page says: %#", async ({ language, text }) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text }),
  });
  const { data, errors = [] } = (await response.json()) as Answered;
  const [, , code] = language.split(" ");
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(code === undefined ? [] : [code]);
  if (code === undefined) expect(Object.values(data)).not.toContain(null);
});

test("docs/api.md: its commands are answered", async () => {
  const curl = findProgram("curl");
  if (curl === null) throw new Error("No curl on this machine.");
  const commands = commandsOf(GUIDE).map((command) => command.replace(ADDRESS, server.url));
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) {
    const { stdout } = await promisify(execFile)("sh", ["-c", command.replace("curl", "curl -f")]);
    expect(stdout).toMatch(/^\{"data":\{|^HTTP\/1.1 200 [\s\S]*\bdata-version: |^\uFEFF|^:\n/);
  }
});
