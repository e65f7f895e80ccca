import type { XmlElement } from "../container/namespacedXml";
import { FLATTEST } from "../flow/edgedTable";
import { isUnseen, type Shade } from "../shade";
import type { Look } from "./wordLook";

export const STRUCK = "struck-out text";

/** Why text of a look on a colour is not shown, or does not count, in words for a person; null where it does. */
export function whyUnseen(look: Look, behind: Shade | null): string | null {
  if (isVanished(look)) return "hidden text";
  if (look.strike || look.dstrike) return STRUCK;
  if (look.transparent) return "transparent text";
  if (look.size !== undefined && look.size <= SMALLEST) return "text too small to read";
  if (look.scale !== undefined && look.scale <= NARROWEST) return "text without width";
  const under = look.behind ?? behind;
  return look.colour && under && isUnseen(look.colour, under) ? "text in the colour of what is behind it" : null;
}

/** Whether text, or what stands among it, is set as hidden. */
export function isVanished(look: Look): boolean {
  return Boolean(look.vanish || look.specVanish);
}

/** Whether lines with this `w:spacing` have no height to be seen in. */
export function isFlat(spacing: XmlElement | undefined): boolean {
  return spacing?.attributes["w:lineRule"] === "exact" && Number(spacing.attributes["w:line"]) <= FLATTEST;
}

/** In half points. */
const SMALLEST = 4;
/** In percent of the letters' width. */
const NARROWEST = 5;
