import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { expectAsPrinted, withBlanks } from "../support/asPrinted";
import { runs, seedOr } from "../support/runs";
import { harmonious } from "./render/randomFigures";
import { WORD_VARIANTS } from "./render/wordVariants";

const SEED = seedOr(20260104);
const RUNS = runs(2, 50);

// What a person who opens the document sees is what is read; the rest is said, and is no figure, title or year.
test.each(WORD_VARIANTS)("$extension with figures $name", async ({ extension, hides, write }) => {
  for (const form of [FORM_2019, FORM_2021])
    await fc.assert(
      fc.asyncProperty(harmonious(form), fc.array(fc.nat(197), { maxLength: 20 }), async (all, blank) => {
        const figures = withBlanks(all, blank);
        const year = form.firstYear + 1;
        const title = `示例市教育局${year}年政府信息公开工作年度报告`;
        const bytes = write({ title, form, figures, overview: [] });
        const report = readReport(await openDocument(bytes, `report.${extension}`), {});
        expect(report).toMatchObject({ department: "示例市教育局", year, form: form.code });
        expectAsPrinted(report, figures);
        expect(report.remarks.some(({ code }) => code === "HIDDEN_TEXT")).toBe(hides);
      }),
      { seed: SEED, numRuns: RUNS },
    );
});
