import type { OfficeDocument } from "./officeDocument";
import { officeSheets } from "./officeSheets";
import { printSetup } from "./printSetup";
import { sheetComments } from "./sheetComments";
import { sheetLibrary } from "./sheetLibrary";

/** A document as an Excel workbook (Office Open XML): a sheet for each section, notes as comments on their cells. */
export async function officeWorkbook(document: OfficeDocument): Promise<Buffer> {
  const { writeExcelFile, markup } = await sheetLibrary();
  const sheets = officeSheets(document);
  const written = sheets.map(({ name, rows, widths }) => ({
    data: [...rows],
    sheet: name,
    columns: widths.map((width) => ({ width })),
  }));
  return writeExcelFile(written, { features: [printSetup(sheets, markup), sheetComments(sheets, markup)] }).toBuffer();
}
