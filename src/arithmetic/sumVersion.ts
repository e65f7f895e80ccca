import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { Measure } from "../form/measure";
import { type SpanEdges, type Tally, tallyName } from "../form/tally";
import { type Coverage, expectationOver } from "./coverage";
import { compareFractions } from "./fraction";
import { emptyGroup, type Group } from "./group";
import { grouped } from "./grouped";
import { type Measured, measuredOver } from "./measured";

/** What was public of some reports at the end of a day. */
export interface DayEnd {
  readonly day: string;
  /** The hours of the day in which reports became public or ceased to be, for which years, and how often one did. */
  readonly hours: readonly string[];
  readonly years: readonly number[];
  readonly edges: number;
  readonly group: Group;
}

/** What was public at the end of each day on which anything became public or ceased to be, in order. */
export function dayEndsOf(edges: readonly SpanEdges[], tallies: readonly Tally[]): readonly DayEnd[] {
  const names = tallies.map(tallyName);
  const sums = names.map(() => 0n);
  const reports = new Map<string, { readonly year: number; readonly form: FormCode; count: number }>();
  const inOrder = [...edges].sort((a, b) => (a.hour < b.hour ? -1 : a.hour > b.hour ? 1 : 0));
  return [...grouped(inOrder, ({ day }) => day)].map(([day, ofDay]) => {
    for (const { ended, year, form, spans, tallies: added } of ofDay) {
      const sign = ended ? -1 : 1;
      for (const [i, value] of added.entries()) sums[i] = (sums[i] as bigint) + BigInt(sign) * (value ?? 0n);
      const known = reports.get(`${year} ${form}`) ?? { year, form, count: 0 };
      reports.set(`${year} ${form}`, known);
      known.count += sign * spans;
    }
    const there = [...reports.values()].filter(({ count }) => count > 0);
    return {
      day,
      hours: [...new Set(ofDay.map(({ hour }) => hour))],
      years: [...new Set(ofDay.map(({ year }) => year))],
      edges: ofDay.reduce((sum, { spans }) => sum + spans, 0),
      group: {
        ...emptyGroup({}),
        reports: there.reduce((sum, { count }) => sum + count, 0),
        severalYears: new Set(there.map(({ year }) => year)).size > 1,
        forms: [...new Set(there.map(({ form }) => form))].sort(),
        tallies: new Map(names.map((name, i) => [name, sums[i] as bigint])),
      },
    };
  });
}

/** How many reports were expected at the end of a day, and how many were not there and not due. */
export type ExpectedThen = Pick<Coverage, "expected" | "notDue">;

/** What some measures were from the end of a day on, until the next version of the sum. */
export interface SumVersion {
  readonly end: DayEnd;
  /** One for each measure. */
  readonly measured: readonly Measured[];
  /** Null if nobody asked for it. */
  readonly coverage: ExpectedThen | null;
  /** The version before it. Null for the first one, before which no report was public. */
  readonly before: Pick<SumVersion, "measured" | "coverage"> | null;
}

/**
 * The versions of a sum: one for each day at whose end a measure is another than before, or rests on another number of
 * reports. `coverageOn` gives what was expected then; null if nobody asked for it, which is only allowed while there are
 * reports.
 */
export function sumVersionsOf(
  ends: readonly DayEnd[],
  measures: readonly Measure[],
  applicant: ApplicantKey,
  coverageOn: (place: number) => ExpectedThen | null,
): readonly SumVersion[] {
  const versions: SumVersion[] = [];
  for (const [place, end] of ends.entries()) {
    const { group } = end;
    const last = versions.at(-1) ?? null;
    const reportsBefore = last?.end.group.reports ?? 0;
    if (group.reports === 0 && reportsBefore === 0) continue; // what is expected is no sum
    const coverage = coverageOn(place);
    const expectation = () => expectationOver(coverage as ExpectedThen);
    const measured = measures.map((measure) => measuredOver(group.tallies, measure, applicant, group, expectation));
    const changed = measured.some((each, i) => isOther(each, last?.measured[i]));
    if (group.reports === reportsBefore && !changed) continue;
    const before = last && { measured: last.measured, coverage: last.coverage };
    versions.push({ end, measured, coverage, before });
  }
  return versions;
}

/** Versions in parts, in which no more than so many reports changed, or one version alone. */
export function inParts<T extends { readonly version: SumVersion }>(
  asked: readonly T[],
  mostReports: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let reports = Number.POSITIVE_INFINITY;
  for (const each of asked) {
    const { edges } = each.version.end;
    reports += edges;
    if (reports > mostReports) {
      parts.push([]);
      reports = edges;
    }
    parts.at(-1)?.push(each);
  }
  return parts;
}

function isOther(one: Measured, other: Measured | undefined): boolean {
  if (other === undefined) return true;
  const same = (["status", "numerator", "denominator", "stated", "blank"] as const).every(
    (key) => one[key] === other[key],
  );
  if (!same || one.value === null || other.value === null) return !same || one.value !== other.value;
  return compareFractions(one.value, other.value) !== 0;
}
