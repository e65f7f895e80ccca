import type { CharacterPlaces } from "../characterPlaces";
import { visible } from "../setText";
import type { Box, Glyph, Page } from "./page";

/** Characters that are printed on one line of a page, from left to right. */
export interface PlacedLine {
  /** From 1. */
  readonly page: number;
  readonly glyphs: readonly Glyph[];
}

/** A piece of the stored text, and the lines from which it was joined. */
export interface PlacedPiece {
  readonly text: string;
  /** Where it begins in the stored text. */
  readonly start: number;
  readonly lines: readonly PlacedLine[];
}

/** The places of the characters of pieces in a stored text of `length` characters. */
export function placesOf(pages: readonly Page[], pieces: readonly PlacedPiece[], length: number): CharacterPlaces {
  const lines = new Uint32Array(length);
  const edges = new Float32Array(length * 4);
  const pageOfLine = [0];
  for (const piece of pieces) {
    const glyphs = glyphsOf(piece);
    if (glyphs === null) continue;
    const numbers = new Map<PlacedLine, number>();
    glyphs.forEach((found, index) => {
      if (found === null) return;
      const { line, glyph } = found;
      const number = numbers.get(line) ?? pageOfLine.push(line.page) - 1;
      numbers.set(line, number);
      const page = pages[line.page - 1] as Page;
      const { x1, y1, x2, y2 } = boxOfGlyph(glyph, page);
      lines[piece.start + index] = number;
      edges.set([x1, page.height - y2, x2, page.height - y1], (piece.start + index) * 4);
    });
  }
  return { pages: pages.map(({ width, height }) => ({ width, height })), lines, pageOfLine, edges };
}

interface PlacedUnit {
  readonly unit: string;
  readonly line: PlacedLine;
  readonly glyph: Glyph;
}

/**
 * The character on the page for each character of a piece; null for spaces. A reader adds and removes spaces only, so
 * the others follow each other as on the page. Null if they do not: then nobody knows their places.
 */
function glyphsOf({ text, lines }: PlacedPiece): readonly (PlacedUnit | null)[] | null {
  const printed = lines.flatMap((line) =>
    line.glyphs.flatMap((glyph) => units(glyph.text).map((unit): PlacedUnit => ({ unit, line, glyph }))),
  );
  let next = 0;
  const found = text.split("").map((unit) => {
    if (/\s/.test(unit)) return null;
    const one = printed[next++];
    return one?.unit === unit ? one : undefined;
  });
  return next === printed.length && !found.includes(undefined) ? (found as readonly (PlacedUnit | null)[]) : null;
}

function units(text: string): readonly string[] {
  return visible(text).replace(/\s/g, "").split("");
}

/** From below the base line, where commas and brackets end, to the top of its letters; shares of the font's height. */
const BELOW = 0.2;
const ABOVE = 0.85;

/** The box of a character on its page as it is displayed, however it was turned to be read. */
function boxOfGlyph({ source }: Glyph, page: Page): Box {
  if (source < 0) return page.fields[-source - 1] as Box;
  const { x, y, dx, dy, size } = page.glyphs[source] as Glyph;
  const length = Math.hypot(dx, dy) || 1;
  const [upX, upY] = [(-dy / length) * size, (dx / length) * size];
  const xs = [x, x + dx].flatMap((one) => [one - BELOW * upX, one + ABOVE * upX]);
  const ys = [y, y + dy].flatMap((one) => [one - BELOW * upY, one + ABOVE * upY]);
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}
