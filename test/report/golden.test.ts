import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReport } from "../../src/check/check";
import { openDocument } from "../../src/document/open";
import { cellsOf, type FormCode, layoutOf } from "../../src/form/catalogue";
import { readReport } from "../../src/report/read";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";

const GIVES_NO_VALUE = new Set(["BLANK", "UNCERTAIN", "UNREADABLE", "MISSING"]);

test("six made-up reports have a truth", () => {
  expect(truthsIn(MADE_UP)).toHaveLength(6);
});

describe("made-up reports", () => readAsTheirTruths(MADE_UP));
whereBeside("reports", (folder) => describe("real reports", () => readAsTheirTruths(folder)));

function readAsTheirTruths(folder: string): void {
  test.each(truthsIn(folder))("$file is never silently wrong", async (truth) => {
    const document = await openDocument(...fileIn(folder, truth.file));
    const report = readReport(document, {});
    expect({ department: report.department, year: report.year, form: report.form }).toEqual({
      department: truth.department,
      year: truth.year,
      form: truth.form,
    });
    const cells = new Map(report.cells.map((cell) => [cell.path as string, cell]));
    for (const [path, value] of cellsIn(truth)) {
      const cell = cells.get(path);
      const open = path in truth.ambiguous;
      if (cell?.locator) expect(document.text.slice(cell.locator.start, cell.locator.end)).toBe(cell.raw);
      if (open || value === null) expect([path, GIVES_NO_VALUE.has(cell?.status ?? "")]).toEqual([path, true]);
      else expect([path, cell?.value]).toEqual([path, value]);
    }
    const errors = checkReport(report).filter((finding) => finding.level === "ERROR");
    expect(errors).toHaveLength(truth.brokenRules.length);
  });
}

interface Truth {
  readonly file: string;
  readonly department: string;
  readonly year: number;
  readonly form: FormCode;
  /** The value of all cells of the form that are not named. */
  readonly rest?: number | null;
  readonly cells: Readonly<Record<string, number | null>>;
  /** By path: why no reader can know the cell. */
  readonly ambiguous: Readonly<Record<string, string>>;
  readonly brokenRules: readonly string[];
}

function truthsIn(folder: string): readonly Truth[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".expected.json"));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
}

function cellsIn({ form, rest, cells }: Truth): readonly (readonly [string, number | null])[] {
  const others = rest === undefined ? [] : cellsOf(layoutOf(form)).map((path) => [path, rest] as const);
  return Object.entries({ ...Object.fromEntries(others), ...cells });
}
