/** Characters of the bytes 0x80 to 0x9f in Windows' Western code page; the runtime's own decoder takes them for Latin-1. */
const BEYOND = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text of bytes in Windows' Western code page (1252). */
export function westernText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? BEYOND[byte - 0x80] : String.fromCharCode(byte);
  return text;
}

/** The text of bytes in the encoding of that label; null where they are none in it, or nobody knows it. */
export function textIn(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.encoding === "windows-1252" ? westernText(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}
