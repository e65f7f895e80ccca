import { isRate } from "../form/measure";
import { LEAST_PEERS } from "./dispersion";
import type { Fraction } from "./fraction";
import { comparableValue, type Measured } from "./measured";

/** Where a rate lies in a funnel around the common rate of all departments. */
export enum FunnelPosition {
  /** Below the limit of 99.8 %. */
  FAR_BELOW = "FAR_BELOW",
  /** Below the limit of 95 %. */
  BELOW = "BELOW",
  WITHIN = "WITHIN",
  /** Above the limit of 95 %. */
  ABOVE = "ABOVE",
  /** Above the limit of 99.8 %. */
  FAR_ABOVE = "FAR_ABOVE",
}

/**
 * Between which limits a rate with some base would lie if the common rate were true for it and only chance at work. The
 * limits are estimates, like intervals.
 */
export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

export interface Funnel extends FunnelLimits {
  readonly position: FunnelPosition;
  /** The common rate: the weighted mean. */
  readonly target: Fraction;
}

/** The common rate of some departments and how many these are. */
export interface FunnelTarget {
  readonly target: Fraction | null;
  readonly peers: number;
}

/**
 * Where a rate lies in the funnel. Null if it is no proportion, has no comparable value, or has too few peers to
 * estimate the common rate.
 */
export function funnelOf(measured: Measured, { target, peers }: FunnelTarget): Funnel | null {
  const { measure, numerator, denominator } = measured;
  if (!isRate(measure) || !measure.proportion || comparableValue(measured) === null) return null;
  if (target === null || peers < LEAST_PEERS || numerator === null || denominator === null) return null;
  const limits = funnelLimits(target, denominator);
  return { ...limits, target, position: positionIn(limits, Number(numerator) / Number(denominator)) };
}

/**
 * The control limits of a proportion with a base: exact binomial ones, interpolated between whole numbers of cases as in
 * Spiegelhalter (Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005, 1185-1202,
 * appendix A.1.1). With r the least number of cases for which P(R <= r) is at least p, the lower limit is (r - a) / base,
 * where a = (P(R <= r) - p) / P(R = r). The upper limit is the same from the other end, so that chance passes either with a
 * probability of less than p (the first way of Manktelow and Seaton, PLoS ONE 7, 2012, e45723). Limits outside of 0 to 1
 * are cut.
 */
export function funnelLimits(target: Fraction, base: bigint): FunnelLimits {
  const cases = Number(base);
  const chances = chancesOf(cases, Number(target.numerator) / Number(target.denominator));
  const others = { first: cases - chances.first - chances.chances.length + 1, chances: [...chances.chances].reverse() };
  const low = (probability: number) => Math.max(0, lowest(chances, probability) / cases);
  const high = (probability: number) => Math.min(1, 1 - lowest(others, probability) / cases);
  return { low95: low(0.025), high95: high(0.025), low998: low(0.001), high998: high(0.001) };
}

/** The chances of some numbers of cases, from the number `first` on. */
interface Chances {
  readonly first: number;
  readonly chances: readonly number[];
}

function lowest({ first, chances }: Chances, probability: number): number {
  let upTo = 0;
  for (const [i, chance] of chances.entries()) {
    upTo += chance;
    if (upTo >= probability) return first + i - (upTo - probability) / chance;
  }
  throw new Error("The chances do not add up to one.");
}

/**
 * The chances of each number of cases from `first` on that is not practically impossible. They are computed from the
 * likeliest number outwards, each from its neighbour, so that no power or factorial is too large or too small.
 */
function chancesOf(cases: number, rate: number): Chances {
  if (rate <= 0 || rate >= 1) return { first: cases * rate, chances: [1] };
  const odds = rate / (1 - rate);
  const likeliest = Math.min(cases, Math.floor((cases + 1) * rate));
  const below: number[] = [];
  for (let r = likeliest, chance = 1; r > 0 && chance > NEGLIGIBLE; r--) {
    chance *= r / ((cases - r + 1) * odds);
    below.push(chance);
  }
  const from: number[] = [1];
  for (let r = likeliest, chance = 1; r < cases && chance > NEGLIGIBLE; r++) {
    chance *= ((cases - r) * odds) / (r + 1);
    from.push(chance);
  }
  const relative = [...below.reverse(), ...from];
  const all = relative.reduce((sum, chance) => sum + chance, 0);
  return { first: likeliest - below.length, chances: relative.map((chance) => chance / all) };
}

const NEGLIGIBLE = 1e-20;

function positionIn({ low95, high95, low998, high998 }: FunnelLimits, rate: number): FunnelPosition {
  if (rate < low998) return FunnelPosition.FAR_BELOW;
  if (rate > high998) return FunnelPosition.FAR_ABOVE;
  if (rate < low95) return FunnelPosition.BELOW;
  return rate > high95 ? FunnelPosition.ABOVE : FunnelPosition.WITHIN;
}
