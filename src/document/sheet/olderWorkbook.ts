import type { CellObject, WorkSheet } from "@e965/xlsx";
import { said } from "../../message/message";
import { xlsx } from "../container/xlsx";
import { UnreadableDocument } from "../document";
import { type SheetLooks, sheetLooksOf } from "./biffLooks";
import { PLAIN_STYLE, unseenIn } from "./cellStyle";
import { type TextRun, textContent, textOfRuns } from "./cellText";
import { isFigure, MAY_HIDE, TEXT } from "./conditions";
import type { CellContent, IndexRange, Sheet, SheetCell } from "./sheet";
import { NO_ZEROS, numberContent, shownNumber } from "./shownNumber";

/**
 * The sheets of a binary workbook (XLS of Excel 2 to 2003, ET, XLSB), in the order of its tabs. The library reads the
 * values, but only part of their appearance; the rest is read from `stream`, the stream of the workbook, if there is
 * one.
 */
export function sheetsOfOlderWorkbook(bytes: Uint8Array, stream: Uint8Array | null, name: string): readonly Sheet[] {
  try {
    const book = xlsx().read(bytes, {
      type: "array",
      sheetRows: MAX_ROWS,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
    });
    const looks = stream ? sheetLooksOf(stream) : [];
    return book.SheetNames.flatMap((title, index) => {
      const sheet = book.Sheets[title];
      const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
      return sheet ? [sheetOf(sheet, !hidden, looks[index] ?? PLAIN_LOOKS, date1904)] : [];
    });
  } catch (error) {
    const locked = /password|encrypt/i.test(String(error));
    throw new UnreadableDocument(said(locked ? "DOCUMENT_LOCKED" : "DOCUMENT_DAMAGED", { name }));
  }
}

const PLAIN_LOOKS: SheetLooks = {
  zeros: true,
  objects: [],
  conditions: (_row, _column, _value, style) => style,
  styleAt: () => undefined,
  runsAt: () => [],
};

/** The library reads at most this many rows of a sheet. A report has some hundreds. */
const MAX_ROWS = 20_000;

function sheetOf(sheet: WorkSheet, shown: boolean, looks: SheetLooks, date1904: boolean): Sheet {
  const cells = Object.keys(sheet).flatMap((address): readonly SheetCell[] => {
    if (address.startsWith("!")) return [];
    const { r: row, c: column } = xlsx().utils.decode_cell(address);
    return [{ row, column, ...olderCellContent(sheet[address] as CellObject, row, column, looks, date1904) }];
  });
  return {
    shown,
    cells,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenAmong((sheet["!rows"] ?? []).map((row) => row && (row.hidden || row.hpt === 0))),
    hiddenColumns: hiddenAmong((sheet["!cols"] ?? []).map((column) => column && (column.hidden || column.width === 0))),
    objects: looks.objects,
  };
}

function olderCellContent(
  cell: CellObject,
  row: number,
  column: number,
  looks: SheetLooks,
  date1904: boolean,
): CellContent {
  if (cell.t === "e") return { text: "", unread: `the error ${cell.w ?? "?"}`, hidden: [] };
  if (cell.f !== undefined && (cell.v === undefined || cell.v === "" || cell.t === "z"))
    return { text: "", unread: "a formula without its value", hidden: [] };
  const number = cell.t === "n" && typeof cell.v === "number" ? cell.v : null;
  if (number === 0 && !looks.zeros) return { text: "", unread: null, hidden: [NO_ZEROS] };
  const words = cell.t === "s" ? String(cell.v ?? "") : String(cell.w ?? cell.v ?? "");
  const own = { ...(looks.styleAt(row, column) ?? PLAIN_STYLE), format: cell.z ?? UNKNOWN };
  const style = number === null && !isFigure(words) ? own : looks.conditions(row, column, number ?? TEXT, own);
  if (!style) return { text: "", unread: MAY_HIDE, hidden: [] };
  const runs = (text: string) =>
    [{ start: 0, font: style.font }, ...looks.runsAt(row, column)].map(({ start, font }, index, all) => ({
      text: text.slice(start, all[index + 1]?.start),
      struck: font.struck,
      raised: font.raised,
      unseen: unseenIn(font, style.fill),
    }));
  if (number === null) return textContent(runs(words), style.format);
  const text =
    style.format === UNKNOWN ? (cell.w ?? String(number)).trim() : shownNumber(number, style.format, date1904);
  return numberContent(textOfRuns([{ ...runs(text)[0], text } as TextRun]), number);
}

/** The format of a cell for which the library returns none. */
const UNKNOWN = "";

function hiddenAmong(flags: readonly (boolean | undefined | null)[]): readonly IndexRange[] {
  return [...flags.keys()].filter((index) => flags[index]).map((index) => ({ from: index, to: index }));
}
