/** The character set of fonts that contain drawings instead of characters. */
const SYMBOLS = 2;
const NAME = 40;

/**
 * Returns a function that tells whether a font of the document contains drawings instead of characters. The font Symbol
 * contains characters.
 */
export function drawnFonts(list: Buffer): (font: number) => boolean {
  const drawn = new Set<number>();
  let at = 4;
  for (let font = 0; at < list.length; font++) {
    const entry = list.subarray(at, at + 1 + (list[at] ?? 0));
    const name = entry.subarray(NAME).toString("utf16le");
    if (entry[4] === SYMBOLS && !name.startsWith("Symbol\0")) drawn.add(font);
    at += entry.length;
  }
  return (font) => drawn.has(font);
}
