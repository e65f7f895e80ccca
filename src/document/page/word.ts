import { type Glyph, middleOf } from "./page";

/**
 * Characters that were painted together and are close to each other. They belong to one cell, even if they extend
 * beyond it.
 */
export type Word = readonly Glyph[];

/** A gap wider than this share of the font's height separates words. */
export const WORD_GAP = 0.25;

/** Groups characters into words, in the order of painting. */
export function paintedWords(glyphs: readonly Glyph[]): readonly Word[] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const word = words.at(-1);
    const last = word?.at(-1);
    if (word && last && follows(last, glyph)) word.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

/** The middle of a word. */
export function middleOfWord(word: Word): readonly [number, number] {
  const [first, last] = [middleOf(word[0] as Glyph), middleOf(word.at(-1) as Glyph)];
  return [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
}

function follows({ order, x, y, dx, dy, size }: Glyph, next: Glyph): boolean {
  return order === next.order && Math.hypot(next.x - x - dx, next.y - y - dy) < WORD_GAP * size;
}
