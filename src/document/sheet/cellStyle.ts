import { isUnseen, type Shade, WHITE } from "../shade";

/** How text looks, as far as that decides whether it is seen and is part of a figure. */
export interface Font {
  readonly struck: boolean;
  readonly raised: boolean;
  readonly tiny: boolean;
  /** Null where it is the one of the program, which is seen. */
  readonly shade: Shade | null;
}

export interface CellStyle {
  readonly font: Font;
  /** Colour of the cell, white where it has none; null where it is a pattern. */
  readonly fill: Shade | null;
  /** A code, or the number of a built-in format. */
  readonly format: string | number;
}

export const PLAIN: CellStyle = {
  font: { struck: false, raised: false, tiny: false, shade: null },
  fill: WHITE,
  format: 0,
};

/** Why nobody sees text of a font in a cell of a colour; null where it is seen. */
export function unseenIn(font: Font, fill: Shade | null): string | null {
  if (font.tiny) return "tiny text";
  if (!font.shade || !fill || !isUnseen(font.shade, fill)) return null;
  return fill === WHITE ? "white text" : "text in the colour of its cell";
}
