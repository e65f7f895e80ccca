import type { Phrase } from "../../message/phrases";
import { attributeOf, childOf, childrenOf, flagOf, numberOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import { type CellFont, type CellStyle, PLAIN_STYLE, unseenIn } from "./cellStyle";
import { type TextRun, textContent } from "./cellText";
import { isFigure, MAY_HIDE, TEXT } from "./conditions";
import type { CellContent, CellRange, IndexRange, SheetCell } from "./sheet";
import { NO_ZEROS, numberContent, shownNumber } from "./shownNumber";
import { cellRange, columnIndex } from "./xlsxAddress";
import { conditionsOf } from "./xlsxConditions";
import type { XlsxStyles } from "./xlsxStyles";

/** The parts that all sheets of a workbook share. */
export interface Workbook extends XlsxStyles {
  readonly strings: readonly XmlElement[];
  readonly date1904: boolean;
  /**
   * Whether the program computes all formulas again when it opens the file. The stored values are then not what it
   * shows.
   */
  readonly computesAnew: boolean;
}

/** The cells of a sheet's XML. */
export function xlsxCells(sheet: XmlElement, book: Workbook): readonly SheetCell[] {
  const zeros = childrenOf(childOf(sheet, "sheetViews") ?? sheet, "sheetView").every((view) =>
    flagOf(view, "showZeros", true),
  );
  const conditions = conditionsOf(sheet, book);
  let [row, column] = [-1, -1];
  return rowsOf(sheet).flatMap((element) => {
    row = (numberOf(element, "r") ?? row + 2) - 1;
    column = -1;
    return childrenOf(element, "c").flatMap((cell): readonly SheetCell[] => {
      column = columnIndex(attributeOf(cell, "r")) ?? column + 1;
      const said = xlsxCellContent(cell, book, zeros, (value, style) => conditions(row, column, value, style));
      return said.text === "" && !said.unread && said.hidden.length === 0 ? [] : [{ row, column, ...said }];
    });
  });
}

/** Rows that are hidden, filtered out, collapsed or almost without height. */
export function hiddenRowsOf(sheet: XmlElement): readonly IndexRange[] {
  let row = -1;
  return rowsOf(sheet).flatMap((element) => {
    row = (numberOf(element, "r") ?? row + 2) - 1;
    return flagOf(element, "hidden") || (numberOf(element, "ht") ?? 15) < THIN ? [{ from: row, to: row }] : [];
  });
}

/** Columns that are hidden, collapsed or almost without width. */
export function hiddenColumnsOf(sheet: XmlElement): readonly IndexRange[] {
  return childrenOf(sheet, "cols")
    .flatMap((columns) => childrenOf(columns, "col"))
    .filter((column) => flagOf(column, "hidden") || (numberOf(column, "width") ?? 8) < THIN / 4)
    .map((column) => ({ from: (numberOf(column, "min") ?? 1) - 1, to: (numberOf(column, "max") ?? 1) - 1 }));
}

/** The merged areas of a sheet. */
export function mergesOf(sheet: XmlElement): readonly CellRange[] {
  return childrenOf(childOf(sheet, "mergeCells"), "mergeCell").flatMap(
    (merge) => cellRange(attributeOf(merge, "ref") ?? "") ?? [],
  );
}

/** In points. A lower row shows nothing. */
const THIN = 1;

function rowsOf(sheet: XmlElement): readonly XmlElement[] {
  return childrenOf(childOf(sheet, "sheetData") ?? sheet, "row");
}

const unreadContent = (unread: Phrase): CellContent => ({ text: "", unread, hidden: [] });

/** Returns the style of the cell with this number, or with a text, under the conditions of its sheet. */
type Under = (value: number, style: CellStyle) => CellStyle | null;

function xlsxCellContent(cell: XmlElement, book: Workbook, zeros: boolean, under: Under): CellContent {
  const own = book.styles[numberOf(cell, "s") ?? 0] ?? PLAIN_STYLE;
  const type = attributeOf(cell, "t") ?? "n";
  const kept = childOf(cell, "v");
  const value = xmlText(kept);
  const formula = childOf(cell, "f");
  if (type === "e") return unreadContent(attributeOf(cell, "vm") ? "a picture" : `the error ${value}`);
  if (/\bDISPIMG\(/.test(xmlText(formula) + value)) return unreadContent("a picture");
  if (formula && type !== "str" && value === "") return unreadContent("a formula without its value");
  if (formula && book.computesAnew) return unreadContent("a formula whose value is computed when the file is opened");
  const string = type === "inlineStr" ? childOf(cell, "is") : type === "s" ? book.strings[Number(value)] : undefined;
  const number = type === "n" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (number === 0 && !zeros) return { text: "", unread: null, hidden: [NO_ZEROS] };
  const isText = !Number.isFinite(number);
  const style = isText && !isFigure(string ? xmlText(string) : value) ? own : under(isText ? TEXT : number, own);
  if (!style) return unreadContent(MAY_HIDE);
  if (type === "s" || type === "inlineStr") return runsContent(string, style, book);
  if (isText) return plainContent(type === "b" ? (value === "1" ? "TRUE" : "FALSE") : value, style);
  return numberContent(plainContent(shownNumber(number, style.format, book.date1904), style), number);
}

function plainContent(text: string, style: CellStyle): CellContent {
  return textContent([runOf(text, style.font, style)], style.format);
}

function runsContent(string: XmlElement | undefined, style: CellStyle, book: Workbook): CellContent {
  if (!string) return { text: "", unread: null, hidden: [] };
  // `rPh` contains the pronunciation of a text, which is not part of it.
  const runs = childrenOf(string).flatMap((part): readonly TextRun[] => {
    if (part.name.endsWith("rPh") || part.name.endsWith("phoneticPr")) return [];
    const properties = childOf(part, "rPr");
    const text = part.name.endsWith("t") ? xmlText(part) : xmlText(childOf(part, "t"));
    return [runOf(withoutXmlEscapes(text), properties ? book.fontOf(properties) : style.font, style)];
  });
  return textContent(runs, style.format);
}

function runOf(text: string, font: CellFont, style: CellStyle): TextRun {
  return { text, struck: font.struck, raised: font.raised, unseen: unseenIn(font, style.fill) };
}

/** Characters that XML cannot contain are written as `_x000D_`. */
function withoutXmlEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
