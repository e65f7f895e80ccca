import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildSchema, parse } from "graphql";
import { type RunningServer, startServer } from "../../src/server";
import { ask } from "../support/api";
import { PYTHON, python } from "../support/python";
import { describeWith } from "../support/requirement";
import { runFolder } from "../support/runFolder";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";

const ROOT = join(__dirname, "../..");
const CLIENT = join(ROOT, "examples/client");
const run = promisify(execFile);
const fileOf = (name: string) => readFileSync(join(CLIENT, name), "utf8");

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

test("the client in TypeScript compiles, reads all pages, keeps what did not change, and says errors in two languages", async () => {
  const folder = mkdtempSync(join(runFolder(), "client-"));
  cpSync(CLIENT, folder, { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const [name, text] of await generated()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const options = ["--strict", "--module", "commonjs", "--target", "es2022", "--skipLibCheck", "--types", "node"];
  const { stdout: said } = await run(TSC, [...options, "main.ts"], { cwd: folder }).catch((error) => error);
  expect(said).toBe("");
  const { reports } = await ask<{ reports: { nodes: readonly Amounts[] } }>(
    world,
    '{ reports(where: { under: "示例市", years: [2020] }, first: 1000) { nodes { figures { procurement { amount } } } } }',
  );
  const blanks = reports.nodes.filter(({ figures }) => figures.procurement.amount === null);
  expect(reports.nodes.length).toBeGreaterThan(20);
  const { stdout } = await run(process.execPath, ["main.js", server.url], { cwd: folder });
  expect(stdout.trim().split("\n")).toEqual([
    `${reports.nodes.length} ${blanks.length}`,
    "unchanged",
    expect.stringMatching(/^[A-Z_]+$/),
    expect.stringMatching(/没有的市.*。$/),
    expect.stringMatching(/^[^。]*没有的市[^。]*\.$/),
  ]);
});

interface Amounts {
  readonly figures: { readonly procurement: { readonly amount: string | null } };
}

const TSC = join(ROOT, "node_modules/.bin/tsc");

/** What graphql-codegen makes by `codegen.json`, with `schema.graphql` in place of the service. */
async function generated(): Promise<readonly (readonly [string, string])[]> {
  const settings = JSON.parse(fileOf("codegen.json")) as { generates: Record<string, { config: object }> };
  const [[folder, { config }]] = Object.entries(settings.generates) as [[string, { config: object }]];
  const schemaText = readFileSync(join(ROOT, "schema.graphql"), "utf8");
  const rawSDL = fileOf("reports.graphql");
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    schema: parse(schemaText),
    schemaAst: buildSchema(schemaText),
    documents: [{ location: "reports.graphql", rawSDL, document: parse(rawSDL) }],
    config,
    presetConfig: {},
    plugins: [],
    pluginMap: {},
  });
  return Promise.all(outputs.map(async (output) => [output.filename, await codegen(output)] as const));
}

describeWith(python)("the client in Python", () => {
  test("sums exactly what GraphQL sums, asks whether an answer changed, and says errors in two languages", async () => {
    const { aggregate } = await ask<{ aggregate: readonly [Amounts] }>(
      world,
      '{ aggregate(where: { under: "示例市", years: [2020] }) { figures { procurement { amount } } } }',
    );
    const ended = await run(PYTHON, [join(CLIENT, "tables.py"), server.url], {
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    }).catch((error: { stdout: string; stderr: string }) => error);
    const [sum, unchanged] = ended.stdout.trim().split("\n");
    expect(sum).toMatch(new RegExp(`^\\d+ ${aggregate[0].figures.procurement.amount}$`));
    expect(unchanged).toBe("unchanged");
    expect(ended.stderr.trim().split("\n")).toEqual([
      "PARAMETER_UNKNOWN",
      expect.stringMatching(/没有参数 underr。/),
      expect.stringMatching(/^There is no parameter underr/),
    ]);
  });
});

test("what the query of Power Query reads is there: its address is answered, with all columns that it names", async () => {
  const text = fileOf("tables.pq");
  const path = /RelativePath = "([^"]+)"/.exec(text)?.[1];
  const given = [...(/Query = \[(.*)\]/.exec(text)?.[1]?.matchAll(/(\w+) = "([^"]*)"/g) ?? [])];
  const parameters = new URLSearchParams(Object.fromEntries(given.map(([, name, value]) => [name, value])));
  const response = await fetch(`${server.url}/${path}?${parameters}`);
  expect(response.status).toBe(200);
  const [head = ""] = (await response.text()).replace(/^\uFEFF/, "").split(/\r?\n/);
  const named = [...text.matchAll(/"((?:department|coverage|figures)\.[\w.]+)"/g)].map(([, column]) => column);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((column) => !head.split(",").includes(column as string))).toEqual([]);
});
