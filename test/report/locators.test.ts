import { readdirSync } from "node:fs";
import type { GridCell, Paragraph, SourceDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import { reportText } from "../support/composed";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";
import { FORMATS } from "./render/formats";
import { SHEET_FORMATS } from "./render/sheetVariants";
import { textDocument } from "./textDocument";

/** The paragraphs and table cells of a document. */
function piecesOf({ blocks }: SourceDocument): readonly (Paragraph | GridCell)[] {
  return blocks.flatMap((block): readonly (Paragraph | GridCell)[] => (block.kind === "grid" ? block.cells : [block]));
}

/** What does not hold of the place of each reported cell: it is in one piece of the document, and says which. */
async function troublesOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const document = await openDocument(bytes, name);
  const pieces = piecesOf(document);
  const reported = readReport(document, {}).cells.filter(({ status }) => status === CellStatus.REPORTED);
  return reported.flatMap(({ path, raw, locator }) => {
    if (locator === null) return [`${path} has no place`];
    const { start, end, page, row, column, address } = locator;
    const around = pieces.filter((piece) => piece.start <= start && end <= piece.end);
    const [piece] = around;
    if (document.text.slice(start, end) !== raw) return [`${path} is not ${raw}`];
    if (!piece || around.length > 1) return [`${path} is in ${around.length} pieces`];
    // In text without a table, row and column are those of the form.
    const real = "row" in piece ? [piece.row + 1, piece.column + 1, piece.address] : [row, column, null];
    const said = [page, row, column, address];
    return JSON.stringify(said) === JSON.stringify([piece.page, ...real])
      ? []
      : [`${path}: ${said} instead of ${real}`];
  });
}

const CASES = [FORM_2019, FORM_2021].flatMap((form) =>
  [...FORMATS, ...SHEET_FORMATS].map((format) => ({ form, format, code: form.code, what: format.extension })),
);

test.each(CASES)("$code as $what: each reported cell is in one piece of the document, and says which", async (each) => {
  const { form, format } = each;
  const figures = new Map<CellPath, string>(
    cellsOf(form).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
  );
  const title = `示例市教育局${form.firstYear + 1}年政府信息公开工作年度报告`;
  const bytes = format.write({ title, form, figures, overview: ["全年公开信息12条。"] });
  expect(await troublesOf(bytes, `report.${format.extension}`)).toEqual([]);
});

const filesIn = (folder: string) => readdirSync(folder).filter((name) => !/\.(?:json|md)$/.test(name));

test.each(filesIn(MADE_UP))("%s: the same", async (name) => {
  expect(await troublesOf(...fileIn(MADE_UP, name))).toEqual([]);
});

whereBeside("reports", (folder) => {
  test.each(filesIn(folder))("%s: the same", async (name) => {
    expect(await troublesOf(...fileIn(folder, name))).toEqual([]);
  });
});

test("a figure in a paragraph of a format with pages says on which page it is printed", () => {
  const text = reportText("示例市教育局", 2024);
  const lines = [...text.matchAll(/[^\n]+/g)];
  const blocks = lines.map(({ 0: line, index }, i): Paragraph => {
    const page = 1 + Math.floor((3 * i) / lines.length);
    return { kind: "paragraph", text: line, start: index, end: index + line.length, page };
  });
  const { cells } = readReport({ ...textDocument(text), blocks }, {});
  const pages = cells.flatMap(({ locator }) => (locator ? [locator.page] : []));
  expect(pages.length).toBeGreaterThan(190);
  expect(new Set(pages)).toEqual(new Set([1, 2, 3]));
  for (const { locator } of cells) {
    const block = blocks.find(({ start, end }) => locator && start <= locator.start && locator.end <= end);
    expect(locator?.page).toBe(block?.page);
  }
});
