import type { Element } from "domhandler";
import type { Declaration } from "./declarations";

/** The declarations of HTML's own attributes and elements. They are weaker than every style sheet. */
export function htmlHints({ name, attribs }: Element): readonly Declaration[] {
  const byTag = BY_TAG.get(name) ?? NO_HINTS;
  if (name !== "dialog" && !isHinting(attribs)) return byTag;
  const hints: Declaration[] = [...byTag];
  if (attribs.hidden !== undefined) hints.push(hint("display", HIDDEN_ATTRIBUTE));
  if (name === "dialog" && attribs.open === undefined) hints.push(hint("display", CLOSED_DIALOG));
  if (name === "a" && attribs.href !== undefined) hints.push(hint("color", "#0000ee"));
  const colour = name === "font" ? attribs.color : name === "body" ? attribs.text : undefined;
  if (colour !== undefined) hints.push(hint("color", colour.toLowerCase()));
  if (attribs.bgcolor !== undefined) hints.push(hint("background-color", attribs.bgcolor.toLowerCase()));
  if (attribs.dir !== undefined) hints.push(hint("direction", attribs.dir.toLowerCase()));
  if (attribs.background !== undefined) hints.push(hint("background-image", `url(${attribs.background})`));
  return hints;
}

const NO_HINTS: readonly Declaration[] = [];

function isHinting({ hidden, href, color, text, bgcolor, dir, background }: Element["attribs"]): boolean {
  return (hidden ?? href ?? color ?? text ?? bgcolor ?? dir ?? background) !== undefined;
}

/** Values of `display` for what HTML itself hides, without a style sheet. They say why nobody sees it. */
export const HIDDEN_ATTRIBUTE = "none by the hidden attribute";
export const CLOSED_DIALOG = "none of a closed dialog";

function hint(property: string, value: string): Declaration {
  return { property, value, important: false };
}

const STRUCK_HINT = [hint("text-decoration-line", "line-through")];

const BY_TAG = new Map<string, readonly Declaration[]>([
  ["s", STRUCK_HINT],
  ["strike", STRUCK_HINT],
  ["del", STRUCK_HINT],
  ["bdo", [hint("unicode-bidi", "bidi-override")]],
  ["sup", [hint("vertical-align", "super")]],
  ["sub", [hint("vertical-align", "sub")]],
  ["small", [hint("font-size", "smaller")]],
  ["big", [hint("font-size", "larger")]],
  ["pre", [hint("white-space", "pre")]],
  ["listing", [hint("white-space", "pre")]],
  ["xmp", [hint("white-space", "pre")]],
  ["textarea", [hint("white-space", "pre-wrap")]],
]);
