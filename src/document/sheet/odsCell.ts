import { attributeOf, childrenOf, localName, numberOf } from "../container/localNames";
import type { XmlElement } from "../container/namespacedXml";
import { type TextRun, textOfRuns } from "./cellText";
import { type OpenStyle, type OpenStyles, unseenText } from "./odsStyles";
import type { SheetCell } from "./sheet";
import { BY_FORMAT, numberSaid } from "./shownNumber";

type Said = Pick<SheetCell, "text" | "unread" | "hidden">;

/** What a cell of an OpenDocument sheet shows and hides. `zeros` says whether the sheet shows zeros at all. */
export function saidBy(cell: XmlElement, plain: OpenStyle, styles: OpenStyles, zeros: boolean): Said {
  const number = numberOf(cell, "value");
  if (number === 0 && !zeros) return { text: "", unread: null, hidden: [{ text: "0", how: BY_SHEET }] };
  const style = number === null ? plain : styleUnder(plain, number, styles);
  if (!style) return { text: "", unread: "a number that a condition may hide", hidden: [] };
  const paragraphs = childrenOf(cell, "p");
  if (paragraphs.length === 0) return valueSaid(cell, style);
  const runs = paragraphs.flatMap((paragraph, index): readonly TextRun[] => [
    ...(index > 0 ? [run("\n", style, style)] : []),
    ...runsIn(paragraph, style, style, styles),
  ]);
  const printed = runs.map(({ text }) => text.trim()).join("");
  if (FAILED.test(printed)) return { text: "", unread: `the error ${printed}`, hidden: [] };
  const said = textOfRuns(runs);
  return number === null ? said : numberSaid(said, number);
}

const BY_SHEET = "a number that its sheet hides";
const FAILED = /^(?:#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)[!?]?|Err:\d+)$/;

/** A cell without words: its value, where it has one. */
function valueSaid(cell: XmlElement, style: OpenStyle): Said {
  const value = keptValue(cell);
  if (value !== null && style.blank) return { text: "", unread: null, hidden: [{ text: value, how: BY_FORMAT }] };
  if (value !== null) return textOfRuns([run(value, style, style)]);
  const formula = attributeOf(cell, "formula") !== undefined && attributeOf(cell, "value-type") === undefined;
  return { text: "", unread: formula ? "a formula without its value" : null, hidden: [] };
}

/** The value that a cell keeps, as far as it has one. */
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

/** How a number looks under the conditions of its style; null where one that is not worked out could hide it. */
function styleUnder(style: OpenStyle, value: number, styles: OpenStyles): OpenStyle | null {
  for (const { condition, name } of style.conditions) {
    const then = styles("table-cell", name);
    const look = { ...style, shade: then.shade ?? style.shade, fill: then.filled ? then.fill : style.fill };
    const holds = holdsFor(condition, value);
    if (holds) return look;
    if (holds === null && unseenText(look, look) !== null) return null;
  }
  return style;
}

/** Whether a condition such as `cell-content()=0` holds for a number; null for one of another kind. */
function holdsFor(condition: string, value: number): boolean | null {
  const [, sign, written] = /^cell-content\(\)\s*(<=|>=|!=|=|<|>)\s*(-?[\d.]+)$/.exec(condition) ?? [];
  const other = Number(written);
  if (sign === undefined || Number.isNaN(other)) return null;
  const order = value < other ? "<" : value > other ? ">" : "=";
  return sign === "!=" ? order !== "=" : sign.includes(order);
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

/** A run's look: its own where it has one, else the cell's. */
function merged(cell: OpenStyle, own: OpenStyle): OpenStyle {
  return {
    ...cell,
    struck: cell.struck || own.struck,
    raised: cell.raised || own.raised,
    shade: own.shade ?? cell.shade,
    off: own.off,
  };
}
