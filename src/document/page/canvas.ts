import type { Phrase } from "../../message/phrases";
import { edgesOf, filledBy, type Outline, pathLines } from "./drawnPath";
import {
  type Box,
  type FormField,
  type Glyph,
  isInside,
  middleOf,
  OUTSIDE_PAGE,
  overlapOf,
  type Page,
  type PaintedArea,
  type RuledLine,
} from "./page";
import { onWhite, type PaintColour } from "./paintColour";

/** How something is painted. */
export interface Paint {
  readonly colour: PaintColour;
  /** From 0 (invisible) to 1 (opaque). */
  readonly opacity: number;
  /** Whether the content below is visible through it for another reason: blending, a mask. */
  readonly blended: boolean;
  /** The part of the page in which it is visible. */
  readonly clip: Box;
}

/** A character to paint, with its position. */
export type PlacedText = Pick<Glyph, "text" | "x" | "y" | "dx" | "dy" | "size">;

/** A box larger than any page. */
export const EVERYWHERE: Box = { x1: -1e6, y1: -1e6, x2: 1e6, y2: 1e6 };

const OPAQUE = 0.9;
const NEARLY_CLEAR = 0.1;
/** In points. Lines as thick as a letter are boxes. */
const THICK = 5;

/** A page that is being painted. */
export class Canvas {
  private readonly glyphs: Glyph[] = [];
  private readonly rules: RuledLine[] = [];
  private readonly areas: PaintedArea[] = [];
  private readonly images: Box[] = [];
  private readonly drawings: Box[] = [];
  private order = 0;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** Returns the page with everything that was painted. */
  page(fields: readonly FormField[]): Page {
    const { width, height, glyphs, rules, areas, images, drawings } = this;
    return { width, height, glyphs, rules, areas, images, drawings, fields };
  }

  /**
   * Returns the part of a clip that is inside a box. A box around the whole page changes nothing: many programs begin
   * with one.
   */
  cut(clip: Box, box: Box): Box {
    if (box.x1 < 3 && box.y1 < 3 && box.x2 > this.width - 3 && box.y2 > this.height - 3) return clip;
    const [x1, y1] = [Math.max(clip.x1, box.x1), Math.max(clip.y1, box.y1)];
    return { x1, y1, x2: Math.min(clip.x2, box.x2), y2: Math.min(clip.y2, box.y2) };
  }

  /** Fills a path. */
  fill(outlines: readonly Outline[], paint: Paint): void {
    if (paint.opacity < NEARLY_CLEAR) return;
    const { lines, areas, drawings } = filledBy(outlines);
    for (const drawing of drawings) this.drawing(drawing, paint);
    for (const line of lines) this.rule(line, true, paint);
    for (const area of areas) this.cover(area, paint);
  }

  /** Draws lines along a path. */
  stroke(outlines: readonly Outline[], width: number, paint: Paint): void {
    if (paint.opacity < NEARLY_CLEAR) return;
    const half = width / 2;
    for (const { x1, y1, x2, y2 } of pathLines(outlines)) {
      if (width < THICK) this.rule({ x1, y1, x2, y2 }, true, paint);
      else if (x2 - x1 > y2 - y1) this.cover({ x1, y1: y1 - half, x2, y2: y2 + half }, paint);
      else this.cover({ x1: x1 - half, y1, x2: x2 + half, y2 }, paint);
    }
  }

  /** Fills a box. */
  cover(area: Box, paint: Paint): void {
    const box = overlapOf(area, paint.clip);
    if (!box) return;
    for (const edge of edgesOf(box)) this.rule(edge, false, paint);
    if (isSolid(paint)) this.areas.push({ ...box, colour: paint.colour, order: this.order++ });
  }

  /** Paints a picture. An opaque picture hides what is below it. */
  image(area: Box, paint: Paint): void {
    const box = overlapOf(area, paint.clip);
    if (!box) return;
    this.images.push(box);
    if (isSolid(paint)) this.areas.push({ ...box, colour: null, order: this.order++ });
  }

  /** Paints a shape that is neither text nor a picture nor a box. */
  drawing(area: Box, { clip }: Paint): void {
    const box = overlapOf(area, clip);
    if (box) this.drawings.push(box);
  }

  /**
   * Paints characters that belong together. `hidden` says why nobody sees them, in words for a person; null if they are
   * visible.
   */
  text(characters: readonly PlacedText[], hidden: Phrase | null, remark: boolean, paint: Paint): void {
    const colour = onWhite(paint.colour, paint.opacity);
    const frame = { x1: 0, y1: 0, x2: this.width, y2: this.height };
    const order = this.order++;
    for (const character of characters) {
      const { text, x, y, dx, dy, size } = character;
      const middle = middleOf(character);
      const own =
        hidden ??
        (paint.opacity < NEARLY_CLEAR ? "transparent text" : null) ??
        (size < READABLE ? "text too small to see" : null) ??
        (isInside(middle, frame) ? null : OUTSIDE_PAGE) ??
        (isInside(middle, paint.clip) ? null : "text that is cut away");
      const source = this.glyphs.length;
      this.glyphs.push({ text, x, y, dx, dy, size, colour, order, hidden: own, remark, source });
    }
  }

  private rule(line: Box, drawn: boolean, { colour, clip }: Paint): void {
    const box = overlapOf(line, clip);
    if (!box) return;
    const { x1, y1, x2, y2 } = box;
    this.rules.push({ x1, y1, x2, y2, drawn, colour, order: this.order++ });
  }
}

/** In points. Letters of one point are meant not to be seen, as in every other format. */
const READABLE = 1.5;

function isSolid({ opacity, blended }: Paint): boolean {
  return opacity > OPAQUE && !blended;
}
