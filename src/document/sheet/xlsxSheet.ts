import { attributeOf, childOf, childrenOf, flagOf, numberOf } from "../container/localNames";
import { textOf, type XmlElement } from "../container/namespacedXml";
import { type CellStyle, type Font, PLAIN, unseenIn } from "./cellStyle";
import { type TextRun, textOfRuns } from "./cellText";
import { isFigure, MAY_HIDE, TEXT } from "./conditions";
import type { Area, SheetCell, Stretch } from "./sheet";
import { BY_FORMAT, NO_ZEROS, numberSaid, shownNumber, showsText } from "./shownNumber";
import { areaOf, columnOf } from "./xlsxAddress";
import { conditionsOf } from "./xlsxConditions";
import type { Styles } from "./xlsxStyles";

/** The parts that all sheets of a workbook share. */
export interface Workbook extends Styles {
  readonly strings: readonly XmlElement[];
  readonly date1904: boolean;
  /**
   * Whether the program computes all formulas again when it opens the file. The stored values are then not what it
   * shows.
   */
  readonly computesAnew: boolean;
}

/** The cells of a sheet's XML. */
export function cellsOf(sheet: XmlElement, book: Workbook): readonly SheetCell[] {
  const zeros = childrenOf(childOf(sheet, "sheetViews") ?? sheet, "sheetView").every((view) =>
    flagOf(view, "showZeros", true),
  );
  const conditions = conditionsOf(sheet, book);
  let [row, column] = [-1, -1];
  return rowsOf(sheet).flatMap((element) => {
    row = (numberOf(element, "r") ?? row + 2) - 1;
    column = -1;
    return childrenOf(element, "c").flatMap((cell): readonly SheetCell[] => {
      column = columnOf(attributeOf(cell, "r")) ?? column + 1;
      const said = cellOf(cell, book, zeros, (value, style) => conditions(row, column, value, style));
      return said.text === "" && !said.unread && said.hidden.length === 0 ? [] : [{ row, column, ...said }];
    });
  });
}

/** Rows that are hidden, filtered out, collapsed or almost without height. */
export function hiddenRowsOf(sheet: XmlElement): readonly Stretch[] {
  let row = -1;
  return rowsOf(sheet).flatMap((element) => {
    row = (numberOf(element, "r") ?? row + 2) - 1;
    return flagOf(element, "hidden") || (numberOf(element, "ht") ?? 15) < THIN ? [{ from: row, to: row }] : [];
  });
}

/** Columns that are hidden, collapsed or almost without width. */
export function hiddenColumnsOf(sheet: XmlElement): readonly Stretch[] {
  return childrenOf(sheet, "cols")
    .flatMap((columns) => childrenOf(columns, "col"))
    .filter((column) => flagOf(column, "hidden") || (numberOf(column, "width") ?? 8) < THIN / 4)
    .map((column) => ({ from: (numberOf(column, "min") ?? 1) - 1, to: (numberOf(column, "max") ?? 1) - 1 }));
}

/** The merged areas of a sheet. */
export function mergesOf(sheet: XmlElement): readonly Area[] {
  return childrenOf(childOf(sheet, "mergeCells"), "mergeCell").flatMap(
    (merge) => areaOf(attributeOf(merge, "ref") ?? "") ?? [],
  );
}

/** In points. A lower row shows nothing. */
const THIN = 1;

function rowsOf(sheet: XmlElement): readonly XmlElement[] {
  return childrenOf(childOf(sheet, "sheetData") ?? sheet, "row");
}

type Said = Pick<SheetCell, "text" | "unread" | "hidden">;

const unreadable = (unread: string): Said => ({ text: "", unread, hidden: [] });

/** Returns the style of the cell with this number, or with a text, under the conditions of its sheet. */
type Under = (value: number, style: CellStyle) => CellStyle | null;

function cellOf(cell: XmlElement, book: Workbook, zeros: boolean, under: Under): Said {
  const own = book.styles[numberOf(cell, "s") ?? 0] ?? PLAIN;
  const type = attributeOf(cell, "t") ?? "n";
  const kept = childOf(cell, "v");
  const value = textOf(kept);
  const formula = childOf(cell, "f");
  if (type === "e") return unreadable(attributeOf(cell, "vm") ? "a picture" : `the error ${value}`);
  if (/\bDISPIMG\(/.test(textOf(formula) + value)) return unreadable("a picture");
  if (formula && type !== "str" && value === "") return unreadable("a formula without its value");
  if (formula && book.computesAnew) return unreadable("a formula whose value is computed when the file is opened");
  const string = type === "inlineStr" ? childOf(cell, "is") : type === "s" ? book.strings[Number(value)] : undefined;
  const number = type === "n" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (number === 0 && !zeros) return { text: "", unread: null, hidden: [NO_ZEROS] };
  const isText = !Number.isFinite(number);
  const style = isText && !isFigure(string ? textOf(string) : value) ? own : under(isText ? TEXT : number, own);
  if (!style) return unreadable(MAY_HIDE);
  if (type === "s" || type === "inlineStr") return runsSaid(string, style, book);
  if (isText) return plainSaid(type === "b" ? (value === "1" ? "TRUE" : "FALSE") : value, style);
  return numberSaid(plainSaid(shownNumber(number, style.format, book.date1904), style), number);
}

function plainSaid(text: string, style: CellStyle): Said {
  return textSaid([runOf(text, style.font, style)], style);
}

function runsSaid(string: XmlElement | undefined, style: CellStyle, book: Workbook): Said {
  if (!string) return { text: "", unread: null, hidden: [] };
  // `rPh` contains the pronunciation of a text, which is not part of it.
  const runs = childrenOf(string).flatMap((part): readonly TextRun[] => {
    if (part.name.endsWith("rPh") || part.name.endsWith("phoneticPr")) return [];
    const properties = childOf(part, "rPr");
    const text = part.name.endsWith("t") ? textOf(part) : textOf(childOf(part, "t"));
    return [runOf(unescaped(text), properties ? book.fontOf(properties) : style.font, style)];
  });
  return textSaid(runs, style);
}

function textSaid(runs: readonly TextRun[], style: CellStyle): Said {
  const shown = showsText(style.format);
  return textOfRuns(shown ? runs : runs.map((run) => ({ ...run, unseen: run.unseen ?? BY_FORMAT })));
}

function runOf(text: string, font: Font, style: CellStyle): TextRun {
  return { text, struck: font.struck, raised: font.raised, unseen: unseenIn(font, style.fill) };
}

/** Characters that XML cannot contain are written as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
