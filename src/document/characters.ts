import { UnreadableDocument } from "./document";

/**
 * The text of bytes: by byte order mark, else UTF-8 where the bytes are that. Throws `UnreadableDocument` otherwise.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const text = decoded(bytes, marked?.encoding ?? "utf-8");
  if (text !== null && !hasControls(text)) return text;
  throw new UnreadableDocument(`${name} is not text in UTF-8: save it as UTF-8 text, or give the original document.`);
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters but breaks, tabs and the escape stand in no text; bytes that decode to them are something else. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !ALLOWED.has(code)) return true;
  }
  return false;
}

const ALLOWED = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
