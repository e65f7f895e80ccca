import { type ChangeOver, changeOver } from "../arithmetic/change";
import { type Coverage, coverageOf, expectationOver } from "../arithmetic/coverage";
import { emptyGroup, type Group, keyText } from "../arithmetic/group";
import { type Measured, measuredOver, NO_REPORTS, talliesOf } from "../arithmetic/measured";
import type { Note } from "../arithmetic/note";
import { QuestionError } from "../arithmetic/questionError";
import { bodiesSummed } from "../arithmetic/selection";
import { breaksOf, formsBetween, type SeriesBreak } from "../arithmetic/seriesBreak";
import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import { Dimension, type GroupKey } from "../form/dimension";
import { expectedFrom } from "../form/expectation";
import { type LinkedMeasure, linkedWithin, linksOf } from "../form/link";
import type { Measure } from "../form/measure";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import {
  aggregate,
  askedReports,
  inYears,
  notesOnGroup,
  type ReportQuestion,
  reportedGroups,
  revisedReports,
} from "./aggregate";
import type { Directory } from "./directory";
import type { Ground } from "./ground";
import { Matching, type Movers } from "./matching";

/** The largest number of years in one trend. */
const TREND_YEARS = 50;

export interface TrendQuestion {
  readonly of: readonly Measure[];
  readonly applicant: ApplicantKey;
  /** Null for the first year for which a report of these bodies is expected, and the last for which anyone filed. */
  readonly from: number | null;
  readonly to: number | null;
  readonly where: ReportQuestion;
  readonly groupBy: Dimension | null;
  /** Whether the change against the year before is requested for each point. */
  readonly changes: boolean;
  /** Whether there are also series of the indicators of other forms to which links lead. */
  readonly followLinks: boolean;
}

/** A measure over the years, for all reports of the question or for one group. */
export interface Series {
  readonly measure: Measure;
  readonly applicant: ApplicantKey;
  /** The requested measure from which links lead to this one. Null if this one is requested. */
  readonly follows: Measure | null;
  /** The links of the measure to the forms of the years. */
  readonly links: readonly LinkedMeasure[];
  /** Empty if the question has no groups. */
  readonly key: GroupKey;
  /** Every requested year, with or without reports. */
  readonly points: readonly Point[];
  readonly breaks: readonly SeriesBreak[];
}

export interface Point {
  readonly year: number;
  readonly measured: Measured;
  /** Against the year before; null if not requested. */
  readonly change: ChangeOver | null;
  /** The bodies that state the measure in this year but not in the year before, and those that stated it then alone. */
  movers(): Promise<Movers>;
  /** The coverage of this year or of the year before. */
  coverage(year: number): Coverage<Body>;
  /** What to know of the measure in this year. */
  notes(): Promise<readonly Note<Body>[]>;
}

/**
 * Measures over the years; none if no year is said and none of the bodies has to report. Throws QuestionError for unknown
 * names, double counting, and invalid years.
 */
