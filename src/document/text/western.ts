/**
 * The characters for the bytes 0x80 to 0x9f in the Western code page of Windows. The decoder of the runtime returns
 * Latin-1 control characters instead.
 */
const BEYOND = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes bytes in the Western code page of Windows (1252). */
export function westernText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? BEYOND[byte - 0x80] : String.fromCharCode(byte);
  return text;
}

/** Decodes bytes in the encoding with this label. Null if they are not valid in it, or if the encoding is unknown. */
export function textIn(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.encoding === "windows-1252" ? westernText(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}
