import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const ROOT = join(__dirname, "..", "..");
const text = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8");

test("every change of the schema that breaks clients of the last release is listed with its reason, and no other", async () => {
  const changes = await diff(
    buildSchema(text("test", "graphql", "released.graphql")),
    buildSchema(text("schema.graphql")),
  );
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const rows = text("docs", "schema-changes.md").matchAll(/^\| (`.*`) \| (.+) \|$/gm);
  const listed = [...rows].flatMap(([, changed]) =>
    [...(changed ?? "").matchAll(/`([^`]+)`/g)].map(([, path]) => path),
  );
  expect(listed.sort()).toEqual(breaking.map(({ path }) => path).sort());
});
