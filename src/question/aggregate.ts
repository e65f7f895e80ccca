import type { BodyYear, Coverage } from "../arithmetic/coverage";
import { EMPTY_GROUP, type Group, groupFrom, keyText } from "../arithmetic/group";
import { rollupPlan } from "../arithmetic/rollupPlan";
import { DIMENSIONS, type Dimension } from "../form/dimension";
import { type Tally, tallyName } from "../form/tally";
import { type Basis, bodiesOf, reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import type { Slice } from "../store/slice";
import { tallyRollups, tallyRows } from "../store/sums";
import { AskedBodies, type AskedFilter } from "./askedBodies";
import type { Ground } from "./ground";

/** Which reports a question is about. Departments stand by code or any of their names; null narrows nothing. */
export interface ReportQuestion extends AskedFilter {
  /** Text that a section holds; for lists. */
  readonly mentions?: string | null;
}

/** The bodies and reports of a question that sums. */
export interface Asked {
  readonly ground: Ground;
  readonly where: ReportQuestion;
  readonly of: AskedBodies;
  readonly slice: Slice;
}

/** A group of a question's reports, with where it comes from. */
export interface Aggregated {
  readonly group: Group;
  readonly groupBy: readonly Dimension[];
  readonly asked: Asked;
}

/** What a question that sums is about. Throws QuestionError for unknown names and double counting. */
export async function askedOf(
  ground: Ground,
  where: ReportQuestion,
  groupBy: readonly Dimension[] = [],
): Promise<Asked> {
  // What roll-ups do not divide by, no filter asks for: the tree does not tell that it changed.
  const byColumn = groupBy
    .map((each) => DIMENSIONS[each])
    .some(({ of, rollup }) => of === "department" && rollup === null);
  const of = await ground.kept(`asked ${JSON.stringify(where)} ${byColumn}`, async (own) => {
    const asked = new AskedBodies(own.directory, where);
    own.rest(reportsOf(asked.idsFiling, []));
    if (byColumn) own.rest(bodiesOf(asked.idsFiling));
    return asked;
  });
  const { forms = null, years = null } = where;
  const { asOf } = ground;
  // At another moment others may have filed than may be seen now: then the bodies asked are named.
  const bodies = asOf === null ? of.named : { departmentIds: of.bodies.map(({ id }) => id), withoutIds: [] };
  return { ground, where, of, slice: { ...bodies, years, forms, asOf } };
}

/** What the figures of a question rest on. */
export function basisOf({ of, slice }: Asked): Basis {
  return reportsOf(of.ids, slice.years);
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
  asked: Asked,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null,
): Promise<readonly Group[] | null> {
  const { ground, where, slice } = asked;
  if (ground.asOf !== null) return null; // roll-ups know today's reports only
  const plan = rollupPlan(where, groupBy, ground.directory);
  if (!plan) return null;
  const { years, forms } = slice;
  const groups = await tallyRollups(ground.manager(basisOf(asked)), { ...plan, years, forms }, groupBy, tallies, limit);
  return groups?.map(groupFrom) ?? null;
}

async function fromRows(
  asked: Asked,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null,
): Promise<readonly Group[]> {
  const { ground, slice } = asked;
  return (await tallyRows(ground.manager(basisOf(asked)), slice, groupBy, tallies, limit)).map(groupFrom);
}

/** Who filed and who should have, of one group. */
export function coverageOfGroup({ asked, group, groupBy }: Aggregated): Coverage<Body> {
  return asked.of.coverageOf(keyText(group.key, groupBy), groupBy);
}

/** The years of summaries left out of a group whose parts filed nothing. */
export function lostOf({ asked, group, groupBy }: Aggregated): readonly BodyYear<Body>[] {
  return asked.of.lostOf(keyText(group.key, groupBy), groupBy);
}
