import type { Shade } from "../shade";

/** The colour of something painted. Null if there is no single colour, for example in a pattern or a picture. */
export type PaintColour = Shade | null;

/** A partly transparent colour as it looks on white. `opacity` is between 0 and 1. */
export function onWhite(colour: PaintColour, opacity: number): PaintColour {
  if (colour === null) return null;
  const [red, green, blue] = colour.map((part) => 255 - (255 - part) * opacity);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Reads a colour from "#" and six hexadecimal digits. Returns null for anything else. */
export function hexColour(hex: unknown): PaintColour {
  const found = typeof hex === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) : null;
  return found
    ? [Number.parseInt(found[1] ?? "", 16), Number.parseInt(found[2] ?? "", 16), Number.parseInt(found[3] ?? "", 16)]
    : null;
}
