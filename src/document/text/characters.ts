import { said } from "../../message/message";
import { UnreadableDocument } from "../document";
import { withoutNul } from "../setText";
import { textIn } from "./western";

/**
 * Decodes the text of a document: by its byte order mark; or as UTF-8 if the bytes are valid; or as UTF-16 if the
 * result looks like text; or by the character set that the document declares; or as GB18030. A UTF-8 text with a few
 * damaged bytes stays UTF-8, and each damaged byte becomes U+FFFD, as NUL does everywhere. Throws
 * `UnreadableDocument` if none of these encodings results in text.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length > MAX_BYTES) throw new UnreadableDocument(said("DOCUMENT_TOO_LONG", { name }));
  const decoded = decodedFrom(bytes);
  if (decoded === null) throw new UnreadableDocument(said("FORMAT_UNKNOWN", { name }));
  return withoutNul(decoded.text);
}

/** The character set as which `decodeText` decodes the text of a document. Null if it is not known. */
export function charsetOf(bytes: Uint8Array): string | null {
  return bytes.length > MAX_BYTES ? null : (decodedFrom(bytes)?.charset ?? null);
}

interface Decoded {
  readonly text: string;
  readonly charset: string;
}

function decodedFrom(bytes: Uint8Array): Decoded | null {
  for (const attempt of [marked, utf8, utf16, damagedUtf8, declaredCharset, gb18030]) {
    const decoded = attempt(bytes);
    if (decoded !== null && isText(decoded.text)) return decoded;
  }
  return null;
}

function decodedAs(charset: string, text: string | null): Decoded | null {
  return text === null ? null : { text, charset };
}

/** The longest reports have some hundred kilobytes of text or markup. */
const MAX_BYTES = 6 * 1024 * 1024;

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

function marked(bytes: Uint8Array): Decoded | null {
  const found = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return found ? decodedAs(found.encoding, new TextDecoder(found.encoding).decode(bytes)) : null;
}

function utf8(bytes: Uint8Array): Decoded | null {
  return decodedAs("utf-8", textIn(bytes, "utf-8"));
}

/** UTF-16 without a byte order mark is recognised by its result: Chinese and Latin characters, and little else. */
function utf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 === 1) return null;
  for (const encoding of ["utf-16le", "utf-16be"]) {
    const text = textIn(bytes, encoding);
    if (
      text !== null &&
      share(text, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\s]/g) > 0.97 &&
      /[\u0030-\u0039\n]/.test(text)
    )
      return decodedAs(encoding, text);
  }
  return null;
}

function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return decodedAs("utf-8", chinese > 20 && lost * 10 < chinese ? text : null);
}

function declaredCharset(bytes: Uint8Array): Decoded | null {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = /<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*["']?([\w-]+)/i
    .exec(beginning)?.[1]
    ?.toLowerCase();
  // gb2312 and gbk are subsets of GB18030, and the decoder for "gbk" would break four-byte characters of GB18030.
  return label === undefined || /^gb/.test(label) ? null : decodedAs(label, textIn(bytes, label));
}

/** Other data may also decode as GB18030, but then few of the characters are common ones. */
function gb18030(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder("gb18030").decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const isLikely =
    lost * 50 <= text.length &&
    share(text, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2000-\u206f\x20-\x7e\s·—]/g) > 0.9;
  return decodedAs("gb18030", isLikely ? text : null);
}

function share(text: string, characters: RegExp): number {
  return text.length === 0 ? 0 : (text.match(characters)?.length ?? 0) / text.length;
}

/** A text contains control characters only by accident. Bytes that decode to many of them are not text. */
function isText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0 || (code < 0x20 && !ALLOWED.has(code))) controls += 1;
  }
  return controls * 1000 <= text.length;
}

const ALLOWED = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
