import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RunningServer, startServer } from "../../src/server";
import { runFolder } from "../support/runFolder";
import { World } from "../support/world";

/** The codes of docs/messages.md, with their statuses and reasons. */
const TOLD = new Map(
  [
    ...readFileSync(join(__dirname, "../../docs/messages.md"), "utf8").matchAll(
      /^\| `([A-Z_]+)` \| ([\d or]+) \| (.*) \|$/gm,
    ),
  ].map(([, code = "", statuses = "", reasons = ""]) => [
    code,
    { statuses: statuses.split(" or ").map(Number), reasons: [...reasons.matchAll(/`(\w+)`/g)].map(([, one]) => one) },
  ]),
);

interface Answer {
  readonly errors: readonly { readonly extensions: { readonly code: string; readonly reason: string } }[];
}

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  await world.register(
    { code: "1", name: "甲市", summary: true },
    { code: "2", name: "甲市科技局", parent: "1", formerNames: [{ name: "甲市老局", fromYear: null, toYear: 2015 }] },
    { code: "3", name: "甲市教育局", parent: "1", formerNames: [{ name: "甲市老局", fromYear: null, toYear: 2015 }] },
  );
  await world.file("甲市", 2020, { values: { "rules.made": 7 } });
  await world.file("甲市科技局", 2020, { values: { "rules.made": Number.MAX_SAFE_INTEGER } });
  await world.file("甲市教育局", 2020, { values: { "rules.made": 7 } });
  const pages = join(__dirname, "../support/pages");
  const questions = mkdtempSync(join(runFolder(), "questions-"));
  cpSync(join(__dirname, "../../examples"), questions, { recursive: true });
  writeFileSync(
    join(questions, "needs.graphql"),
    "query($year: Int!) { aggregate(where: { years: [$year] }) { year } }",
  );
  server = await startServer(world.store, {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    pages,
    questions: [questions],
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await server.close();
  await world.close();
});

const send = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
const ask =
  (query: string, more: object = {}) =>
  () =>
    send(JSON.stringify({ query, ...more }));
const persisted = (version: number, sha256Hash: string) => ({ persistedQuery: { version, sha256Hash } });
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const table = (address: string) => () => fetch(`${server.url}/tables/${address}`);
const MADE = "{ aggregate { figures { rules { made } } } }";
const AWAY = Object.assign(new Error("no connection"), { code: "ECONNREFUSED" });
const stopped = (errno: number) => Object.assign(new Error("stopped"), { driverError: { errno } });
const packageOf =
  (year: string, under = "") =>
  () =>
    fetch(`${server.url}/handouts/${year}/package.zip?${new URLSearchParams(under && { under })}`);
const failing = (step: "version" | "snapshot", error: Error) => () => {
  jest.spyOn(world.store, step as "version").mockImplementation(() => Promise.reject(error));
  return send(JSON.stringify({ query: MADE }));
};

