import type { Phrase } from "../../message/phrases";
import { isUnseen, type Shade, WHITE } from "../shade";

/** The properties of text that decide whether it can be seen and belongs to a figure. */
export interface CellFont {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly tiny: boolean;
  /** Null if the program chooses the colour, which can be seen. */
  readonly shade: Shade | null;
}

export interface CellStyle {
  readonly font: CellFont;
  /** Background colour of the cell; white if it has none. Null if it is a pattern. */
  readonly fill: Shade | null;
  /** A format code, or the number of a built-in format. */
  readonly format: string | number;
}

export const PLAIN_STYLE: CellStyle = {
  font: { struck: false, raised: false, tiny: false, shade: null },
  fill: WHITE,
  format: 0,
};

/** In points. Smaller letters are meant not to be seen. */
export const TINY_SIZE = 2;

/** Why nobody sees text of this font on this background, in words for a person. Null if it can be seen. */
export function unseenIn(font: CellFont, fill: Shade | null): Phrase | null {
  if (font.tiny) return "tiny text";
  if (!font.shade || !fill || !isUnseen(font.shade, fill)) return null;
  return fill === WHITE ? "white text" : "text in the colour of its cell";
}
