import type { ApplicantKey } from "../form/applications";
import type { FigurePath } from "../form/figures";
import { isRate, type Measure } from "../form/measure";
import type { Listed, ListSpan, Place } from "../form/page";
import { MeasureStatus } from "../form/status";
import { type ReportFigures, tallyOfReport } from "../form/tally";
import { changeOf } from "./change";
import { cursorInvalid } from "./cursor";
import type { DirectoryBody } from "./directoryBody";
import { type Fraction, whole } from "./fraction";
import { type Measured, measuredIn, talliesOf } from "./measured";
import { entriesOf, pageWith } from "./page";
import { reportValues } from "./singleReport";
import type { SumVersion } from "./sumVersion";

/** What happened to a report within a day. */
export enum CauseKind {
  PUBLISHED = "PUBLISHED",
  REVISED = "REVISED",
  WITHDRAWN = "WITHDRAWN",
}

/** A version of a report that is or was public. */
export interface ReportVersion extends ReportFigures {
  readonly id: number;
  /** The days on which it became public, and on which it ceased to be; null while it is. */
  readonly from: string;
  readonly to: string | null;
}

/** Which version of a report was public before a day, and which one at its end. One of both is there. */
export interface ReportChange<B extends DirectoryBody = DirectoryBody> {
  readonly body: B;
  readonly year: number;
  readonly before: ReportVersion | null;
  readonly after: ReportVersion | null;
}

/** A report that made a sum another one within a day. */
export interface VersionCause<B extends DirectoryBody = DirectoryBody> extends ReportChange<B> {
  readonly kind: CauseKind;
  /** One for each measure. */
  readonly adds: readonly (Fraction | null)[];
}

/**
 * Which reports changed on each of some days, by day. A version that was public within one day alone is in none: nobody
 * sees it at the end of a day.
 */
export function reportChangesOn<B extends DirectoryBody>(
  versions: readonly (ReportVersion & { readonly body: B; readonly year: number })[],
): ReadonlyMap<string, readonly ReportChange<B>[]> {
  const days = new Map<string, Map<string, ReportChange<B>>>();
  const note = (day: string, side: "before" | "after", version: (typeof versions)[number]) => {
    const { body, year } = version;
    const reports = days.get(day) ?? new Map<string, ReportChange<B>>();
    days.set(day, reports);
    const report = reports.get(`${body.id} ${year}`) ?? { body, year, before: null, after: null };
    reports.set(`${body.id} ${year}`, { ...report, [side]: version });
  };
  for (const version of versions) {
    if (version.from === version.to) continue;
    note(version.from, "after", version);
    if (version.to !== null) note(version.to, "before", version);
  }
  return new Map([...days].map(([day, reports]) => [day, [...reports.values()]]));
}

/** The measures of a question, and the figures that are loaded for them. */
export interface CauseQuestion {
  readonly measures: readonly Measure[];
  readonly applicant: ApplicantKey;
  readonly at: ReadonlyMap<FigurePath, number>;
  /** Whether the question counts reports on the form of a version. */
  counts(version: ReportFigures): boolean;
}

/**
 * The reports that were published or withdrawn, and those of which another version changed what they add to a measure:
 * first those that add most to the first measure, whatever the sign, then by code and year.
 */
export function causesOf<B extends DirectoryBody>(
  version: Pick<SumVersion, "measured" | "before">,
  changes: readonly ReportChange<B>[],
  { measures, applicant, at, counts }: CauseQuestion,
): readonly VersionCause<B>[] {
  const tallies = measures.map((measure) => talliesOf(measure, applicant));
  const ownOf = (report: ReportVersion | null): readonly (readonly bigint[])[] => {
    if (report === null || !counts(report)) return tallies.map((each) => each.map(() => 0n));
    const { value } = reportValues(report, at);
    return tallies.map((each) => each.map((tally) => tallyOfReport(tally, value)));
  };
  const dividers = version.measured.map((after, i) => dividerOf(version.before?.measured[i] ?? null, after));
  const countedForm = (report: ReportVersion | null) => (report !== null && counts(report) ? report.form : null);
  const causes = changes.flatMap((change): readonly VersionCause<B>[] => {
    const [before, after] = [ownOf(change.before), ownOf(change.after)];
    const sameForm = countedForm(change.before) === countedForm(change.after);
    if (sameForm && before.every((own, i) => own.every((value, j) => value === after[i]?.[j]))) return [];
    const adds = dividers.map((divide, i) => divide(before[i] as readonly bigint[], after[i] as readonly bigint[]));
    return [{ ...change, kind: kindOf(change), adds }];
  });
  return causes.sort((a, b) => byCausePlace(placeOf(a), placeOf(b)));
}

