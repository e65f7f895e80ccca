/** A part of a text, by its first character and the one after its last. */
export interface MatchPlace {
  readonly start: number;
  readonly end: number;
}

/** A few words of a longer text, with the place of a match in them. */
export interface Excerpt extends MatchPlace {
  readonly text: string;
}

/** About how many characters an excerpt has. */
const CHARACTERS = 60;

/** Where the first of some words is in a text, the longest if several begin there; null if none is in it. */
export function firstMatch(text: string, words: readonly string[]): MatchPlace | null {
  let first: MatchPlace | null = null;
  for (const word of words) {
    const start = text.indexOf(word);
    if (start < 0 || (first && (start > first.start || (start === first.start && word.length < first.end - start))))
      continue;
    first = { start, end: start + word.length };
  }
  return first;
}

/** The words around a match, in one line; "…" says where the text goes on. */
export function excerptAround(text: string, match: MatchPlace): Excerpt {
  const beside = Math.max(0, CHARACTERS - (match.end - match.start));
  const before = Math.max(Math.floor(beside / 2), beside - (text.length - match.end));
  const start = wholeCharacter(text, Math.max(0, match.start - before));
  const end = wholeCharacter(text, Math.min(text.length, start + Math.max(CHARACTERS, match.end - start)));
  const cut = start > 0 ? "…" : "";
  const shift = cut.length - start;
  return {
    text: `${cut}${text.slice(start, end).replace(/\s/g, " ")}${end < text.length ? "…" : ""}`,
    start: match.start + shift,
    end: match.end + shift,
  };
}

/**
 * Where a match in a section is in the text of its document. A section is kept without the tables and most blanks that
 * its document has between its lines, so its line is looked for there, whatever blanks are in it. Null if the document
 * has no such words in one piece.
 */
export function matchInDocument(
  document: string,
  section: MatchPlace,
  text: string,
  match: MatchPlace,
): MatchPlace | null {
  const printed = withoutBlanks(document, section);
  const lineStart = text.lastIndexOf("\n", match.start) + 1;
  const lineEnd = text.indexOf("\n", match.end);
  const line = withoutBlanks(text, { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd });
  const word = withoutBlanks(text, match).characters;
  const offset = withoutBlanks(text, { start: lineStart, end: match.start }).characters.length;
  const whole = printed.characters.indexOf(line.characters);
  const at = whole >= 0 ? whole + offset : printed.characters.indexOf(word);
  if (at < 0) return null;
  return { start: printed.places[at] as number, end: (printed.places[at + word.length - 1] as number) + 1 };
}

/** The characters of a part of a text that are no blanks, and where each of them is. */
function withoutBlanks(text: string, { start, end }: MatchPlace) {
  const places: number[] = [];
  for (let at = start; at < end; at++) if (!/\s/.test(text[at] as string)) places.push(at);
  return { characters: places.map((at) => text[at]).join(""), places };
}

// A character of two units is not cut in the middle.
function wholeCharacter(text: string, at: number): number {
  const isMiddle = /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at));
  return isMiddle ? at + 1 : at;
}
