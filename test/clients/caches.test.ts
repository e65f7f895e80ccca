import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { relayStylePagination } from "@apollo/client/utilities";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import {
  type DocumentNode,
  type GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLObjectTypeConfig,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { DepartmentKind } from "../../src/form/body";
import { buildApi } from "../../src/graphql/schema";
import { type RunningServer, startServer } from "../../src/server";
import { randomOperation, type Values } from "../support/randomOperation";
import { runs, seedOr } from "../support/runs";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";
import { apolloClient, type CachingClient, type Data, graphcache, urql, type Variables } from "./cachingClients";

const ROOT = join(__dirname, "../..");
const BODIES = ["甲", "乙", "丙"];
const FILED = BODIES.flatMap((body) => [2019, 2020].map((year) => [body, year] as const));
const ROUNDS = runs(3, 400);
const SEED = seedOr(20261128);

/** The made-up city, for the examples; and few bodies with revisions, for everything else. */
const worlds: World[] = [];
const servers: RunningServer[] = [];
let city: string;
let url: string;
/** The moments at which the revisions of the report of 甲 for 2020 began. */
let moments: readonly string[];
beforeAll(async () => {
  const small = await World.open();
  worlds.push(await World.on(await sampleFile()), small);
  await small.register(
    { code: "甲", name: "甲市", kind: DepartmentKind.GOVERNMENT, summary: true },
    { code: "乙", name: "乙局", kind: DepartmentKind.BUREAU, parent: "甲", line: "科技" },
    { code: "丙", name: "丙局", kind: DepartmentKind.BUREAU, parent: "甲" },
  );
  for (const made of [9, 14, 27, 41]) {
    for (const [body, year] of FILED) await small.file(body, year, { values: { "rules.made": made }, rest: made });
  }
  const pages = join(ROOT, "test/support/pages");
  for (const { store } of worlds)
    servers.push(await startServer(store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages }));
  [city, url] = servers.map((server) => `${server.url}/graphql`) as [string, string];
  const { report } = (await fresh(parse(VERSIONS), { department: "甲" })) as unknown as Versions;
  moments = report.revisions.map(({ validFrom }) => validFrom);
});
afterAll(async () => {
  for (const opened of [...servers, ...worlds]) await opened.close();
});

interface Versions {
  readonly report: {
    readonly id: string;
    readonly revisions: readonly { readonly id: string; readonly validFrom: string }[];
  };
}

interface Shown {
  readonly report: {
    readonly id: string;
    readonly validFrom: string;
    readonly figures: { readonly rules: { readonly made: number } };
  };
}

