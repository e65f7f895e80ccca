import { periodIn, type YearRange } from "./period";
import type { Deadlines } from "./timeliness";

/** The last report years whose deadline has passed: of bodies, and of governments, whose report is a summary. */
export interface DueYears {
  readonly bodies: number;
  readonly governments: number;
}

/** The same, with the deadlines themselves. */
export interface Due extends DueYears {
  readonly days: Deadlines;
}

/** The years of a body that decide for which years its report is expected. */
export interface ReportingYears {
  /** Its first and last year of work, if a person has registered them. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** The first year with a published report. Null if there is none. */
  readonly firstYear: number | null;
  /** The years with a published report. */
  readonly filed: { has(year: number): boolean };
  readonly due: DueYears;
  /** In which years its report is a summary: it is due later then. */
  readonly periods: readonly (YearRange & { readonly summary: boolean })[];
}

/** Whether a report is expected: it is, or it will be but is not due yet, or the body has nothing to report. */
export type Expectation = "EXPECTED" | "NOT_DUE" | "NOT_EXPECTED";

/**
 * Whether a report of a body is expected for a year. It is expected from its first published report on, unless its
 * active years say otherwise, once its deadline has passed. A published report counts as expected in any case.
 * docs/domain.md, "Sums".
 */
export function expectationOf(body: ReportingYears, year: number): Expectation {
  if (body.filed.has(year)) return "EXPECTED";
  if (!isActive(body, year)) return "NOT_EXPECTED";
  const { bodies, governments } = body.due;
  return year <= (periodIn(body.periods, year).summary ? governments : bodies) ? "EXPECTED" : "NOT_DUE";
}

/** Whether a report of a body is there, or will have to be, due or not. */
export function isActive(body: Omit<ReportingYears, "due" | "periods">, year: number): boolean {
  if (body.filed.has(year)) return true;
  const from = expectedFrom(body);
  return from !== null && year >= from && year <= (body.activeTo ?? year);
}

/** The year from which reports of a body are expected. Null if none is: no report came, and no active year is known. */
export function expectedFrom({
  activeFrom,
  firstYear,
}: Pick<ReportingYears, "activeFrom" | "firstYear">): number | null {
  return activeFrom ?? firstYear;
}
