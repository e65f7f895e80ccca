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

/** What a person laid down for one body and report year: that it must file, or need not, and why. */
export interface FilingDuty {
  readonly mustFile: boolean;
  readonly reason: string;
}

/** What was laid down for a body, by report year. */
export type FilingDuties = ReadonlyMap<number, FilingDuty>;

/** The years of a body that decide for which years its report is expected. */
export interface ReportingYears {
  /** Its first and last year of work, if a person has registered them. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** The first year with a published report. Null if there is none. */
  readonly firstYear: number | null;
  /** The years with a published report. */
  readonly filed: { has(year: number): boolean };
  /** What a person laid down for single years: it goes before the other years. */
  readonly duties: FilingDuties;
  readonly due: DueYears;
  /** In which years its report is a summary: it is due later then. */
  readonly periods: readonly (YearRange & { readonly summary: boolean })[];
}

/** Whether a report is expected: it is, or it will be but is not due yet, or the body has nothing to report. */
export type Expectation = "EXPECTED" | "NOT_DUE" | "NOT_EXPECTED";

/**
 * Whether a report of a body is expected for a year. It is expected from its first published report on, unless its
 * active years or a duty laid down for that year say otherwise, once its deadline has passed. A published report counts
 * as expected in any case. docs/domain.md, "Sums".
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
  const duty = body.duties.get(year);
  if (duty) return duty.mustFile;
  const from = activeSince(body);
  return from !== null && year >= from && year <= (body.activeTo ?? year);
}

/** The first year of work that is known: as registered, or that of the first report. Null if neither is known. */
export function activeSince({
  activeFrom,
  firstYear,
}: Pick<ReportingYears, "activeFrom" | "firstYear">): number | null {
  return activeFrom ?? firstYear;
}

/** The year from which reports of a body are expected at the earliest. Null if none is. */
export function expectedFrom(body: Pick<ReportingYears, "activeFrom" | "firstYear" | "duties">): number | null {
  let first = activeSince(body);
  for (const [year, { mustFile }] of body.duties) if (mustFile && (first === null || year < first)) first = year;
  return first;
}
