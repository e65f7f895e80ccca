import { ascending, quantile } from "./distribution";
import { amongValues, by, compare, written as decimals, type Fraction, minus, whole } from "./exact";
import type { Fact } from "./known";
import { isComparable } from "./single";
import type { Measure } from "./statutoryForm";
import type { Measured } from "./sums";

export const OUTLIER_FIELDS = "outlier { status score peers median deviation }";

/** A fact of an answer with its value. */
export interface Valued {
  readonly fact: Fact;
  readonly of: Measured;
}

/** "Outlier": among the departments of the same line in the answer, and of the same kind for bodies without one. */
export function outlierShown(measure: Measure, { fact, of }: Valued, all: readonly Valued[]) {
  const groupOf = ({ position: { line, kind } }: Fact) => (line === null ? `kind ${kind}` : `line ${line}`);
  const peers = all.filter((each) => groupOf(each.fact) === groupOf(fact) && isComparable(each.of));
  const values = ascending(peers.map((each) => each.of.value as Fraction));
  const median = quantile(values, 2n);
  const deviation = median && quantile(ascending(values.map((value) => distance(value, median))), 2n);
  const written = (value: Fraction | undefined) => (value === undefined ? null : amongValues(value, measure.unit));
  const found = { score: null, peers: values.length, median: written(median), deviation: written(deviation) };
  if (!isComparable(of) || !median || !deviation) return { status: "NOT_STATED", ...found };
  if (values.length < 5) return { status: "TOO_FEW_PEERS", ...found };
  if (deviation.above === 0n) return { status: "NO_SPREAD", ...found };
  const away = minus(of.value as Fraction, median);
  const score = by({ above: away.above * 6745n, below: away.below * 10_000n }, deviation);
  const limit = { above: 7n, below: 2n };
  const status = compare(score, limit) > 0 ? "HIGH" : compare(minus(whole(0n), score), limit) > 0 ? "LOW" : "USUAL";
  return { ...found, status, score: decimals(score, 4) };
}

function distance(one: Fraction, other: Fraction): Fraction {
  const { above, below } = minus(one, other);
  return { above: above < 0n ? -above : above, below };
}
