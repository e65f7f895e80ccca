import { compareFractions, type Fraction } from "./fraction";

export enum Direction {
  ASC = "ASC",
  DESC = "DESC",
}

/** Compares two values in a direction. Null comes last in both directions. */
function inDirection<T>(a: T | null, b: T | null, direction: Direction, compare: (a: T, b: T) => number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return direction === Direction.ASC ? compare(a, b) : compare(b, a);
}

/** Compares fractions. Null comes last. */
export function byFraction(a: Fraction | null, b: Fraction | null, direction: Direction): number {
  return inDirection(a, b, direction, compareFractions);
}

/** Compares values of a dimension: numbers by value, words by code point. Null comes last. */
export function byDimension(
  a: string | number | null | undefined,
  b: string | number | null | undefined,
  direction: Direction,
): number {
  return inDirection(a ?? null, b ?? null, direction, (left, right) => (left < right ? -1 : left > right ? 1 : 0));
}
