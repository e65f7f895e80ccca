import type { Piece } from "./segment";
import type { Stream } from "./stream";

/** A sentence of the narrative. */
export interface Sentence extends Piece {
  /**
   * Its folded words without blanks, so that what a line break or a blank cut reads on; blanks between two digits stay, as
   * one: those may be two figures. Titles in 《》 are blotted out: a number in a title states nothing.
   */
  readonly words: string;
  /** Where each of the words' characters stands in the stored text. */
  readonly at: readonly number[];
}

/** Sentences of the text outside the given places (the tables), in order. Lines that a page's width broke are joined. */
export function sentencesOutside(places: readonly Piece[], stream: Stream): readonly Sentence[] {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  const gaps = [...sorted.map((place) => place.start), stream.folded.length].map((end, index) => ({
    start: sorted[index - 1]?.end ?? 0,
    end,
  }));
  return gaps.flatMap(({ start, end }) => sentencesIn(stream.folded, start, end));
}

function sentencesIn(folded: string, start: number, end: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of unwrapped(folded.slice(start, end)).matchAll(/[^。!?;\n]+[。!?;]?/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const text = match[0].trim();
    if (text === "") continue;
    const from = start + match.index + lead;
    sentences.push({ start: from, end: from + text.length, ...wordsOf(text, from) });
  }
  return sentences;
}

/** A line so long that ends in no mark was broken by the page, unless it is a heading. */
const FULL_LINE = 18;
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)[^,。;]*$/;

/** The text with a blank for each line break within a sentence; as long as the text. */
function unwrapped(text: string): string {
  const lines = text.split("\n");
  return lines.reduce((before, line, index) => {
    const last = lines[index - 1] as string;
    const broken =
      last.trim().length >= FULL_LINE && !/[。!?;:\t]\s*$/.test(last) && !last.includes("\t") && !HEADING.test(last);
    return `${before}${broken && line.trim() !== "" && !line.includes("\t") ? " " : "\n"}${line}`;
  });
}

/** No sentence is longer; what is, is damage, and its words are read no further. */
const LONGEST = 3_000;

function wordsOf(text: string, from: number): Pick<Sentence, "words" | "at"> {
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
