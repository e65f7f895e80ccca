/** What stands somewhere by other means than text. */
export interface Shown {
  readonly text: string;
  /** In words for a person; null where the text is all. */
  readonly unread: string | null;
}

/**
 * What a character of a symbol font shows: its text where it is a known one (signs, digits, Greek letters), else that it is a
 * symbol. `code` is its number in the font, with or without the private area's 0xF000.
 */
export function symbol(code: number, font: string): Shown {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const text = textOf(own, font);
  return text === null ? { text: "", unread: "a symbol" } : { text, unread: null };
}

/** What a text shows in its font: characters of symbol fonts are shown one by one, all between them as it is. */
export function shownBySymbols(text: string, font = ""): readonly Shown[] {
  const symbols = PICTORIAL.test(font) ? /[!-~\uf020-\uf0ff]/ : /[\uf020-\uf0ff]/;
  if (!symbols.test(text)) return [{ text, unread: null }];
  return Array.from(text, (character) =>
    symbols.test(character) ? symbol(character.charCodeAt(0), font) : { text: character, unread: null },
  );
}

const PICTORIAL = /^(?:wingdings|webdings|zapf ?dingbats|ms outlook|marlett|wp\w* ?iconic)/i;

function textOf(code: number, font: string): string | null {
  if (!(code > 0 && code <= 0x10ffff)) return null;
  if (PICTORIAL.test(font)) return null;
  if (!/^symbol/i.test(font)) return code >= 0xe000 && code <= 0xf8ff ? null : String.fromCodePoint(code);
  if (SIGNS[code] !== undefined) return SIGNS[code];
  if (code >= 0x20 && code <= 0x40) return String.fromCharCode(code);
  return null;
}

/** What the font Symbol has where others have letters; only what may stand in a figure or beside one. */
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
