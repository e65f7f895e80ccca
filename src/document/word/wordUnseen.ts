import type { Phrase } from "../../message/phrases";
import type { XmlElement } from "../container/namespacedXml";
import { STRUCK_OUT } from "../document";
import { FLATTEST } from "../flow/edgedTable";
import { UNSEEN_SCALE } from "../flow/wordRuns";
import { isUnseen, type Shade } from "../shade";
import type { TextLook } from "./wordLook";

/** Why text with this look on this colour is not shown or does not count, in words for a person. Null if it counts. */
export function whyUnseen(look: TextLook, behind: Shade | null): Phrase | null {
  if (isVanished(look)) return "hidden text";
  if (look.strike || look.dstrike) return STRUCK_OUT;
  if (look.transparent) return "transparent text";
  if (look.size !== undefined && look.size <= SMALLEST) return "text too small to read";
  if (look.scale !== undefined && look.scale <= UNSEEN_SCALE) return "text without width";
  const under = look.behind ?? behind;
  return look.colour && under && isUnseen(look.colour, under) ? "text in the colour of what is behind it" : null;
}

/** Whether text, or other content with this look, is hidden. */
export function isVanished(look: TextLook): boolean {
  return Boolean(look.vanish || look.specVanish);
}

/** Whether lines with this `w:spacing` have almost no height, so that nothing can be seen. */
export function isFlatSpacing(spacing: XmlElement | undefined): boolean {
  return spacing?.attributes["w:lineRule"] === "exact" && Number(spacing.attributes["w:line"]) <= FLATTEST;
}

/** In half points. */
const SMALLEST = 4;
