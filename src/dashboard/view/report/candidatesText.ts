import type { Unit } from "../../documents";
import { numberText } from "../../value/numberText";
import type { ShownManner } from "../../value/valueText";

/** The readings that remain of an uncertain cell, in brackets; empty if there are none. */
export function candidatesText(candidates: readonly string[], unit: Unit, { language, money }: ShownManner): string {
  if (candidates.length === 0) return "";
  const texts = candidates.map((value) => numberText(value, unit, money));
  return language === "zh" ? `（${texts.join("或")}）` : ` (${texts.join(" or ")})`;
}
