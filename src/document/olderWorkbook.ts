import { type CellObject, read, utils, type WorkSheet } from "@e965/xlsx";
import { UnreadableDocument } from "./document";
import type { Sheet, SheetCell, Stretch } from "./sheet";
import { keptBehind, shownNumber } from "./shownNumber";

/** The sheets of a binary workbook (XLS of Excel 5 to 2003, ET, XLSB) in the order of its tabs. */
export function sheetsOfOlderWorkbook(bytes: Uint8Array, name: string): readonly Sheet[] {
  try {
    const book = read(bytes, { type: "array", sheetRows: MAX_ROWS, cellStyles: true, cellNF: true, cellHTML: false });
    return book.SheetNames.flatMap((title, index) => {
      const sheet = book.Sheets[title];
      const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return sheet ? [sheetOf(sheet, !hidden, book.Workbook?.WBProps?.date1904 ?? false)] : [];
    });
  } catch (error) {
    const locked = /password|encrypt/i.test(String(error));
    throw new UnreadableDocument(
      locked
        ? `${name} is protected by a password: give it without one.`
        : `${name} is cut off or damaged: give the whole spreadsheet again.`,
    );
  }
}

/** Rows that the library reads of a sheet; a report has some hundreds. */
const MAX_ROWS = 20_000;

function sheetOf(sheet: WorkSheet, shown: boolean, date1904: boolean): Sheet {
  const cells = Object.keys(sheet).flatMap((address): readonly SheetCell[] => {
    if (address.startsWith("!")) return [];
    const { r: row, c: column } = utils.decode_cell(address);
    return [{ row, column, ...saidBy(sheet[address] as CellObject, date1904) }];
  });
  return {
    shown,
    cells,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenAmong((sheet["!rows"] ?? []).map((row) => row && (row.hidden || row.hpt === 0))),
    hiddenColumns: hiddenAmong((sheet["!cols"] ?? []).map((column) => column && (column.hidden || column.width === 0))),
    objects: [],
  };
}

function saidBy(cell: CellObject, date1904: boolean): Pick<SheetCell, "text" | "unread" | "hidden"> {
  if (cell.t === "e") return { text: "", unread: `the error ${cell.w ?? ""}`.trim(), hidden: [] };
  if (cell.f !== undefined && (cell.v === undefined || cell.t === "z"))
    return { text: "", unread: "a formula without its value", hidden: [] };
  if (cell.t !== "n" || typeof cell.v !== "number") {
    const text = String(cell.w ?? cell.v ?? "").trim();
    return { text, unread: null, hidden: [] };
  }
  const shown = cell.z === undefined ? null : shownNumber(cell.v, cell.z, date1904);
  const text = shown?.text ?? (cell.w ?? String(cell.v)).trim();
  const kept = shown ? shown.kept : keptBehind(text, cell.v);
  return { text, unread: null, hidden: kept === null ? [] : [{ text: kept, how: BY_FORMAT }] };
}

const BY_FORMAT = "a number that its format does not show whole";

function hiddenAmong(flags: readonly (boolean | undefined | null)[]): readonly Stretch[] {
  return [...flags.keys()].filter((index) => flags[index]).map((index) => ({ from: index, to: index }));
}
