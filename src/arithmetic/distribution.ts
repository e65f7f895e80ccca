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
  const [minimum, lowerQuartile, median, upperQuartile, maximum] = [0, 1, 2, 3, 4].map((quarter) =>
    quartileAt(sorted, quarter),
  );
  return {
    count: sorted.length,
    minimum: minimum ?? null,
    lowerQuartile: lowerQuartile ?? null,
    median: median ?? null,
    upperQuartile: upperQuartile ?? null,
    maximum: maximum ?? null,
  };
}

function quartileAt(sorted: readonly Fraction[], quarter: number): Fraction | null {
  const place = (sorted.length - 1) * quarter; // in quarters of a step
  const low = sorted[Math.floor(place / 4)];
  const high = sorted[Math.ceil(place / 4)];
  return low && high ? between(low, high, BigInt(place % 4)) : null;
}
