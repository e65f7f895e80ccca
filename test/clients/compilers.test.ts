import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  printSchema,
} from "graphql";
import { type RunningServer, startServer } from "../../src/server";
import { runFolder } from "../support/runFolder";
import { World } from "../support/world";
import { settingsFile } from "./clientsDoc";

const ROOT = join(__dirname, "../..");
const DEPARTMENTS = Array.from({ length: 5 }, (_, i) => `第${i}局`);

let world: World;
let server: RunningServer;
let schema: GraphQLSchema;
beforeAll(async () => {
  world = await World.open();
  for (const department of DEPARTMENTS) {
    for (const year of [2019, 2020]) await world.file(department, year, { values: { "rules.made": year } });
  }
  const pages = join(ROOT, "test/support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
  schema = buildClientSchema((await ask(getIntrospectionQuery())) as unknown as IntrospectionQuery);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

async function ask(query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** A folder with these files, from which the packages of this project can be imported. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(runFolder(), "compiled-"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const RELAY = `
  graphql\`query ReportQuery($department: String!, $asOf: DateTime) {
    report(department: $department, year: 2020, asOf: $asOf) { ...Report_figures ...Report_revisions }
  }\`;
  graphql\`fragment Report_figures on Report @refetchable(queryName: "FiguresQuery") { year figures { rules { made } } }\`;
  graphql\`fragment Report_revisions on Report { revisions { number figures { rules { made } } } }\`;
  graphql\`fragment Page_reports on Query
      @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
      @refetchable(queryName: "PageQuery") {
    reports(first: $first, after: $after, where: { years: [2020] }) @connection(key: "Page_reports") {
      totalCount edges { node { ...Report_figures } }
    }
  }\`;
  graphql\`query DepartmentsQuery { ...Both_departments }\`;
  graphql\`fragment Both_departments on Query
      @argumentDefinitions(first: { type: "Int" }, after: { type: "String" }, last: { type: "Int" }, before: { type: "String" })
      @refetchable(queryName: "BothQuery") {
    departments(first: $first, after: $after, last: $last, before: $before) @connection(key: "Both_departments") {
      edges { node { name reports { ...Report_figures } } }
    }
  }\`;`;

test("relay-compiler takes the schema, and the server answers what it makes", async () => {
  const persistConfig = { file: "queries.json", algorithm: "SHA256" };
  const folder = folderWith({
    "relay.config.json": JSON.stringify({ ...settingsFile("relay.config.json"), persistConfig }),
    "schema.graphql": printSchema(schema),
    "src/questions.ts": RELAY,
    "queries.json": "{}",
  });
  execFileSync(process.execPath, [require.resolve("relay-compiler/cli.js")], { cwd: folder });
  const texts = Object.values(JSON.parse(readFileSync(join(folder, "queries.json"), "utf8")) as Record<string, string>);
  const text = (name: string) =>
    texts.find((one) => one.includes(`query ${name}(`) || one.includes(`query ${name} `)) as string;
  expect(texts.length).toBe(5);

  const { report } = await ask(text("ReportQuery"), { department: "第0局" });
  expect(report).toMatchObject({ figures: { rules: { made: 2020 } }, revisions: [{ number: 1 }] });
  const { node } = await ask(text("FiguresQuery"), { id: Reflect.get(report as object, "id") });
  expect(node).toMatchObject({ __typename: "Report", id: Reflect.get(report as object, "id"), year: 2020 });
  const pages: unknown[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { reports } = (await ask(text("PageQuery"), { after })) as unknown as Page;
    pages.push(...reports.edges.map((edge) => edge.node.id));
    ({ endCursor: after, hasNextPage: more } = reports.pageInfo);
  }
  expect(new Set(pages).size).toBe(DEPARTMENTS.length);
  const { departments } = await ask(text("BothQuery"), { last: 2 });
  expect(departments).toMatchObject({ edges: [{ node: { name: "第3局" } }, { node: { name: "第4局" } }] });
});

interface Page {
  readonly reports: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

/** A program that holds only where counts are numbers, amounts strings, and what can be absent is null. */
const USE = `
import type { ResultOf } from "@graphql-typed-document-node/core";
import type { OneReportDocument } from "./generated/graphql";
type Figures = NonNullable<ResultOf<typeof OneReportDocument>["report"]>["figures"];
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const counts: Same<Figures["procurement"]["projects"], number | null | undefined> = true;
export const amounts: Same<Figures["procurement"]["amount"], string | null | undefined> = true;
`;

test("graphql-codegen makes types of all examples, and they compile", async () => {
  const { generates } = settingsFile("codegen.json") as { generates: Record<string, { config: object }> };
  const [[folderName, { config }]] = Object.entries(generates) as [[string, { config: object }]];
  const examples = readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".graphql"));
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: folderName,
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: examples.map((location) => {
      const rawSDL = readFileSync(join(ROOT, "examples", location), "utf8");
      return { location, rawSDL, document: parse(rawSDL) };
    }),
    config,
    presetConfig: {},
    plugins: [],
    pluginMap: {},
  });
  const made = await Promise.all(outputs.map(async (output) => [output.filename, await codegen(output)] as const));
  const folder = folderWith({ ...Object.fromEntries(made), "use.ts": USE });
  const options = ["--noEmit", "--strict", "--module", "esnext", "--moduleResolution", "bundler", "--target", "es2022"];
  const { stdout } = spawnSync(TSC, [...options, "use.ts", "generated/gql.ts"], { cwd: folder, encoding: "utf8" });
  expect(stdout).toBe("");
});

const TSC = join(ROOT, "node_modules/.bin/tsc");
