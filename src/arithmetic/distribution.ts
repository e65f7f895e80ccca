import { eachOf, isRate } from "../form/measure";
import { type Dispersion, dispersionOf } from "./dispersion";
import { between, compareFractions, type Fraction, ratio, sumOfFractions } from "./fraction";
import { comparableValue, type Measured } from "./measured";

/** Quartiles and mean of some values, exact. Null without values. */
export interface Quartiles {
  readonly lowerQuartile: Fraction | null;
  readonly median: Fraction | null;
  readonly upperQuartile: Fraction | null;
  readonly mean: Fraction | null;
}

/**
 * The distribution of a measure over departments, in which each counts alike. Quartiles use linear interpolation (like
 * QUARTILE.INC in spreadsheets).
 */
export interface Distribution extends Quartiles {
  /** How many departments have a comparable value. */
  readonly count: number;
  readonly minimum: Fraction | null;
  readonly maximum: Fraction | null;
  /** The same, in which each department counts as much as its denominator. Null for what is no rate. */
  readonly weighted: WeightedQuartiles | null;
  /** Whether the values scatter more than chance explains. Null for what is no proportion. */
  readonly dispersion: Dispersion | null;
}

/** Quartiles and mean of rates by the cases below the line: a quarter of the cases has a rate up to the lower quartile. */
export interface WeightedQuartiles extends Quartiles {
  /** The sum of the denominators. */
  readonly base: bigint;
}

/** The distribution of the comparable values of one measure. Without values, everything is null. */
export function distributionOf(measured: readonly Measured[]): Distribution {
  const compared = measured.filter((each) => comparableValue(each) !== null);
  const sorted = compared.flatMap(({ value }) => value ?? []).sort(compareFractions);
  return {
    count: sorted.length,
    minimum: sorted.at(0) ?? null,
    lowerQuartile: quartileOf(sorted, 1),
    median: quartileOf(sorted, 2),
    upperQuartile: quartileOf(sorted, 3),
    maximum: sorted.at(-1) ?? null,
    // Each only if it is asked for: of ten thousand departments it takes a while.
    get mean() {
      return meanOf(sorted);
    },
    get weighted() {
      return weightedOf(compared);
    },
    get dispersion() {
      return dispersionOf(compared);
    },
  };
}

/** The quartile 1, 2 (the median) or 3 of sorted values. Null without values. */
export function quartileOf(sorted: readonly Fraction[], quarter: number): Fraction | null {
  const place = (sorted.length - 1) * quarter; // in quarters of a step
  const low = sorted[Math.floor(place / 4)];
  const high = sorted[Math.ceil(place / 4)];
  return low && high ? between(low, high, BigInt(place % 4)) : null;
}

function meanOf(values: readonly Fraction[]): Fraction | null {
  const { numerator, denominator } = sumOfFractions(values);
  return values.length === 0 ? null : { numerator, denominator: denominator * BigInt(values.length) };
}

function weightedOf(compared: readonly Measured[]): WeightedQuartiles | null {
  const rates = compared.flatMap(({ measure, value, numerator, denominator }) =>
    isRate(measure) && value !== null && numerator !== null && denominator !== null
      ? [{ value, part: numerator * eachOf(measure), weight: denominator }]
      : [],
  );
  if (rates.length === 0) return null;
  const sorted = rates.sort((a, b) => compareFractions(a.value, b.value));
  const base = sorted.reduce((sum, { weight }) => sum + weight, 0n);
  const parts = sorted.reduce((sum, { part }) => sum + part, 0n);
  return {
    base,
    lowerQuartile: weightedQuartile(sorted, base, 1n),
    median: weightedQuartile(sorted, base, 2n),
    upperQuartile: weightedQuartile(sorted, base, 3n),
    mean: ratio(parts, base),
  };
}

// The least value up to which at least so many quarters of the weight lie. If exactly as many do, the point half way to
// the next value. This is the quartile (type 2 of Hyndman and Fan) of a list with each value as often as its weight.
function weightedQuartile(
  sorted: readonly { readonly value: Fraction; readonly weight: bigint }[],
  base: bigint,
  quarters: bigint,
): Fraction | null {
  let below = 0n;
  const reached = sorted.findIndex(({ weight }) => {
    below += weight;
    return below * 4n >= base * quarters;
  });
  const [at, next] = [sorted[reached], sorted[reached + 1]];
  if (!at) return null;
  return next && below * 4n === base * quarters ? between(at.value, next.value, 2n) : at.value;
}