/** A request for each code, or one for each of its statuses. */
const REQUESTS: Readonly<Record<string, readonly (() => Promise<Response>)[]>> = {
  BAD_REQUEST: [ask("{ __typename }", { variables: [1] })],
  BAD_USER_INPUT: [
    ask("{ reports(first: -1) { totalCount } }"),
    ask("query($a: Int!) { reports(first: $a) { totalCount } }"),
    packageOf("next"),
  ],
  BATCH_NOT_SUPPORTED: [() => send("[]")],
  BODY_NOT_AN_OBJECT: [() => send("7")],
  BODY_NOT_JSON: [() => send("{")],
  BODY_TOO_LARGE: [() => send(" ".repeat(2_000_000))],
  CLIENT_LEFT: [failing("snapshot", stopped(1317))],
  CHARSET_NOT_SUPPORTED: [() => send("{}", { "content-type": "application/json; charset=gbk" })],
  CONTENT_ENCODING_NOT_SUPPORTED: [() => send("{}", { "content-encoding": "gzip" })],
  CONTENT_TYPE_NOT_SUPPORTED: [() => send("{}", { "content-type": "text/plain" })],
  COUNT_TOO_LARGE: [ask(MADE)],
  CURSOR_INVALID: [ask('{ reports(after: "x") { totalCount } }')],
  DATABASE_AWAY: [failing("version", AWAY), failing("snapshot", AWAY)],
  DEPARTMENT_AMBIGUOUS: [ask('{ department(code: "甲市老局") { code } }'), packageOf("2012", "甲市老局")],
  DOCUMENT_UNKNOWN: [() => fetch(`${server.url}/documents/none`)],
  DEPARTMENT_UNKNOWN: [
    ask('{ department(code: "乙") { code } }'),
    ask('{ department(code: "甲市科技") { code } }'),
    packageOf("2020", "乙"),
  ],
  DOUBLE_COUNTING: [ask('{ aggregate(where: { departments: ["1", "2"] }) { year } }')],
  GRAPHQL_PARSE_FAILED: [ask("{")],
  GRAPHQL_VALIDATION_FAILED: [ask("{ a }"), ask("mutation { a }")],
  HEADERS_TOO_LARGE: [() => fetch(`${server.url}/graphql?query=${"x".repeat(20_000)}`)],
  HEADER_UNKNOWN: [table("city-by-department.csv?header=de")],
  LANGUAGE_UNKNOWN: [table("all-rates.csv?lang=de")],
  INTERNAL_SERVER_ERROR: [failing("version", new Error("a fault")), failing("snapshot", new Error("a fault"))],
  LIMIT_ALIASES: [ask(`{ ${times(101, (i) => `a${i}: __typename`)} }`)],
  LIMIT_ANSWER: [ask("{ documents(first: 1000) { nodes { text } } }")],
  LIMIT_COST: [ask(`{ ${times(90, (i) => `a${i}: reports(first: 1000) { nodes { cells { value } } }`)} }`)],
  LIMIT_DEFINITIONS: [ask(times(101, (i) => `query Q${i} { __typename }`))],
  LIMIT_DEPTH: [ask(`{ department(code: "1") ${"{ parent ".repeat(20)}{ code }${" }".repeat(20)} }`)],
  LIMIT_DIRECTIVES: [ask(`{ __typename ${"@a ".repeat(201)} }`)],
  LIMIT_LIST: [ask(`{ aggregate(where: { years: [${times(60, () => "2020")}] }) { year } }`)],
  LIMIT_NAME: [ask(`{ department(code: "${"局".repeat(300)}") { code } }`)],
  LIMIT_NESTING: [ask("{ __typename }", { variables: { a: [[[[[[[[[[[[1]]]]]]]]]]]] } })],
  LIMIT_REPEATED: [ask(`{ ${times(90, () => "__typename")} }`)],
  LIMIT_SELECTIONS: [
    ask(
      `{ ...F0 } ${times(20, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F20 on Query { __typename }`,
    ),
  ],
  LIMIT_TEXT: [ask(`{ __typename } # ${"x".repeat(100_000)}`)],
  LIMIT_TOKENS: [ask(`{ ${times(6000, () => "a")} }`)],
  LIMIT_VARIABLES: [ask("{ __typename }", { variables: { a: Array(6000).fill(1) } })],
  LIST_UNKNOWN: [table("city-by-department.csv?list=none&under=1")],
  METHOD_NOT_ALLOWED: [() => fetch(`${server.url}/graphql`, { method: "PUT" })],
  NOT_FOUND: [() => fetch(`${server.url}/nothing`)],
  OPERATION_RESOLUTION_FAILURE: [ask("query A { __typename }", { operationName: "B" })],
  PARAMETER_MISSING: [table("needs.csv")],
  PARAMETER_OF_TABLES: [table("reconciliation.json?year=2020&list=reconciliation")],
  PARAMETER_TWICE: [table("reconciliation.csv?year=2020&year=2021")],
  PARAMETER_UNFITTING: [table("reconciliation.csv?year=now")],
  PARAMETER_UNKNOWN: [table("reconciliation.csv?month=1")],
  PERSISTED_QUERY_HASH_WRONG: [ask("{ __typename }", { extensions: persisted(1, "0".repeat(64)) })],
  PERSISTED_QUERY_NOT_FOUND: [() => send(JSON.stringify({ extensions: persisted(1, "0".repeat(64)) }))],
  PERSISTED_QUERY_VERSION_NOT_SUPPORTED: [() => send(JSON.stringify({ extensions: persisted(2, "0".repeat(64)) }))],
  QUERY_MISSING: [() => send("{}")],
  QUESTION_TIMED_OUT: [failing("snapshot", stopped(1969))],
  TOKEN_UNKNOWN: [() => fetch(`${server.url}/tables`, { headers: { authorization: "Bearer x" } })],
  TOKEN_NEEDED: [() => fetch(`${server.url}/session`, { method: "POST" })],
  STREAM_NEEDED: [() => fetch(`${server.url}/graphql/stream?query=x`)],
  SUBSCRIPTION_NEEDED: [
    () =>
      fetch(`${server.url}/graphql/stream?${new URLSearchParams({ query: MADE })}`, {
        headers: { accept: "text/event-stream" },
      }),
  ],
  SESSION_OVER: [() => fetch(`${server.url}/tables`, { headers: { cookie: "disclosure-session=x" } })],
  FROM_ANOTHER_SITE: [() => send(JSON.stringify({ query: MADE }), { cookie: "disclosure-session=x" })],
  SIGN_IN_NEEDED: [
    ask("{ accessTokens { number } }"),
    () => fetch(`${server.url}/graphql.csv?query={accessTokens{number}}`),
  ],
  TABLE_OF_NOTHING: [table("one-report-with-sources.xlsx?department=2&year=2003")],
  TABLE_UNKNOWN: [table("none.csv"), table("reconciliation.pdf"), table("reconciliation")],
  TABLE_WITHOUT_LIST: [() => fetch(`${server.url}/graphql.csv?query={__typename}`)],
  REQUEST_UNREADABLE: [() => fetch(`${server.url}/%zz`)],
  REPORT_UNKNOWN: [
    () => fetch(`${server.url}/reports/2/2019.docx`),
    () => fetch(`${server.url}/summaries/1/2012.html`),
  ],
  YEAR_WITHOUT_REPORTS: [packageOf("2003"), packageOf("2012", "甲市")],
};

