import type { Reader } from "../reader";
import { setText } from "../setText";
import { decodeText } from "../text/characters";
import { readPage } from "./page";

/** Web pages, also those that Word and Excel save, as a reader of the page sees them: hidden content is not read. */
export const webPage: Reader = {
  title: "a web page",
  extensions: ["html", "htm", "xhtml", "shtml"],
  recognises: ({ bytes }) => BEGINNING.test(beginningOf(bytes)),
  read: async ({ bytes, name }) => {
    const { drafts, hidden, pictures, publicationDates } = readPage(
      decodeText(withoutEmbedded(bytes), name),
      name,
      () => null,
    );
    return { name, mediaType: "text/html", ...setText(drafts), hidden, pictures, publicationDates };
  },
};

/**
 * From this size on, pictures and fonts that are embedded in a page are removed, so that they do not count in its size.
 */
const LARGE = 1024 * 1024;

function withoutEmbedded(bytes: Uint8Array): Uint8Array {
  if (bytes.length < LARGE) return bytes;
  const text = Buffer.from(bytes).toString("latin1");
  const kept: string[] = [];
  let at = 0;
  for (const { index, 0: head } of text.matchAll(/data:[\w/+.;=-]{0,100};base64,/g)) {
    if (index < at) continue;
    kept.push(text.slice(at, index + head.length));
    OTHER_THAN_BASE64.lastIndex = index + head.length;
    at = OTHER_THAN_BASE64.exec(text)?.index ?? text.length;
  }
  return Buffer.from(kept.join("") + text.slice(at), "latin1");
}

const OTHER_THAN_BASE64 = /[^A-Za-z0-9+/=%]/g;

/** The beginning of the file as text. UTF-16 is included. */
function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, 4096))
    .replace(/\0/g, "")
    .replace(/^(?:ÿþ|þÿ|ï»¿)/, "");
}

const BEGINNING =
  /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype html|html)|<(?:head|body|meta|title|style|link|script|base|div|p|table|center|font|span|b|br|section|article|main|form|h[1-6])[\s>/])/i;
