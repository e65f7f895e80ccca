import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { expectAsPrinted, withBlanks } from "../support/asPrinted";
import { runs, seedOr } from "../support/runs";
import { DOCX_VARIANTS } from "./render/docxVariants";
import { ODT_VARIANTS } from "./render/odtVariants";
import { harmonious } from "./render/randomFigures";

const SEED = seedOr(20260104);
const RUNS = runs(1, 30);

const CASES = [
  ...DOCX_VARIANTS.map((variant) => ({ ...variant, format: "docx" })),
  ...ODT_VARIANTS.map((variant) => ({ ...variant, format: "odt" })),
];

// What a person who opens the file sees is what is read; the rest is said, and is no figure, title or year.
test.each(CASES)("$format with $name", async ({ write, flags, hides, format }) => {
  for (const form of [FORM_2019, FORM_2021])
    await fc.assert(
      fc.asyncProperty(harmonious(form), fc.array(fc.nat(197), { maxLength: 20 }), async (all, blank) => {
        const figures = withBlanks(all, blank);
        const year = form.firstYear + 1;
        const title = `示例市教育局${year}年政府信息公开工作年度报告`;
        const bytes = write({ title, form, figures, overview: ["全年公开信息12条。"] });
        const report = readReport(await openDocument(bytes, `report.${format}`), {});
        expect(report).toMatchObject({ department: "示例市教育局", year });
        expectAsPrinted(report, figures, flags);
        expect(report.remarks.some(({ code }) => code === "HIDDEN_TEXT")).toBe(hides);
      }),
      { seed: SEED, numRuns: RUNS },
    );
});
