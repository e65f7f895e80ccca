import fc from "fast-check";
import { openDocument } from "../../src/document/open";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { partsOf } from "./render/formats";
import { intended } from "./render/intended";
import { type PdfSetting, pdfOf } from "./render/pdf";
import { BLACKED, PDF_VARIANTS, RECOGNISED, UNRULED } from "./render/pdfVariants";
import { harmonious } from "./render/randomFigures";

const REPORTS = [FORM_2019, FORM_2021].flatMap((form) =>
  fc.sample(harmonious(form), { seed: 20260401, numRuns: 1 }).map((figures) => ({ form, figures })),
);

async function read({ form, figures }: (typeof REPORTS)[number], setting: PdfSetting) {
  const title = `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告`;
  const bytes = pdfOf(partsOf({ title, form, figures, overview: ["全年公开信息12条。"] }), setting);
  const document = await openDocument(bytes, "report.pdf");
  return { document, report: readReport(document, {}) };
}

describe.each(PDF_VARIANTS)("a PDF with $name", ({ setting }) => {
  test.each(REPORTS)("is read as $form.code is printed", async (made) => {
    const { report } = await read(made, setting);
    expect(report).toMatchObject({ department: "示例市教育局", year: made.form.firstYear + 1, form: made.form.code });
    const wrong = report.cells.flatMap(({ path, value, status }) => {
      const printed = made.figures.get(path as CellPath) ?? "";
      return value === intended(path as CellPath, printed) ? [] : [`${path}: ${printed}, read ${value} ${status}`];
    });
    expect(wrong).toEqual([]);
  });
});

test.each(PDF_VARIANTS.filter(({ name }) => name.startsWith("beside")))(
  "a PDF with text $name says that it hides some",
  async ({ setting }) => {
    const { document, report } = await read(REPORTS[0] as (typeof REPORTS)[number], setting);
    expect(document.hidden[0]).toMatchObject({ text: expect.stringContaining("隐蔽市财政局2001年"), page: 1 });
    expect(report.remarks).toContainEqual(expect.objectContaining({ code: "HIDDEN_TEXT" }));
  },
);

describe.each(UNRULED)("a PDF with $name", ({ setting }) => {
  test.each(REPORTS)("gives table 3 of $form.code with its blanks, and nothing wrong", async ({ form, figures }) => {
    const gaps = new Map([...figures].map(([path, printed], index) => [path, index % 5 === 3 ? "" : printed]));
    const { report } = await read({ form, figures: gaps }, setting);
    for (const { path, value, status } of report.cells) {
      const printed = intended(path as CellPath, gaps.get(path as CellPath) ?? "");
      if (path.startsWith("applications.") || value !== null) expect([path, value]).toEqual([path, printed]);
      if (status === CellStatus.BLANK) expect([path, printed]).toEqual([path, null]);
    }
  });
});

test("the text of a scan is read, and marked as recognised", async () => {
  const { document } = await read(REPORTS[0] as (typeof REPORTS)[number], RECOGNISED);
  expect(document.text).toContain("示例市教育局");
  expect(document.hidden).toEqual([]);
  expect(document.recognised.length).toBeGreaterThan(10);
});

test("a figure under a black box is not blank", async () => {
  const { document, report } = await read(REPORTS[1] as (typeof REPORTS)[number], BLACKED);
  const cells = document.blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
  expect(cells.filter(({ unread }) => unread === "text under a filled box").length).toBeGreaterThan(190);
  expect(report.cells.every(({ value }) => value === null)).toBe(true);
});
