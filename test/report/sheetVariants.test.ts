import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { expectAsPrinted, withBlanks } from "../support/asPrinted";
import { runs, seedOr } from "../support/runs";
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
        const figures = withBlanks(all, blank);
        const year = form.firstYear + 1;
        const title = `示例市教育局${year}年政府信息公开工作年度报告`;
        const bytes = writer.write(variant.compose({ title, form, figures, overview: [] }));
        const report = readReport(await openDocument(bytes, `report.${writer.extension}`), {});
        expect(report).toMatchObject({ department: "示例市教育局", year });
        expectAsPrinted(report, figures, variant.flags);
        const hides = /hidden|white/.test(variant.name) && (!/blank/.test(variant.name) || blank.length > 0);
        expect(report.remarks.some(({ code }) => code === "HIDDEN_TEXT")).toBe(hides);
      }),
      { seed: SEED, numRuns: RUNS },
    );
});
