import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../src/check/check";
import { FORMS } from "../src/form/catalogue";
import { CellStatus } from "../src/form/status";

const ROOT = join(__dirname, "..");
const BOOKS = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);
const textOf = (name: string) => readFileSync(join(ROOT, "docs", name), "utf8");

test.each(BOOKS)("docs/%s names only files that there are", (name) => {
  const paths = [...textOf(name).matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map(([, path]) => path as string);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("each step of the two ways is a function of its file", () => {
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

test("rules, forms and statuses are those of the code", () => {
  const domain = textOf("domain.md");
  const rules = CHECKS.filter(({ id }) => /^R\d+$/.test(id));
  expect(rules.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(
    [...domain.matchAll(/^\| (R\d+) \|.*\| (\w+) \|$/gm)].map(([, id, level]) => `${id} ${level}`).sort(),
  );
  for (const { code, basis } of FORMS) expect(domain).toContain(`| \`${code}\` | ${basis} |`);
  for (const status of Object.values(CellStatus)) expect(domain).toContain(`| \`${status}\` |`);
});

test("the words are those of the API", () => {
  const schema = readFileSync(join(ROOT, "schema.graphql"), "utf8");
  const words = [...textOf("words.md").matchAll(/^\| [^|]+ \| `(\w+)` \|/gm)].map(([, word]) => word as string);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !new RegExp(`^  ${word}(?:\\(|:)`, "m").test(schema))).toEqual([]);
});
