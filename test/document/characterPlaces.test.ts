import { boxesAround, type CharacterPlaces } from "../../src/document/characterPlaces";
import type { SourceDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { reportDocument } from "../../src/export/form/reportDocument";
import { OFFICE_FORMATS } from "../../src/export/office/officeFormats";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { partsOf } from "../report/render/formats";
import { type PdfSetting, PLAIN, pdfOf } from "../report/render/pdf";
import { PDF_VARIANTS } from "../report/render/pdfVariants";
import { convertedToPdf, libreOffice } from "../support/libreOffice";
import { digitsIn, type PdfCharacter } from "../support/pdfCharacters";
import { printedReportOf } from "../support/printedReport";
import { readingOf } from "../support/reading";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";
import { describeWith } from "../support/requirement";

/** The cells of a PDF with a whole number of which another program sees other digits in the boxes; and how many it has. */
async function misplacedIn(bytes: Uint8Array, digits: readonly PdfCharacter[] = digitsIn([bytes])[0] ?? []) {
  const document = await openDocument(bytes, "report.pdf", { places: true });
  const numbers = readReport(document, {}).cells.filter(({ raw }) => /^\d+$/.test(raw ?? ""));
  const misplaced = numbers.flatMap(({ path, raw, locator }) => {
    const boxes = boxesAround(document.places as CharacterPlaces, locator?.start ?? 0, locator?.end ?? 0);
    const seen = boxes
      .flatMap((box) =>
        digits.filter(
          ({ page, x, y }) =>
            page === box.page && box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height,
        ),
      )
      .map(({ text }) => text)
      .join("");
    return seen === raw ? [] : [`${path}: ${raw}, but ${seen}`];
  });
  return { misplaced, count: numbers.length };
}

/**
 * Left out is what the other extraction gives otherwise: text that nobody sees is in it, each copy of what is printed twice,
 * but not the values of fields, and not all of what the paper cuts off.
 */
const COMPARED = PDF_VARIANTS.filter(({ name }) => !/^beside|printing twice|^fields|wider than the paper/.test(name));

/** A report whose numbers are all different. */
function reportIn(setting: PdfSetting): Uint8Array {
  const figures = new Map<CellPath, string>(cellsOf(FORM_2021).map((cell, index) => [cell, String(index + 100)]));
  const title = "示例市教育局2022年政府信息公开工作年度报告";
  return pdfOf(partsOf({ title, form: FORM_2021, figures, overview: ["全年公开信息12条。"] }), setting);
}

describe("the box of each number is over its digits", () => {
  const files = COMPARED.map(({ setting }) => reportIn(setting));
  let digits: ReturnType<typeof digitsIn>;
  beforeAll(() => {
    digits = digitsIn(files);
  });

  test.each(COMPARED.map(({ name }, i) => [name, i] as const))("in a PDF with %s", async (_, i) => {
    const { misplaced, count } = await misplacedIn(files[i] as Uint8Array, digits[i]);
    expect(misplaced).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });
});

test.each(["drawn", "valued"] as const)(
  "a number in a form field (%s) has one box, and no two have the same",
  async (fields) => {
    const document = await openDocument(reportIn({ ...PLAIN, fields }), "report.pdf", { places: true });
    const numbers = readReport(document, {}).cells.filter(({ raw }) => /^\d+$/.test(raw ?? ""));
    const boxes = numbers.map(({ locator }) =>
      boxesAround(document.places as CharacterPlaces, locator?.start ?? 0, locator?.end ?? 0),
    );
    expect(numbers.length).toBeGreaterThan(100);
    expect(boxes.filter(({ length }) => length !== 1)).toEqual([]);
    expect(new Set(boxes.map((one) => JSON.stringify(one))).size).toBe(numbers.length);
  },
);

test("in a PDF of an office, too", async () => {
  const { misplaced, count } = await misplacedIn(fileIn(MADE_UP, "示例区人民政府_2023.pdf")[0]);
  expect([misplaced, count > 100]).toEqual([[], true]);
});

whereBeside("reports", (folder) => {
  test("in a PDF of a real office, too", async () => {
    const { misplaced, count } = await misplacedIn(fileIn(folder, "024_淮安市洪泽区_区政府_2023.pdf")[0]);
    expect([misplaced, count > 100]).toEqual([[], true]);
  });
});

describeWith(libreOffice)("printed by LibreOffice", () => {
  test("the box of each number is over its digits", async () => {
    const reading = readingOf("示例市科学技术局", 2022, {
      "rules.made": 3,
      "applications.received.naturalPerson": 217,
    });
    const document = reportDocument(printedReportOf(reading, "示例市科学技术局", 2022));
    const files = await Promise.all(
      OFFICE_FORMATS.filter(({ shown }) => !shown).map(async ({ ending, write }) => ({
        ending,
        bytes: await write(document),
      })),
    );
    for (const bytes of convertedToPdf(files)) {
      const { misplaced, count } = await misplacedIn(bytes);
      expect([misplaced, count > 100]).toEqual([[], true]);
    }
  });
});

test("places are worked out where they are asked for alone, and change nothing else", async () => {
  const [bytes, name] = fileIn(MADE_UP, "示例区人民政府_2023.pdf");
  const { places, ...with_ } = await openDocument(bytes, name, { places: true });
  const without: SourceDocument = await openDocument(bytes, name);
  expect(places?.pages.length).toBeGreaterThan(0);
  expect(without).toEqual(with_);
});
