import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReport } from "../../src/check/check";
import { openDocument } from "../../src/document/open";
import { readReport } from "../../src/report/read";

// Real reports stay outside the repository; where they lie beside it, each must read as its truth says.
const FOLDER = join(__dirname, "../../../shared/reports");
const truths = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(".expected.json")) : [];
const GIVES_NO_VALUE = new Set(["BLANK", "UNCERTAIN", "UNREADABLE", "MISSING"]);
const FORMATS = /./;

const cases = truths
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")))
  .filter((truth) => FORMATS.test(truth.file));

(cases.length === 0 ? describe.skip : describe)("real reports", () => {
  test.each(cases.length === 0 ? [{ file: "none" }] : cases)("$file is never silently wrong", async (truth) => {
    const document = await openDocument(readFileSync(join(FOLDER, truth.file)), truth.file);
    const report = readReport(document, {});
    expect({ department: report.department, year: report.year, form: report.form }).toEqual({
      department: truth.department,
      year: truth.year,
      form: truth.form,
    });
    const cells = new Map(report.cells.map((cell) => [cell.path as string, cell]));
    for (const [path, value] of Object.entries(truth.cells)) {
      const cell = cells.get(path);
      const open = path in truth.ambiguous;
      if (cell?.locator) expect(document.text.slice(cell.locator.start, cell.locator.end)).toBe(cell.raw);
      if (open || value === null) expect([path, GIVES_NO_VALUE.has(cell?.status ?? "")]).toEqual([path, true]);
      else expect([path, cell?.value]).toEqual([path, value]);
    }
    const errors = checkReport(report).filter((finding) => finding.level === "ERROR");
    expect(errors.length > 0).toBe(truth.brokenRules.length > 0);
  });
});
