/** An exact number: a count, fen, or a ratio of such numbers. The denominator is above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function whole(value: bigint): Fraction {
  return { numerator: value, denominator: 1n };
}

export function ratio(numerator: bigint, denominator: bigint): Fraction {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** Below zero if `a` is less than `b`, above zero if it is more. */
export function compareFractions(a: Fraction, b: Fraction): number {
  if (a.denominator === b.denominator) return compareNumbers(a.numerator, b.numerator);
  return compareNumbers(a.numerator * b.denominator, b.numerator * a.denominator);
}

function compareNumbers(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return a.denominator === b.denominator
    ? { numerator: a.numerator - b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator - b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };
}

/** `a` divided by `b`. Null if `b` is zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction | null {
  return b.numerator === 0n ? null : ratio(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * The sum of some fractions, with a denominator that is no multiple more than needed, so that thousands of them stay
 * small enough.
 */
export function sumOfFractions(fractions: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of fractions)
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  return [...byDenominator].reduce<Fraction>((sum, [denominator, numerator]) => {
    const common = greatestCommonDivisor(denominator, sum.denominator % denominator);
    const factor = denominator / common;
    return {
      numerator: sum.numerator * factor + numerator * (sum.denominator / common),
      denominator: sum.denominator * factor,
    };
  }, whole(0n));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** The point between `a` and `b` after some quarters of the distance. */
export function between(a: Fraction, b: Fraction, quarters: bigint): Fraction {
  const way = minus(b, a);
  const numerator = way.numerator * quarters;
  const denominator = way.denominator * 4n;
  return {
    numerator: a.numerator * denominator + numerator * a.denominator,
    denominator: a.denominator * denominator,
  };
}

/** Decimal text with the given number of places. A half is rounded away from zero. */
export function decimal({ numerator, denominator }: Fraction, places: number): string {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(places) * 2n + denominator;
  const digits = (scaled / (denominator * 2n)).toString().padStart(places + 1, "0");
  const sign = numerator < 0n && /[1-9]/.test(digits) ? "-" : "";
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
