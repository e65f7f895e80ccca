import type { CellPath } from "../form/figures";
import { LEAVES } from "../form/tree";
import { lastPlaceOf } from "../report/figure";
import type { ComparedReport } from "./comparedReport";

/** A value with the text that prints it; null if that is not known. Then an amount counts as exact to the fen. */
export interface PrintedValue {
  readonly value: number;
  readonly printed: string | null;
}

/**
 * Twice the largest difference between a total and its addends, in fen, that is possible if each amount was rounded to
 * the last digit that its document prints. A zero was not rounded.
 */
export function twiceRoundingOf(amounts: readonly PrintedValue[]): bigint {
  return amounts.reduce((sum, { value, printed }) => sum + (value === 0 ? 0n : lastPlaceOf(printed, value)), 0n);
}

/**
 * The amounts whose printed texts decide whether rounding explains that a summary differs from the sum of its parts: not
 * those that agree, nor those that differ by more than the zeros at their ends could explain. Most often there are none.
 */
export function amountsInDoubt<Report extends ComparedReport>(
  summary: Report,
  parts: readonly Report[],
): ReadonlyMap<Report, readonly CellPath[]> {
  const reports = [summary, ...parts];
  const cells = AMOUNTS.filter((cell) => isInDoubt(reports.map((report) => report.value(cell))));
  const rounded = reports.map((report) => [report, cells.filter((cell) => zerosOf(report.value(cell)) > 1n)] as const);
  return new Map(rounded.filter(([, found]) => found.length > 0));
}

const AMOUNTS = LEAVES.filter(({ unit }) => unit === "fen").map(({ path }) => path as CellPath);

// The total comes first.
function isInDoubt(values: readonly (number | null)[]): boolean {
  if (values.some((value) => value === null)) return false;
  const difference = values.reduce((left, value, i) => left + (i === 0 ? 1n : -1n) * BigInt(value ?? 0), 0n);
  const most = values.reduce((sum, value) => sum + zerosOf(value), 0n);
  return difference !== 0n && 2n * (difference < 0n ? -difference : difference) <= most;
}

/** The unit of the last digit of an amount that is not 0, in fen: its text prints this digit or a later one. */
function zerosOf(fen: number | null): bigint {
  return fen === null || fen === 0 ? 0n : 10n ** BigInt(/0*$/.exec(String(fen))?.[0].length ?? 0);
}
