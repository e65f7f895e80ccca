import { type BodyYear, bodyYearsOf, type Coverage, coverageOf, lostYearsOf } from "../arithmetic/coverage";
import type { Directory } from "../arithmetic/directory";
import { refuseDoubleCounting } from "../arithmetic/doubleCounting";
import { byGroup, EMPTY_GROUP, type Group, groupFrom, keyText } from "../arithmetic/group";
import { rollupPlan } from "../arithmetic/rollupPlan";
import { type BodyFilter, bodiesSummed, namedBodies } from "../arithmetic/selection";
import type { FormCode } from "../form/catalogue";
import type { Dimension } from "../form/dimension";
import { type Tally, tallyName } from "../form/tally";
import type { Body } from "../store/bodies";
import type { Instant } from "../store/instant";
import type { Slice } from "../store/slice";
import type { Manager } from "../store/store";
import { tallyRollups, tallyRows } from "../store/sums";

/** Which reports a question is about. Departments stand by code or any of their names; null narrows nothing. */
export interface ReportQuestion extends BodyFilter {
  readonly years?: readonly number[] | null;
  readonly forms?: readonly FormCode[] | null;
  /** Text that a section holds; for lists. */
  readonly mentions?: string | null;
}

/** What sums and comparisons are worked out from: one state of the database, and who reports. */
export interface Ground {
  readonly manager: Manager;
  readonly directory: Directory<Body>;
  readonly asOf: Instant | null;
}

/** The bodies and reports of a question that sums, checked against double counting. */
export interface Asked {
  readonly ground: Ground;
  readonly where: ReportQuestion;
  readonly bodies: readonly Body[];
  readonly slice: Slice;
  /** Who filed and who should have; for other years than those asked, where they are given. */
  bodyYears(years?: readonly number[]): readonly BodyYear<Body>[];
  /** Years of summaries left out whose parts filed nothing. */
  lost(): readonly BodyYear<Body>[];
}

/** A group of a question's reports, with where it comes from. */
export interface Aggregated {
  readonly group: Group;
  readonly groupBy: readonly Dimension[];
  readonly asked: Asked;
}

/** What a question that sums is about. Throws QuestionError for unknown names and double counting. */
export function askedOf(ground: Ground, where: ReportQuestion): Asked {
  const { directory, asOf } = ground;
  const bodiesAsked = directory.remembered(`asked ${JSON.stringify([where, asOf])}`, () => askedBodies(ground, where));
  const { forms = null, years = null } = where;
  return { ...bodiesAsked, ground, where, slice: { ...bodiesAsked.named, years, forms, asOf } };
}

function askedBodies({ directory, asOf }: Ground, where: ReportQuestion) {
  const { forms = null, years = null } = where;
  const { bodies, leftOut } = bodiesSummed(where, directory);
  const inForms = ({ form }: BodyYear) => !forms || (form !== null && forms.includes(form));
  const ofYears = new Map<string, readonly BodyYear<Body>[]>();
  const bodyYears = (of: readonly number[] | null = years) => {
    const known =
      ofYears.get(`${of}`) ?? bodyYearsOf(bodies, { years: of, lastYear: directory.lastYear }).filter(inForms);
    ofYears.set(`${of}`, known);
    return known;
  };
  if (bodies.some((body) => body.summary))
    refuseDoubleCounting(
      bodyYears().filter(({ reported }) => reported),
      directory,
    );
  let lost: readonly BodyYear<Body>[] | null = null;
  return {
    bodies,
    bodyYears,
    lost: () => {
      lost ??= lostYearsOf(leftOut, years, (id) => directory.below(id)).filter(inForms);
      return lost;
    },
    // At another moment others may have filed than may be seen now: then who is asked is named.
    named:
      asOf === null ? namedBodies(bodies, directory) : { departmentIds: bodies.map((body) => body.id), withoutIds: [] },
  };
}

/**
 * The groups of a question, from roll-ups where they hold the answer, else from the rows: both give the same. A group
 * exists where a report does; without dimensions all is one group, whether it holds a report or not.
 */
export async function aggregate(
  asked: Asked,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null = null,
): Promise<readonly Aggregated[]> {
  const distinct = [...new Map(tallies.map((tally) => [tallyName(tally), tally])).values()];
  const groups =
    (await fromRollups(asked, groupBy, distinct, limit)) ?? (await fromRows(asked, groupBy, distinct, limit));
  return (groups.length === 0 && groupBy.length === 0 ? [EMPTY_GROUP] : groups).map((group) => ({
    group,
    groupBy,
    asked,
  }));
}

async function fromRollups(
  { ground, where, slice }: Asked,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null,
): Promise<readonly Group[] | null> {
  if (ground.asOf !== null) return null; // roll-ups know today's reports only
  const plan = rollupPlan(where, groupBy, ground.directory);
  if (!plan) return null;
  const { years, forms } = slice;
  const groups = await tallyRollups(ground.manager, { ...plan, years, forms }, groupBy, tallies, limit);
  return groups?.map(groupFrom) ?? null;
}

async function fromRows(
  { ground, slice }: Asked,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null,
): Promise<readonly Group[]> {
  return (await tallyRows(ground.manager, slice, groupBy, tallies, limit)).map(groupFrom);
}

/** Who filed and who should have, of one group. */
export function coverageOfGroup({ asked, group, groupBy }: Aggregated): Coverage<Body> {
  const members = membersOf(asked.bodyYears(), group, groupBy);
  const known = coverages.get(members) ?? coverageOf(members);
  coverages.set(members, known);
  return known;
}

const coverages = new WeakMap<object, Coverage<Body>>();

/** The years of summaries left out of a group whose parts filed nothing. */
export function lostOf({ asked, group, groupBy }: Aggregated): readonly BodyYear<Body>[] {
  return membersOf(asked.lost(), group, groupBy);
}

function membersOf(
  bodyYears: readonly BodyYear<Body>[],
  group: Group,
  groupBy: readonly Dimension[],
): readonly BodyYear<Body>[] {
  if (groupBy.length === 0) return bodyYears;
  const key = keyText(group.key, groupBy);
  const groups = grouping.get(bodyYears) ?? new Map();
  grouping.set(bodyYears, groups);
  const by = groupBy.join();
  const known = groups.get(by) ?? byGroup(bodyYears, groupBy);
  groups.set(by, known);
  return known.get(key) ?? [];
}

const grouping = new WeakMap<object, Map<string, ReturnType<typeof byGroup<Body>>>>();
