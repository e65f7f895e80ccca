import type { Element } from "domhandler";
import type { Declaration } from "./declarations";

/** The declarations of HTML's own attributes and elements. They are weaker than every style sheet. */
export function hintsOf({ name, attribs }: Element): readonly Declaration[] {
  const byTag = BY_TAG.get(name) ?? NONE;
  if (name !== "dialog" && !isHinting(attribs)) return byTag;
  const hints: Declaration[] = [...byTag];
  if (attribs.hidden !== undefined) hints.push(declared("display", HIDDEN_ATTRIBUTE));
  if (name === "dialog" && attribs.open === undefined) hints.push(declared("display", CLOSED_DIALOG));
  if (name === "a" && attribs.href !== undefined) hints.push(declared("color", "#0000ee"));
  const colour = name === "font" ? attribs.color : name === "body" ? attribs.text : undefined;
  if (colour !== undefined) hints.push(declared("color", colour.toLowerCase()));
  if (attribs.bgcolor !== undefined) hints.push(declared("background-color", attribs.bgcolor.toLowerCase()));
  if (attribs.dir !== undefined) hints.push(declared("direction", attribs.dir.toLowerCase()));
  if (attribs.background !== undefined) hints.push(declared("background-image", `url(${attribs.background})`));
  return hints;
}

const NONE: readonly Declaration[] = [];

function isHinting({ hidden, href, color, text, bgcolor, dir, background }: Element["attribs"]): boolean {
  return (hidden ?? href ?? color ?? text ?? bgcolor ?? dir ?? background) !== undefined;
}

/** Values of `display` for what HTML itself hides, without a style sheet. They say why nobody sees it. */
export const HIDDEN_ATTRIBUTE = "none by the hidden attribute";
export const CLOSED_DIALOG = "none of a closed dialog";

function declared(property: string, value: string): Declaration {
  return { property, value, important: false };
}

const STRUCK = [declared("text-decoration-line", "line-through")];

const BY_TAG = new Map<string, readonly Declaration[]>([
  ["s", STRUCK],
  ["strike", STRUCK],
  ["del", STRUCK],
  ["bdo", [declared("unicode-bidi", "bidi-override")]],
  ["sup", [declared("vertical-align", "super")]],
  ["sub", [declared("vertical-align", "sub")]],
  ["small", [declared("font-size", "smaller")]],
  ["big", [declared("font-size", "larger")]],
  ["pre", [declared("white-space", "pre")]],
  ["listing", [declared("white-space", "pre")]],
  ["xmp", [declared("white-space", "pre")]],
  ["textarea", [declared("white-space", "pre-wrap")]],
]);
