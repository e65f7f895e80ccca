import { periodIn, type YearRange } from "./period";
import { daysBetween, type PlainDay } from "./plainDay";

/** A day of a year: month and day, "01-31". */
export type DayOfYear = string;

/**
 * The last days on which reports are on time, in the year after the report year: of bodies, and of governments, whose
 * report is a summary. 《条例》第四十九条、第五十条。
 */
export interface Deadlines {
  readonly bodies: DayOfYear;
  readonly governments: DayOfYear;
}

/** Whether a report that is there was published by its deadline. */
export enum Timeliness {
  ON_TIME = "ON_TIME",
  LATE = "LATE",
  UNKNOWN = "UNKNOWN",
}

/** What is known of when a report was first published. */
export interface FirstPublished {
  readonly on: PlainDay;
  /**
   * Whether it may have been earlier: the day is that of a later version, and nothing says when the first one was
   * published.
   */
  readonly atLatest: boolean;
}

/** Whether a report was on time, and by which day it was due. */
export interface JudgedTime {
  readonly status: Timeliness;
  readonly dueOn: PlainDay;
  /** How many days after its deadline it was published. Null unless it was late. */
  readonly daysLate: number | null;
}

/** A body with the deadlines of its reports, and the years in which its report is a summary. */
export interface DueBody {
  readonly due: { readonly days: Deadlines };
  readonly periods: readonly (YearRange & { readonly summary: boolean })[];
}

/** The last day on which the report of a body for a year is on time. */
export function dueDay({ due, periods }: DueBody, year: number): PlainDay {
  return `${year + 1}-${periodIn(periods, year).summary ? due.days.governments : due.days.bodies}`;
}

/**
 * Whether a report of a body for a year was on time. `first` is null if nothing says when it was published. Of a day that
 * is only the latest possible one, a report can be on time, but not late: a correction does not make it late.
 */
export function timelinessOf(body: DueBody, year: number, first: FirstPublished | null): JudgedTime {
  const dueOn = dueDay(body, year);
  const daysLate = first === null ? null : daysBetween(dueOn, first.on);
  if (daysLate === null || (first?.atLatest && daysLate > 0))
    return { status: Timeliness.UNKNOWN, dueOn, daysLate: null };
  return daysLate > 0
    ? { status: Timeliness.LATE, dueOn, daysLate }
    : { status: Timeliness.ON_TIME, dueOn, daysLate: null };
}
