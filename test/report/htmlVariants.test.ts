import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { seedOr } from "../support/runs";
import { HTML_VARIANTS } from "./render/htmlVariants";
import { intended } from "./render/intended";
import { MAILS } from "./render/mails";
import { harmonious } from "./render/randomFigures";

const SEED = seedOr(20260103);

describe.each([FORM_2019, FORM_2021])("$code", (form) => {
  const title = `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告`;
  const [figures] = fc.sample(harmonious(form), { seed: SEED, numRuns: 1 }) as [ReadonlyMap<CellPath, string>];
  const printed = new Map([...figures].map(([path, figure], index) => [path, index % 17 === 5 ? "" : figure]));

  test.each([...HTML_VARIANTS, ...MAILS])("$name", async ({ extension, write, unread }) => {
    const bytes = write({ title, form, figures: printed, overview: ["全年公开信息12条。"] });
    const report = readReport(await openDocument(bytes, `report.${extension}`), {});
    const read = report.cells.map(({ path, value, status }) => [path, value, status === CellStatus.BLANK]);
    const shown = report.cells.map(({ path }) => {
      const value = intended(path as CellPath, printed.get(path as CellPath) as string);
      return unread ? [path, null, false] : [path, value, value === null];
    });
    expect(read).toEqual(shown);
    if (!unread) expect(report).toMatchObject({ department: "示例市教育局", year: form.firstYear + 1 });
  });
});
