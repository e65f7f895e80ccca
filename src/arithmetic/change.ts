import { MeasureStatus } from "../form/status";
import { dividedBy, type Fraction, minus } from "./fraction";
import type { Measured } from "./measured";

/** Whether a measure can be compared with the same measure of the year before. */
export enum ChangeStatus {
  COMPARABLE = "COMPARABLE",
  ZERO_BEFORE = "ZERO_BEFORE",
  BREAK = "BREAK",
  NOT_STATED = "NOT_STATED",
}

/** A measure compared with the year before. */
export interface Change {
  readonly status: ChangeStatus;
  readonly before: Measured;
  readonly after: Measured;
  /** In the unit of the measure. Null if one of the two values is missing. */
  readonly difference: Fraction | null;
  /**
   * The difference divided by the value before. Null also if that value is zero, or, for a change of items, below zero.
   */
  readonly relative: Fraction | null;
}

/**
 * The change from one year to the next. If only one of the two forms has the measure, there is a break and no change.
 */
export function changeOf(before: Measured, after: Measured): Change {
  if (before.value === null || after.value === null) {
    const broken = [before, after].some(({ status }) => status === MeasureStatus.NOT_IN_FORM);
    const status = broken ? ChangeStatus.BREAK : ChangeStatus.NOT_STATED;
    return { status, before, after, difference: null, relative: null };
  }
  const difference = minus(after.value, before.value);
  const relative = before.value.numerator > 0n ? dividedBy(difference, before.value) : null;
  return { status: relative ? ChangeStatus.COMPARABLE : ChangeStatus.ZERO_BEFORE, before, after, difference, relative };
}