export async function trend(ground: Ground, question: TrendQuestion): Promise<readonly Series[]> {
  const { applicant, where, groupBy } = question;
  const span = spanOf(question, ground.directory);
  if (span === null) return [];
  const { from, to } = span;
  const years = yearsFrom(question, span);
  const forms = formsBetween(from, to);
  const of = measuresOf(question, forms);
  const groupBys = groupBy ? [groupBy] : [];
  const dimensions = [...groupBys, Dimension.YEAR];
  const asked = await askedReports(ground, { ...where, years }, dimensions);
  const tallies = of.flatMap(({ measure }) => talliesOf(measure, applicant));
  const withBefore = question.changes ? inYears(asked, [from - 1, ...years]) : asked;
  // Every year has a point, with or without reports: only other groups exist because a report is expected.
  const groups = groupBy
    ? (await aggregate(withBefore, dimensions, tallies)).map(({ group }) => group)
    : await reportedGroups(withBefore, dimensions, tallies);
  const byKey = new Map<string, { key: GroupKey; years: Map<number, Group> }>();
  for (const group of groups) {
    const { year, ...key } = group.key;
    const text = keyText(key, groupBys);
    const known = byKey.get(text) ?? { key, years: new Map() };
    byKey.set(text, known);
    known.years.set(year as number, group);
  }
  const matching = new Matching(asked, {
    from,
    to,
    groupBy: groupBys,
    measures: of.map(({ measure }) => measure),
    applicant,
  });
  const matchedOf = question.changes ? await matching.load() : null;
  if (groupBys.length === 0 && byKey.size === 0) byKey.set("", { key: {}, years: new Map() });
  const revised = revisedReports(asked, dimensions);
  const membersOf = (key: GroupKey) => asked.of.membersOf(keyText(key, dimensions), dimensions, withBefore.years);
  return [...byKey.values()]
    .filter(({ years: filed }) => groupBys.length === 0 || years.some((year) => filed.has(year)))
    .flatMap(({ key, years: filed }) =>
      of.map(({ measure, follows }): Series => {
        const coverage = (year: number) => coverageOf(membersOf({ ...key, year }));
        const measured = (year: number) => {
          const group = filed.get(year);
          const expectation = () => expectationOver(coverage(year));
          return measuredOver(group?.tallies ?? new Map(), measure, applicant, group ?? NO_REPORTS, expectation);
        };
        return {
          measure,
          applicant,
          follows,
          links: linksOf(measure).filter(({ form }) => forms.includes(form)),
          key,
          points: years.map((year) => ({
            year,
            measured: measured(year),
            change: matchedOf && changeOver(measured(year - 1), measured(year), matchedOf({ ...key, year }, measure)),
            movers: () => matching.movers({ ...key, year }, measure),
            coverage,
            notes: () => {
              const group = filed.get(year) ?? emptyGroup({ ...key, year });
              return notesOnGroup({ group, groupBy: dimensions, asked, revised }, [], [measured(year)]);
            },
          })),
          breaks: breaksOf([measure], forms),
        };
      }),
    );
}

/** The requested measures, each followed by those to which links lead, once. */
function measuresOf(
  { of, followLinks }: TrendQuestion,
  forms: readonly FormCode[],
): readonly Pick<Series, "measure" | "follows">[] {
  const found = new Set(of);
  return of.flatMap((measure) => {
    const linked = followLinks ? linkedWithin(measure, forms).filter((other) => !found.has(other)) : [];
    for (const other of linked) found.add(other);
    return [{ measure, follows: null }, ...linked.map((other) => ({ measure: other, follows: measure }))];
  });
}

interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/** The years asked, with those that are not said by the bodies of the newest tree. Null where these have no year. */
function spanOf({ from, to, where }: TrendQuestion, directory: Directory): YearSpan | null {
  if (from !== null && to !== null) return { from, to };
  const last = to ?? directory.lastYear;
  const { bodies } = bodiesSummed(where, directory);
  const first = from ?? leastOf(bodies.flatMap((body) => [expectedFrom(body) ?? [], body.firstYear ?? []].flat()));
  if (first === null || last === null) return null;
  return { from: from ?? Math.min(last, Math.max(first, last - TREND_YEARS + 1)), to: last };
}

function leastOf(years: readonly number[]): number | null {
  return years.reduce<number | null>((least, year) => (least === null || year < least ? year : least), null);
}

function yearsFrom({ where, groupBy }: TrendQuestion, { from, to }: YearSpan): readonly number[] {
  if (groupBy === Dimension.YEAR) throw new QuestionError("BAD_USER_INPUT", said("TREND_BY_YEAR"));
  if (where.years) throw new QuestionError("BAD_USER_INPUT", said("TREND_YEARS"));
  if (from > to) throw new QuestionError("BAD_USER_INPUT", said("TREND_BACKWARDS", { from, to }));
  if (to - from >= TREND_YEARS || from < 1900 || to > 9999)
    throw new QuestionError("BAD_USER_INPUT", said("TREND_TOO_LONG", { most: TREND_YEARS, from, to }));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
