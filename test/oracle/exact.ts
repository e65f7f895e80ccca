import type { Unit } from "./statutoryForm";

// Exact numbers, and how the API writes them. Nothing here uses a float.

export interface Fraction {
  readonly above: bigint;
  /** Above zero. */
  readonly below: bigint;
}

/** A fraction whose lower part may be below zero. */
export function fraction(above: bigint, below: bigint): Fraction {
  return below < 0n ? { above: -above, below: -below } : { above, below };
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return { above: one.above * other.below - other.above * one.below, below: one.below * other.below };
}

export function by(one: Fraction, other: Fraction): Fraction {
  return fraction(one.above * other.below, one.below * other.above);
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return { above: one.above * other.below + other.above * one.below, below: one.below * other.below };
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { above: one.above * other.above, below: one.below * other.below };
}

export function halfOf({ above, below }: Fraction): Fraction {
  return { above, below: below * 2n };
}

/** Below zero, zero or above, as `one` is less than, equal to or above the other. */
export function compare(one: Fraction, other: Fraction): number {
  const { above } = minus(one, other);
  return above < 0n ? -1 : above > 0n ? 1 : 0;
}

/** Decimals: rounded to the nearest, halves away from zero. */
export function written({ above, below }: Fraction, places: number): string {
  const size = above < 0n ? -above : above;
  const scaled = (size * 10n ** BigInt(places) * 2n + below) / (2n * below);
  const digits = scaled.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = above < 0n && scaled > 0n ? "-" : "";
  return `${sign}${whole}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
}

/** A value in its unit: a count as it is, fen as yuan with two places, a ratio with six. */
export function inUnit(value: Fraction, unit: Unit): string {
  if (unit === "YUAN") return written({ above: value.above, below: value.below * 100n }, 2);
  return written(value, unit === "RATIO" ? 6 : 0);
}

/** The same of a quartile, mean or median: of counts with two places, unless it is whole. */
export function amongValues(value: Fraction, unit: Unit): string {
  return unit === "COUNT" && value.above % value.below !== 0n ? written(value, 2) : inUnit(value, unit);
}

export function whole(value: bigint): Fraction {
  return { above: value, below: 1n };
}

export function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

// The quantile of the normal distribution for 95 %, in units of 10^-15.
const Z = 1_959_963_984_540_054n;
const SCALE = 10n ** 15n;

/** The Wilson score interval (95 %) of `part` of `all`, which is above zero. */
export function wilson(part: bigint, all: bigint): { readonly low: string; readonly high: string } {
  // (2 p + z² ± z √(z² + 4 p (n − p) / n)) / (2 (n + z²)), with p of n; everything times 10^45.
  const square = Z * Z;
  const unit = SCALE * SCALE;
  const root = rootOf((square + (4n * part * (all - part) * unit) / all) * unit) * Z;
  const middle = (2n * part * unit + square) * SCALE;
  const below = 2n * (all * unit + square) * SCALE;
  return { low: written({ above: middle - root, below }, 6), high: written({ above: middle + root, below }, 6) };
}

/** The whole part of a square root. */
function rootOf(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
