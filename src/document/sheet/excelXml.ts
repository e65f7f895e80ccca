import { attributeOf, childOf, childrenOf, flagOf, localName, numberOf } from "../container/localNames";
import { textOf, type XmlElement } from "../container/namespacedXml";
import { isUnseen, type Shade, shadeOf, WHITE } from "../shade";
import { type TextRun, textOfRuns } from "./cellText";
import type { Area, Sheet, SheetCell, Stretch } from "./sheet";
import { BY_FORMAT, numberSaid, shownNumber, showsText } from "./shownNumber";

/** The sheets of a workbook in the XML of Excel 2003, in the order of its tabs. */
export function sheetsOfExcelXml(workbook: XmlElement): readonly Sheet[] {
  const styles = stylesOf(workbook);
  return childrenOf(workbook, "Worksheet").map((sheet) => {
    const visible = textOf(childOf(childOf(sheet, "WorksheetOptions"), "Visible"));
    return { shown: !/hidden/i.test(visible), ...tableOf(childOf(sheet, "Table"), styles), objects: [] };
  });
}

interface Look {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly shade: Shade | null;
  readonly fill: Shade;
  readonly format: string;
}

const PLAIN: Look = { struck: false, raised: false, shade: null, fill: WHITE, format: "General" };

type Styles = (name: string | undefined) => Look;

function stylesOf(workbook: XmlElement): Styles {
  const known = new Map<string, Look>();
  for (const style of childrenOf(childOf(workbook, "Styles") ?? workbook, "Style")) {
    const parent = known.get(attributeOf(style, "Parent") ?? "Default") ?? PLAIN;
    const font = childOf(style, "Font");
    const fill = childOf(style, "Interior");
    const format = childOf(style, "NumberFormat");
    known.set(attributeOf(style, "ID") ?? "", {
      struck: font ? flagOf(font, "StrikeThrough") : parent.struck,
      raised: font ? /script$/.test(attributeOf(font, "VerticalAlign") ?? "") : parent.raised,
      shade: font ? shadeOf(attributeOf(font, "Color")) : parent.shade,
      fill: fill ? (shadeOf(attributeOf(fill, "Color")) ?? WHITE) : parent.fill,
      format: format
        ? (NAMED_FORMATS[attributeOf(format, "Format") ?? ""] ?? attributeOf(format, "Format") ?? "")
        : parent.format,
    });
  }
  return (name) => known.get(name ?? "Default") ?? known.get("Default") ?? PLAIN;
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

function tableOf(table: XmlElement | undefined, styles: Styles): Omit<Sheet, "shown" | "objects"> {
  const cells: SheetCell[] = [];
  const merges: Area[] = [];
  const hiddenRows: Stretch[] = [];
  const hiddenColumns: Stretch[] = [];
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
      cells.push({ row: from, column, ...saidBy(cell, styles(style)) });
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

/** A style of more columns is one of the whole sheet. */
const MAX_STYLED = 1000;

function saidBy(cell: XmlElement, look: Look): Pick<SheetCell, "text" | "unread" | "hidden"> {
  const value = childOf(cell, "Data");
  const formula = attributeOf(cell, "Formula");
  const text = textOf(value);
  if (!value) return { text: "", unread: formula ? "a formula without its value" : null, hidden: [] };
  const type = attributeOf(value, "Type");
  if (type === "Error") return { text: "", unread: `the error ${text}`, hidden: [] };
  if (formula && type !== "String" && text === "")
    return { text: "", unread: "a formula without its value", hidden: [] };
  if (type !== "Number" || !Number.isFinite(Number(text))) {
    const runs = runsIn(value, look, look.fill);
    const shown = showsText(look.format);
    return textOfRuns(shown ? runs : runs.map((run) => ({ ...run, unseen: run.unseen ?? BY_FORMAT })));
  }
  const number = Number(text);
  return numberSaid(textOfRuns([run(shownNumber(number, look.format), look, look.fill)]), number);
}

function runsIn(parent: XmlElement, look: Look, fill: Shade): readonly TextRun[] {
  return parent.children.flatMap((node): readonly TextRun[] => {
    if (typeof node === "string") return [run(node, look, fill)];
    return runsIn(node, markedUp(node, look), fill);
  });
}

/** How the marks of HTML in a cell change the look of what they hold. */
function markedUp(mark: XmlElement, look: Look): Look {
  const name = localName(mark).toLowerCase();
  if (name === "s" || name === "strike" || name === "del") return { ...look, struck: true };
  if (name === "sup" || name === "sub") return { ...look, raised: true };
  const colour = attributeOf(mark, "Color");
  return name === "font" && colour ? { ...look, shade: shadeOf(colour) } : look;
}

function run(text: string, look: Look, fill: Shade): TextRun {
  const unseen = look.shade && isUnseen(look.shade, fill);
  return {
    text,
    struck: look.struck,
    raised: look.raised,
    unseen: unseen ? (fill === WHITE ? "white text" : "text in the colour of its cell") : null,
  };
}
