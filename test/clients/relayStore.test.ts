import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from "relay-runtime";
import { buildApi } from "../../src/graphql/schema";
import { type RunningServer, startServer } from "../../src/server";
import { runFolder } from "../support/runFolder";
import { World } from "../support/world";
import { settingsFile } from "./clientsDoc";

const QUESTIONS = `
  graphql\`query NowQuery($asOf: DateTime) {
    report(department: "甲局", year: 2020, asOf: $asOf) { id revision validFrom figures { rules { made } } }
  }\`;
  graphql\`query VersionsQuery {
    report(department: "甲局", year: 2020) { id revisions { id number figures { rules { made } } } }
  }\`;
  graphql\`query PageQuery($after: String) {
    departments(first: 2, after: $after) @connection(key: "Page_departments") {
      edges { node { name } }
    }
  }\`;`;

let world: World;
let server: RunningServer;
let folder: string;
beforeAll(async () => {
  world = await World.open();
  for (const made of [1, 2]) await world.file("甲局", 2020, { values: { "rules.made": made } });
  for (const department of ["乙局", "丙局", "丁局", "戊局"]) await world.file(department, 2020);
  const pages = join(__dirname, "../support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
  folder = mkdtempSync(join(runFolder(), "relay-"));
  mkdirSync(join(folder, "src"));
  const settings = { ...settingsFile("relay.config.json"), language: "javascript", eagerEsModules: false };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify(settings));
  writeFileSync(join(folder, "schema.graphql"), printSchema(lexicographicSortSchema(buildApi())));
  writeFileSync(join(folder, "src/questions.js"), QUESTIONS);
  execFileSync(process.execPath, [require.resolve("relay-compiler/cli.js")], { cwd: folder });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

type Variables = Readonly<Record<string, unknown>>;

/** Relay's store with the network of a page. */
function relay() {
  const network = Network.create(async ({ text }, variables) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: text, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const requestOf = (name: string) =>
    require(join(folder, "src/__generated__", `${name}.graphql.js`)) as ConcreteRequest;
  return {
    ask: (name: string, variables: Variables = {}) => fetchQuery(environment, requestOf(name), variables).toPromise(),
    /** What the store alone answers. */
    stored: (name: string, variables: Variables = {}) =>
      environment.lookup(createOperationDescriptor(requestOf(name), variables).fragment).data as unknown,
  };
}

const showing = (made: number) => ({ report: { figures: { rules: { made } } } });

interface Versions {
  readonly report: { readonly id: string; readonly revisions: readonly { readonly id: string }[] };
}

test("Relay's store keeps the report that stands, the one of a moment, and the revisions apart", async () => {
  const client = relay();
  const { validFrom } = ((await client.ask("NowQuery")) as { report: { validFrom: string } }).report;
  const then = { asOf: new Date(Date.parse(validFrom) - 1).toISOString() };
  await client.ask("NowQuery", then);
  await client.ask("VersionsQuery");
  expect(client.stored("NowQuery")).toMatchObject(showing(2));
  expect(client.stored("NowQuery", { asOf: validFrom })).toEqual({ report: undefined });
  const { report } = client.stored("VersionsQuery") as Versions;
  expect(report).toMatchObject({
    revisions: [1, 2].map((number) => ({ number, figures: { rules: { made: number } } })),
  });
  expect(new Set([report.id, ...report.revisions.map(({ id }) => id)]).size).toBe(3);

  await client.ask("NowQuery", { asOf: validFrom });
  await world.file("甲局", 2020, { values: { "rules.made": 3 } });
  await client.ask("NowQuery");
  expect(client.stored("NowQuery")).toMatchObject(showing(3));
  expect(client.stored("NowQuery", { asOf: validFrom })).toMatchObject(showing(2));
});

test("Relay's store joins the pages of a connection", async () => {
  const client = relay();
  const pages: Page[] = [];
  const cursor = () => pages.at(-1)?.departments.pageInfo.endCursor ?? null;
  do pages.push((await client.ask("PageQuery", { after: cursor() })) as Page);
  while (pages.at(-1)?.departments.pageInfo.hasNextPage);
  expect(pages.length).toBe(3);
  const { departments } = client.stored("PageQuery", { after: null }) as Page;
  expect(departments.edges.map(({ node }) => node.name).sort()).toEqual(
    ["丁局", "丙局", "乙局", "戊局", "甲局"].sort(),
  );
});

interface Page {
  readonly departments: {
    readonly edges: readonly { readonly node: { readonly name: string } }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}
