import type { Piece } from "../piece";
import type { Stream } from "../stream";
import { type PlacedWords, withDigits } from "./numeral";

/**
 * A sentence of the narrative. Its `words` are folded and without blanks, so that line breaks and blanks do not cut
 * words. One blank stays between two digits, because they may be two figures. Chinese numerals of counts are digits.
 * Titles in 《》 are replaced by □, because a number in a title states nothing. `at` contains the position of each
 * character in the stored text.
 */
export interface Sentence extends Piece, PlacedWords {
  /** Words before it that end with a semicolon. They belong to the same sentence. */
  readonly linked: string;
  /** Words before it in its paragraph, including `linked`. A paragraph may begin with a heading. */
  readonly before: string;
}

/**
 * The sentences of the text outside of the given places (the tables), in order. Lines broken by the width of a page are
 * joined.
 */
export function sentencesOutside(places: readonly Piece[], stream: Stream): readonly Sentence[] {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const gaps = [...sorted.map((place) => place.start), stream.folded.length].map((end, index) => ({
    start: sorted[index - 1]?.end ?? 0,
    end,
  }));
  return gaps.flatMap(({ start, end }) => sentencesIn(stream.folded, start, end));
}

/** How many characters of a paragraph are remembered, and the longest line without a full stop that is a heading. */
const CONTEXT_LENGTH = 400;
const LONGEST_HEADING = 40;

function sentencesIn(folded: string, start: number, end: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const text = unwrapped(folded.slice(start, end));
  let read = 0;
  for (const match of text.matchAll(/[^。!?;\n]+[。!?;]?/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const words = match[0].trim();
    const goesOn = !text.slice(read, match.index).includes("\n");
    read = match.index + match[0].length;
    if (words === "") continue;
    const from = start + match.index + lead;
    const placed = withDigits(placedWords(words, from));
    sentences.push({ start: from, end: from + words.length, ...placed, ...contextOf(sentences.at(-1), goesOn) });
  }
  return sentences;
}

function contextOf(last: Sentence | undefined, goesOn: boolean): Pick<Sentence, "linked" | "before"> {
  if (!last) return { linked: "", before: "" };
  const isHeading = !/[。!?;]$/.test(last.words) && last.words.length <= LONGEST_HEADING;
  if (!goesOn) return { linked: "", before: isHeading ? last.words : "" };
  const before = `${last.before}${last.words}`.slice(-CONTEXT_LENGTH);
  return { linked: last.words.endsWith(";") ? `${last.linked}${last.words}`.slice(-CONTEXT_LENGTH) : "", before };
}

/** A line of this length without punctuation at its end was broken by the page, unless it is a heading. */
const FULL_LINE = 18;
const HEADING_LINE = /^\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)[^,。;]*$/;

/** Replaces each line break inside a sentence by a blank. The length stays the same. */
function unwrapped(text: string): string {
  const lines = text.split("\n");
  return lines.reduce((before, line, index) => {
    const last = lines[index - 1] as string;
    const broken =
      last.trim().length >= FULL_LINE &&
      !/[。!?;:\t]\s*$/.test(last) &&
      !last.includes("\t") &&
      !HEADING_LINE.test(last);
    return `${before}${broken && line.trim() !== "" && !line.includes("\t") ? " " : "\n"}${line}`;
  });
}

/** No sentence is longer. In a longer one, which is damaged text, the remaining words are ignored. */
const LONGEST = 3_000;

function placedWords(text: string, from: number): PlacedWords {
  let words = "";
  const at: number[] = [];
  let depth = 0;
  for (let index = 0; index < Math.min(text.length, LONGEST); index++) {
    const character = text[index] as string;
    const blank = character.trim() === "";
    if (character === "》") depth = Math.max(0, depth - 1);
    if (blank && !(/\d/.test(words[words.length - 1] ?? "") && /^\s*\d/.test(text.slice(index, index + 20)))) continue;
    words += blank ? " " : depth > 0 ? "□" : character;
    at.push(from + index);
    if (character === "《") depth += 1;
  }
  return { words, at };
}
