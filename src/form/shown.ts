import type { Unit, WholeUnit } from "./unit";

// How a value is written, for the API, for sentences and for exports. Nothing here passes a float.

/** By unit: the places behind the point, and how many of what is kept are one of what is shown (100 fen are one yuan). */
export const WRITTEN: Readonly<Record<Unit, { readonly places: number; readonly parts: bigint }>> = {
  count: { places: 0, parts: 1n },
  fen: { places: 2, parts: 100n },
  percent: { places: 2, parts: 100n },
  ratio: { places: 6, parts: 1n },
};

/** A whole number in its unit, as the API shows it: digits of a count; yuan, or percent, with two places. */
export function figureShown(value: number | bigint, unit: WholeUnit): string {
  return pointed(BigInt(value), WRITTEN[unit].places);
}

/** The same for a sentence, with the word for the unit: 12, 4290985.00 yuan, 51.85 %. */
export function figureSaid(value: number | bigint, unit: WholeUnit): string {
  return `${figureShown(value, unit)}${WORDS[unit]}`;
}

const WORDS: Readonly<Record<WholeUnit, string>> = { count: "", fen: " yuan", percent: " %" };

/** Yuan with two places from whole fen: 5n gives "0.05", -150n gives "-1.50". */
export function yuan(fen: bigint): string {
  return figureShown(fen, "fen");
}

/** 万元 from whole fen, without needless zeros: 429100000n gives "429.1". */
export function wanyuan(fen: bigint): string {
  return pointed(fen, PLACES_OF_WANYUAN).replace(/\.?0+$/, "");
}

/** One fen is 0.000001万元. */
const PLACES_OF_WANYUAN = 6;

/** A whole number with a point before its last digits: 5 with two places is "0.05". */
function pointed(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${value < 0n ? "-" : ""}${whole}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
}
