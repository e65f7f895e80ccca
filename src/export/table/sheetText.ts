/** The most characters of a cell, in UTF-16 units: Excel calls a file with a longer text damaged. */
export const LONGEST_CELL = 32_767;

/** What XML cannot contain, and what looks like the escape of it. */
const ESCAPED = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]|_(?=x[\dA-Fa-f]{4}_)/gu;

/**
 * A text as the XML of a spreadsheet has it: characters that XML cannot contain are `_x0001_`, as ECMA-376 says (22.9.2.19),
 * and come back as themselves. Lines end with LF, as everywhere in cells. Half characters become U+FFFD, as in every UTF-8
 * text.
 */
export function sheetText(text: string): string {
  return escapedXml(
    text
      .slice(0, LONGEST_CELL)
      .replace(/\r\n?/g, "\n")
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .replace(ESCAPED, (characters) => characters.split("").map(unitEscape).join("")),
  );
}

function unitEscape(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text of XML, in an attribute, too. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text is as wide as this many digits: Chinese characters are as wide as two. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) >= 0x1100 ? 2 : 1;
  return width;
}
