import { type Fraction, ratio } from "./fraction";

/** Whether a value has a share of a sum, and if not, why. */
export enum ShareStatus {
  GIVEN = "GIVEN",
  NOT_STATED = "NOT_STATED",
  RATE = "RATE",
  ZERO_SUM = "ZERO_SUM",
  MIXED_SIGNS = "MIXED_SIGNS",
  STOCK_OVER_YEARS = "STOCK_OVER_YEARS",
}

/** A share of one. Null unless the status is GIVEN. */
export interface Share {
  readonly status: ShareStatus;
  readonly share: Fraction | null;
}

/** No share, for a reason. */
export function noShare(status: Exclude<ShareStatus, ShareStatus.GIVEN>): Share {
  return { status, share: null };
}

/**
 * Returns the share of each value in the sum of all. Values above and below zero together have none: their sum is less
 * than its parts, so that a share could be above one or below zero.
 */
export function sharesOf(values: readonly bigint[]): (value: bigint) => Share {
  const sum = values.reduce((total, value) => total + value, 0n);
  if (values.some((value) => value > 0n) && values.some((value) => value < 0n))
    return () => noShare(ShareStatus.MIXED_SIGNS);
  if (sum === 0n) return () => noShare(ShareStatus.ZERO_SUM);
  return (value) => ({ status: ShareStatus.GIVEN, share: ratio(value, sum) });
}
