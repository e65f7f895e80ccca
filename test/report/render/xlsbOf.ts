import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { isNumber, type TestSheet } from "./testSheet";

/** A binary workbook of Excel 2007 (XLSB), without looks and without formulas. */
export function xlsbOf(sheets: readonly TestSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.title);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsb", cellStyles: true }) as ArrayBuffer);
}

function worksheet(sheet: TestSheet): WorkSheet {
  const end = { r: 0, c: 0 };
  const set: WorkSheet = {};
  for (const cell of sheet.cells) {
    const { row, column, text, format, formula } = cell;
    const value: CellObject =
      formula === "failed" ? { t: "e", v: 0x17 } : isNumber(text) ? { t: "n", v: Number(text) } : { t: "s", v: text };
    set[utils.encode_cell({ r: row, c: column })] = format === undefined ? value : { ...value, z: format };
    end.r = Math.max(end.r, row);
    end.c = Math.max(end.c, column);
  }
  set["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
  set["!merges"] = sheet.cells
    .filter(({ rowSpan = 1, columnSpan = 1 }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan = 1, columnSpan = 1 }) => ({
      s: { r: row, c: column },
      e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
    }));
  set["!rows"] = Array.from({ length: end.r + 1 }, (_, row) => ({ hidden: sheet.hiddenRows?.includes(row) ?? false }));
  set["!cols"] = Array.from({ length: end.c + 1 }, (_, column) => ({
    wch: 10,
    width: 10,
    hidden: sheet.hiddenColumns?.includes(column) ?? false,
  }));
  return set;
}
