import { isRate } from "../form/measure";
import { MeasureStatus } from "../form/status";
import type { Measured } from "./measured";

const Z = 1.959963984540054; // the normal quantile of a two-sided 95 %

/** Bounds of an interval, as shares of one. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % Wilson score interval of a proportion. Reports count every case, so that it says nothing of the figure itself:
 * it says how far the rate of a like process would scatter. docs/domain.md, "Sums". Null if the numerator is not a part of the denominator, by definition
 * of the measure or because the reports contradict themselves. It is an estimate, and so the only number that is not
 * exact.
 */
export function intervalOf(measured: Measured): Interval | null {
  const { measure, status, value, numerator, denominator } = measured;
  if (!isRate(measure) || !measure.proportion || value === null || status === MeasureStatus.CONTRADICTORY) return null;
  if (numerator === null || denominator === null) return null;
  const n = Number(denominator);
  const p = Number(numerator) / n;
  const centre = p + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
