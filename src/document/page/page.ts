import type { Phrase } from "../../message/phrases";
import type { PaintColour } from "./paintColour";

/** A box on a page, with `x1 < x2` and `y1 < y2`. The origin is the lower left corner of the page; units are points. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One printed character. */
export interface Glyph {
  readonly text: string;
  /** The start of its base line. */
  readonly x: number;
  readonly y: number;
  /** From the start of its base line to the start of the next character. In upright text this points to the right. */
  readonly dx: number;
  readonly dy: number;
  /** The height of its font. */
  readonly size: number;
  readonly colour: PaintColour;
  /** Its number in the order of painting. Later content covers earlier content. */
  readonly order: number;
  /**
   * Why nobody sees it, in words for a person, as far as this is known without the rest of the page. Null if it is
   * visible.
   */
  readonly hidden: Phrase | null;
  /** Whether it belongs to a comment, a stamp or another annotation that somebody added to the page. */
  readonly remark: boolean;
  /**
   * Its number among the characters of the page as it is displayed, also after the page was turned to be read. For the
   * value of a form field -1 less the number of the field.
   */
  readonly source: number;
}

/** Why a character beyond the edge of its page is hidden. */
export const OUTSIDE_PAGE = "text outside of the page";

/** A straight line, horizontal or vertical, or an edge of a filled box. */
export interface RuledLine extends Box {
  /** Whether it was drawn as a line. The edges of a filled box may be only the edges of shading. */
  readonly drawn: boolean;
  readonly colour: PaintColour;
  readonly order: number;
}

/** An area that was painted without transparency. */
export interface PaintedArea extends Box {
  readonly colour: PaintColour;
  readonly order: number;
}

/** A form field. */
export interface FormField extends Box {
  /** Empty if the field is not filled in. */
  readonly value: string;
}

/** A page as it is displayed: rotated and cropped as its file says. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly RuledLine[];
  readonly areas: readonly PaintedArea[];
  readonly images: readonly Box[];
  /** Shapes with curves or corners: letters drawn as outlines, seals, ornaments. */
  readonly drawings: readonly Box[];
  readonly fields: readonly FormField[];
}

/** The middle of a character. */
export function middleOf({
  x,
  y,
  dx,
  dy,
  size,
}: Pick<Glyph, "x" | "y" | "dx" | "dy" | "size">): readonly [number, number] {
  const length = Math.hypot(dx, dy) || 1;
  const up = 0.35 * size;
  return [x + dx / 2 - (dy / length) * up, y + dy / 2 + (dx / length) * up];
}

export function isInside([x, y]: readonly [number, number], box: Box): boolean {
  return box.x1 <= x && x <= box.x2 && box.y1 <= y && y <= box.y2;
}

/**
 * Rotates a page clockwise by quarter turns, so that text which was rotated by as many quarter turns against the clock
 * becomes upright.
 */
export function turned(page: Page, quarters: number): Page {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return page;
  const { width, height } = page;
  // A quarter turn clockwise: text that ran upwards then runs to the right.
  const once = (x: number, y: number): readonly [number, number] => [y, width - x];
  const box = <T extends Box>(one: T): T => {
    const [a, b] = [once(one.x1, one.y1), once(one.x2, one.y2)];
    return { ...one, x1: a[0], x2: b[0], y1: b[1], y2: a[1] };
  };
  const next: Page = {
    width: height,
    height: width,
    glyphs: page.glyphs.map((glyph) => {
      const [x, y] = once(glyph.x, glyph.y);
      return { ...glyph, x, y, dx: glyph.dy, dy: -glyph.dx };
    }),
    rules: page.rules.map(box),
    areas: page.areas.map(box),
    images: page.images.map(box),
    drawings: page.drawings.map(box),
    fields: page.fields.map(box),
  };
  return turned(next, turns - 1);
}

/** Rotates a single character in the same way, around the origin. */
export function turnedGlyph(glyph: Glyph, quarters: number): Glyph {
  if (quarters === 0) return glyph;
  const { x, y, dx, dy } = glyph;
  return turnedGlyph({ ...glyph, x: y, y: -x, dx: dy, dy: -dx }, quarters - 1);
}

/** By how many quarter turns against the clock a character is rotated. Null if it is at another angle. */
export function quartersOf({ dx, dy }: Glyph): number | null {
  const [along, across] = [Math.abs(dx), Math.abs(dy)];
  if (Math.min(along, across) > 0.05 * Math.max(along, across)) return null;
  if (along >= across) return dx < 0 ? 2 : 0;
  return dy > 0 ? 1 : 3;
}

/** The overlap of two boxes. Null if they do not touch. */
export function overlapOf(box: Box, by: Box): Box | null {
  const [x1, y1] = [Math.max(box.x1, by.x1), Math.max(box.y1, by.y1)];
  const [x2, y2] = [Math.min(box.x2, by.x2), Math.min(box.y2, by.y2)];
  return x1 <= x2 && y1 <= y2 ? { x1, y1, x2, y2 } : null;
}
