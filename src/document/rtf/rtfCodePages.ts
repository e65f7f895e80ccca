import { textIn, westernText } from "../text/western";

/** The encodings of code pages, and of font character sets, by their numbers in Rich Text. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: "gb18030",
  54936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  65001: "utf-8",
  1250: "windows-1250",
  1251: "windows-1251",
};
const CHARACTER_SETS: Readonly<Record<number, string>> = {
  134: "gb18030",
  136: "big5",
  128: "shift_jis",
  129: "euc-kr",
  204: "windows-1251",
  238: "windows-1250",
};

const WESTERN = "windows-1252";
const PAIRED = new Set(["gb18030", "big5", "shift_jis", "euc-kr"]);

/** The encoding of a code page. Western if the number is unknown. */
export function codePage(number: number): string {
  return CODE_PAGES[number] ?? WESTERN;
}

/** The encoding of a font's character set. Null if the character set does not decide the encoding. */
export function characterSet(number: number): string | null {
  return CHARACTER_SETS[number] ?? null;
}

/**
 * Decodes bytes with the first of these encodings that can decode them. In a Chinese document, programs write Chinese
 * in Western fonts, and Western quotation marks in Chinese fonts; that is why several encodings are tried. If none of
 * them can, an encoding of double bytes is used anyway, or else Western.
 */
export function decodedIn(bytes: Uint8Array, encodings: readonly (string | null)[]): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  for (const encoding of encodings) {
    if (encoding === null) continue;
    const text = textIn(bytes, encoding);
    if (text !== null) return text;
  }
  const paired = encodings.find((encoding) => encoding !== null && PAIRED.has(encoding));
  return paired ? new TextDecoder(paired).decode(bytes) : westernText(bytes);
}

/**
 * How a document encodes bytes beyond ASCII that are written without escapes: no such bytes, UTF-8, double bytes, or
 * single bytes.
 */
export function plainBytesOf(bytes: Uint8Array): "none" | "utf-8" | "pairs" | "single" {
  if (bytes.every((byte) => byte < 0x80)) return "none";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 65_536));
    return /\\ansicpg(?:9\d\d|54936)|\\fcharset(?:128|129|134|136)/.test(beginning) ? "pairs" : "single";
  }
}
