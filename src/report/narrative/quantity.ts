import type { WholeUnit } from "../../form/unit";
import { readFigure } from "../figure";

// How sentences print figures, as sources of patterns. Each has the group `figure`; numerals are digits already.

/** Digits that stand alone: no part of a decimal, of a longer number or of two figures that a blank parts. */
const DIGITS = "(?<![\\d.,-])(?<!\\d )(?<figure>\\d{1,3}(?:,\\d{3})+|\\d+)(?! ?\\d)";

/** What may stand between a name and its figure; 约 and 余 make the figure a rounded one, which states nothing. */
export const LINK = "(?:共计?|总计|累计|合计|总共|达到?|均?为|有|数|数量|总数|总量|:|是|了){0,4}";

/** A count with one of some counters; 0 needs none where it ends the clause (均为0). */
export function counted(counters: string): string {
  return `${DIGITS}(?:(?:${counters})(?!以上|左右|以内|以下)|(?<=[为是:]0)(?=[,。;]|$))`;
}

export const CASES = "件次|件|宗|条|份|起|例";
export const CASES_PROPER = "件|宗|份|起|例";
export const ITEMS = "条|篇|件|则";

/** An amount with its unit: 429.1万元. */
export const AMOUNT = "(?<![\\d.,-])(?<figure>\\d[\\d,]*(?:\\.\\d+)?(?:万元|亿元|元|万|亿))";

/** A share: 51.85%. */
export const SHARE = "(?<![\\d.])(?<figure>\\d+(?:\\.\\d+)?)%";

/** The whole number that a printed figure states, in its unit; null where it states none. */
export function valueStated(figure: string, unit: WholeUnit): number | null {
  if (unit === "percent") return hundredths(figure);
  return readFigure(figure, unit === "fen" ? { of: "money", fenPerUnit: null } : { of: "count", signed: false }).value;
}

/** 51.85 gives 5185; digits beyond the hundredths round. */
function hundredths(printed: string): number | null {
  const [whole = "", fraction = ""] = printed.split(".");
  const [digits, next] = [`${whole}${fraction.padEnd(2, "0").slice(0, 2)}`, fraction[2] ?? "0"];
  const value = Number(digits) + (next >= "5" ? 1 : 0);
  return Number.isSafeInteger(value) ? value : null;
}
