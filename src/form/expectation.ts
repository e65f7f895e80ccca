/** The years of a body that decide for which years its report is expected. */
export interface ReportingYears {
  /** Its first and last year of work, if a person has registered them. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  /** The first year with a published report. Null if there is none. */
  readonly firstYear: number | null;
  /** The years with a published report. */
  readonly filed: { has(year: number): boolean };
}

/**
 * Whether a report of a body is expected for a year. It is expected from its first published report on, unless its
 * active years say otherwise. A published report outside of these years counts as expected,
 * too. docs/domain.md, "Sums".
 */
export function isExpected(body: ReportingYears, year: number): boolean {
  const from = expectedFrom(body);
  return body.filed.has(year) || (from !== null && from <= year && year <= (body.activeTo ?? year));
}

/** The year from which reports of a body are expected. Null if none is: no report came, and no active year is known. */
export function expectedFrom({ activeFrom, firstYear }: ReportingYears): number | null {
  return activeFrom ?? firstYear;
}
