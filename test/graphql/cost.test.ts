import {
  getIntrospectionQuery,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { selectionOf } from "../../bench/question/selection";
import { MEASURES } from "../../src/form/measure";
import { LEAVES } from "../../src/form/tree";
import { costOf, refuseBeyond } from "../../src/graphql/operation/cost";
import { documentLimits } from "../../src/graphql/operation/documentLimits";
import { LIMITS } from "../../src/graphql/operation/limits";
import { LIST_SIZES } from "../../src/graphql/operation/listSizes";
import { buildApi } from "../../src/graphql/schema";
import { type RunningServer, startServer } from "../../src/server";
import { IN_BOTH_LANGUAGES } from "../support/saying";
import { World } from "../support/world";

const schema = buildApi();
function check(source: string, variables: Record<string, unknown> = {}): void {
  const document = parse(source);
  const [error] = validate(schema, document, [documentLimits(LIMITS)]);
  if (error) throw error;
  refuseBeyond(schema, document, document.definitions[0] as OperationDefinitionNode, variables, LIMITS);
}

const EVERY_FIGURE = selectionOf(LEAVES.map(({ path }) => path));

const OPENED =
  "opened { unavailable paragraphs { start end page } tables { cells { start end page row column rowSpan columnSpan address unread } } pages { number width height } boxes { start end page x y width height } }";

const ADMITTED: Readonly<Record<string, string>> = {
  "a thousand groups with every cell": `{ aggregate(groupBy: [DEPARTMENT], first: 1000) { department { code name } coverage { expected reported missing { name } } figures { ${EVERY_FIGURE} } } }`,
  "ten thousand groups with three figures":
    "{ aggregate(groupBy: [DEPARTMENT, YEAR]) { year department { name } figures { rules { made } procurement { amount projects } } } }",
  "120 departments, 6 years, 21 measures": `{ comparison(departments: [${Array.from({ length: 120 }, (_, i) => `"D${i}"`)}], years: [2019,2020,2021,2022,2023,2024], measures: [${MEASURES.slice(0, 21).map(({ code }) => code)}]) { rows { department { code name } cells { year measure value { value status numerator denominator } } } columns { distribution { median } } coverage { missing { name } } } }`,
  "one report with all there is of it": `{ report(department: "K", year: 2020) { figures { ${EVERY_FIGURE} } cells { indicator applicant value printed status raw locator { table row column page start end } candidates } findings { check level message cells { indicator } } sections { heading text } } }`,
  "one report beside its document": `{ report(department: "K", year: 2020) { cells { indicator applicant value raw locator { row column page start end } } document { text contentAddress ${OPENED} } } }`,
  "two versions of a document": `{ a: report(department: "K", year: 2020) { document { ${OPENED} } } b: report(department: "K", year: 2021) { document { ${OPENED} } } }`,
  "the schema": getIntrospectionQuery(),
  "a thousand reports with a dozen figures":
    "{ reports(first: 1000) { nodes { year department { name } figures { rules { made disclosed } procurement { amount projects } licensing { decisions } fees { amount } applications { received { total } } } } } }",
};

const REFUSED: Readonly<Record<string, readonly [code: string, source: string]>> = {
  "parts of parts of parts": [
    "LIMIT_COST",
    `{ department(code: "C") ${"{ parts { parent ".repeat(4)}{ name }${" } }".repeat(4)} }`,
  ],
  "the documents of many reports, opened": [
    "LIMIT_COST",
    `{ reports(first: 100) { nodes { document { ${OPENED} } } } }`,
  ],
  "more levels than a question needs": [
    "LIMIT_DEPTH",
    `{ department(code: "C") ${"{ parent ".repeat(20)}{ name }${" }".repeat(20)} }`,
  ],
  "a thousand aliases": [
    "LIMIT_ALIASES",
    `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: aggregate { year }`).join(" ")} }`,
  ],
  "a thousand aliases in a fragment": [
    "LIMIT_ALIASES",
    `query { ...F ...G } fragment F on Query { ${Array.from({ length: 60 }, (_, i) => `a${i}: aggregate { year }`).join(" ")} } fragment G on Query { ${Array.from({ length: 60 }, (_, i) => `b${i}: aggregate { year }`).join(" ")} }`,
  ],
  "every cell of every report of a thousand bodies": [
    "LIMIT_COST",
    "{ reports(first: 1000) { nodes { department { reports { cells { value } } } } } }",
  ],
  "the contributors of a thousand groups": [
    "LIMIT_COST",
    "{ aggregate(groupBy: [DEPARTMENT]) { contributors(indicator: RULES_MADE, first: 1000) { nodes { value } } } }",
  ],
  "the texts of a thousand reports": [
    "LIMIT_ANSWER",
    "{ reports(first: 1000) { nodes { sections { heading text } } } }",
  ],
  "the schema ninety times": [
    "LIMIT_COST",
    `{ ${Array.from({ length: 90 }, (_, i) => `a${i}: __schema { types { name fields { name description type { name } args { name description } } } }`).join(" ")} }`,
  ],
  "half a century of fifty measures of each department": [
    "LIMIT_COST",
    `{ trend(of: [${MEASURES.slice(0, 50).map(({ code }) => code)}], from: 1980, to: 2029, groupBy: DEPARTMENT) { points { value { value } } } }`,
  ],
};

test.each(Object.entries(ADMITTED))("%s may be asked", (_, source) => {
  expect(() => check(source)).not.toThrow();
});

test.each(Object.entries(REFUSED))(
  "%s is refused, with what was counted, the limit and the remedy",
  (_, [code, source]) => {
    expect(() => check(source)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code,
          value: expect.any(Number),
          limit: expect.any(Number),
          ...IN_BOTH_LANGUAGES,
        }),
      }),
    );
  },
);

test("sizes are seen in variables as in the text", () => {
  const cost = (variables: Record<string, unknown>) => {
    const document = parse("query($first: Int) { reports(first: $first) { nodes { year } } }");
    return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, variables);
  };
  expect(cost({ first: 1000 })).toBeGreaterThan(cost({ first: 10 }) * 50);
  expect(cost({})).toBe(cost({ first: 50 }));
  expect(cost({ first: -5 })).toBe(0);
});

test("every list of the schema has a size", () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith("__") || /(Connection|Edge)$/.test(type.name)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
      const named = getNamedType(field.type);
      const isList = (isListType(inner) && !isLeafType(named)) || named.name.endsWith("Connection");
      return isList ? [`${type.name}.${field.name}`] : [];
    });
  });
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.filter((list) => !(list in LIST_SIZES))).toEqual([]);
});

test("an operation that was admitted is refused with variables that are beyond the limits, each time", async () => {
  const world = await World.open();
  const server: RunningServer = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
  const query = "query($first: Int) { reports(first: $first) { nodes { sections { text } } } }";
  const codeWith = async (first: unknown) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { first } }),
    });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return errors?.[0]?.extensions.code ?? null;
  };
  for (let round = 0; round < 3; round++) {
    expect(await codeWith(10)).toBeNull();
    expect(await codeWith(1000)).toBe("LIMIT_ANSWER");
    expect(await codeWith("ten")).toBe("BAD_USER_INPUT");
  }
  await server.close();
  await world.close();
});

test("a question beyond the limits reads nothing", async () => {
  const world = await World.open();
  const snapshots = jest.spyOn(world.store, "snapshot");
  const server: RunningServer = await startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent" });
  const before = snapshots.mock.calls.length;
  const [code, query] = REFUSED["the contributors of a thousand groups"] as readonly [string, string];
  const answer = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toMatchObject({ code, limit: 100_000, value: expect.any(Number) });
  expect(snapshots.mock.calls.length).toBe(before);
  await server.close();
  await world.close();
});
