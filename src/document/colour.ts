import type { Colour } from "./page/page";

/** A partly transparent colour as it looks on white. `opacity` is between 0 and 1. */
export function onWhite(colour: Colour, opacity: number): Colour {
  if (colour === null) return null;
  const [red, green, blue] = colour.map((part) => 255 - (255 - part) * opacity);
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Reads a colour from "#" and six hexadecimal digits. Returns null for anything else. */
export function colourOf(hex: unknown): Colour {
  const found = typeof hex === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) : null;
  return found
    ? [Number.parseInt(found[1] ?? "", 16), Number.parseInt(found[2] ?? "", 16), Number.parseInt(found[3] ?? "", 16)]
    : null;
}