/** The measure in a version of a report; null where the question does not count it. */
export function measuredInVersion(
  report: ReportVersion | null,
  measure: Measure,
  { applicant, at, counts }: CauseQuestion,
): Measured | null {
  if (report === null || !counts(report)) return null;
  return measuredIn(reportValues(report, at), measure, applicant);
}

/** The causes on a page. Throws QuestionError if it begins or ends at a place that no such list has. */
export function pageOfCauses<B extends DirectoryBody>(
  causes: readonly VersionCause<B>[],
  page: ListSpan,
): readonly Listed<VersionCause<B>>[] {
  const compare = (cause: VersionCause<B>, place: CausePlace) => byCausePlace(placeOf(cause), place);
  return entriesOf(causes, pageWith(page, causePlaceFrom), compare).map((row) => {
    const { size, code, year } = placeOf(row);
    return { row, place: [size.toString(), code, year] };
  });
}

function kindOf({ before, after }: ReportChange): CauseKind {
  if (before === null) return CauseKind.PUBLISHED;
  return after === null ? CauseKind.WITHDRAWN : CauseKind.REVISED;
}

/** What a report adds to a measure, from its own tallies before and after. */
type Divider = (before: readonly bigint[], after: readonly bigint[]) => Fraction | null;

// Of a count or an amount: after less before. Of a rate, all together are the change of the rate: each adds by how much
// its own cases differ from the mean of both rates, over the mean of both denominators. docs/domain.md, "Revisions".
function dividerOf(before: Measured | null, after: Measured): Divider {
  const isStated = (...own: readonly (readonly bigint[])[]) => own.some((each) => each.at(-1) !== 0n);
  if (!isRate(after.measure)) {
    const cells = after.measure.parts.length;
    const sum = (own: readonly bigint[]) => own.slice(0, cells).reduce((total, value) => total + value, 0n);
    const isNone = [before, after].some((each) => each?.status === MeasureStatus.STOCK_OVER_YEARS);
    return (from, to) => (isNone || !isStated(from, to) ? null : whole(sum(to) - sum(from)));
  }
  if (before === null || changeOf(before, after).difference === null) return () => null;
  const [n0, d0, n1, d1] = [before.numerator, before.denominator, after.numerator, after.denominator] as bigint[];
  return (from, to) => {
    if (!isStated(from, to)) return null;
    const [cases, base] = [0, 1].map((i) => (to[i] as bigint) - (from[i] as bigint)) as [bigint, bigint];
    return ratedPart({ n: n0 as bigint, d: d0 as bigint }, { n: n1 as bigint, d: d1 as bigint }, cases, base);
  };
}

interface Sides {
  readonly n: bigint;
  readonly d: bigint;
}

// (n - R d) / D, with R half way between the rates N0/D0 and N1/D1, and D half way between the denominators. All parts of
// one change have the same denominator, so that their numerators can be added and compared.
function ratedPart(all0: Sides, all1: Sides, n: bigint, d: bigint): Fraction {
  const product = all0.d * all1.d;
  return {
    numerator: 2n * product * n - (all0.n * all1.d + all1.n * all0.d) * d,
    denominator: product * (all0.d + all1.d),
  };
}

/** Where a cause is in its list: the size of what it adds to the first measure, below zero if nothing. */
interface CausePlace {
  readonly size: bigint;
  readonly code: string;
  readonly year: number;
}

function placeOf({ adds: [first], body, year }: VersionCause): CausePlace {
  const size = first ? (first.numerator < 0n ? -first.numerator : first.numerator) : -1n;
  return { size, code: body.code, year };
}

function byCausePlace(a: CausePlace, b: CausePlace): number {
  if (a.size !== b.size) return a.size > b.size ? -1 : 1;
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.year - b.year;
}

function causePlaceFrom([size, code, year]: Place): CausePlace {
  if (typeof size !== "string" || !/^-?\d+$/.test(size) || typeof year !== "number") throw cursorInvalid();
  return { size: BigInt(size), code: String(code), year };
}
