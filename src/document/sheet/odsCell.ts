import { attributeOf, childrenOf, localName, numberOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import { type TextRun, textOfRuns } from "./cellText";
import { isFigure, MAY_HIDE, TEXT } from "./conditions";
import { type OpenStyle, type OpenStyles, unseenText } from "./odsStyles";
import type { CellContent } from "./sheet";
import { BY_FORMAT, NO_ZEROS, numberContent } from "./shownNumber";

/**
 * The content of a cell of an OpenDocument sheet, shown and hidden. `zeros` says whether the sheet shows zeros; `under`
 * returns the style of the cell with this number, or with a text, under the conditions of its sheet.
 */
export function odsCellContent(
  cell: XmlElement,
  plain: OpenStyle,
  styles: OpenStyles,
  zeros: boolean,
  under: (value: number, style: OpenStyle) => OpenStyle | null,
): CellContent {
  const number = numberOf(cell, "value");
  if (number === 0 && !zeros) return { text: "", unread: null, hidden: [NO_ZEROS] };
  const paragraphs = childrenOf(cell, "p");
  const isText = number === null && !isFigure(paragraphs.map(xmlText).join(""));
  const style = isText ? plain : under(number ?? TEXT, plain);
  if (!style) return { text: "", unread: MAY_HIDE, hidden: [] };
  if (paragraphs.length === 0) return valueContent(cell, style);
  if (number !== null && style.blank && !plain.blank)
    return { text: "", unread: null, hidden: [{ text: `${number}`, how: BY_FORMAT }] };
  const runs = paragraphs.flatMap((paragraph, index): readonly TextRun[] => [
    ...(index > 0 ? [run("\n", style, style)] : []),
    ...runsIn(paragraph, style, style, styles),
  ]);
  const printed = runs.map(({ text }) => text.trim()).join("");
  if (FAILED.test(printed)) return { text: "", unread: `the error ${printed}`, hidden: [] };
  const said = textOfRuns(runs);
  return number === null ? said : numberContent(said, number);
}

const FAILED = /^(?:#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)[!?]?|Err:\d+)$/;

/** The content of a cell without paragraphs: its value, if it has one. */
function valueContent(cell: XmlElement, style: OpenStyle): CellContent {
  const value = keptValue(cell);
  if (value !== null && style.blank) return { text: "", unread: null, hidden: [{ text: value, how: BY_FORMAT }] };
  if (value !== null) return textOfRuns([run(value, style, style)]);
  const formula = attributeOf(cell, "formula") !== undefined && attributeOf(cell, "value-type") === undefined;
  return { text: "", unread: formula ? "a formula without its value" : null, hidden: [] };
}

/** The value stored in a cell. Null if there is none. */
function keptValue(cell: XmlElement): string | null {
  const value = attributeOf(cell, "value");
  if (attributeOf(cell, "value-type") === "percentage" && value) return `${Number(value) * 100}%`;
  return (
    value ??
    attributeOf(cell, "string-value") ??
    attributeOf(cell, "date-value") ??
    attributeOf(cell, "time-value") ??
    attributeOf(cell, "boolean-value") ??
    null
  );
}

function runsIn(parent: XmlElement, style: OpenStyle, cell: OpenStyle, styles: OpenStyles): readonly TextRun[] {
  return parent.children.flatMap((node): readonly TextRun[] => {
    if (typeof node === "string") return [run(node.replace(/\s+/g, " "), style, cell)];
    const name = localName(node);
    if (name === "s") return [run(" ".repeat(Math.min(numberOf(node, "c") ?? 1, 100)), style, cell)];
    if (name === "tab") return [run(" ", style, cell)];
    if (name === "line-break") return [run("\n", style, cell)];
    if (/^(?:annotation|ruby-text|note|frame)$/.test(name)) return [];
    const own = attributeOf(node, "style-name");
    return runsIn(node, name === "span" && own ? merged(style, styles("text", own)) : style, cell, styles);
  });
}

function run(text: string, style: OpenStyle, cell: OpenStyle): TextRun {
  return { text, struck: style.struck, raised: style.raised, unseen: unseenText(style, cell) };
}

/** The style of a run: its own properties, and those of the cell where it has none. */
function merged(cell: OpenStyle, own: OpenStyle): OpenStyle {
  return {
    ...cell,
    struck: cell.struck || own.struck,
    raised: cell.raised || own.raised,
    tiny: cell.tiny || own.tiny,
    shade: own.shade ?? cell.shade,
    off: own.off,
  };
}
