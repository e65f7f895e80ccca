import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { seedOr } from "../support/runs";
import { intended } from "./render/intended";
import { harmonious } from "./render/randomFigures";
import { SITE_PAGES } from "./render/sitePages";

const SEED = seedOr(20260104);

describe.each([FORM_2019, FORM_2021])("$code", (form) => {
  const year = form.firstYear + 1;
  const title = `示例市教育局${year}年政府信息公开工作年度报告`;

  test.each(SITE_PAGES)("$name: every cell, who and when", async ({ write }) => {
    for (const figures of fc.sample(harmonious(form), { seed: SEED, numRuns: 2 })) {
      const bytes = write({ title, form, figures, overview: [`${year}年，市教育局主动公开信息12条。`] });
      const report = readReport(await openDocument(bytes, "report.html"), {});
      expect(report.cells.map(({ path, value }) => [path, value])).toEqual(
        report.cells.map(({ path }) => [path, intended(path as CellPath, figures.get(path as CellPath) as string)]),
      );
      expect(report).toMatchObject({ department: "示例市教育局", year });
    }
  });
});
