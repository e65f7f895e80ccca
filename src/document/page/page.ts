/** A box on a page: `x1 < x2`, `y1 < y2`. The origin is the lower left corner of the page, units are points. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A colour: red, green and blue from 0 to 255. Null where it is no single one, as of a pattern or a picture. */
export type Colour = readonly [number, number, number] | null;

/** One printed character. */
export interface Glyph {
  readonly text: string;
  /** Where its base line begins. */
  readonly x: number;
  readonly y: number;
  /** From there to where the next one begins: to the right in upright text. */
  readonly dx: number;
  readonly dy: number;
  /** Height of its font. */
  readonly size: number;
  readonly colour: Colour;
  /** Its place in the order of painting: what comes later covers what was before. */
  readonly order: number;
  /** Why nobody sees it, in words for a person, as far as it shows without looking at the rest of the page. */
  readonly hidden: string | null;
  /** Whether it belongs to a comment, a stamp or another remark that somebody put on the page. */
  readonly remark: boolean;
}

/** Why a character beyond the edge of its page is hidden. */
export const OUTSIDE = "text outside of the page";

/** A straight line, level or upright, or an edge of a filled box. */
export interface Rule extends Box {
  /** Whether it was drawn as a line; edges of boxes may only shade what they hold. */
  readonly drawn: boolean;
  readonly colour: Colour;
  readonly order: number;
}

/** What is painted over an area, nothing shining through. */
export interface Area extends Box {
  readonly colour: Colour;
  readonly order: number;
}

/** A field of a form to fill in. */
export interface Field extends Box {
  /** Empty where nothing is filled in. */
  readonly value: string;
}

/** A page as it is shown: turned as its file says, cut to what is shown of it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly areas: readonly Area[];
  readonly images: readonly Box[];
  /** Shapes with curves or corners: letters drawn as outlines, seals, ornaments. */
  readonly drawings: readonly Box[];
  readonly fields: readonly Field[];
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

/** A page turned by quarters against the clock, so that text which ran so in it is upright. */
export function turned(page: Page, quarters: number): Page {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return page;
  const { width, height } = page;
  // A quarter with the clock takes what ran upwards to the right.
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

/** A character alone, turned as a page of no width is. */
export function turnedGlyph(glyph: Glyph, quarters: number): Glyph {
  if (quarters === 0) return glyph;
  const { x, y, dx, dy } = glyph;
  return turnedGlyph({ ...glyph, x: y, y: -x, dx: dy, dy: -dx }, quarters - 1);
}

/** In how many quarters against the clock a character is turned; null where it stands at another angle. */
export function quartersOf({ dx, dy }: Glyph): number | null {
  const [along, across] = [Math.abs(dx), Math.abs(dy)];
  if (Math.min(along, across) > 0.05 * Math.max(along, across)) return null;
  if (along >= across) return dx < 0 ? 2 : 0;
  return dy > 0 ? 1 : 3;
}

/** What of a box lies in another; null where nothing does. */
export function overlapOf(box: Box, by: Box): Box | null {
  const [x1, y1] = [Math.max(box.x1, by.x1), Math.max(box.y1, by.y1)];
  const [x2, y2] = [Math.min(box.x2, by.x2), Math.min(box.y2, by.y2)];
  return x1 <= x2 && y1 <= y2 ? { x1, y1, x2, y2 } : null;
}
