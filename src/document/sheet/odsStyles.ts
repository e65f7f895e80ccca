import type { Phrase } from "../../message/phrases";
import { attributeOf, childOf, childrenOf, flagOf, localName } from "../container/localNames";
import { type XmlElement } from "../container/namespacedXml";
import { isUnseen, type Shade, shadeOf, WHITE } from "../shade";
import { TINY_SIZE } from "./cellStyle";

/** The appearance that a style of an OpenDocument file defines, including what it inherits. */
export interface OpenStyle {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly tiny: boolean;
  readonly shade: Shade | null;
  readonly fill: Shade;
  /** Whether it sets a background colour. */
  readonly filled: boolean;
  /** Whether the sheet or the run of text with this style is not displayed. */
  readonly off: boolean;
  /** Whether its width or height is almost zero. */
  readonly thin: boolean;
  /** Whether its number format shows nothing. */
  readonly blank: boolean;
  /**
   * Styles that replace this one for some values. `base` is the address of the cell for which the condition is written.
   */
  readonly conditions: readonly { readonly condition: string; readonly name: string; readonly base: string }[];
}

export type OpenStyles = (family: string, name: string | undefined) => OpenStyle;

const NO_OPEN_STYLE: OpenStyle = {
  struck: false,
  raised: false,
  tiny: false,
  shade: null,
  fill: WHITE,
  filled: false,
  off: false,
  thin: false,
  blank: false,
  conditions: [],
};

/** Returns the styles of an OpenDocument file by family and name. `holders` are the elements that contain styles. */
export function openStyles(holders: readonly XmlElement[]): OpenStyles {
  const named = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  for (const holder of holders)
    for (const element of childrenOf(holder)) {
      const name = attributeOf(element, "name") ?? "";
      const family = attributeOf(element, "family");
      if (localName(element) === "style") {
        // Conditions use the display name of a style.
        named.set(`${family} ${attributeOf(element, "display-name") ?? name}`, element);
        named.set(`${family} ${name}`, element);
      } else if (NUMBER_STYLE.test(localName(element))) numbers.set(name, element);
    }
  const known = new Map<string, OpenStyle>();
  const styleOf = (family: string, name: string, depth: number): OpenStyle => {
    const key = `${family} ${name}`;
    const before = known.get(key);
    if (before) return before;
    const element = named.get(key);
    if (!element || depth > MOST_PARENTS) return NO_OPEN_STYLE;
    const parent = attributeOf(element, "parent-style-name");
    const style = ownStyle(element, parent ? styleOf(family, parent, depth + 1) : NO_OPEN_STYLE, numbers);
    known.set(key, style);
    return style;
  };
  return (family, name) => (name ? styleOf(family, name, 0) : NO_OPEN_STYLE);
}

/** Why nobody sees text in a cell, in words for a person. Null if it can be seen. */
export function unseenText(text: OpenStyle, cell: OpenStyle): Phrase | null {
  if (text.off) return "hidden text";
  if (text.tiny) return "tiny text";
  if (!text.shade || !isUnseen(text.shade, cell.fill)) return null;
  return cell.fill === WHITE ? "white text" : "text in the colour of its cell";
}

const MOST_PARENTS = 20;
const NUMBER_STYLE = /^(?:number|currency|percentage|date|time|boolean|text)-style$/;

function ownStyle(element: XmlElement, parent: OpenStyle, numbers: ReadonlyMap<string, XmlElement>): OpenStyle {
  const text = childOf(element, "text-properties");
  const cell = childOf(element, "table-cell-properties");
  const row = childOf(element, "table-row-properties");
  const column = childOf(element, "table-column-properties");
  const table = childOf(element, "table-properties");
  const struck = text && (attributeOf(text, "text-line-through-style") ?? attributeOf(text, "text-line-through-type"));
  const position = text && attributeOf(text, "text-position");
  const colour = text && attributeOf(text, "color");
  const fill = cell && attributeOf(cell, "background-color");
  const size = (row && attributeOf(row, "row-height")) ?? (column && attributeOf(column, "column-width"));
  const points = /^[\d.]+pt$/.exec((text && attributeOf(text, "font-size")) ?? "")?.[0];
  const number = numbers.get(attributeOf(element, "data-style-name") ?? "");
  const conditions = childrenOf(element, "map").map((map) => ({
    condition: attributeOf(map, "condition") ?? "",
    name: attributeOf(map, "apply-style-name") ?? "",
    base: attributeOf(map, "base-cell-address") ?? "",
  }));
  return {
    conditions: conditions.length > 0 ? conditions : parent.conditions,
    struck: struck ? struck !== "none" : parent.struck,
    raised: position ? /^(?:super|sub|-?[1-9])/.test(position) : parent.raised,
    tiny: points === undefined ? parent.tiny : Number.parseFloat(points) < TINY_SIZE,
    shade: colour ? shadeOf(colour) : parent.shade,
    fill: fill ? (shadeOf(fill) ?? WHITE) : parent.fill,
    filled: fill !== undefined || parent.filled,
    off: (table && !flagOf(table, "display", true)) || (text && attributeOf(text, "display") === "none") || parent.off,
    thin: size === undefined ? parent.thin : Number.parseFloat(size) < THIN,
    blank: number ? childrenOf(number).every((part) => localName(part) === "map" || isEmptyText(part)) : parent.blank,
  };
}

/** In any unit of length. */
const THIN = 0.005;

function isEmptyText(part: XmlElement): boolean {
  return (localName(part) === "text" || localName(part) === "text-properties") && part.children.length === 0;
}
