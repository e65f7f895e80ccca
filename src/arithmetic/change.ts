import { MeasureStatus } from "../form/status";
import type { Unit } from "../form/unit";
import { dividedBy, type Fraction, minus } from "./fraction";
import { comparableValue, type Measured } from "./measured";

/** Whether a measure can be compared with the same measure of the year before. */
export enum ChangeStatus {
  COMPARABLE = "COMPARABLE",
  ZERO_BEFORE = "ZERO_BEFORE",
  UNEQUAL_BODIES = "UNEQUAL_BODIES",
  BREAK = "BREAK",
  CONTRADICTORY = "CONTRADICTORY",
  LOW_BASE = "LOW_BASE",
  NOT_STATED = "NOT_STATED",
}

/** A measure compared with the year before. */
export interface Change {
  readonly status: ChangeStatus;
  readonly before: Measured;
  readonly after: Measured;
  /**
   * In the unit of the measure. Null if one of the two values is missing, contradicts itself or has a base that is too
   * low, and for values of unequal bodies.
   */
  readonly difference: Fraction | null;
  /**
   * The difference divided by the value before. Null also if that value is zero, or, for a change of items, below zero.
   */
  readonly relative: Fraction | null;
}

/** A measure in both years over the bodies that state it in both. */
export interface Matched {
  /** How many they are. Bodies that passed on to each other count as one. */
  readonly bodies: number;
  readonly before: Measured;
  readonly after: Measured;
}

/** The change of a measure over bodies, and that over those bodies alone that state it in both years. */
export interface ChangeOver extends Change {
  readonly matched: Change & Pick<Matched, "bodies">;
}

/**
 * The change from one year to the next. If only one of the two forms has the measure, there is a break and no change.
 */
export function changeOf(before: Measured, after: Measured): Change {
  const [from, to] = [comparableValue(before), comparableValue(after)];
  if (from === null || to === null)
    return { status: whyNot([before.status, after.status]), before, after, difference: null, relative: null };
  const difference = minus(to, from);
  const relative = from.numerator > 0n ? dividedBy(difference, from) : null;
  return { status: relative ? ChangeStatus.COMPARABLE : ChangeStatus.ZERO_BEFORE, before, after, difference, relative };
}

/**
 * The change of a measure of one body. If it took over from others between the two years, or passed on to them, it is not
 * the same body, and the two values are not compared.
 */
export function changeOfBody(before: Measured, after: Measured, isSame: boolean): Change {
  const change = changeOf(before, after);
  return isSame ? change : uncompared(change);
}

/**
 * The change of a measure over bodies. If others state it in one year than in the other, the two values are not compared:
 * only those of the matched bodies are.
 */
export function changeOver(before: Measured, after: Measured, { bodies, ...sides }: Matched): ChangeOver {
  const matched = { bodies, ...changeOf(sides.before, sides.after) };
  const change = changeOf(before, after);
  const isEqual = before.stated === sides.before.stated && after.stated === sides.after.stated;
  return { ...(isEqual ? change : uncompared(change)), matched };
}

/** A change whose two values are those of unequal bodies. */
function uncompared(change: Change): Change {
  if (change.difference === null) return change;
  return { ...change, status: ChangeStatus.UNEQUAL_BODIES, difference: null, relative: null };
}

/** Of a change, or a part of one: which measure it is of. */
interface OfMeasure {
  readonly after: Pick<Measured, "measure">;
}

/** The unit in which people state a change: that of the measure, but percentage points for a rate of that unit. */
export function unitOfChange({ after }: OfMeasure): Unit {
  return after.measure.unit === "ratio" ? "point" : after.measure.unit;
}

/** The difference in percentage points (百分点). Null for what is not a ratio, and if there is no difference. */
export function percentagePointsOf(change: OfMeasure & Pick<Change, "difference">): Fraction | null {
  const { difference } = change;
  return difference && unitOfChange(change) === "point"
    ? { ...difference, numerator: difference.numerator * 100n }
    : null;
}

function whyNot(statuses: readonly [before: MeasureStatus, after: MeasureStatus]): ChangeStatus {
  if (isBetweenForms(...statuses)) return ChangeStatus.BREAK;
  if (statuses.includes(MeasureStatus.CONTRADICTORY)) return ChangeStatus.CONTRADICTORY;
  return statuses.includes(MeasureStatus.LOW_BASE) ? ChangeStatus.LOW_BASE : ChangeStatus.NOT_STATED;
}

/** Whether the reports of one of two years alone are on a form with the measure. A year without reports has no form. */
function isBetweenForms(before: MeasureStatus, after: MeasureStatus): boolean {
  const { NOT_IN_FORM } = MeasureStatus;
  if ((before === NOT_IN_FORM) === (after === NOT_IN_FORM)) return false;
  return !OF_NO_REPORT.has(before === NOT_IN_FORM ? after : before);
}

const OF_NO_REPORT: ReadonlySet<MeasureStatus> = new Set([
  MeasureStatus.NOT_REPORTED,
  MeasureStatus.NOT_DUE,
  MeasureStatus.NOT_EXPECTED,
]);
