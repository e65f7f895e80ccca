import type { WholeUnit } from "../../form/unit";
import { readFigure } from "../figure";

// How sentences print figures, as sources of patterns. Each pattern has the group `figure`. Numerals are already
// digits.

/** Separate digits: not part of a decimal, of a longer number, or of two figures with a blank between them. */
const DIGITS = "(?<![\\d.,-])(?<!\\d )(?<figure>\\d{1,3}(?:,\\d{3})+|\\d+)(?! ?\\d)";

/**
 * Words that may be between a name and its figure. 约 and 余 are not among them: they make a figure rounded, and it
 * then states nothing.
 */
export const LINK = "(?:共计?|总计|累计|合计|总共|达到?|均?为|有|数|数量|总数|总量|:|是|了){0,4}";

/** A count with one of some counters. 0 needs no counter at the end of a clause (均为0). */
export function counted(counters: string): string {
  return `${DIGITS}(?:(?:${counters})(?!以上|左右|以内|以下)|(?<=[为是:]0)(?=[,。;]|$))`;
}

export const CASES = "件次|件|宗|条|份|起|例";
export const CASES_PROPER = "件|宗|份|起|例";
export const ITEM_WORDS = "条|篇|件|则";

/** An amount with its unit: 429.1万元. */
export const AMOUNT = "(?<![\\d.,-])(?<figure>\\d[\\d,]*(?:\\.\\d+)?(?:万元|亿元|元|万|亿))";

/** A share: 51.85%. */
export const SHARE = "(?<![\\d.])(?<figure>\\d+(?:\\.\\d+)?)%";

/** The whole number of a printed figure, in its unit. Null if it is not an exact figure. */
export function valueStated(figure: string, unit: WholeUnit): number | null {
  if (unit === "percent") return hundredths(figure);
  return readFigure(figure, unit === "fen" ? { of: "money", fenPerUnit: null } : { of: "count", signed: false }).value;
}

/** 51.85 becomes 5185. Digits after the hundredths are rounded. */
function hundredths(printed: string): number | null {
  const [whole = "", fraction = ""] = printed.split(".");
  const [digits, next] = [`${whole}${fraction.padEnd(2, "0").slice(0, 2)}`, fraction[2] ?? "0"];
  const value = Number(digits) + (next >= "5" ? 1 : 0);
  return Number.isSafeInteger(value) ? value : null;
}
