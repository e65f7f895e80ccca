import { between, compareFractions, type Fraction } from "./fraction";

/**
 * The distribution of values, one from each department. Values are exact; quartiles use linear interpolation (like
 * QUARTILE.INC in spreadsheets).
 */
export interface Distribution {
  /** How many departments have a value. */
  readonly count: number;
  readonly minimum: Fraction | null;
  readonly lowerQuartile: Fraction | null;
  readonly median: Fraction | null;
  readonly upperQuartile: Fraction | null;
  readonly maximum: Fraction | null;
}

/** The distribution of some values. Without values, everything is null. */
export function distributionOf(values: readonly Fraction[]): Distribution {
  const sorted = [...values].sort(compareFractions);
  return {
    count: sorted.length,
    minimum: quartileAt(sorted, 0),
    lowerQuartile: quartileAt(sorted, 1),
    median: quartileAt(sorted, 2),
    upperQuartile: quartileAt(sorted, 3),
    maximum: quartileAt(sorted, 4),
  };
}

function quartileAt(sorted: readonly Fraction[], quarter: number): Fraction | null {
  const place = (sorted.length - 1) * quarter; // in quarters of a step
  const low = sorted[Math.floor(place / 4)];
  const high = sorted[Math.ceil(place / 4)];
  return low && high ? between(low, high, BigInt(place % 4)) : null;
}
