import { amongValues, by, compare, type Fraction, minus, plus, sumOf, whole, written } from "./exact";
import { isRate, type Measure } from "./statutoryForm";
import type { Measured } from "./sums";

export const DISTRIBUTION_FIELDS = `distribution { count minimum lowerQuartile median upperQuartile maximum mean
  weighted { base lowerQuartile median upperQuartile mean } dispersion { peers ratio isOver } }`;

const QUARTERS = [1n, 2n, 3n] as const;

/** "Fair comparison": how the comparable values of departments lie. */
export function distributionShown(measure: Measure, comparable: readonly Measured[]) {
  const values = ascending(comparable.map(({ value }) => value as Fraction));
  const show = (value: Fraction | undefined) => (value === undefined ? null : amongValues(value, measure.unit));
  const [lower, middle, upper] = QUARTERS.map((quarter) => quantile(values, quarter));
  return {
    count: values.length,
    minimum: show(values[0]),
    lowerQuartile: show(lower),
    median: show(middle),
    upperQuartile: show(upper),
    maximum: show(values.at(-1)),
    mean: show(values.length === 0 ? undefined : by(values.reduce(plus), whole(BigInt(values.length)))),
    weighted: isRate(measure) && values.length > 0 ? weightedShown(measure, comparable) : null,
    dispersion: isRate(measure) && measure.proportion ? dispersionShown(comparable) : null,
  };
}

export function ascending(values: readonly Fraction[]): readonly Fraction[] {
  return [...values].sort(compare);
}

/** Quarters of the way through sorted values, by linear interpolation. */
export function quantile(values: readonly Fraction[], quarters: bigint): Fraction | undefined {
  if (values.length === 0) return undefined;
  const place = BigInt(values.length - 1) * quarters;
  const low = values[Number(place / 4n)] as Fraction;
  const high = values[Number(place / 4n) + 1] ?? low;
  const step = minus(high, low);
  return plus(low, { above: step.above * (place % 4n), below: step.below * 4n });
}

function weightedShown(measure: Measure, comparable: readonly Measured[]) {
  const sorted = [...comparable].sort((one, other) => compare(one.value as Fraction, other.value as Fraction));
  const base = sumOf(sorted.map(({ below }) => below as bigint));
  const show = (value: Fraction | null) => value && amongValues(value, measure.unit);
  const [lower, middle, upper] = QUARTERS.map((quarter) => weightedQuantile(sorted, base, quarter));
  const above = sumOf(sorted.map((each) => each.above as bigint));
  return {
    base: Number(base),
    lowerQuartile: show(lower ?? null),
    median: show(middle ?? null),
    upperQuartile: show(upper ?? null),
    mean: show(base === 0n ? null : { above, below: base }),
  };
}

/** The least rate up to which so many quarters of the cases lie; half way to the next where exactly as many do. */
function weightedQuantile(sorted: readonly Measured[], base: bigint, quarters: bigint): Fraction | null {
  let cases = 0n;
  for (const [i, { below, value }] of sorted.entries()) {
    cases += below as bigint;
    if (cases * 4n < base * quarters) continue;
    const next = sorted[i + 1]?.value;
    if (cases * 4n > base * quarters || !next) return value;
    return by(plus(value as Fraction, next), whole(2n));
  }
  return null;
}

/** Pearson's chi-square of the departments against their common rate, by its degrees of freedom. */
function dispersionShown(comparable: readonly Measured[]) {
  const [part, all] = [
    sumOf(comparable.map(({ above }) => above as bigint)),
    sumOf(comparable.map(({ below }) => below as bigint)),
  ];
  const degrees = BigInt(comparable.length - 1);
  if (degrees < 1n || part === 0n || part === all) return null;
  const terms = comparable.map(({ above, below }) => {
    const size = whole(below as bigint);
    const away = minus(whole(above as bigint), { above: part * size.above, below: all });
    return by(
      { above: away.above * away.above, below: away.below * away.below },
      { above: part * (all - part) * size.above, below: all * all },
    );
  });
  const ratio = by(terms.reduce(plus), whole(degrees));
  const excess = minus(ratio, whole(1n));
  // (ratio − 1)² > 4 · 2 / degrees
  const isOver = excess.above > 0n && excess.above * excess.above * degrees > 8n * excess.below * excess.below;
  return { peers: comparable.length, ratio: written(ratio, 4), isOver: comparable.length < 5 ? null : isOver };
}
