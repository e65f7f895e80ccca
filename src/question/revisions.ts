import { isOnForms } from "../arithmetic/coverage";
import { refuseDoubleCounting } from "../arithmetic/doubleCounting";
import { type CountedBody, expectedAt, spansBeside } from "../arithmetic/expectedThen";
import { emptyGroup, type Group } from "../arithmetic/group";
import { talliesOf } from "../arithmetic/measured";
import type { Note } from "../arithmetic/note";
import { entriesOf } from "../arithmetic/page";
import { QuestionError } from "../arithmetic/questionError";
import { dayEndsOf, type ExpectedThen, type SumVersion, sumVersionsOf } from "../arithmetic/sumVersion";
import type { ApplicantKey } from "../form/applications";
import type { Due } from "../form/expectation";
import type { Measure } from "../form/measure";
import type { Listed, ListSpan } from "../form/page";
import { periodIn } from "../form/period";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import { endOfDay, type Instant } from "../store/instant";
import { type FiledSpan, loadFiledSpans, tallySpanEdges } from "../store/spans";
import {
  type AskedReports,
  askedReports,
  basisOf,
  distinctTallies,
  notesOnGroup,
  type ReportQuestion,
  revisedReports,
} from "./aggregate";
import type { Ground } from "./ground";
import { VersionCauses } from "./versionCauses";

export interface RevisionQuestion {
  readonly of: readonly Measure[];
  readonly applicant: ApplicantKey;
  readonly years: readonly number[];
  readonly where: ReportQuestion;
  /** Whether it is asked how many reports were expected. */
  readonly expected: boolean;
}

/** What the measures of some reports were through time. */
export interface SumHistory {
  /** Its approximate size in memory. */
  readonly bytes: number;
  /** In order of time. */
  readonly versions: readonly SumVersion[];
  /** The reports that are public now. */
  readonly newest: Group;
}

/** A version with the last moment of its day. */
export interface SumVersionThen extends SumVersion {
  readonly at: Instant;
}

/** The same with what is loaded only if it is asked. */
export interface Revisions extends SumHistory {
  page(page: ListSpan): readonly Listed<SumVersionThen>[];
  /** What to know of the newest version. */
  notes(): Promise<readonly Note<Body>[]>;
  /** The reports that made each version. */
  readonly causes: VersionCauses;
}

/** Estimated: a measure with its tallies on one day. */
const BYTES_A_MEASURE = 1000;

/**
 * What measures were at the end of each day on which they changed, by the tree of today. `dueOn` says which reports were
 * due on a day. Throws QuestionError for unknown names, for years in `where`, and for what would count twice at any moment.
 */
export async function revisions(
  ground: Ground,
  question: RevisionQuestion,
  dueOn: (day: string) => Due,
): Promise<Revisions> {
  const { of, applicant, where, years, expected } = question;
  if (where.years) throw new QuestionError("BAD_USER_INPUT", said("REVISIONS_YEARS"));
  const asked = await askedReports(ground, { ...where, years });
  const key = JSON.stringify([of.map(({ code }) => code), applicant, where, years, expected]);
  const history = await ground.kept(`revisions ${key}`, (own) => sumHistory(own, question, dueOn));
  const { versions, newest } = history;
  return {
    ...history,
    page: (page) =>
      entriesOf(versions, page, ({ end: { day } }, [other]) => (day < String(other) ? -1 : day === other ? 0 : 1)).map(
        (row) => ({ row: { ...row, at: endOfDay(row.end.day) }, place: [row.end.day] }),
      ),
    notes: () => {
      const group = { group: newest, groupBy: [], asked, revised: revisedReports(asked, []) };
      return notesOnGroup(group, [], versions.at(-1)?.measured ?? []);
    },
    causes: new VersionCauses(asked, of, applicant),
  };
}

async function sumHistory(
  ground: Ground,
  { of, applicant, years, where, expected }: RevisionQuestion,
  dueOn: (day: string) => Due,
): Promise<SumHistory> {
  const asked = await askedReports(ground, { ...where, years });
  const manager = ground.manager(basisOf(asked));
  const among = asked.of.reportsIn(years, "listed");
  const forms = where.forms ?? null;
  const tallies = distinctTallies(of.flatMap((measure) => talliesOf(measure, applicant)));
  const ends = dayEndsOf(await tallySpanEdges(manager, { among, forms }, tallies), tallies);
  const hasSummary = asked.of.bodiesIn(years).some(({ periods }) => periods.some(({ summary }) => summary));
  const isEmptied = ends.some(({ group }) => group.reports === 0);
  let coverage: readonly ExpectedThen[] | null = null;
  if (expected || hasSummary || isEmptied) {
    const counted = countedBodies(asked, years);
    // Of all years: a body is expected from its first report on.
    const departmentIds = counted.map(({ body }) => body.id);
    const spans = await loadFiledSpans(manager, { among: [{ departmentIds, years: null }], forms: null });
    if (hasSummary) refuseCountedTwice(asked, counted, spans);
    const moments = ends.map(({ day }) => ({ at: endOfDay(day), due: dueOn(day) }));
    coverage = expectedAt(moments, counted, spans, forms);
  }
  const versions = sumVersionsOf(ends, of, applicant, (place) => coverage?.[place] ?? null);
  const newest = ends.at(-1)?.group ?? emptyGroup({});
  return { bytes: (ends.length + 1) * of.length * BYTES_A_MEASURE, versions, newest };
}

/** The bodies that a question counts, each with the years in which it does. */
function countedBodies(
  { ground, of }: AskedReports,
  years: readonly number[],
): readonly (CountedBody & { body: Body })[] {
  const counted = new Map<number, number[]>();
  for (const { departmentIds, years: alike } of of.reportsIn(years, "listed"))
    for (const id of departmentIds ?? []) counted.set(id, [...(counted.get(id) ?? []), ...(alike ?? [])]);
  return [...counted].flatMap(([id, inYears]) => {
    const body = ground.directory.get(id);
    return body ? [{ body, years: inYears }] : [];
  });
}

// At a moment at which a summary was public, no report below it may have been.
function refuseCountedTwice(
  { ground: { directory }, where }: AskedReports,
  counted: readonly (CountedBody & { body: Body })[],
  spans: readonly FiledSpan[],
): void {
  const byId = new Map(counted.map((each) => [each.body.id, each]));
  const summed = spans.flatMap((span) => {
    const known = byId.get(span.departmentId);
    if (!known?.years.includes(span.year) || !isOnForms(span, where.forms ?? null)) return [];
    const { body } = known;
    return [{ ...span, body, period: periodIn(body.periods, span.year), reported: true, due: true }];
  });
  for (const together of spansBeside(summed, ({ period }) => period.summary)) refuseDoubleCounting(together, directory);
}
