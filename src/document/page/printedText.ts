import type { Phrase } from "../../message/phrases";
import type { HiddenText } from "../document";
import { type Glyph, type Page, quartersOf } from "./page";
import { seenGlyphs } from "./sight";

/** The characters of a page that a reader sees, and those that are left out. */
export interface PrintedText {
  readonly glyphs: readonly Glyph[];
  /** Characters that nobody sees. */
  readonly hidden: readonly Glyph[];
  /** Characters that somebody added to the page later: comments and stamps. */
  readonly remarks: readonly Glyph[];
  /** Whether the characters are those that a program recognised in a picture of the page (OCR). */
  readonly recognised: boolean;
}

/** If pictures cover at least this share of a page, it is a scan. */
const SCANNED = 0.4;
/** The largest amount of visible text on a scanned page, as a share of its hidden text: a page number, a stamp. */
const BESIDE_SCAN = 0.05;

/**
 * Returns the text of a page as a reader sees it: without hidden text and watermarks, and without the second copy of
 * characters that are printed twice to look bold. If a page shows only a picture and its text is hidden, that text is
 * the recognised text of the picture and is returned.
 */
export function printedText(page: Page): PrintedText {
  const glyphs = seenGlyphs(page);
  const own = glyphs.filter((glyph) => !glyph.remark);
  const [seen, hidden] = [own.filter((glyph) => !glyph.hidden), own.filter((glyph) => glyph.hidden)];
  const remarks = glyphs.filter((glyph) => glyph.remark && !glyph.hidden);
  if (isScan(page) && seen.length <= hidden.length * BESIDE_SCAN)
    return { glyphs: once(upright(hidden)), hidden: [], remarks, recognised: hidden.length > 0 };
  return { glyphs: once(upright(withoutWatermarks(seen))), hidden, remarks, recognised: false };
}

/** Joins hidden characters into texts: one text for each run that was painted at once. */
export function hiddenTexts(hidden: readonly Glyph[], page: number): readonly HiddenText[] {
  const runs: { order: number; y: number; how: Phrase; text: string }[] = [];
  for (const { order, y, hidden: how, text } of hidden) {
    const last = runs.at(-1);
    if (last && last.how === how && (last.order === order || last.order + 1 === order) && Math.abs(last.y - y) < 1) {
      last.text += text;
      last.order = order;
    } else if (how !== null) runs.push({ order, y, how, text });
  }
  return runs.map(({ text, how }) => ({ text, how, page }));
}

function isScan({ images, width, height }: Page): boolean {
  const covered = images.reduce((sum, { x1, y1, x2, y2 }) => sum + (x2 - x1) * (y2 - y1), 0);
  return covered >= SCANNED * width * height;
}

/** Text at an angle is written across the page and is not part of its text. */
function upright(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.filter((glyph) => quartersOf(glyph) !== null);
}

/** Leaves out watermarks, which are large pale letters. */
function withoutWatermarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  return glyphs.filter(({ size, colour }) => size < 1.8 * usual || colour === null || brightness(colour) < 150);
}

function brightness([red, green, blue]: readonly [number, number, number]): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

/** Two copies of a character closer than this share of its width or height are one character that was printed twice. */
const SAME_PLACE = 0.4;

function once(glyphs: readonly Glyph[]): readonly Glyph[] {
  const placed = new Map<string, Map<number, Glyph[]>>();
  return glyphs.filter((glyph) => {
    const width = Math.hypot(glyph.dx, glyph.dy);
    const near = SAME_PLACE * Math.min(Math.max(width, 0.3 * glyph.size), glyph.size);
    const isNear = (other: Glyph) => Math.abs(other.x - glyph.x) < near && Math.abs(other.y - glyph.y) < near;
    const rows = placed.get(glyph.text) ?? new Map<number, Glyph[]>();
    placed.set(glyph.text, rows);
    const row = Math.round(glyph.y / 8);
    if ([row - 1, row, row + 1].some((one) => rows.get(one)?.some(isNear))) return false;
    const beside = rows.get(row);
    if (beside) beside.push(glyph);
    else rows.set(row, [glyph]);
    return true;
  });
}
