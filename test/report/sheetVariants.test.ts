import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { runs, seedOr } from "../support/runs";
import { intended } from "./render/intended";
import { harmonious } from "./render/randomFigures";
import { SHEET_VARIANTS, SHEET_WRITERS } from "./render/sheetVariants";

const SEED = seedOr(20260103);
const RUNS = runs(2, 50);

const CASES = SHEET_VARIANTS.flatMap((variant) =>
  SHEET_WRITERS.filter(({ lacks }) => variant.needs === null || !lacks.includes(variant.needs)).map((writer) => ({
    variant,
    writer,
    name: variant.name,
    extension: writer.extension,
  })),
);

// What a person who opens the file sees is what is read; the rest is said, and is no figure, title or year.
test.each(CASES)("$extension with $name", async ({ variant, writer }) => {
  for (const form of [FORM_2019, FORM_2021])
    await fc.assert(
      fc.asyncProperty(harmonious(form), fc.array(fc.nat(197), { maxLength: 20 }), async (all, blank) => {
        const cells = [...all];
        for (const index of blank) (cells[index] as [CellPath, string])[1] = "";
        const figures = new Map(cells);
        const year = form.firstYear + 1;
        const title = `示例市教育局${year}年政府信息公开工作年度报告`;
        const bytes = writer.write(variant.compose({ title, form, figures, overview: [] }));
        const report = readReport(await openDocument(bytes, `report.${writer.extension}`), {});
        expect(report).toMatchObject({ department: "示例市教育局", year });
        const flagged = variant.flags
          ? new Set(report.cells.filter(({ status }) => status === CellStatus.UNREADABLE).map(({ path }) => path))
          : new Set<string>();
        if (variant.flags) expect(flagged.size).toBeGreaterThan(0);
        for (const { path, value } of report.cells)
          if (!flagged.has(path))
            expect([path, value]).toEqual([path, intended(path as CellPath, figures.get(path as CellPath) ?? "")]);
        const hides = /hidden|white/.test(variant.name) && (!/blank/.test(variant.name) || blank.length > 0);
        expect(report.remarks.some(({ code }) => code === "HIDDEN_TEXT")).toBe(hides);
      }),
      { seed: SEED, numRuns: RUNS },
    );
});