/** Codes for which a client must be slow or come with many others: their own tests say their statuses. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  OVERLOADED: "test/serving/overload.test.ts",
  REQUEST_TIMED_OUT: "test/serving/slowClients.test.ts",
  TOO_MANY_TOKENS_TRIED: "test/serving/doorkeeper.test.ts",
  NOT_ALLOWED: "test/serving/doorkeeper.test.ts",
  PROVIDER_AWAY: "test/serving/oidc.test.ts",
  SIGN_IN_NOT_DONE: "test/serving/oidc.test.ts",
  SIGN_IN_WITHOUT_ROLE: "test/serving/oidc.test.ts",
  SIGN_IN_ROLE_UNCLEAR: "test/serving/oidc.test.ts",
  SIGN_IN_WITHOUT_BODY: "test/serving/oidc.test.ts",
  SIGN_IN_BODY_UNKNOWN: "test/serving/oidc.test.ts",
  UPLOAD_NOT_MULTIPART: "test/serving/uploads.test.ts",
  UPLOAD_OF_TOO_MANY: "test/serving/uploads.test.ts",
  UPLOAD_TOO_LARGE: "test/serving/uploads.test.ts",
  UPLOAD_UNREADABLE: "test/serving/uploads.test.ts",
};

test("docs/messages.md tells every code that can be provoked here, and no other", () => {
  expect([...TOLD.keys()].sort()).toEqual([...Object.keys(REQUESTS), ...Object.keys(ELSEWHERE)].sort());
});

test.each(Object.keys(REQUESTS))("%s comes with the statuses and a reason that are told of it", async (code) => {
  const statuses = new Set<number>();
  for (const request of REQUESTS[code] ?? []) {
    const response = await request();
    const { errors } = (await response.json()) as Answer;
    expect(errors.map(({ extensions }) => extensions.code)).toContain(code);
    for (const { extensions } of errors)
      if (extensions.code === code) expect(TOLD.get(code)?.reasons).toContain(extensions.reason);
    statuses.add(response.status);
    jest.restoreAllMocks();
  }
  expect([...statuses].sort()).toEqual(TOLD.get(code)?.statuses);
});

test.each(Object.entries(ELSEWHERE))("%s is tried in %s", (code, file) => {
  expect(readFileSync(join(__dirname, "../..", file), "utf8")).toContain(code);
});
