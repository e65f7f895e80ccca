import { isRate } from "../form/measure";
import { compareFractions, type Fraction, minus, ratio, sumOfFractions, whole } from "./fraction";
import type { Measured } from "./measured";

/** With fewer departments than this, nothing is said of how they scatter, nor of who stands out. */
export const LEAST_PEERS = 5;

/** How proportions scatter around their common rate, against what chance alone would make of it. */
export interface Dispersion {
  readonly peers: number;
  /**
   * The variance ratio: Pearson's chi-square of the departments against their common rate, by its degrees of freedom.
   * About 1 if there is nothing but chance.
   */
  readonly ratio: Fraction;
  /** Whether the ratio is more than two standard deviations above 1. Null for too few departments. */
  readonly isOver: boolean | null;
}

/**
 * The dispersion of the comparable values of a measure. Null if it is no proportion, for fewer than two departments, and if
 * their common rate is 0 or 1, so that nothing scatters.
 */
export function dispersionOf(compared: readonly Measured[]): Dispersion | null {
  const cases = compared.flatMap(({ measure, numerator, denominator }) =>
    isRate(measure) && measure.proportion && numerator !== null && denominator !== null
      ? [{ part: numerator, of: denominator }]
      : [],
  );
  const parts = cases.reduce((sum, { part }) => sum + part, 0n);
  const base = cases.reduce((sum, { of }) => sum + of, 0n);
  if (cases.length < 2 || parts === 0n || parts === base) return null;
  // (y - n p)² / (n p (1 - p)), summed, where p = parts / base.
  const squares = sumOfFractions(cases.map(({ part, of }) => ratio((base * part - of * parts) ** 2n, of)));
  const freedom = BigInt(cases.length - 1);
  const found = ratio(squares.numerator, squares.denominator * parts * (base - parts) * freedom);
  return { peers: cases.length, ratio: found, isOver: cases.length < LEAST_PEERS ? null : isOver(found, freedom) };
}

/** The largest variance ratio of some departments that is not over: two standard deviations above 1. */
export function mostByChance(peers: number): number {
  return 1 + 2 * Math.sqrt(2 / (peers - 1));
}

// By chance alone, chi-square by its degrees of freedom has the mean 1 and the variance 2 / freedom.
function isOver(found: Fraction, freedom: bigint): boolean {
  const above = minus(found, whole(1n));
  const square = ratio(above.numerator ** 2n, above.denominator ** 2n);
  return above.numerator > 0n && compareFractions(square, ratio(8n, freedom)) > 0;
}
