import { type Position, periodIn } from "../form/period";
import type { DirectoryBody } from "./directoryBody";
import { LEAST_PEERS } from "./dispersion";
import { quartileOf } from "./distribution";
import { compareFractions, dividedBy, type Fraction, minus, ratio } from "./fraction";
import { grouped } from "./grouped";
import { comparableValue, type Measured } from "./measured";

/** Whether a value stands out among those of the same line of work. */
export enum OutlierStatus {
  HIGH = "HIGH",
  LOW = "LOW",
  USUAL = "USUAL",
  TOO_FEW_PEERS = "TOO_FEW_PEERS",
  NO_SPREAD = "NO_SPREAD",
  NOT_STATED = "NOT_STATED",
}

/** How far a value is from those of its peers. */
export interface Outlier {
  readonly status: OutlierStatus;
  /** The departments of the same line of work that have a comparable value, with this one if it has. */
  readonly peers: number;
  readonly line: string | null;
  /** The median of the peers, and the median of how far each of them is from it. Null without peers. */
  readonly median: Fraction | null;
  readonly deviation: Fraction | null;
  /** The modified z-score. Null unless the status is HIGH, LOW or USUAL. */
  readonly score: Fraction | null;
}

/** A department with its value. */
interface Valued {
  readonly body: DirectoryBody;
  readonly measured: Measured;
}

/**
 * Finds robust outliers among departments of one line of work, by the modified z-score of Iglewicz and Hoaglin (How to
 * Detect and Handle Outliers, 1993): 0.6745 times the distance from the median, by the median of the distances. More than
 * 3.5 stands out. Bodies without a line are peers of those of the same kind without one. The lines and kinds are those of
 * the year of the values.
 */
export function outliersAmong<V extends Valued>(valued: readonly V[], year: number): (one: V) => Outlier {
  const periodOf = ({ body }: V) => periodIn(body.periods, year);
  const keyOf = (one: V) => peersKey(periodOf(one));
  const peers = new Map([...grouped(valued, keyOf)].map(([key, members]) => [key, centreOf(members)]));
  return (one) => outlierOf(one.measured, periodOf(one).line, peers.get(keyOf(one)) as Centre);
}

const FACTOR = ratio(6745n, 10_000n);
const LIMIT = ratio(7n, 2n);

interface Centre {
  readonly peers: number;
  readonly median: Fraction | null;
  readonly deviation: Fraction | null;
}

function peersKey({ line, kind }: Position): string {
  return line === null ? `kind ${kind}` : `line ${line}`;
}

function centreOf(members: readonly Valued[]): Centre {
  const values = members.flatMap(({ measured }) => comparableValue(measured) ?? []).sort(compareFractions);
  const median = quartileOf(values, 2);
  const distances = median ? values.map((value) => absolute(minus(value, median))).sort(compareFractions) : [];
  return { peers: values.length, median, deviation: quartileOf(distances, 2) };
}

function outlierOf(measured: Measured, line: string | null, { peers, median, deviation }: Centre): Outlier {
  const known = { peers, line, median, deviation };
  const value = comparableValue(measured);
  if (value === null || median === null || deviation === null)
    return { ...known, status: OutlierStatus.NOT_STATED, score: null };
  if (peers < LEAST_PEERS) return { ...known, status: OutlierStatus.TOO_FEW_PEERS, score: null };
  const distances = dividedBy(minus(value, median), deviation);
  if (distances === null) return { ...known, status: OutlierStatus.NO_SPREAD, score: null };
  const score = ratio(distances.numerator * FACTOR.numerator, distances.denominator * FACTOR.denominator);
  const standsOut = compareFractions(absolute(score), LIMIT) > 0;
  const side = score.numerator > 0n ? OutlierStatus.HIGH : OutlierStatus.LOW;
  return { ...known, status: standsOut ? side : OutlierStatus.USUAL, score };
}

function absolute({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
