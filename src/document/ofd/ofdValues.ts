import { attributeOf, childOf, childrenOf } from "../container/localNames";
import { type XmlElement, xmlText } from "../container/namespacedXml";
import type { PaintColour } from "../page/paintColour";

/** The numbers in a list such as `10 20.5 60 8`. */
export function numbersOf(list: string | undefined): readonly number[] {
  return (list ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .filter(Number.isFinite);
}

/** Reads a colour with one component (grey) or three. Returns null for a pattern, or a colour with four components. */
export function ofdColour(element: XmlElement): PaintColour {
  if (childrenOf(element).length > 0) return null;
  const parts = numbersOf(attributeOf(element, "Value"));
  const [red = 0, green = red, blue = red] = parts;
  return parts.length === 4 ? null : [red, green, blue];
}

/** How many numbers follow each letter of a path. */
const LENGTHS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** Converts a path of letters and numbers, such as `M 0 0 L 10 0 C`, to the form that `outlinesOf` reads. */
export function ofdPath(object: XmlElement): readonly number[] {
  const path: number[] = [];
  const words = xmlText(childOf(object, "AbbreviatedData"))
    .trim()
    .split(/[\s,]+/);
  for (let at = 0; at < words.length; ) {
    const letter = words[at] ?? "";
    const length = LENGTHS[letter];
    if (length === undefined) {
      at += 1;
      continue;
    }
    const values = words.slice(at + 1, at + 1 + length).map(Number);
    const end = values.slice(-2);
    if (letter === "M" || letter === "S") path.push(0, ...end);
    else if (letter === "L") path.push(1, ...end);
    else if (letter === "B") path.push(2, ...values);
    else if (letter === "C") path.push(4);
    else path.push(3, ...end, ...end);
    at += 1 + length;
  }
  return path.every(Number.isFinite) ? path : [];
}
