import type { Fact, Known } from "./known";
import type { Revision } from "./randomWorld";

/** A report of which it is known when it was published, and whether that was late. */
export interface Timed {
  readonly publishedOn: string | null;
  readonly status: "ON_TIME" | "LATE" | "UNKNOWN";
  readonly dueOn: string;
  readonly daysLate: number | null;
}

/**
 * "Late reports": the earliest day of the versions that are public at the moment, against the deadline of the body in the
 * tree of the year. Where the first version has no day, a later one can only show that the report was on time.
 */
export function timed(known: Known, code: string, year: number): Timed {
  const days = known.versionsOf(code, year).map(dayOf);
  const [publishedOn = null] = days.flatMap((day) => day ?? []).sort();
  const dueOn = known.positionOf(code, year).summary ? `${year + 1}-03-31` : `${year + 1}-01-31`;
  if (publishedOn !== null && publishedOn <= dueOn) return { publishedOn, status: "ON_TIME", dueOn, daysLate: null };
  if (publishedOn === null || days[0] === null) return { publishedOn, status: "UNKNOWN", dueOn, daysLate: null };
  const daysLate = (Date.parse(publishedOn) - Date.parse(dueOn)) / 86_400_000;
  return { publishedOn, status: "LATE", dueOn, daysLate };
}

function dayOf({ stated, printed }: Revision): string | null {
  return stated ?? printed;
}

/** The reports of some facts by whether they were on time, as a coverage has them. */
export function timesOf(facts: readonly Fact[]) {
  const reports = facts.filter(({ report }) => report !== null);
  const count = (status: Timed["status"]) => reports.filter(({ time }) => time.status === status).length;
  return {
    onTime: count("ON_TIME"),
    late: count("LATE"),
    timelinessUnknown: count("UNKNOWN"),
    lateReports: reports
      .filter(({ time }) => time.status === "LATE")
      .map(({ body: { code, name }, year, time: { publishedOn, daysLate } }) => {
        return { code, name, year, publishedOn, daysLate };
      }),
  };
}
