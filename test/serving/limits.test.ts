import { type RunningServer, startServer } from "../../src/server";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { World } from "../support/world";

const repeated = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const doubling = (levels: number) =>
  `{ ...F0 } ${repeated(levels, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Query { __typename }`;
const YEARS = Array.from({ length: 5000 }, (_, i) => 1900 + i);
const NAMES = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`n${i}`, 1]));
const LONG = "局".repeat(13_000);
const BY_YEARS = "query($years: [Int!]) { aggregate(where: { years: $years }) { year } }";
const RANKING =
  "query($a: Applicant, $d: Direction) { ranking(by: RULES_MADE, year: 2020, applicant: $a, direction: $d) { totalCount } }";
const PREVIOUS = "query($i: Boolean = true) { forms { code @include(if: $i) } }";

interface Body {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
  readonly extensions?: object;
}

const BEYOND: Readonly<Record<string, readonly [code: string, body: Body | string]>> = {
  "5,000 years in variables": ["LIMIT_VARIABLES", { query: BY_YEARS, variables: { years: YEARS } }],
  "500 years in variables": ["LIMIT_LIST", { query: BY_YEARS, variables: { years: YEARS.slice(0, 500) } }],
  "500 years in the text": [
    "LIMIT_LIST",
    { query: `{ aggregate(where: { years: [${YEARS.slice(0, 500)}] }) { year } }` },
  ],
  "1,001 departments": [
    "LIMIT_LIST",
    {
      query: "query($d: [String!]) { departments(where: { departments: $d }) { totalCount } }",
      variables: { d: Array.from({ length: 1001 }, (_, i) => `D${i}`) },
    },
  ],
  "a name of 40 KB": [
    "LIMIT_NAME",
    { query: `query($d: String!) { report(department: $d, year: 2020) { year } }`, variables: { d: LONG } },
  ],
  "a name of 40 KB in the text": ["LIMIT_NAME", { query: `{ department(code: "${LONG}") { name } }` }],
  "an id of 40 KB": ["LIMIT_NAME", { query: `query($id: ID!) { node(id: $id) { id } }`, variables: { id: LONG } }],
  "a cursor of 40 KB": [
    "LIMIT_NAME",
    { query: `query($c: String) { reports(after: $c) { totalCount } }`, variables: { c: LONG } },
  ],
  "80,000 fields": ["LIMIT_TEXT", { query: `{ ${repeated(80_000, () => "__typename")} }` }],
  "9,000 fields": ["LIMIT_TOKENS", { query: `{ ${repeated(9000, () => "__typename")} }` }],
  "250,000 directives": ["LIMIT_TEXT", { query: `{ __typename ${"@a ".repeat(250_000)} }` }],
  "1,000 directives": ["LIMIT_DIRECTIVES", { query: `{ __typename ${"@a ".repeat(1000)} }` }],
  "400 aliases of the schema": [
    "LIMIT_ALIASES",
    { query: `{ ${repeated(400, (i) => `a${i}: __schema { types { name } }`)} }` },
  ],
  "the schema, with all fields of all types, ninety times": [
    "LIMIT_COST",
    { query: `{ ${repeated(90, (i) => `a${i}: __schema { types { fields { args { type { name } } } } }`)} }` },
  ],
  "20,000 operations": [
    "LIMIT_TEXT",
    { query: repeated(20_000, (i) => `query Q${i} { __typename }`), operationName: "Q1" },
  ],
  "500 operations": [
    "LIMIT_DEFINITIONS",
    { query: repeated(500, (i) => `query Q${i} { __typename }`), operationName: "Q1" },
  ],
  "4,000 lists within each other": [
    "LIMIT_NESTING",
    `{ "query": "{ __typename }", "variables": { "a": ${"[".repeat(4000)}${"]".repeat(4000)} } }`,
  ],
  "100,000 lists within each other": [
    "LIMIT_VARIABLES",
    `{ "query": "{ __typename }", "variables": { "a": ${"[".repeat(100_000)}${"]".repeat(100_000)} } }`,
  ],
  "lists within each other for the name of an operation": [
    "LIMIT_NESTING",
    `{ "query": "{ __typename }", "operationName": ${"[".repeat(4000)}${"]".repeat(4000)} }`,
  ],
  "objects 3,000 levels deep": [
    "LIMIT_NESTING",
    { query: BY_YEARS, variables: JSON.parse(`${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`) as object },
  ],
  "lists within each other in the text": [
    "LIMIT_NESTING",
    { query: `{ forms(a: ${"[".repeat(1000)}${"]".repeat(1000)}) { code } }` },
  ],
  "a name of 40 KB in the variables": ["LIMIT_NAME", { query: BY_YEARS, variables: { [LONG]: 1 } }],
  "50,000 values in variables": ["LIMIT_VARIABLES", { query: BY_YEARS, variables: { other: Array(50_000).fill(1) } }],
  "400 times the same field": [
    "LIMIT_REPEATED",
    { query: `{ ${repeated(400, () => "__schema { types { name } }")} }` },
  ],
  "the same field in 400 fragments without a name": [
    "LIMIT_REPEATED",
    { query: `{ ${repeated(400, () => "... { forms { code } }")} }` },
  ],
  "the same field in 99 fragments": [
    "LIMIT_REPEATED",
    {
      query: `{ ${repeated(99, (i) => `...F${i}`)} } ${repeated(99, (i) => `fragment F${i} on Query { forms { code } }`)}`,
    },
  ],
  "the same fragment 1,500 times": [
    "LIMIT_REPEATED",
    { query: `{ ${repeated(1500, () => "...F")} } fragment F on Query { forms { code } }` },
  ],
  "60,000 names in variables": ["LIMIT_VARIABLES", { query: BY_YEARS, variables: NAMES }],
  "60,000 values in extensions": ["LIMIT_VARIABLES", { query: "{ forms { code } }", extensions: { other: NAMES } }],
  "18 fragments that double": ["LIMIT_SELECTIONS", { query: doubling(18) }],
  "90 fragments that double": ["LIMIT_SELECTIONS", { query: doubling(90) }],
  "levels in fragments": [
    "LIMIT_DEPTH",
    {
      query: `{ department(code: "K") { ...F0 } } ${repeated(20, (i) => `fragment F${i} on Department { parent { ...F${i + 1} } }`)} fragment F20 on Department { name }`,
    },
  ],
  "a thousand document texts": ["LIMIT_ANSWER", { query: "{ documents(first: 1000) { nodes { text } } }" }],
};

