import type { Phrase } from "../../message/phrases";
import { WHITE } from "../shade";
import { type Glyph, isInside, middleOf, type Page, type PaintedArea } from "./page";
import type { PaintColour } from "./paintColour";

/** Colours that differ by less than this in each part look the same. */
const ALIKE = 20;
/** Why text under a coloured box is hidden. The cell then counts as not blank; a white box makes it blank. */
export const UNDER_BOX = "text under a filled box";

/**
 * Returns the characters of a page, each with the reason why nobody sees it: also those in the colour of their
 * background, and covered ones.
 */
export function seenGlyphs({ glyphs, areas }: Pick<Page, "glyphs" | "areas">): readonly Glyph[] {
  return glyphs.map((glyph) => {
    const hidden = glyph.hidden ?? hiddenBy(glyph, areas);
    return hidden === glyph.hidden ? glyph : { ...glyph, hidden };
  });
}

function hiddenBy(glyph: Glyph, areas: readonly PaintedArea[]): Phrase | null {
  const middle = middleOf(glyph);
  const around = areas.filter((area) => isInside(middle, area));
  const cover = around.find((area) => area.order > glyph.order && covers(area, glyph));
  if (cover)
    return cover.colour === null
      ? "text under a picture"
      : isAlike(cover.colour, WHITE)
        ? "text under a white box"
        : UNDER_BOX;
  const ground = around.findLast((area) => area.order < glyph.order);
  const colour = ground ? ground.colour : WHITE;
  if (!isAlike(glyph.colour, colour)) return null;
  return isAlike(colour, WHITE) ? "white text" : "text in the colour of its ground";
}

/** Whether a box covers all of a character except its rim. */
function covers(area: PaintedArea, { x, y, dx, dy, size }: Glyph): boolean {
  const length = Math.hypot(dx, dy) || 1;
  return [0.2, 0.8].every((along) =>
    [0.1, 0.6].every((up) => {
      const [right, above] = [(-dy / length) * up * size, (dx / length) * up * size];
      return isInside([x + dx * along + right, y + dy * along + above], area);
    }),
  );
}

function isAlike(one: PaintColour, other: PaintColour): boolean {
  return one !== null && other !== null && one.every((part, index) => Math.abs(part - (other[index] ?? 0)) < ALIKE);
}
