import type { Phrase } from "../../message/phrases";
/** Content that is not plain text. */
export interface ShownInline {
  readonly text: string;
  /** In words for a person. Null if there is only text. */
  readonly unread: Phrase | null;
}

/**
 * What a character of a symbol font shows: its text if it is a known sign, digit or Greek letter, or else a mark that
 * it is a symbol. `code` is its number in the font, with or without the 0xF000 of the private area.
 */
export function symbolShown(code: number, font: string): ShownInline {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const text = characterOf(own, font);
  return text === null ? { text: "", unread: "a symbol" } : { text, unread: null };
}

/**
 * What a text shows in its font. Characters of symbol fonts are returned one by one; other characters are unchanged.
 */
export function shownBySymbols(text: string, font = ""): readonly ShownInline[] {
  const symbols = PICTORIAL.test(font) ? /[!-~\uf020-\uf0ff]/ : /[\uf020-\uf0ff]/;
  if (!symbols.test(text)) return [{ text, unread: null }];
  return Array.from(text, (character) =>
    symbols.test(character) ? symbolShown(character.charCodeAt(0), font) : { text: character, unread: null },
  );
}

const PICTORIAL = /^(?:wingdings|webdings|zapf ?dingbats|ms outlook|marlett|wp\w* ?iconic)/i;

function characterOf(code: number, font: string): string | null {
  if (!(code > 0 && code <= 0x10ffff)) return null;
  if (PICTORIAL.test(font)) return null;
  if (!/^symbol/i.test(font)) return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code);
  if (SIGNS[code] !== undefined) return SIGNS[code];
  if (code >= 0x20 && code <= 0x40) return String.fromCharCode(code);
  return null;
}

/**
 * The characters of the font Symbol at the codes of other characters, as far as they can be in a figure or beside one.
 */
const SIGNS: Readonly<Record<number, string>> = {
  45: "-",
  160: "€",
  176: "°",
  177: "±",
  180: "×",
  183: "•",
  184: "÷",
  188: "…",
  190: "—",
};