/** Values that their arguments cannot have. */
const WRONG: Readonly<Record<string, readonly [names: string, body: Body]>> = {
  "an applicant that is null": ["applicant", { query: RANKING, variables: { a: null } }],
  "a direction that is null": ["direction", { query: RANKING, variables: { a: "TOTAL", d: null } }],
  "a condition that is null": ["if", { query: PREVIOUS, variables: { i: null } }],
  "a year of five digits": ["year", { query: '{ report(department: "K", year: 20200) { year } }' }],
  "a year before there were reports": ["years", { query: BY_YEARS, variables: { years: [-5] } }],
  "a minimum base below zero": [
    "minimum base",
    {
      query: "query($b: Int) { ranking(by: GRANTED_RATE, year: 2024, minimumBase: $b) { totalCount } }",
      variables: { b: -5 },
    },
  ],
  "a moment after all years": [
    "DateTime",
    { query: "query($t: DateTime) { aggregate(asOf: $t) { year } }", variables: { t: "+010000-01-01T00:00:00Z" } },
  ],
  "a moment of 40 KB": [
    "DateTime",
    { query: "query($t: DateTime) { aggregate(asOf: $t) { year } }", variables: { t: LONG } },
  ],
};

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

let world: World;
let server: RunningServer;
const logged: string[] = [];
beforeAll(async () => {
  world = await World.open();
  await world.file("甲市科学技术局", 2020, { values: { "rules.made": 7 } });
  const pages = `${__dirname}/../support/pages`;
  const log = { write: (line: string) => void logged.push(line) };
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "error", pages, log });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