interface Page {
  readonly departments: {
    readonly edges: readonly { readonly node: { readonly code: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const MADE = "id year revision validFrom figures { rules { made } }";
const NOW = "query Now($department: String!) { report(department: $department, year: 2020) { MADE } }".replace(
  "MADE",
  MADE,
);
const THEN = `query Then($department: String!, $asOf: DateTime) { report(department: $department, year: 2020, asOf: $asOf) { ${MADE} } }`;
const VERSIONS =
  "query Versions($department: String!) { report(department: $department, year: 2020) { id revisions { id number validFrom figures { rules { made } } } } }";

/** What the server answers to one who has no cache. */
async function fresh(question: DocumentNode, variables: Variables = {}, from = url): Promise<Data> {
  const response = await fetch(from, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(question), variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Caches ask for __typename wherever it helps them. */
function withoutTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypes);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== "__typename");
  return Object.fromEntries(fields.map(([name, inner]) => [name, withoutTypes(inner)]));
}

type Asked = readonly [question: DocumentNode, variables?: Variables];

/** Asks all of it, then expects from the cache what the server says. Answers how much of it the cache has. */
async function hitsOf(client: CachingClient, questions: readonly Asked[], from = url): Promise<number> {
  for (const asked of questions) await client.ask(...asked);
  let hits = 0;
  for (const [question, variables] of questions) {
    const cached = await client.cached(question, variables);
    if (cached === null) continue;
    const text = print(question);
    expect({ text, variables, data: withoutTypes(cached) }).toEqual({
      text,
      variables,
      data: withoutTypes(await fresh(question, variables, from)),
    });
    hits += 1;
  }
  return hits;
}

const NODES = { Node: ["Department", "Document", "Report", "Revision"] };
const CLIENTS: Readonly<Record<string, (from: string) => CachingClient | Promise<CachingClient>>> = {
  "Apollo Client": (from) => apolloClient(from),
  urql: (from) => urql(from),
  "urql with graphcache": (from) => graphcache(from),
};

describe.each(Object.entries(CLIENTS))("%s", (_, open) => {
  const department = "甲";

  test("keeps the report that stands, each older one, and the list of all apart", async () => {
    const client = await open(url);
    const older = moments.map((asOf): Asked => [parse(THEN), { department, asOf }]);
    const asked: readonly Asked[] = [
      [parse(NOW), { department }],
      ...older,
      [parse(VERSIONS), { department }],
      ...older,
    ];
    expect(await hitsOf(client, asked)).toBe(asked.length);
    const cached = await Promise.all(asked.slice(0, 5).map((one) => client.cached(...one)));
    const made = cached.map((data) => (data as unknown as Shown).report.figures.rules.made);
    expect(made).toEqual([41, 9, 14, 27, 41]);
  });

  test("shows the object of an id as it was shown where the id came from", async () => {
    const client = await open(url);
    const node = parse(
      `query Node($id: ID!) { node(id: $id) { id ... on Report { ${MADE} } ... on Revision { number figures { rules { made } } } } }`,
    );
    const { report } = (await client.ask(parse(VERSIONS), { department })) as unknown as Versions;
    const then = (await client.ask(parse(THEN), { department, asOf: moments[1] })) as unknown as Shown;
    const ids = [report.id, then.report.id, ...report.revisions.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(6);
    const asked = [
      ...ids.map((id): Asked => [node, { id }]),
      [parse(NOW), { department }],
      [parse(VERSIONS), { department }],
    ];
    expect(await hitsOf(client, asked as readonly Asked[])).toBe(asked.length);
  });

  test("keeps what stood at a moment when the report is corrected", async () => {
    const client = await open(url);
    const now: Asked = [parse(NOW), { department: "乙" }];
    const { report } = (await client.ask(...now)) as unknown as Shown;
    const then: Asked = [parse(THEN), { department: "乙", asOf: report.validFrom }];
    await client.ask(...then);
    const made = report.figures.rules.made + 1;
    await worlds[1]?.file("乙", 2020, { values: { "rules.made": made } });
    expect(await client.ask(...now)).toMatchObject({ report: { figures: { rules: { made } } } });
    expect(await client.cached(...then)).toMatchObject({ report: { figures: { rules: { made: made - 1 } } } });
    expect(await hitsOf(client, [then, now])).toBe(2);
  });

  test("keeps the data of the fields beside one that fails", async () => {
    const client = await open(url);
    const data = await client.ask(
      parse(
        `{ known: report(department: "甲", year: 2020) { ${MADE} } unknown: report(department: "无此局", year: 2020) { year } }`,
      ),
    );
    expect(data).toMatchObject({ known: { figures: { rules: { made: 41 } } }, unknown: null });
  });

  test("keeps the sentences of both languages apart", async () => {
    const client = await open(city);
    const findings = (language: string): Asked => [
      parse(`{ findings(first: 3) { nodes { check message(language: ${language}) report { id } } } }`),
    ];
    expect(await hitsOf(client, [findings("ZH"), findings("EN")], city)).toBeGreaterThan(0);
    expect(JSON.stringify(await client.cached(...findings("EN")))).not.toMatch(/"message":"[^"]*[，。]/);
  });

  test("answers every example again as the server does", async () => {
    const client = await open(city);
    for (const file of readdirSync(join(ROOT, "examples")).filter((name) => name.endsWith(".graphql"))) {
      const question = parse(readFileSync(join(ROOT, "examples", file), "utf8"));
      expect([file, await hitsOf(client, [[question]], city)]).toEqual([file, 1]);
    }
  });
});

test.each([
  ["Apollo Client", () => apolloClient(url, { possibleTypes: NODES })],
  ["urql with graphcache", () => graphcache(url)],
])(
  "%s answers random questions from its cache as the server does, whatever else was asked",
  async (name, open) => {
    const { report } = (await fresh(parse(VERSIONS), { department: "甲" })) as unknown as Versions;
    const values = { ...VALUES, asOf: [...moments, null], id: [report.id, ...report.revisions.map(({ id }) => id)] };
    const everything = { schema: buildApi(), values };
    const reports = {
      schema: aboutReports(everything.schema),
      values: { ...values, department: ["甲"], year: [2020] },
    };
    let [seed, hits, asked] = [SEED, 0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const client = await open();
      const questions: Asked[] = [];
      while (questions.length < 20) {
        const question = await answeredQuestion(seed % 2 === 0 ? everything : reports, seed++);
        if (question) questions.push(question);
      }
      asked += questions.length;
      hits += await hitsOf(client, questions);
    }
    console.info(`${name}: ${hits} of ${asked} random questions answered from the cache, seed ${SEED}`);
    expect(hits).toBeGreaterThan(asked / 3);
  },
  3_600_000,
);

const VALUES: Values = {
  ...Object.fromEntries(["code", "department", "departments"].map((name) => [name, BODIES])),
  ...Object.fromEntries(["summary", "parent", "under"].map((name) => [name, ["甲"]])),
  ...Object.fromEntries(["year", "years", "from", "to"].map((name) => [name, [2019, 2020]])),
  kinds: ["BUREAU"],
  lines: ["科技"],
  first: [1, 2, 5],
  after: [null],
};

/** The schema with queries for reports alone, so that questions meet in the same reports. */
function aboutReports(schema: GraphQLSchema): GraphQLSchema {
  const { fields, ...query } = (schema.getQueryType() as GraphQLObjectType).toConfig();
  const { report, reports, node } = fields as Required<typeof fields>;
  const nodeType = schema.getType("Node") as GraphQLInterfaceType;
  const config = { ...query, fields: { report, reports, node } } as GraphQLObjectTypeConfig<unknown, unknown>;
  return new GraphQLSchema({ query: new GraphQLObjectType(config), types: schema.getPossibleTypes(nodeType) });
}

interface Subject {
  readonly schema: GraphQLSchema;
  readonly values: Values;
}

/** A random question that the server answers without errors; else null. */
async function answeredQuestion({ schema, values }: Subject, seed: number): Promise<Asked | null> {
  const { source, variables } = randomOperation(schema, seed, values);
  const question = asClientsAsk(schema, parse(source));
  if (validate(schema, question).length > 0) return null;
  return fresh(question, variables).then(
    () => [question, variables] as const,
    () => null,
  );
}

/**
 * The same question with the id of whatever has one, and without conditions: those say which fields are asked, not what
 * is in them, and both clients lose count of a fragment that is asked twice, once with a condition.
 */
function asClientsAsk(schema: GraphQLSchema, question: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const used = new Set<string>();
  const asked = visit(question, {
    Directive: () => null,
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(
    asked,
    visitWithTypeInfo(types, {
      VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
      SelectionSet(node) {
        const type = types.getParentType();
        const hasId = (isObjectType(type) || isInterfaceType(type)) && "id" in type.getFields();
        return hasId ? { ...node, selections: [ID, ...node.selections] } : undefined;
      },
    }),
  );
}

const ID = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "id" } } as const;

const CODES =
  'query Codes($after: String) { departments(where: { under: "示例市" }, first: 7, after: $after) { edges { node { id code } } pageInfo { hasNextPage endCursor } } }';

test.each([
  [
    "Apollo Client",
    () => apolloClient(city, { typePolicies: { Query: { fields: { departments: relayStylePagination(["where"]) } } } }),
  ],
  ["urql with graphcache", () => graphcache(city, { resolvers: { Query: { departments: relayPagination() } } })],
])("%s joins the pages of a list into the whole", async (_, open) => {
  const client = await open();
  const codesOf = ({ departments }: Page) => departments.edges.map(({ node }) => node.code);
  const all = (await fresh(parse(CODES.replace("first: 7", "first: 1000")), {}, city)) as unknown as Page;
  const afters: (string | null)[] = [null];
  for (const after of afters) {
    const { departments } = (await client.ask(parse(CODES), { after })) as unknown as Page;
    if (departments.pageInfo.hasNextPage) afters.push(departments.pageInfo.endCursor);
  }
  expect(afters.length).toBe(Math.ceil(codesOf(all).length / 7));
  expect(codesOf((await client.cached(parse(CODES), { after: null })) as unknown as Page)).toEqual(codesOf(all));
});
