import { join } from "node:path";
import { type RunningServer, startServer } from "../../src/server";
import { World } from "../support/world";

interface Answer {
  readonly data?: { readonly [name: string]: unknown } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: object;
}

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.open();
  const pages = join(__dirname, "../support/pages");
  server = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages });
});
afterAll(async () => {
  await server.close();
  await world.close();
});

async function posted(body: string, type = "application/json"): Promise<readonly [status: number, Answer]> {
  const response = await fetch(`${server.url}/graphql`, { method: "POST", headers: { "content-type": type }, body });
  return [response.status, (await response.json()) as Answer];
}

const ask = (query: string) => posted(JSON.stringify({ query }));
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");
const codesOf = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

// The probes of graphql-cop, a tool that looks for the usual holes of a GraphQL server.
describe("A probe fails:", () => {
  test.each([
    ["alias overloading", `{ ${times(101, (i) => `a${i}: __typename`)} }`, "LIMIT_ALIASES"],
    ["directive overloading", `{ __typename ${"@aa".repeat(10)} }`, "LIMIT_DIRECTIVES"],
    [
      "directive overloading, with one that there is",
      `{ __typename ${"@skip(if: false)".repeat(10)} }`,
      "LIMIT_DIRECTIVES",
    ],
    ["field duplication", `{ ${times(500, () => "__typename")} }`, "LIMIT_REPEATED"],
    [
      "circular introspection",
      `{ __schema { types ${"{ fields { type ".repeat(5)}{ name }${" } }".repeat(5)} } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("%s is refused in one sentence", async (_, query, code) => {
    const [status, answer] = await ask(query);
    expect([status, answer.data, codesOf(answer)]).toEqual([400, undefined, [code]]);
  });

  test("questions in one list are refused", async () => {
    const [status, answer] = await posted(JSON.stringify(Array(10).fill({ query: "{ __typename }" })));
    expect([status, codesOf(answer)]).toEqual([400, ["BATCH_NOT_SUPPORTED"]]);
  });

  test.each([
    ["by POST", () => ask("mutation { importReport }")],
    [
      "by GET",
      async () => {
        const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent("mutation { importReport }")}`);
        return [response.status, (await response.json()) as Answer] as const;
      },
    ],
  ])("nothing is changed %s", async (_, mutate) => {
    const [status, answer] = await mutate();
    expect([status, answer.data]).toEqual([400, undefined]);
  });

  test("a form of another site asks nothing", async () => {
    const [status, answer] = await posted("query=%7B__typename%7D", "application/x-www-form-urlencoded");
    expect([status, codesOf(answer)]).toEqual([415, ["CONTENT_TYPE_NOT_SUPPORTED"]]);
  });

  test.each(["{ abc }", "{ __schema { directive } }", "{", '{ report(department: "无此局", year: 2020) { year } }'])(
    "no trace, stack or exception is told of %s",
    async (query) => {
      const [, answer] = await ask(query);
      expect(answer.extensions).toBeUndefined();
      for (const { extensions } of answer.errors ?? [])
        expect(Object.keys(extensions).sort()).toEqual(["code", "en", "reason", "zh"]);
      expect(JSON.stringify(answer)).not.toMatch(/stacktrace|exception|tracing|node_modules|\.[jt]s:\d/i);
      expect(answer.errors?.length).toBe(1);
    },
  );
});

describe("What is public by intent:", () => {
  test("the schema, by introspection, and so the names that are close to a wrong one", async () => {
    const [, answer] = await ask("{ __schema { types { name fields { name } } } }");
    expect(answer.data).toMatchObject({
      __schema: { types: expect.arrayContaining([expect.objectContaining({ name: "Query" })]) },
    });
    const near: readonly [query: string, en: RegExp, zh: RegExp][] = [
      ["{ __schema { directive } }", /"__Schema"\. Close to it: directives\.$/, /与之相近的有：directives。$/],
      ["{ ranking(by: RULES_MAD, year: 2020) { totalCount } }", /Close to it: RULES_MADE/, /与之相近的有：RULES_MADE/],
      ['{ node(id: "a") { sections { text } } }', /It is a field of Report: ask/, /该字段属于Report，/],
    ];
    for (const [query, en, zh] of near) {
      const [status, { errors }] = await ask(query);
      expect([status, errors?.[0]?.extensions]).toEqual([
        400,
        {
          code: "GRAPHQL_VALIDATION_FAILED",
          reason: expect.any(String),
          en: expect.stringMatching(en),
          zh: expect.stringMatching(zh),
        },
      ]);
    }
  });

  test("GraphiQL, at its own address", async () => {
    expect((await fetch(`${server.url}/explorer`)).status).toBe(200);
    for (const path of ["/graphiql", "/playground", "/console"])
      expect((await fetch(server.url + path, { headers: { accept: "text/html" } })).status).toBe(404);
  });

  test("questions by GET, which change nothing and read no cookie", async () => {
    const response = await fetch(`${server.url}/graphql?query=%7B__typename%7D`);
    expect([response.status, await response.json()]).toEqual([200, { data: { __typename: "Query" } }]);
    expect(response.headers.get("set-cookie")).toBeNull();
  });
});

test.each([
  ["{ forms { cod } }", "请求与接口模式不符：类型 Form 没有字段 cod。与之相近的有：code。"],
  [
    "{ forms }",
    "请求与接口模式不符：字段 forms 的类型是 [Form!]!，须写出要查询的子字段。与之相近的有：forms { ... }。",
  ],
  ["{ reports { a } }", "查询与接口模式不符：类型 ReportConnection 没有字段 a。请对照 /explorer 中的文档更正。"],
  ["{ forms {\n code ) }", '查询语句第2行第7列有语法错误：此处应为 Name，却是 ")"。请更正。'],
  [
    'query($y: Int!) { report(department: "1", year: $y) { year } }',
    "参数或变量的值不符合要求：没有给出必需的变量 $y（类型 Int!）。请更正。",
  ],
])("GraphQL's own message is told in Chinese, too: %s", async (query, zh) => {
  const [, { errors }] = await ask(query);
  expect(errors?.[0]?.extensions.zh).toBe(zh);
});
