import type { Element } from "domhandler";
import type { Phrase } from "../../message/phrases";
import type { Cascade } from "./cascade";

/** Text that a style sheet inserts before or after the text of an element. */
export interface Generated {
  readonly text: string;
  /** Inserted content that cannot be read, in words for a person. Null if there is only text. */
  readonly unread: Phrase | null;
}

/** Returns what `::before` or `::after` prints in an element. Null if it prints nothing. */
export function generatedText(element: Element, cascade: Cascade, place: "before" | "after"): Generated | null {
  if (!cascade.generates) return null;
  const declared = cascade.of(element, place);
  const content = declared.get("content");
  if (content === undefined || /^(?:none|normal|initial)$/i.test(content)) return null;
  if (/^none\b/.test(declared.get("display") ?? "") || declared.get("visibility") === "hidden") return null;
  let text = "";
  let unread: Phrase | null = null;
  for (const [part, double, single, attribute] of content.slice(0, LONGEST).matchAll(PARTS)) {
    if (double !== undefined || single !== undefined) text += withoutCssEscapes(double ?? single ?? "");
    else if (attribute !== undefined) text += element.attribs[attribute.toLowerCase()] ?? "";
    else if (/^counters?\(/i.test(part)) unread = "a number that the style sheet counts";
    else if (/^(?:url|image|image-set)\(/i.test(part)) unread = "a picture";
  }
  // Letters of an icon font are pictures.
  if (/[\ue000-\uf8ff]/.test(text)) unread ??= "an icon";
  text = text.replace(/[\ue000-\uf8ff]/g, "");
  return text === "" && unread === null ? null : { text, unread };
}

/** A style sheet inserts a word or a figure, not more. */
const LONGEST = 200;
const PARTS = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|attr\(\s*([\w-]+)[^()]*\)|[a-z-]+\([^()]*\)|\S+/gi;

function withoutCssEscapes(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? "") : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}
