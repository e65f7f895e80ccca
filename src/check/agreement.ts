import type { CellPath } from "../form/figures";
import { figureSaid } from "../form/shown";
import { leafAt } from "../form/tree";
import { digitsExchanged } from "./transposition";

/** What one part states of a cell: a count, or fen as a safe integer. */
export interface Addend {
  readonly department: string;
  readonly value: number;
}

/** How a summary's figure stands to the sum of its parts. */
export interface Agreement {
  readonly verdict: "EQUAL" | "ROUNDING" | "TRANSPOSITION" | "DIFFERENT";
  /** Of the parts, in the unit of the cell. */
  readonly sum: bigint;
  /** One sentence with both figures where they do not agree; null where they do. */
  readonly message: string | null;
}

/**
 * R15 of one cell that the summary and every part state. Money may differ by what rounding to the printed places explains;
 * a difference that two exchanged digits explain says so. The only place that knows the tolerance.
 */
export function agreementOf(cell: CellPath, total: number, addends: readonly Addend[]): Agreement {
  const sum = sumOfAddends(addends);
  const difference = BigInt(total) - sum;
  if (difference === 0n) return { verdict: "EQUAL", sum, message: null };
  const { unit } = leafAt(cell);
  if (unit === "fen" && 2n * magnitude(difference) <= twiceRoundingOf(total, addends))
    return { verdict: "ROUNDING", sum, message: null };
  const said = (value: bigint) => figureSaid(value, unit);
  const exchanged = exchangedDigits(total, sum, addends);
  return {
    verdict: exchanged === "" ? "DIFFERENT" : "TRANSPOSITION",
    sum,
    message: `R15 ${cell}: the summary says ${said(BigInt(total))}, its ${addends.length} parts add up to ${said(sum)}; the difference is ${said(difference)}.${exchanged}`,
  };
}

/** The sum of what parts state, exact past 2^53. */
export function sumOfAddends(addends: readonly Addend[]): bigint {
  return addends.reduce((sum, { value }) => sum + BigInt(value), 0n);
}

/** Names the one figure in which two neighbouring digits changed places, where that explains the difference. */
function exchangedDigits(total: number, sum: bigint, addends: readonly Addend[]): string {
  if (digitsExchanged(total, sum)) return " Two neighbouring digits of the summary's figure have changed places.";
  const difference = BigInt(total) - sum;
  const explained = addends.filter(({ value }) => digitsExchanged(value, BigInt(value) + difference));
  const [one] = explained;
  return one && explained.length === 1
    ? ` Two neighbouring digits have changed places between the figure of ${one.department} and the summary.`
    : "";
}

/** Reports print 万元 with none to six places: a figure that ends in zeros may have been rounded there, up to a whole 万元. */
const COARSEST_FEN = 1_000_000;

/** Twice the most by which a total and its addends can differ when each was rounded to the places it shows. */
function twiceRoundingOf(total: number, addends: readonly Addend[]): bigint {
  return BigInt([total, ...addends.map(({ value }) => value)].reduce((sum, value) => sum + placeOf(value), 0));
}

function placeOf(fen: number): number {
  if (fen === 0) return 0;
  let place = 1;
  while (place < COARSEST_FEN && fen % (place * 10) === 0) place *= 10;
  return place;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
