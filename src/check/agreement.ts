import type { CellPath } from "../form/figures";
import { leafAt } from "../form/tree";
import { figureValue, type Message, said } from "../message/message";
import { type PrintedValue, twiceRoundingOf } from "./rounding";
import { digitsExchanged } from "./transposition";

/** The value that one part states in a cell: a count, or fen as a safe integer. */
export interface Addend extends PrintedValue {
  readonly department: string;
}

/** The result of comparing a summary's figure with the sum of its parts. */
export interface Agreement {
  readonly verdict: "EQUAL" | "ROUNDING" | "TRANSPOSITION" | "DIFFERENT";
  /** The sum over the parts, in the unit of the cell. */
  readonly sum: bigint;
  /** What differs and what to do; null if both agree. */
  readonly message: Message | null;
}

/**
 * R15 for one cell that the summary and every part state. Amounts of money may differ as far as rounding to the last
 * printed digits explains (ROUNDING). A difference that is explained by two exchanged digits is a TRANSPOSITION. No other code
 * knows this tolerance.
 */
export function agreementOf(
  cell: CellPath,
  { value: total, printed }: PrintedValue,
  addends: readonly Addend[],
): Agreement {
  const sum = sumOfAddends(addends);
  const difference = BigInt(total) - sum;
  if (difference === 0n) return { verdict: "EQUAL", sum, message: null };
  const { unit } = leafAt(cell);
  if (unit === "fen" && 2n * magnitude(difference) <= twiceRoundingOf([{ value: total, printed }, ...addends]))
    return { verdict: "ROUNDING", sum, message: null };
  const exchanged = exchangedDigits(total, sum, addends);
  return {
    verdict: exchanged === null ? "DIFFERENT" : "TRANSPOSITION",
    sum,
    message: said("PARTS_DIFFER", {
      cell: { place: "cell", path: cell },
      total: figureValue(total, unit),
      parts: addends.length,
      sum: figureValue(sum, unit),
      difference: figureValue(difference, unit),
      exchanged: exchanged ?? said("NOTHING"),
    }),
  };
}

/** The sum of the values of the parts, exact beyond 2^53. */
export function sumOfAddends(addends: readonly Pick<Addend, "value">[]): bigint {
  return addends.reduce((sum, { value }) => sum + BigInt(value), 0n);
}

/**
 * A sentence that names the one figure in which two neighbouring digits were exchanged, if that explains the
 * difference; otherwise null.
 */
function exchangedDigits(total: number, sum: bigint, addends: readonly Addend[]): Message | null {
  if (digitsExchanged(total, sum)) return said("DIGITS_EXCHANGED");
  const difference = BigInt(total) - sum;
  const explained = addends.filter(({ value }) => digitsExchanged(value, BigInt(value) + difference));
  const [one] = explained;
  return one && explained.length === 1 ? said("DIGITS_EXCHANGED_IN", { department: one.department }) : null;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
