import type { Glyph } from "./page";
import { WORD_GAP } from "./word";

/** A line of text on a page. */
export interface GlyphLine {
  readonly text: string;
  /** Its left and right end, and its base line. */
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/**
 * Characters smaller than this share of the line's size, and raised or lowered by at least this share, are marks and
 * not part of the text.
 */
const SMALLER = 0.85;
const RAISED = 0.12;

/**
 * Joins upright characters into lines, from top to bottom. A gap between two characters becomes a space. Raised and
 * lowered marks (footnotes, exponents) are left out.
 */
export function glyphLines(glyphs: readonly Glyph[]): readonly GlyphLine[] {
  return glyphRows(glyphs).map((row) => {
    const [first, last] = [row[0] as Glyph, row.at(-1) as Glyph];
    return { text: spacedText(row), x1: first.x, x2: last.x + last.dx, y: first.y, size: first.size, glyphs: row };
  });
}

/** Groups characters by the line they are on: lines from top to bottom, characters from left to right. */
export function glyphRows(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: { readonly y: number; readonly size: number; readonly glyphs: Glyph[] }[] = [];
  const marks: Glyph[] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const near = rows.filter(({ y, size }) => Math.abs(y - glyph.y) < size);
    const row = near.find(({ y, size }) => Math.abs(y - glyph.y) < 0.5 * Math.min(size, glyph.size));
    const larger = near.filter(({ size }) => glyph.size < SMALLER * size);
    if (larger.some((one) => one.glyphs.some((other) => isMarkOf(glyph, other)))) marks.push(glyph);
    else if (row) row.glyphs.push(glyph);
    else if (!marks.some((mark) => isBeside(glyph, mark))) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows
    .sort((a, b) => b.y - a.y)
    .map((row) => row.glyphs.sort((a, b) => a.x - b.x))
    .filter((row) => row.length > 0);
}

/** Whether a character is a small raised or lowered mark beside another character. */
function isMarkOf(mark: Glyph, other: Glyph): boolean {
  const raised = mark.y - other.y;
  return (
    mark.size < SMALLER * other.size &&
    Math.abs(raised) > RAISED * other.size &&
    raised < 0.8 * other.size &&
    raised > -0.4 * other.size &&
    (isBehind(mark, other) || isBehind(other, mark))
  );
}

function isBehind(one: Glyph, other: Glyph): boolean {
  const gap = one.x - (other.x + other.dx);
  return gap > -0.5 * other.dx && gap < 0.4 * other.size;
}

/** Whether a character continues a mark of several characters, such as `[12]`. */
function isBeside(glyph: Glyph, mark: Glyph): boolean {
  return (
    Math.abs(glyph.y - mark.y) < 0.1 * mark.size &&
    Math.abs(glyph.size - mark.size) < 0.1 * mark.size &&
    (isBehind(glyph, mark) || isBehind(mark, glyph))
  );
}

function spacedText(row: readonly Glyph[]): string {
  return row.reduce((text, glyph, index) => {
    const before = row[index - 1];
    if (!before) return glyph.text;
    const gap = glyph.x - (before.x + before.dx);
    return gap > Math.min(before.size, glyph.size) * WORD_GAP ? `${text} ${glyph.text}` : text + glyph.text;
  }, "");
}
