import {
  GraphQLError,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  version,
} from "graphql";
import { recognised } from "../../src/graphql/operation/graphqlSays";
import { buildApi } from "../../src/graphql/schema";
import { Language } from "../../src/message/message";
import { textOf } from "../../src/message/textOf";
import { GRAPHQL_TEXTS } from "../../src/message/texts/graphql";

const schema = buildApi();
const { ZH, EN } = Language;

/** Questions that break a rule, by the rule. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  ExecutableDefinitionsRule: ["{ __typename } type A { b: Int }", "{ __typename } schema { query: Query }"],
  UniqueOperationNamesRule: ["query A { __typename } query A { __typename }"],
  LoneAnonymousOperationRule: ["{ __typename } query A { __typename }"],
  SingleFieldSubscriptionsRule: [],
  KnownTypeNamesRule: ["query($a: Unknown) { __typename }"],
  FragmentsOnCompositeTypesRule: ["{ ... on Int { a } }", "{ ...F } fragment F on Decimal { a }"],
  VariablesAreInputTypesRule: ["query($a: Report) { __typename }"],
  ScalarLeafsRule: ["{ forms }", "{ forms { code { a } } }"],
  FieldsOnCorrectTypeRule: ["{ reprots { totalCount } }", "{ forms { cod } }"],
  UniqueFragmentNamesRule: ["{ ...F } fragment F on Query { __typename } fragment F on Query { __typename }"],
  KnownFragmentNamesRule: ["{ ...F }"],
  NoUnusedFragmentsRule: ["{ __typename } fragment F on Query { __typename }"],
  PossibleFragmentSpreadsRule: [
    "{ forms { ... on Report { year } } }",
    "{ forms { ...F } } fragment F on Report { year }",
  ],
  NoFragmentCyclesRule: [
    "{ ...F } fragment F on Query { ...F }",
    "{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }",
  ],
  UniqueVariableNamesRule: ["query($a: Int, $a: Int) { reports(first: $a) { totalCount } }"],
  NoUndefinedVariablesRule: ["{ reports(first: $a) { totalCount } }", "query A { reports(first: $a) { totalCount } }"],
  NoUnusedVariablesRule: ["query($a: Int) { __typename }", "query A($a: Int) { __typename }"],
  KnownDirectivesRule: ["{ __typename @unknown }", "query @skip(if: true) { __typename }"],
  UniqueDirectivesPerLocationRule: ["{ __typename @skip(if: true) @skip(if: true) }"],
  DeferStreamDirectiveOnRootFieldRule: [],
  KnownArgumentNamesRule: ["{ reports(frist: 1) { totalCount } }", "{ __typename @skip(of: true, if: true) }"],
  UniqueArgumentNamesRule: ["{ reports(first: 1, first: 2) { totalCount } }"],
  ValuesOfCorrectTypeRule: [
    '{ reports(first: "1") { totalCount } }',
    "{ reports(first: 99999999999) { totalCount } }",
    "{ report(department: 7, year: 2020) { year } }",
    "{ report(department: null, year: 2020) { year } }",
    "{ node(id: 1.5) { id } }",
    "{ reports(where: 7) { totalCount } }",
    "{ reports(where: { yeers: 7 }) { totalCount } }",
    "{ reports(where: { summary: 7 }) { totalCount } }",
    "{ reports(orderBy: [{}]) { totalCount } }",
    "{ ranking(by: RULES, year: 2020) { totalCount } }",
    '{ ranking(by: "RULES_MADE", year: 2020) { totalCount } }',
  ],
  ProvidedRequiredArgumentsRule: ['{ report(department: "A") { year } }', "{ __typename @skip }"],
  VariablesInAllowedPositionRule: ["query($a: String) { reports(first: $a) { totalCount } }"],
  OverlappingFieldsCanBeMergedRule: [
    "{ a: forms { code } a: indicators { code } }",
    "{ reports(first: 1) { totalCount } reports(first: 2) { totalCount } }",
    "{ a: forms { b: code } a: forms { b: basis } }",
    "{ node(id: 1) { ... on Report { a: year } ... on Department { a: name } } }",
  ],
  UniqueInputFieldNamesRule: ["{ reports(where: { summary: true, summary: true }) { totalCount } }"],
  MaxIntrospectionDepthRule: [
    "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
  ],
};

/** Rules that no question of this read-only schema can break. */
const UNBREAKABLE = new Set(["SingleFieldSubscriptionsRule", "DeferStreamDirectiveOnRootFieldRule"]);

