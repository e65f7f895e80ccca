import type { RevisionState } from "../access/workflow";
import { type Coverage, isOnForms } from "../arithmetic/coverage";
import { emptyGroup, type Group, groupFrom, inKeyOrder, keyText, notesOf } from "../arithmetic/group";
import type { Measured } from "../arithmetic/measured";
import type { Note } from "../arithmetic/note";
import { rollupPlan } from "../arithmetic/rollupPlan";
import { DIMENSIONS, Dimension } from "../form/dimension";
import type { FigurePath } from "../form/figures";
import { type Tally, tallyName } from "../form/tally";
import { type Basis, bodiesOf, reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import type { Slice } from "../store/slice";
import { tallyRollups, tallyRows } from "../store/sums";
import { AskedBodies, type AskedFilter } from "./askedBodies";
import { AskedIds } from "./askedIds";
import type { Ground } from "./ground";
import { type RevisedByGroup, revisedByGroup } from "./revised";

/**
 * The reports that a question is about. Departments are given by code or any of their names; null means no restriction.
 */
export interface ReportQuestion extends AskedFilter {
  /** Text that some section must contain; only for lists. */
  readonly mentions?: string | null;
  /** Only versions in these states; only for lists, with drafts. */
  readonly states?: readonly RevisionState[] | null;
}

/** The bodies and reports of a question about sums. */
export interface AskedReports {
  readonly ground: Ground;
  readonly where: ReportQuestion;
  readonly of: AskedBodies;
  /** The years of its reports; null means all. */
  readonly years: readonly number[] | null;
  readonly slice: Slice;
}

/** A group of a question's reports, with the question and the dimensions that it comes from. */
export interface Aggregated {
  readonly group: Group;
  readonly groupBy: readonly Dimension[];
  readonly asked: AskedReports;
  /** The revised reports of all groups of the question. */
  readonly revised: RevisedByGroup;
}

/** The bodies and reports of a question about sums. Throws QuestionError for unknown names and double counting. */
export async function askedReports(
  ground: Ground,
  where: ReportQuestion,
  groupBy: readonly Dimension[] = [],
): Promise<AskedReports> {
  // The columns by which roll-ups are not divided are not in any filter either, so a change of one is not a change of
  // the tree.
  const byColumn = groupBy.map((each) => DIMENSIONS[each]).some(({ of, rollup }) => of === "period" && rollup === null);
  const of = await ground.kept(`asked ${JSON.stringify(where)} ${byColumn}`, async (own) => {
    const ids = await own.kept(`ids ${JSON.stringify(where)}`, async ({ directory }) => new AskedIds(directory, where));
    const asked = new AskedBodies(own.directory, where, ids);
    own.rest(reportsOf(asked.idsFiling(), []));
    if (byColumn || asked.hasSample) own.rest(bodiesOf(asked.idsFiling()));
    return asked;
  });
  return inYears({ ground, where, of }, where.years ?? null);
}

/**
 * The same question for other years: the names in its filter stay those of the bodies that they meant. Throws
 * QuestionError for double counting.
 */
export function inYears(
  { ground, where, of }: Pick<AskedReports, "ground" | "where" | "of">,
  years: readonly number[] | null,
): AskedReports {
  const { asOf } = ground;
  of.refuseDoubleCounting(years);
  // At another moment, bodies may have filed that are not visible now, so the requested bodies are listed one by one.
  const among = of.reportsIn(years, asOf === null ? "shortest" : "listed");
  return { ground, where, of, years, slice: { among, forms: where.forms ?? null, asOf } };
}

/** The data from which the figures of a question are computed. */
export function basisOf({ of, years }: AskedReports): Basis {
  return reportsOf(of.ids(years), years);
}

/**
 * The groups of a question, from roll-ups if they contain the answer, otherwise from the rows; both give the same
 * result. There is a group for each key with at least one report, or one that is expected; of single departments, only
 * with a report. Without dimensions there is always exactly one group, even without reports.
 */
export async function aggregate(
  asked: AskedReports,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null = null,
): Promise<readonly Aggregated[]> {
  const groups = await reportedGroups(asked, groupBy, tallies, limit);
  const revised = revisedReports(asked, groupBy);
  return withEmptyGroups(groups, asked, groupBy)
    .slice(0, limit ?? undefined)
    .map((group) => ({ group, groupBy, asked, revised }));
}

/** Those of them that have a report. */
export async function reportedGroups(
  asked: AskedReports,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null = null,
): Promise<readonly Group[]> {
  const distinct = distinctTallies(tallies);
  return (await fromRollups(asked, groupBy, distinct, limit)) ?? (await fromRows(asked, groupBy, distinct, limit));
}

/** The tallies without those that come a second time. */
export function distinctTallies(tallies: readonly Tally[]): readonly Tally[] {
  return [...new Map(tallies.map((tally) => [tallyName(tally), tally])).values()];
}

function withEmptyGroups(
  groups: readonly Group[],
  { ground, of, years }: AskedReports,
  groupBy: readonly Dimension[],
): readonly Group[] {
  if (groupBy.length === 0) return groups.length === 0 ? [emptyGroup({})] : groups;
  const keys = groupBy.includes(Dimension.DEPARTMENT) ? [] : of.keysWithoutReports(groupBy, years);
  if (keys.length === 0) return groups;
  return inKeyOrder([...groups, ...keys.map(emptyGroup)], groupBy, (id) => ground.directory.get(id)?.code ?? null);
}

async function fromRollups(
  asked: AskedReports,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null,
): Promise<readonly Group[] | null> {
  const { ground, where, years, slice } = asked;
  if (ground.asOf !== null) return null; // roll-ups contain only the reports that are valid now
  const plan = rollupPlan(where, years, groupBy, ground.directory);
  if (!plan) return null;
  const { forms } = slice;
  const groups = await tallyRollups(ground.manager(basisOf(asked)), { ...plan, forms }, groupBy, tallies, limit);
  return groups?.map(groupFrom) ?? null;
}

async function fromRows(
  asked: AskedReports,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null,
): Promise<readonly Group[]> {
  const first = limit !== null && groupBy[0] === Dimension.DEPARTMENT ? firstReporting(asked, limit) : null;
  const slice = first ? sliceOf(asked, first) : asked.slice;
  const basis = first ? reportsOf([...first], asked.years) : basisOf(asked);
  return (await tallyRows(asked.ground.manager(basis), slice, groupBy, tallies, limit)).map(groupFrom);
}

// The first departments with a report: each is a group or more, so the others cannot be among the first groups. Without
// this, a database may sort the reports of all departments by code: 45 ms of 50 for a thousand of ten thousand. Null if
// these are all that there are: the shortest condition finds them. Who has a report is a part of what `AskedBodies` rest on.
function firstReporting({ of, years }: AskedReports, limit: number): ReadonlySet<number> | null {
  const first = new Set<number>();
  const hasMore = of.bodyYears(years).some(({ body, reported }) => {
    if (reported && first.size < limit) first.add(body.id);
    return reported && !first.has(body.id);
  });
  return hasMore ? first : null;
}

function sliceOf({ of, years, slice }: AskedReports, ids: ReadonlySet<number>): Slice {
  const among = of.reportsIn(years, "listed").map(({ departmentIds, years: era }) => ({
    departmentIds: departmentIds?.filter((id) => ids.has(id)) ?? null,
    years: era,
  }));
  return { ...slice, among };
}

/** The bodies of one group that filed and those that should have. */
export function coverageOfGroup({ asked, group, groupBy }: Aggregated): Coverage<Body> {
  return asked.of.coverageOf(keyText(group.key, groupBy), groupBy);
}

/** The revised reports of each group of a question. */
export function revisedReports(asked: AskedReports, groupBy: readonly Dimension[]): RevisedByGroup {
  return revisedByGroup(asked.ground, asked.slice, basisOf(asked), groupBy);
}

/** The notes on some figures and measures of a group. */
export async function notesOnGroup(
  { asked, group, groupBy, revised }: Aggregated,
  figures: readonly FigurePath[],
  measured: readonly Measured[],
): Promise<readonly Note<Body>[]> {
  const key = keyText(group.key, groupBy);
  const members = asked.of.membersOf(key, groupBy);
  return notesOf(group, figures, measured, {
    lost: asked.of.lostOf(key, groupBy),
    sample: asked.of.sampleCounted(key, groupBy),
    coverage: asked.of.coverageOf(key, groupBy),
    revised: (await revised()).get(key) ?? [],
    reportsOn: (forms) =>
      group.forms.every((form) => forms.includes(form))
        ? group.reports
        : members.filter((member) => member.reported && isOnForms(member, forms)).length,
  });
}
