import { type BothYears, matchedIn, statusOf } from "./change";
import { by, type Fraction, halfOf, minus, plus, times, whole } from "./exact";
import { type Dimension, groupsOf, keyOf } from "./groups";
import { type Handover, handoversBetween } from "./handover";
import type { Fact, Known } from "./known";
import { measuredOf } from "./single";
import { type Applicant, isRate, type Measure } from "./statutoryForm";
import { isStatedIn, type Measured, measured } from "./sums";

export interface Movement {
  readonly code: string;
  readonly status: string;
}

/** What adds to a change, before it is written. */
export interface Part {
  /** The code of a department, or the value of another dimension. */
  readonly key: string | number | null;
  readonly status: string;
  readonly before: Measured;
  readonly after: Measured;
  readonly movements: readonly Movement[];
  readonly adds: Fraction | null;
  readonly within: Fraction | null;
  readonly shift: Fraction | null;
}

/** The change over all, and its parts. */
export interface Divided {
  readonly status: string;
  readonly before: Measured;
  readonly after: Measured;
  readonly difference: Fraction | null;
  readonly parts: readonly Part[];
}

/** Who asks for the change of what, between which years. */
export interface Division {
  readonly measure: Measure;
  readonly applicant: Applicant;
  readonly from: number;
  readonly to: number;
  readonly groupBy: Dimension;
  /** Only one of the forms in force in these years has the measure. */
  readonly isBroken: boolean;
}

/** "Contributions": what departments or groups add to a change. `statesIn` says whether a body states the measure at all. */
export function divided(
  known: Known,
  division: Division,
  facts: BothYears,
  statesIn: (code: string, year: number) => boolean,
): Divided {
  const { measure, applicant, from, to, groupBy, isBroken } = division;
  const handovers = handoversBetween(known, from, to);
  const { left, entered } = matchedIn(facts, measure, applicant, handovers);
  const [before, after] = [over(facts.before, division), over(facts.after, division)];
  const comparison = statusOf(before, after, left.length + entered.length > 0);
  const hasDifference = ["COMPARABLE", "ZERO_BEFORE", "UNEQUAL_BODIES"].includes(comparison);
  const status = hasDifference && isBroken ? "BREAK" : comparison;
  const all = hasDifference && !isBroken ? { before, after } : null;
  const isComplete = ({ before: first, after: last }: Handover) =>
    [...first].every((code) => statesIn(code, from)) && [...last].every((code) => statesIn(code, to));
  const movementIn =
    (group: BothYears) =>
    (code: string): Movement => {
      const counts = (inYear: readonly Fact[]) =>
        inYear.some((fact) => fact.body.code === code && states(fact, division));
      const isIn = [counts(group.before), counts(group.after)] as const;
      const handover = handovers.find((each) => each.before.has(code) || each.after.has(code));
      if (!isIn[0] && !isIn[1]) return { code, status: "NOT_STATED" };
      const isAllIn = handover !== undefined && isComplete(handover) && isWithin(handover, group, division);
      if (isAllIn) return { code, status: isIn[0] && isIn[1] ? "SUCCEEDED" : isIn[0] ? "HANDED_OVER" : "TOOK_OVER" };
      if (isIn[0] && isIn[1]) return { code, status: handover === undefined ? "STAYED" : "SCOPE_CHANGED" };
      const isElsewhere = handover ? isComplete(handover) : statesIn(code, from) && statesIn(code, to);
      if (isElsewhere) return { code, status: isIn[0] ? "MOVED_OUT" : "MOVED_IN" };
      return { code, status: isIn[0] ? "LEFT" : "ENTERED" };
    };
  const groups = groupBy === "DEPARTMENT" ? bodiesOf(facts, handovers, isComplete, division) : groupsIn(facts, groupBy);
  return {
    status,
    before,
    after,
    difference: all && minus(after.value as Fraction, before.value as Fraction),
    parts: groups.map((group) => {
      const codes = [...new Set([...group.before, ...group.after].map(({ body }) => body.code))].sort();
      const movements = codes.map(movementIn(group));
      return partOf(division, group, movements, all);
    }),
  };
}

interface Group extends BothYears {
  readonly key: string | number | null;
  /** One department, whose values are those of one report; departments that passed on to each other; or some group. */
  readonly kind: "DEPARTMENT" | "HANDOVER" | "GROUP";
}

function states({ report }: Fact, { measure, applicant }: Division): boolean {
  return report !== null && isStatedIn(report, measure, applicant);
}

/** Whether all of a handover counts in a group: the first side in the earlier year, the second side in the later one. */
function isWithin({ before, after }: Handover, group: BothYears, division: Division): boolean {
  const among = (facts: readonly Fact[]) =>
    new Set(facts.filter((fact) => states(fact, division)).map(({ body }) => body.code));
  const [first, last] = [among(group.before), among(group.after)];
  return [...before].every((code) => first.has(code)) && [...after].every((code) => last.has(code));
}

