import type { Unit, WholeUnit } from "./unit";

// How a value is written for the API, in sentences and in exports. No function here uses a float.

/**
 * For each unit: the number of decimal places, and how many stored units make one displayed unit (100 fen are one
 * yuan).
 */
export const WRITTEN: Readonly<Record<Unit, { readonly places: number; readonly parts: bigint }>> = {
  count: { places: 0, parts: 1n },
  fen: { places: 2, parts: 100n },
  percent: { places: 2, parts: 100n },
  ratio: { places: 6, parts: 1n },
  point: { places: 4, parts: 1n },
};

/** A whole number in its unit as the API returns it: the digits of a count; yuan or percent with two decimal places. */
export function figureShown(value: number | bigint, unit: WholeUnit): string {
  return pointed(BigInt(value), WRITTEN[unit].places);
}

/**
 * The whole number in its unit that a decimal number means: 4290985.00 yuan are 429098500 fen. Null for what is no whole
 * number in that unit, such as half a fen.
 */
export function figureFrom(text: string, unit: WholeUnit): bigint | null {
  const { places } = WRITTEN[unit];
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "" || /[1-9]/.test(fraction.slice(places))) return null;
  const parts = BigInt(whole + fraction.slice(0, places).padEnd(places, "0"));
  return sign === "-" ? -parts : parts;
}

/** A whole number for a sentence, with the word for its unit: 12, 4290985.00 yuan, 51.85 %. */
export function figureSaid(value: number | bigint, unit: WholeUnit): string {
  return `${figureShown(value, unit)}${WORDS[unit]}`;
}

const WORDS: Readonly<Record<WholeUnit, string>> = { count: "", fen: " yuan", percent: " %" };

/** Whole fen as yuan with two decimal places: 5n becomes "0.05", -150n becomes "-1.50". */
export function yuan(fen: bigint): string {
  return figureShown(fen, "fen");
}

/** Whole fen as 万元 without trailing zeros: 429100000n becomes "429.1". */
export function wanyuan(fen: bigint): string {
  return pointed(fen, PLACES_OF_WANYUAN).replace(/\.?0+$/, "");
}

/** One fen is 0.000001万元. */
const PLACES_OF_WANYUAN = 6;

/** A whole number with a decimal point before its last `places` digits: 5 with two places becomes "0.05". */
function pointed(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${value < 0n ? "-" : ""}${whole}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
}