const NEAR = / Did you mean .*\?$/s;

function expectRecognised(message: string): void {
  const plain = message.replace(NEAR, "");
  const found = recognised(plain);
  expect({ message: plain, found }).toEqual({ message: plain, found: expect.any(Object) });
  if (typeof found === "string") return;
  expect(textOf(found, EN)).toBe(plain);
  expect(textOf(found, ZH)).toMatch(/\p{Script=Han}/u);
  expect(textOf(found, ZH)).not.toMatch(/\b(?:cannot|must|is not|Expected)\b/);
}

test("the texts are those of the graphql that is used", () => expect(version).toMatch(/^16\.15\./));

describe.each(specifiedRules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  test("has questions that break it, or cannot be broken", () => {
    if (!UNBREAKABLE.has(name)) expect(BROKEN[name]).not.toHaveLength(0);
  });

  for (const question of BROKEN[name] ?? [])
    test(`its message is known: ${question}`, () => {
      const [error] = validate(schema, parse(question), [rule]);
      expectRecognised(error?.message ?? "");
    });
});

test.each([
  ["$a: Int!", {}],
  ["$a: Int!", { a: null }],
  ["$a: Int", { a: 1.5 }],
  ["$a: Int", { a: "x; y" }],
  ["$a: Int", { a: 2 ** 40 }],
  ["$a: [Int!]", { a: [1, null] }],
  ["$a: String", { a: 1 }],
  ["$a: Boolean", { a: 1 }],
  ["$a: ID", { a: {} }],
  ["$a: Measure", { a: "RULES_MAD" }],
  ["$a: Measure", { a: 1 }],
  ["$a: ReportFilter", { a: 1 }],
  ["$a: ReportFilter", { a: { yeers: 1 } }],
  ["$a: ReportFilter", { a: { years: ["x"] } }],
  ["$a: ReportOrder", { a: {} }],
])("the message about a variable is known: (%s) with %j", (definition, variables) => {
  const [operation] = parse(`query(${definition}) { __typename }`).definitions as [OperationDefinitionNode];
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  expect(errors).not.toHaveLength(0);
  for (const { message } of errors ?? []) expectRecognised(message);
});

test.each([
  "{",
  "{ a(: 1) }",
  "{ a } }",
  '{ a(b: "c',
  '{ a(b: "\\x") }',
  "{ a(b: 1.) }",
  "{ ...on }",
  "query ($a) { a }",
])("the message about words is known: %s", (text) => {
  const message = (() => {
    try {
      parse(text);
    } catch (error) {
      return (error as GraphQLError).message;
    }
    throw new Error("no error");
  })();
  expectRecognised(message);
});

test.each(['Unknown operation named "B".', "Must provide operation name if query contains multiple operations."])(
  "%s is known",
  expectRecognised,
);

test("what is not known stays as it is", () => {
  expect(recognised("Something else.")).toBe("Something else.");
});

test("every text is recognised by its own pattern, and no pattern before it", () => {
  for (const [code, { en }] of Object.entries(GRAPHQL_TEXTS)) {
    const message = en.replace(/\{(\w+)\}/g, "x");
    const found = recognised(message);
    expect([code, typeof found === "string" ? found : found.code]).toEqual([code, code]);
  }
});
