import type { FormDocument } from "./formDocument";
import { formSheets } from "./formSheets";
import { printSetup } from "./printSetup";
import { sheetComments } from "./sheetComments";
import { sheetLibrary } from "./sheetLibrary";

/** A document of the form as an Excel workbook (Office Open XML): a sheet for each section, notes as comments on their cells. */
export async function formWorkbook(document: FormDocument): Promise<Buffer> {
  const { writeExcelFile, markup } = await sheetLibrary();
  const sheets = formSheets(document);
  const written = sheets.map(({ name, rows, widths }) => ({
    data: [...rows],
    sheet: name,
    columns: widths.map((width) => ({ width })),
  }));
  return writeExcelFile(written, { features: [printSetup(sheets, markup), sheetComments(sheets, markup)] }).toBuffer();
}
