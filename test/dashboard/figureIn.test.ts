import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, isObjectType } from "graphql";
import { figureIn } from "../../src/dashboard/form/figureIn";
import { buildApi } from "../../src/graphql/schema";

const VIEW = readFileSync(join(__dirname, "../../views/summary.graphql"), "utf8");

it("gives zero as zero and nothing as nothing", () => {
  const tree = { rules: { made: 0 }, applications: { received: { total: null, naturalPerson: 7 } } };
  expect(figureIn(tree, "rules.made")).toBe("0");
  expect(figureIn(tree, "applications.received.total")).toBeNull();
  expect(figureIn(tree, "applications.received.naturalPerson")).toBe("7");
});

it("refuses a path that the tree does not have, rather than show nothing", () => {
  expect(() => figureIn({ rules: {} }, "rules.made")).toThrow("rules.made");
});

it("the table of sums asks for every figure that the schema has", () => {
  const schema = buildApi();
  const leaves = (type: unknown, path: string): readonly string[] =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) => leaves(getNamedType(field.type), `${path} ${field.name}`))
      : [path];
  const names = new Set(leaves(schema.getType("Figures"), "").flatMap((path) => path.trim().split(" ")));
  expect(names.size).toBeGreaterThan(50);
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(VIEW))).toEqual([]);
});
