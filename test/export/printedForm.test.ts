import { openDocument } from "../../src/document/open";
import { pdfPage } from "../../src/document/pdf/pdfPage";
import { readPages } from "../../src/document/pdf/pdfThread";
import { type PrintedReport, reportDocument } from "../../src/export/form/reportDocument";
import { OFFICE_FORMATS } from "../../src/export/office/officeFormats";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { chromium, launchBrowser } from "../support/browser";
import { convertedToPdf, libreOffice } from "../support/libreOffice";
import { printedReportOf } from "../support/printedReport";
import { marksOf, saidBy } from "../support/readBack";
import { readingOf } from "../support/reading";
import { describeWith } from "../support/requirement";

const BODY = "示例市科学技术局";

/** A report with each mark: figures, a blank, a doubt, a correction. */
function reportOf(year: number, sections: PrintedReport["sections"] = []) {
  const plain = readingOf(BODY, year, { "rules.made": 3, "applications.received.naturalPerson": 217 });
  const changed = new Map([
    ["applications.carriedIn.enterprise", { status: CellStatus.BLANK, value: null, raw: "" }],
    ["applications.carriedIn.research", { status: CellStatus.UNCERTAIN, value: null, raw: "2 8", candidates: [28, 2] }],
    ["applications.carriedIn.other", { status: CellStatus.CORRECTED, value: 5, raw: "50" }],
  ]);
  const cells = plain.cells.map((cell) => ({ ...cell, ...changed.get(cell.path) }));
  const printed = printedReportOf({ ...plain, cells }, BODY, year);
  const document = reportDocument(sections.length === 0 ? printed : { ...printed, sections });
  return { cells, form: plain.form as "FORM_2019" | "FORM_2021", document };
}

const YEARS = [2020, 2022];

/** What a PDF says when it is read as a published report, and how many pages it has. */
async function readPdf(bytes: Uint8Array) {
  const opened = await openDocument(Buffer.from(bytes), "printed.pdf");
  const pages = Math.max(...opened.blocks.map(({ page }) => page ?? 0));
  return { read: readReport(opened, {}), pages };
}

/** What a PDF says, cell by cell. The mark of a footnote may be read as a line of its own beside 存疑: no value all the same. */
function inPdf(read: Report) {
  const said = [...saidBy(read)].map(([path, [value, status]]) => {
    const mark = status === CellStatus.UNREADABLE ? CellStatus.UNCERTAIN : status;
    return [path, [value, mark]] as const;
  });
  return new Map(said);
}

describeWith(libreOffice)("printed by LibreOffice", () => {
  const office = OFFICE_FORMATS.filter(({ shown }) => !shown);

  test("Word files and workbooks become pages that read back to the same figures", async () => {
    const files = await Promise.all(
      YEARS.flatMap((year) =>
        office.map(async ({ ending, write }) => {
          const report = reportOf(year);
          return { year, ending, ...report, bytes: await write(report.document) };
        }),
      ),
    );
    const printed = convertedToPdf(files);
    for (const [index, { year, ending, form, cells }] of files.entries()) {
      const { read, pages } = await readPdf(printed[index] as Buffer);
      expect([ending, read.department, read.year, read.form]).toEqual([ending, BODY, year, form]);
      expect(inPdf(read)).toEqual(marksOf(form, cells));
      expect(pages).toBeLessThan(10);
    }
  });

  test("no word leaves the page: not of the form, of long sections, or of wide pages", async () => {
    const long = "公开工作的要求逐项落实，办理过程全程留痕。".repeat(60);
    const sections = [1, 5].map((number) => ({ number, heading: `第${number}部分`, text: `${long}\n短句。` }));
    const plain = reportOf(2022).document;
    const { document } = reportOf(2022, sections);
    const documents = [plain, document, { ...document, isWide: true }];
    const files = await Promise.all(
      documents.flatMap((one) => office.map(async ({ ending, write }) => ({ ending, bytes: await write(one) }))),
    );
    for (const [index, printed] of convertedToPdf(files).entries()) {
      const pages = (await readPages(printed, "printed.pdf")).map(pdfPage);
      for (const [number, { width, glyphs }] of pages.entries()) {
        const printedOn = `${files[index]?.ending} ${index}, page ${number + 1}`;
        const left = Math.min(...glyphs.map(({ x }) => x));
        const right = Math.max(...glyphs.map(({ x, dx }) => x + dx));
        expect([printedOn, left > LEAST_MARGIN, right < width - LEAST_MARGIN]).toEqual([printedOn, true, true]);
      }
    }
  });
});

/** Points at the edge of a page where printers print nothing: a centimetre. */
const LEAST_MARGIN = 28;

describeWith(chromium)("printed by a browser", () => {
  test("the page becomes pages that read back to the same figures", async () => {
    const browser = await launchBrowser();
    try {
      for (const year of YEARS) {
        const { document, form, cells } = reportOf(year);
        const page = await browser.newPage();
        await page.setContent(String(await OFFICE_FORMATS[0]?.write(document)));
        const { read } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
        expect([read.department, read.year, read.form]).toEqual([BODY, year, form]);
        expect(inPdf(read)).toEqual(marksOf(form, cells));
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  test.each([
    [390, "light"],
    [390, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)(
    "at %i pixels in %s nothing is wider than the page, and text stands out from its ground",
    async (width, colorScheme) => {
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        await page.setContent(String(await OFFICE_FORMATS[0]?.write(reportOf(2022).document)));
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        const colours = await page.evaluate(
          "[...document.querySelectorAll('body, th, td, a, .about')].map((one) => getComputedStyle(one).color)",
        );
        const ground = String(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
        for (const colour of new Set(colours as string[])) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
      } finally {
        await browser.close();
      }
    },
  );
});

/** The contrast of two colours (WCAG 2). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
