import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, validate } from "graphql";
import { NAMED_QUESTIONS, namedTable, namedTablesIn, variablesInAddress } from "../src/export/answer/namedTables";
import { documentLimits } from "../src/graphql/operation/documentLimits";
import { LIMITS } from "../src/graphql/operation/limits";
import { buildApi } from "../src/graphql/schema";

const FOLDER = join(__dirname, "..", "views");
const FILES = readdirSync(FOLDER);
const schema = buildApi();

test.each(FILES)("%s is one valid question within the limits, with two titles and an address", (file) => {
  const query = readFileSync(join(FOLDER, file), "utf8");
  const [chinese, english, address] = query.split("\n");
  expect(file).toMatch(/^[a-zA-Z-]+\.graphql$/);
  expect(chinese).toMatch(/^# .*\p{Script=Han}/u);
  expect(english).toMatch(/^# [A-Z]/);
  expect(address).toMatch(/^# (\/[a-z]+|\/\{[a-zA-Z]+\})+$/);
  const document = parse(query);
  expect(document.definitions.filter(({ kind }) => kind === "OperationDefinition")).toHaveLength(1);
  expect(validate(schema, document, [documentLimits(LIMITS)])).toEqual([]);
  expect(validate(schema, document)).toEqual([]);
  const view = namedTable(file, query, schema);
  expect(view.isView).toBe(true);
  const required = variablesInAddress(view.address).map((name) => [
    name,
    view.parameters.find((one) => one.name === name)?.isRequired,
  ]);
  expect(required).toEqual(variablesInAddress(view.address).map((name) => [name, true]));
});

test("no two questions have the same name or address, and the explorer's and tables' addresses are free", () => {
  const files = NAMED_QUESTIONS.flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith(".graphql"));
  const tables = [...namedTablesIn(NAMED_QUESTIONS, schema).values()];
  expect(tables).toHaveLength(files.length);
  const addresses = tables.map(({ address }) => address.replace(/\{\w+\}/g, "{}"));
  expect(new Set(addresses).size).toBe(tables.length);
  for (const taken of ["/", "/explorer", "/tables", "/graphql", "/healthz"]) expect(addresses).not.toContain(taken);
});

test("an address with a part that is no variable is refused", () => {
  const query =
    "# 一\n# One\n# /departments/{body}\nquery One($department: String!) { department(code: $department) { code } }";
  expect(() => namedTable("one.graphql", query, schema)).toThrow("{body}");
});

test("a third line that is no address is a part of the text", () => {
  const table = namedTable("01-one.graphql", "# 一\n# One\n# / and more\n{ forms { code } }", schema);
  expect([table.address, table.isView]).toEqual(["/tables/one", false]);
});