/** Departments that report or have to in one of the years; those that passed on to each other are one. */
function bodiesOf(
  { before, after }: BothYears,
  handovers: readonly Handover[],
  isComplete: (handover: Handover) => boolean,
  division: Division,
): readonly Group[] {
  const joined = handovers.filter((each) => isComplete(each) && isWithin(each, { before, after }, division));
  const inOne = (codes: readonly string[], key: string): Group => ({
    key,
    kind: codes.length === 1 ? "DEPARTMENT" : "HANDOVER",
    before: before.filter(({ body }) => codes.includes(body.code)),
    after: after.filter(({ body }) => codes.includes(body.code)),
  });
  const taken = new Set(joined.flatMap((each) => each.members));
  const alone = [
    ...new Set(
      [...before, ...after].filter(({ expectation }) => expectation !== "NOT_EXPECTED").map(({ body }) => body.code),
    ),
  ];
  return [
    ...alone.filter((code) => !taken.has(code)).map((code) => inOne([code], code)),
    ...joined.map((each) => inOne(each.members, nameOf(each))),
  ];
}

/** Its only successor, else its only predecessor, else the successor with the first code. */
function nameOf({ before, after }: Handover): string {
  const [successor, predecessor] = [after, before].map((side) => [...side].sort()[0]);
  return (after.size > 1 && before.size === 1 ? predecessor : successor) as string;
}

function groupsIn({ before, after }: BothYears, groupBy: Dimension): readonly Group[] {
  return groupsOf([...before, ...after], [groupBy]).map((facts) => ({
    key: keyOf(facts[0] as Fact, groupBy),
    kind: "GROUP",
    before: facts.filter((fact) => before.includes(fact)),
    after: facts.filter((fact) => after.includes(fact)),
  }));
}

function partOf(
  division: Division,
  group: Group,
  movements: readonly Movement[],
  all: { readonly before: Measured; readonly after: Measured } | null,
): Part {
  const { measure } = division;
  const [was, is] = [group.before, group.after].map((facts) => over(facts, division)) as [Measured, Measured];
  const status = statusIn(was, is, movements, group);
  const isNothing = was.stated + is.stated === 0;
  return {
    key: group.key,
    status,
    before: was,
    after: is,
    movements: movements.filter((each) => each.status !== "STAYED" && each.status !== "NOT_STATED"),
    adds: all === null || isNothing ? null : addedBy(measure, was, is, all),
    ...(status === "SCOPE_CHANGED" ? { within: null, shift: null } : partsOfRate(measure, was, is, all)),
  };
}

/** A measure over facts, or of one report with the status of its cells. */
function over(facts: readonly Fact[], { measure, applicant }: Division): Measured {
  const [fact, ...others] = facts.filter(({ expectation }) => expectation !== "NOT_EXPECTED");
  return fact && others.length === 0 ? measuredOf(fact, measure, applicant, null) : measured(facts, measure, applicant);
}

function statusIn(before: Measured, after: Measured, movements: readonly Movement[], { kind }: Group): string {
  const counted = movements.filter((each) => each.status !== "NOT_STATED");
  const isStated = [before.stated > 0, after.stated > 0];
  if (isStated[0] && isStated[1]) {
    if ([before, after].some((each) => each.status === "CONTRADICTORY")) return "CONTRADICTORY";
    if (kind === "DEPARTMENT") return movements[0]?.status as string;
    if (counted.every((each) => /^(SUCCEEDED|HANDED_OVER|TOOK_OVER)$/.test(each.status))) return "SUCCEEDED";
    return counted.every((each) => each.status === "SCOPE_CHANGED") ? "SCOPE_CHANGED" : "STAYED";
  }
  if (!isStated[0] && !isStated[1]) return "NOT_STATED";
  if (isStated[0]) return counted.every(({ status }) => status === "MOVED_OUT") ? "MOVED_OUT" : "LEFT";
  return counted.every(({ status }) => status === "MOVED_IN") ? "MOVED_IN" : "ENTERED";
}

const ZERO: Fraction = { above: 0n, below: 1n };

/** n₁/D₁ − n₀/D₀ − R (d₁/D₁ − d₀/D₀) of a rate, else after less before. What is not stated is not in the sum. */
function addedBy(measure: Measure, was: Measured, is: Measured, all: { before: Measured; after: Measured }): Fraction {
  if (!isRate(measure)) return minus(is.value ?? ZERO, was.value ?? ZERO);
  const weights = minus(weightOf(is, all.after), weightOf(was, all.before));
  const part = (of: Measured, sum: Measured) => by(whole(of.above ?? 0n), whole(sum.below as bigint));
  return minus(minus(part(is, all.after), part(was, all.before)), times(meanRate(all), weights));
}

function partsOfRate(
  measure: Measure,
  was: Measured,
  is: Measured,
  all: { before: Measured; after: Measured } | null,
): Pick<Part, "within" | "shift"> {
  const isContradictory = [was, is].some(({ status }) => status === "CONTRADICTORY");
  if (all === null || !isRate(measure) || was.stated === 0 || is.stated === 0 || isContradictory)
    return { within: null, shift: null };
  const [first, last] = [weightOf(was, all.before), weightOf(is, all.after)];
  if (was.value === null || is.value === null) return { within: ZERO, shift: addedBy(measure, was, is, all) };
  return {
    within: times(minus(is.value, was.value), halfOf(plus(first, last))),
    shift: times(minus(last, first), minus(halfOf(plus(was.value, is.value)), meanRate(all))),
  };
}

function meanRate({ before, after }: { before: Measured; after: Measured }): Fraction {
  return halfOf(plus(before.value as Fraction, after.value as Fraction));
}

function weightOf(of: Measured, all: Measured): Fraction {
  return by(whole(of.below ?? 0n), whole(all.below as bigint));
}
