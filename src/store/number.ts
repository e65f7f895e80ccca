import type { FigureUnit } from "../form/unit";

/**
 * A whole number as a driver returns it (MariaDB: digits, SQLite: a number), converted for the tree of figures: counts
 * become numbers, money becomes `bigint` fen. Throws if a count is beyond 2^53, so that nothing is rounded unnoticed.
 */
export function wholeNumber(value: string | number | bigint | null, unit: FigureUnit): number | bigint | null {
  if (value === null) return null;
  if (unit === "fen") return BigInt(value);
  const count = Number(value);
  if (!Number.isSafeInteger(count))
    throw new RangeError(`A count of ${value} is beyond 2^53 and cannot be given exactly.`);
  return count;
}

/** A whole number of any size as a driver returns it, converted to `bigint`. */
export function exactOf(value: string | number | null | undefined): bigint | null {
  return value == null ? null : BigInt(value);
}
