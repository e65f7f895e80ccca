import type { XmlElement } from "../container/namespacedXml";
import { shadeOf } from "../shade";
import type { TextLook } from "../word/wordLook";

/** Reads text properties (`style:text-properties`). */
export function odfLook({ attributes }: XmlElement): TextLook {
  const look: { -readonly [property in keyof TextLook]: TextLook[property] } = {};
  const {
    "text:display": display,
    "style:text-line-through-style": line,
    "style:text-line-through-type": lines,
    "style:text-position": position,
    "fo:color": colour,
    "fo:background-color": behind,
    "fo:font-size": size,
    "style:text-scale": scale,
    "loext:opacity": opacity,
  } = attributes;
  if (display !== undefined) look.vanish = display === "none";
  if (line !== undefined || lines !== undefined)
    look.strike = (line ?? "solid") !== "none" && (lines ?? "single") !== "none";
  if (position !== undefined) {
    const off = /^(?:super|sub|-?(?!0%)[\d.]+%)/.test(position);
    const full = /\s(?:9\d|1\d\d)%$/.test(position);
    look.raised = off && !full;
    look.moved = off && full;
  }
  if (colour !== undefined) look.colour = shadeOf(colour);
  // If the program chooses the colour, LibreOffice also writes an opacity of zero, which means nothing.
  const isAutomatic = attributes["style:use-window-font-color"] === "true";
  if (isAutomatic) look.colour = null;
  if (behind !== undefined) look.behind = shadeOf(behind);
  if (size?.endsWith("pt")) look.size = 2 * Number.parseFloat(size);
  if (isAutomatic) look.transparent = false;
  else if (opacity !== undefined) look.transparent = Number.parseFloat(opacity) <= FAINTEST;
  if (scale !== undefined) look.scale = Number.parseFloat(scale);
  return look;
}

/** In percent. Fainter text cannot be seen. */
const FAINTEST = 5;

/** Converts a length to points. Returns 0 if it is not a length. */
export function pointsOf(length: string | undefined): number {
  const [, size, unit = ""] = /^([\d.]+)([a-z]+)$/.exec(length ?? "") ?? [];
  return Number(size ?? 0) * (POINTS_PER_UNIT[unit] ?? 0);
}

const POINTS_PER_UNIT: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 };