async function post(
  body: Body | string,
): Promise<{ readonly status: number; readonly text: string; readonly answer: Answer }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer };
}

describe("Before anything is read", () => {
  test.each(Object.entries(BEYOND))(
    "%s are refused, with what was counted, the limit and the remedy",
    async (_, [code, body]) => {
      const snapshot = jest.spyOn(world.store, "snapshot");
      const { status, text, answer } = await post(body);
      const [error] = answer.errors ?? [];
      expect(error?.extensions).toEqual({
        code,
        value: code === "LIMIT_TOKENS" ? null : expect.any(Number),
        limit: expect.any(Number),
        ...IN_BOTH_LANGUAGES,
      });
      expect(error?.message).toMatch(/\w.*\p{Script=Han}/u);
      expect(status).toBe(400);
      expect(text.length).toBeLessThan(1000);
      expect(snapshot).not.toHaveBeenCalled();
      snapshot.mockRestore();
    },
  );

  test.each(Object.entries(WRONG))("%s is refused, and the argument named", async (_, [names, body]) => {
    const { status, text, answer } = await post(body);
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain(names);
    expect(text.length).toBeLessThan(1000);
  });
});

test("a body of too many values is refused without being parsed; one at the limit is answered", async () => {
  const parse = jest.spyOn(JSON, "parse");
  const body = JSON.stringify({ query: BY_YEARS, variables: { other: NAMES } });
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(parse.mock.calls.some(([text]) => text.length === body.length)).toBe(false);
  parse.mockRestore();
  expect(response.status).toBe(400);
  const { answer } = await post({ query: "{ forms { code } }", variables: { other: Array(4999).fill(1) } });
  expect(answer.errors).toBeUndefined();
});

test("what was sent is not repeated at length, whatever is wrong with it", async () => {
  const name = "x".repeat(40_000);
  const wrong: Body[] = [
    { query: `{ ${name} }` },
    { query: `{ forms { code } } ${name}` },
    { query: `query A { __typename } query B { __typename }`, operationName: name },
    { query: "query($m: Measure!) { ranking(by: $m, year: 2020) { totalCount } }", variables: { m: name } },
    { query: "query($m: Measure!) { ranking(by: $m, year: 2020) { totalCount } }", variables: { m: [{ m: name }] } },
    { query: `{ ranking(by: ${name}, year: ${"9".repeat(30_000)}) { totalCount } }` },
    { query: `{ ${repeated(900, (i) => `unknown${i}`)} }` },
    { query: BY_YEARS, variables: { years: Array(900).fill("x") } },
  ];
  for (const body of wrong) {
    const { status, text, answer } = await post(body);
    expect(status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(text.length).toBeLessThan(15_000);
    expect(text).not.toContain("x".repeat(82));
  }
});

test("a question under a name that the document lacks is refused however often it comes", async () => {
  const body: Body = { query: "query A { forms { code } }", operationName: "B" };
  for (let time = 0; time < 3; time++) {
    const { status, answer } = await post(body);
    expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
  }
});

test("a null where the argument may be null, and a default, count as not given", async () => {
  const { answer } = await post({
    query:
      "query($f: Int, $w: ReportFilter, $i: Boolean! = true) { reports(first: $f, where: $w) @include(if: $i) { totalCount } }",
    variables: { f: null, w: null },
  });
  expect(answer).toEqual({ data: { reports: { totalCount: 1 } } });
});

test("nothing of this is a fault of ours", () => {
  expect(logged).toEqual([]);
});
