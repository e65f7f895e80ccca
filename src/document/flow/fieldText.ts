import type { Run } from "./wordRuns";

/**
 * Returns what a field of a word processor shows if the document contains no result for it: the base text of a phonetic
 * guide or an overprint, or else a name for what cannot be read. Returns null for fields that show nothing.
 */
export function fieldText(instruction: string): Pick<Run, "text" | "look"> | null {
  const kind = /^\s*([A-Za-z]+|=)/.exec(instruction)?.[1]?.toUpperCase() ?? "";
  if (kind === "EQ") {
    const ground = RUBY.exec(instruction)?.[1];
    return ground === undefined ? { text: "an equation", look: "unread" } : { text: ground, look: "plain" };
  }
  if (kind === "SYMBOL") return symbolText(instruction);
  return SHOWING.has(kind) ? { text: "a field without its value", look: "unread" } : null;
}

/** A phonetic guide: EQ \o\ad(\s\up 9(zhèn),镇). */
const RUBY = /\\o(?:\\a[a-z])?\s*\(\\s\\up\s*-?\d+\s*\([^()]*\)\s*[,;，；]\s*([^()]*)\)/i;

const SHOWING = new Set([
  "=",
  "FORMTEXT",
  "FORMDROPDOWN",
  "FORMCHECKBOX",
  "MERGEFIELD",
  "DOCPROPERTY",
  "DOCVARIABLE",
  "QUOTE",
  "REF",
  "IF",
  "FORMULA",
]);

/** Whether the result of a field is the number of a page or of a note. */
export function isCounting(instruction: string): boolean {
  return COUNTING.test(instruction);
}

const COUNTING = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|NOTEREF)\b/i;

/** Reads SYMBOL 45 \f "Symbol". Returns the character with that number, unless its font consists of drawings. */
function symbolText(instruction: string): Pick<Run, "text" | "look"> {
  const [, code, rest = ""] = /SYMBOL\s+(0x[0-9a-f]+|\d+)(.*)/is.exec(instruction) ?? [];
  const number = Number(code ?? Number.NaN);
  const font = /\\f\s*"?([^"\\]*)/i.exec(rest)?.[1]?.trim() ?? "";
  const drawn = /wingdings|webdings|dingbats|marlett/i.test(font);
  if (!(number >= 0x20) || drawn || number > 0xffff) return { text: "a symbol", look: "unread" };
  return { text: symbolCharacter(number), look: "plain" };
}

/**
 * The character of a code in the font Symbol, or of its copy in the private area of Unicode. Other codes are returned
 * as their own character.
 */
export function symbolCharacter(code: number): string {
  const plain = code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code;
  return plain === 0x2d ? "−" : String.fromCharCode(plain);
}
