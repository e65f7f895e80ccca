import { attributeOf, childOf, childrenOf, flagOf, localName, numberOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import { type Shade, shadeOf, WHITE } from "../shade";
import { type CellFont, type CellStyle, PLAIN_STYLE, TINY_SIZE, unseenIn } from "./cellStyle";
import { type TextRun, textContent, textOfRuns } from "./cellText";
import { isFigure, MAY_HIDE, type StyleUnderConditions, TEXT } from "./conditions";
import { excelXmlConditions } from "./excelXmlConditions";
import type { CellContent, CellRange, IndexRange, Sheet, SheetCell } from "./sheet";
import { numberContent, shownNumber } from "./shownNumber";

/** The sheets of a workbook in the XML of Excel 2003, in the order of its tabs. */
export function sheetsOfExcelXml(workbook: XmlElement): readonly Sheet[] {
  const styles = excelXmlStyles(workbook);
  return childrenOf(workbook, "Worksheet").map((sheet) => {
    const visible = xmlText(childOf(childOf(sheet, "WorksheetOptions"), "Visible"));
    const table = sheetTable(childOf(sheet, "Table"), styles, excelXmlConditions(sheet));
    return { shown: !/hidden/i.test(visible), ...table, objects: [] };
  });
}

type StyleByName = (name: string | undefined) => CellStyle;

function excelXmlStyles(workbook: XmlElement): StyleByName {
  const known = new Map<string, CellStyle>();
  for (const style of childrenOf(childOf(workbook, "Styles") ?? workbook, "Style")) {
    const parent = known.get(attributeOf(style, "Parent") ?? "Default") ?? PLAIN_STYLE;
    const font = childOf(style, "Font");
    const fill = childOf(style, "Interior");
    const format = childOf(style, "NumberFormat");
    known.set(attributeOf(style, "ID") ?? "", {
      font: font ? fontOf(font) : parent.font,
      fill: fill ? (shadeOf(attributeOf(fill, "Color")) ?? WHITE) : parent.fill,
      format: format
        ? (NAMED_FORMATS[attributeOf(format, "Format") ?? ""] ?? attributeOf(format, "Format") ?? "")
        : parent.format,
    });
  }
  return (name) => known.get(name ?? "Default") ?? known.get("Default") ?? PLAIN_STYLE;
}

function fontOf(font: XmlElement): CellFont {
  return {
    ...PLAIN_STYLE.font,
    struck: flagOf(font, "StrikeThrough"),
    raised: /script$/.test(attributeOf(font, "VerticalAlign") ?? ""),
    tiny: (numberOf(font, "Size") ?? 11) < TINY_SIZE,
    shade: shadeOf(attributeOf(font, "Color")),
  };
}

const NAMED_FORMATS: Readonly<Record<string, string>> = {
  "General Number": "General",
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  Currency: "#,##0.00",
  "Euro Currency": "#,##0.00",
  "Short Date": "yyyy/m/d",
  "Long Date": 'yyyy"年"m"月"d"日"',
  "General Date": "yyyy/m/d h:mm",
};

function sheetTable(
  table: XmlElement | undefined,
  styles: StyleByName,
  conditions: StyleUnderConditions,
): Omit<Sheet, "shown" | "objects"> {
  const cells: SheetCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: IndexRange[] = [];
  const hiddenColumns: IndexRange[] = [];
  if (!table) return { cells, merges, hiddenRows, hiddenColumns };
  const columnStyles = new Map<number, string | undefined>();
  let next = 0;
  for (const column of childrenOf(table, "Column")) {
    const from = (numberOf(column, "Index") ?? next + 1) - 1;
    const to = from + (numberOf(column, "Span") ?? 0);
    if (flagOf(column, "Hidden") || numberOf(column, "Width") === 0) hiddenColumns.push({ from, to });
    for (let at = from; at <= Math.min(to, from + MAX_STYLED); at++)
      columnStyles.set(at, attributeOf(column, "StyleID"));
    next = to + 1;
  }
  next = 0;
  for (const row of childrenOf(table, "Row")) {
    const from = (numberOf(row, "Index") ?? next + 1) - 1;
    const to = from + (numberOf(row, "Span") ?? 0);
    if (flagOf(row, "Hidden") || numberOf(row, "Height") === 0) hiddenRows.push({ from, to });
    next = to + 1;
    let column = 0;
    for (const cell of childrenOf(row, "Cell")) {
      column = (numberOf(cell, "Index") ?? column + 1) - 1;
      const [across, down] = [numberOf(cell, "MergeAcross") ?? 0, numberOf(cell, "MergeDown") ?? 0];
      if (across > 0 || down > 0) merges.push({ top: from, left: column, bottom: from + down, right: column + across });
      const style = attributeOf(cell, "StyleID") ?? attributeOf(row, "StyleID") ?? columnStyles.get(column);
      const at = column;
      const under = (value: number, own: CellStyle) => conditions(from, at, value, own);
      cells.push({ row: from, column, ...excelXmlCellContent(cell, styles(style), under) });
      column += across + 1;
    }
  }
  return {
    cells: cells.filter((cell) => cell.text || cell.unread || cell.hidden.length > 0),
    merges,
    hiddenRows,
    hiddenColumns,
  };
}

/** A style that covers more columns is the style of the whole sheet. */
const MAX_STYLED = 1000;

function excelXmlCellContent(
  cell: XmlElement,
  own: CellStyle,
  under: (value: number, own: CellStyle) => CellStyle | null,
): CellContent {
  const value = childOf(cell, "Data");
  const formula = attributeOf(cell, "Formula");
  const text = xmlText(value);
  if (!value) return { text: "", unread: formula ? "a formula without its value" : null, hidden: [] };
  const type = attributeOf(value, "Type");
  if (type === "Error") return { text: "", unread: `the error ${text}`, hidden: [] };
  if (formula && type !== "String" && text === "")
    return { text: "", unread: "a formula without its value", hidden: [] };
  const number = type === "Number" && Number.isFinite(Number(text)) ? Number(text) : null;
  const style = number === null && !isFigure(text) ? own : under(number ?? TEXT, own);
  if (!style) return { text: "", unread: MAY_HIDE, hidden: [] };
  if (number === null) {
    const isTold = type === "Boolean" && /^[01]$/.test(text);
    const runs = isTold
      ? [run(text === "1" ? "TRUE" : "FALSE", style.font, style.fill)]
      : runsIn(value, style.font, style.fill);
    return textContent(runs, style.format);
  }
  return numberContent(textOfRuns([run(shownNumber(number, style.format), style.font, style.fill)]), number);
}

function runsIn(parent: XmlElement, font: CellFont, fill: Shade | null): readonly TextRun[] {
  return parent.children.flatMap((node): readonly TextRun[] => {
    if (typeof node === "string") return [run(node, font, fill)];
    return runsIn(node, markedUp(node, font), fill);
  });
}

/** Applies an HTML mark inside a cell to the font of its content. */
function markedUp(mark: XmlElement, font: CellFont): CellFont {
  const name = localName(mark).toLowerCase();
  if (name === "s" || name === "strike" || name === "del") return { ...font, struck: true };
  if (name === "sup" || name === "sub") return { ...font, raised: true };
  const colour = attributeOf(mark, "Color");
  return name === "font" && colour ? { ...font, shade: shadeOf(colour) } : font;
}

function run(text: string, font: CellFont, fill: Shade | null): TextRun {
  return { text, struck: font.struck, raised: font.raised, unseen: unseenIn(font, fill) };
}
