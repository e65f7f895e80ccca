import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { brokenPromises, deprecatedWithoutWay } from "../support/schemaPromise";

const ROOT = join(__dirname, "..", "..");
const text = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8");
const major = (version: string) => Number.parseInt(version, 10);

describe("The schema of this version", () => {
  const released = text("test", "graphql", "released.graphql");
  const [, releasedAs = ""] = /^# The schema of (\d+\.\d+\.\d+\S*)$/m.exec(released) as RegExpExecArray;
  const { version } = JSON.parse(text("package.json")) as { version: string };
  const now = buildSchema(text("schema.graphql"));

  test("takes nothing from clients of the last release but what that marked as deprecated, and only in a new major version", async () => {
    expect(await brokenPromises(buildSchema(released), now, major(version) > major(releasedAs))).toEqual([]);
  });

  test("names what to ask instead of whatever is deprecated", () => {
    expect(deprecatedWithoutWay(now)).toEqual([]);
  });

  test("is held against a release that the changelog knows", () => {
    expect(text("CHANGELOG.md")).toContain(`\n## ${releasedAs} (`);
  });
});

describe("What is promised", () => {
  const before = buildSchema(`
    enum Order { UP DOWN }
    type Query { reports(first: Int = 10, order: Order = UP): Int! old: Int @deprecated(reason: "Ask \`Query.reports\`.") }`);

  test.each([
    ["a field that goes", "enum Order { UP DOWN } type Query { old: Int }", 1],
    ["an argument that goes", "enum Order { UP DOWN } type Query { reports(first: Int = 10): Int! old: Int }", 1],
    [
      "a value that becomes null",
      "enum Order { UP DOWN } type Query { reports(first: Int = 10, order: Order = UP): Int old: Int }",
      1,
    ],
    [
      "an enum value that goes",
      "enum Order { UP } type Query { reports(first: Int = 10, order: Order = UP): Int! old: Int }",
      1,
    ],
    [
      "another default",
      "enum Order { UP DOWN } type Query { reports(first: Int = 20, order: Order = UP): Int! old: Int }",
      1,
    ],
    [
      "an argument that must be given",
      "enum Order { UP DOWN } type Query { reports(first: Int = 10, order: Order = UP, by: Int!): Int! old: Int }",
      1,
    ],
    [
      "a deprecated field that goes",
      "enum Order { UP DOWN } type Query { reports(first: Int = 10, order: Order = UP): Int! }",
      1,
    ],
    [
      "more fields, values and arguments",
      "enum Order { UP DOWN NONE } type Query { reports(first: Int = 10, order: Order = UP, by: Int): Int! old: Int new: Int }",
      0,
    ],
  ])("within a major version: %s", async (_, after, broken) => {
    expect(await brokenPromises(before, buildSchema(after), false)).toHaveLength(broken);
  });

  test("in the next major version: deprecated fields may go, others may not", async () => {
    const withoutOld = "enum Order { UP DOWN } type Query { reports(first: Int = 10, order: Order = UP): Int! }";
    expect(await brokenPromises(before, buildSchema(withoutOld), true)).toEqual([]);
    const withoutBoth = "enum Order { UP DOWN } type Query { new: Int }";
    expect(await brokenPromises(before, buildSchema(withoutBoth), true)).toHaveLength(1);
  });

  test("a reason has to name a place that there is and that is not deprecated itself", () => {
    expect(deprecatedWithoutWay(before)).toEqual([]);
    const nowhere = buildSchema(`type Query {
      a: Int @deprecated(reason: "Ask \`Query.c\`.") b: Int @deprecated(reason: "Ask \`Query.a\`.") d: Int @deprecated }`);
    expect(deprecatedWithoutWay(nowhere)).toEqual(["Query.a", "Query.b", "Query.d"]);
  });
});
