import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { CHECKS } from "../src/check/check";
import { FORMS } from "../src/form/catalogue";
import { CellStatus } from "../src/form/status";
import { settingsFrom } from "../src/settings";

const ROOT = join(__dirname, "..");
const BOOKS = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);
const textOf = (name: string) => readFileSync(join(ROOT, "docs", name), "utf8");

test.each(BOOKS)("docs/%s names only files that there are", (name) => {
  const paths = [...textOf(name).matchAll(/`((?:src|test|views|scripts|examples|docs)\/[\w./-]*)`/g)].map(
    ([, path]) => path as string,
  );
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("each step of a way is a function of its file", () => {
  const steps = [...textOf("architecture.md").matchAll(/^\| \d+ \| `([^`]+)` \| `([^`]+)` \|/gm)];
  expect(steps.length).toBeGreaterThan(25);
  const missing = steps.filter(([, path = "", name]) => {
    const source = readFileSync(join(ROOT, path), "utf8");
    return !new RegExp(`export (?:async )?(?:function|const|class) ${name}\\b`).test(source);
  });
  expect(missing.map(([step]) => step)).toEqual([]);
});

test("every folder of the source is told", () => {
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const told = textOf("architecture.md");
  expect(folders.map(({ name }) => name).filter((name) => !told.includes(`${name}/`))).toEqual([]);
});

test("checks, forms and statuses are those of the code", () => {
  const domain = textOf("domain.md");
  const told = [...domain.matchAll(/^\| (?:(R\d+)|`(\w+)`) \|.*\| (ERROR|WARNING|NOTICE) \|$/gm)];
  expect(CHECKS.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(
    told.map(([, rule, check, level]) => `${rule ?? check} ${level}`).sort(),
  );
  for (const { code, basis } of FORMS) expect(domain).toContain(`| \`${code}\` | ${basis} |`);
  for (const status of Object.values(CellStatus)) expect(domain).toContain(`| \`${status}\` |`);
});

test("each state that the API gives is explained, and no other", () => {
  const { enums, values } = enumsOfSchema();
  const told = new Set([...textOf("domain.md").matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, word]) => word as string));
  const needed = EXPLAINED.flatMap((name) => enums.get(name) ?? [`no enum ${name}`]);
  expect(needed.filter((word) => !told.has(word))).toEqual([]);
  const known = new Set([...values, ...CHECKS.map(({ id }) => id), ...Object.keys(settingsFrom({}))]);
  expect([...told].filter((word) => !known.has(word))).toEqual([]);
});

/** The enums of the API whose values domain.md explains. */
const EXPLAINED = [
  "CellStatus",
  "MeasureStatus",
  "ChangeStatus",
  "ShareStatus",
  "NoteCode",
  "FindingLevel",
  "ReconciliationStatus",
  "ReconciliationResult",
  "ReportStatus",
  "Dimension",
  "DepartmentKind",
  "FormCode",
  "FunnelPosition",
  "OutlierStatus",
  "LinkKind",
  "Nature",
  "Summing",
];

function enumsOfSchema() {
  const { definitions } = parse(readFileSync(join(ROOT, "schema.graphql"), "utf8"));
  const enums = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[each.name.value, (each.values ?? []).map(({ name }) => name.value)] as const]
        : [],
    ),
  );
  return { enums, values: [...enums.values()].flat() };
}

test("the words are those of the API", () => {
  const schema = readFileSync(join(ROOT, "schema.graphql"), "utf8");
  const words = [...textOf("words.md").matchAll(/^\| [^|]+ \| `(\w+)` \|/gm)].map(([, word]) => word as string);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !new RegExp(`^  ${word}(?:\\(|:)`, "m").test(schema))).toEqual([]);
});
