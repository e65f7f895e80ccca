import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runFolder } from "../support/runFolder";

const ROOT = join(__dirname, "../..");

test("the questions of the pages have the types of the schema as it is: `npm run documents` would change nothing", () => {
  const made = join(mkdtempSync(join(runFolder(), "documents-")), "documents.ts");
  execFileSync(process.execPath, [join(ROOT, "scripts/documents.mjs"), made]);
  expect(readFileSync(made, "utf8")).toBe(readFileSync(join(ROOT, "src/dashboard/documents.ts"), "utf8"));
});
