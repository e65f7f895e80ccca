import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { Dimension, GroupKey } from "../form/dimension";
import type { Measure } from "../form/measure";
import type { Listed, Page, Place } from "../form/page";
import { MeasureStatus } from "../form/status";
import { type Change, ChangeStatus, changeOf } from "./change";
import type { DirectoryBody } from "./directoryBody";
import { dividedBy, type Fraction, minus, sumOfFractions, whole } from "./fraction";
import { keyText, shownValue } from "./group";
import { type Measured, measuredTogether } from "./measured";
import { byDimension, byFraction, Direction } from "./order";
import { entriesOf, pageWith } from "./page";
import { keyOfRanking, type RankingPlace, rankingPlaceFrom } from "./ranking";
import { noShare, type Share, ShareStatus, sharesOf } from "./share";

/** In which of two years a body or a group states a measure. */
export enum ContributionStatus {
  /** In both. */
  STAYED = "STAYED",
  /** In the later one alone. */
  ENTERED = "ENTERED",
  /** In the earlier one alone. */
  LEFT = "LEFT",
  /** In both, but only in the later one as a part of the question or group. */
  MOVED_IN = "MOVED_IN",
  /** In both, but only in the earlier one as a part of the question or group. */
  MOVED_OUT = "MOVED_OUT",
  /** In both, and one of the two contradicts itself. */
  CONTRADICTORY = "CONTRADICTORY",
  /** In neither. */
  NOT_STATED = "NOT_STATED",
}

/** A body in one of the two years. */
export interface BodyInYear {
  /** The group in which it counts. Null if the question does not count it in this year. */
  readonly key: GroupKey | null;
  /** Its value in this year, also if the question does not count it. */
  readonly measured: Measured;
  /** The form of its report. Null without one. */
  readonly form: FormCode | null;
  /** Whether a report of this year is there, or its deadline has passed. */
  readonly due: boolean;
}

/** A body in both years. */
export interface BodyInBothYears<B extends DirectoryBody = DirectoryBody> {
  readonly body: B;
  readonly before: BodyInYear;
  readonly after: BodyInYear;
}

/** A body that counts in a group in one of the two years alone. */
export interface Movement<B extends DirectoryBody = DirectoryBody> {
  readonly body: B;
  readonly status: ContributionStatus;
}

/** What a body or a group adds to the change of a measure over all of them. */
export interface Contribution<B extends DirectoryBody = DirectoryBody> {
  readonly key: GroupKey;
  readonly status: ContributionStatus;
  /** Its own change. */
  readonly change: Change;
  /** How many of its reports are expected in each year. */
  readonly expectedBefore: number;
  readonly expectedAfter: number;
  /**
   * What it adds to the difference, in the unit of the measure: these of all contributions together are the difference
   * exactly. Null if there is no difference, or if it states the measure in neither year.
   */
  readonly adds: Fraction | null;
  /** Of `adds` in the sum of all. */
  readonly share: Share;
  /** `adds` divided by the value before over all. Null if that is zero or below. */
  readonly relative: Fraction | null;
  /** Of a rate that it states in both years: which part of `adds` is the change of its own rate, and which of its weight. */
  readonly within: Fraction | null;
  readonly shift: Fraction | null;
  /** The bodies that it has in one of the two years alone, in order of code. */
  readonly movements: readonly Movement<B>[];
}

/** The change of a measure, and what each body or group adds to it. */
export interface Contributions<B extends DirectoryBody = DirectoryBody> {
  /** With a difference also for unequal bodies, since it says which part of it is theirs. */
  readonly change: Change;
  readonly expectedBefore: number;
  readonly expectedAfter: number;
  readonly entries: readonly Contribution<B>[];
}

/** What all contributions of one status add. */
export interface StatusSum {
  readonly status: ContributionStatus;
  readonly count: number;
  readonly adds: Fraction | null;
}

/**
 * Divides the change of a measure by the groups of its bodies. If the forms of the two years do not both have the
 * measure (`isBroken`), no contribution has a number. `docs/domain.md`, "Contributions", has the formulas.
 */
export function contributionsOf<B extends DirectoryBody>(
  measure: Measure,
  applicant: ApplicantKey,
  bodies: readonly BodyInBothYears<B>[],
  groupBy: Dimension,
  isBroken: boolean,
): Contributions<B> {
  const over = (members: readonly BodyInYear[]) =>
    measuredTogether(
      measure,
      applicant,
      members.map(({ measured }) => measured),
      members.flatMap(({ form }) => form ?? []),
    );
  const sidesOf = ({ before, after }: Unit<B>) => ({
    before: over(before.map((each) => each.before)),
    after: over(after.map((each) => each.after)),
    expectedBefore: before.filter((each) => each.before.due).length,
    expectedAfter: after.filter((each) => each.after.due).length,
  });
  const { before, after, ...expected } = sidesOf({
    before: bodies.filter(({ before: year }) => year.key !== null),
    after: bodies.filter(({ after: year }) => year.key !== null),
  });
  const change = changeOfAll(before, after, isBroken, bodies.some(hasMoved));
  const partsOf = change.difference === null ? () => NO_PARTS : dividerOf(before, after);
  const found = [...unitsOf(bodies, groupBy)].map(([key, unit]) => {
    const { before: from, after: to, ...expectedReports } = sidesOf(unit);
    const movements = movementsOf(unit);
    const status = statusOf(from, to, movements);
    return { key, status, change: changeOf(from, to), ...expectedReports, ...partsOf(from, to, status), movements };
  });
  const shareOf = sharesOf(found.flatMap(({ adds }) => (adds === null ? [] : [adds.numerator])));
  const base = before.value !== null && before.value.numerator > 0n ? before.value : null;
  const entries = found.map((each) => ({
    ...each,
    share: each.adds === null ? noShare(ShareStatus.NOT_STATED) : shareOf(each.adds.numerator),
    relative: each.adds && base && dividedBy(each.adds, base),
  }));
  return { change, ...expected, entries };
}

/** The contributions in the order of what they add, then of their groups. Those that add nothing come last. */
export function contributionsInOrder<B extends DirectoryBody>(
  entries: readonly Contribution<B>[],
  groupBy: Dimension,
  direction: Direction,
  codeOf: (id: number) => string | null,
): readonly PlacedContribution<B>[] {
  return entries
    .map((entry) => ({
      entry,
      place: { value: entry.adds, code: String(shownValue(entry.key, groupBy, codeOf) ?? "") },
    }))
    .sort((a, b) => byPlace(a.place, b.place, direction));
}

/** A contribution with its position in the list. */
export interface PlacedContribution<B extends DirectoryBody = DirectoryBody> {
  readonly entry: Contribution<B>;
  readonly place: RankingPlace;
}

/** The contributions on a page. Throws QuestionError if it begins or ends at a place that no such list has. */
export function pageOfContributions<B extends DirectoryBody>(
  entries: readonly PlacedContribution<B>[],
  direction: Direction,
  page: Page,
): readonly Listed<Contribution<B>>[] {
  const compare = ({ place }: PlacedContribution<B>, other: RankingPlace) => byPlace(place, other, direction);
  return entriesOf(entries, pageWith<RankingPlace>(page, rankingPlaceFrom), compare).map(
    ({ entry, place }): { row: Contribution<B>; place: Place } => ({ row: entry, place: keyOfRanking(place) }),
  );
}

/** What the contributions of each status add, for each status with any. */
export function sumsByStatus(entries: readonly Contribution[]): readonly StatusSum[] {
  return Object.values(ContributionStatus).flatMap((status) => {
    const alike = entries.filter((entry) => entry.status === status);
    const adds = totalOf(alike.map((entry) => entry.adds));
    return alike.length === 0 ? [] : [{ status, count: alike.length, adds }];
  });
}

/** The sum of the parts that are known. Null if none is. */
export function totalOf(parts: readonly (Fraction | null)[]): Fraction | null {
  const known = parts.flatMap((part) => part ?? []);
  return known.length === 0 ? null : sumOfFractions(known);
}

/** A group: the bodies that count in it before, and after. */
interface Unit<B extends DirectoryBody> {
  readonly before: readonly BodyInBothYears<B>[];
  readonly after: readonly BodyInBothYears<B>[];
}

type Parts = Pick<Contribution, "adds" | "within" | "shift">;

const NO_PARTS: Parts = { adds: null, within: null, shift: null };

function changeOfAll(before: Measured, after: Measured, isBroken: boolean, isUnequal: boolean): Change {
  const change = changeOf(before, after);
  if (change.difference === null) return change;
  if (isBroken) return { ...change, status: ChangeStatus.BREAK, difference: null, relative: null };
  return isUnequal ? { ...change, status: ChangeStatus.UNEQUAL_BODIES } : change;
}

function unitsOf<B extends DirectoryBody>(
  bodies: readonly BodyInBothYears<B>[],
  groupBy: Dimension,
): ReadonlyMap<GroupKey, Unit<B>> {
  const units = new Map<string, { key: GroupKey; before: BodyInBothYears<B>[]; after: BodyInBothYears<B>[] }>();
  for (const body of bodies)
    for (const side of ["before", "after"] as const) {
      const { key } = body[side];
      if (key === null) continue;
      const text = keyText(key, [groupBy]);
      const unit = units.get(text) ?? { key, before: [], after: [] };
      units.set(text, unit);
      unit[side].push(body);
    }
  return new Map([...units.values()].map(({ key, ...unit }) => [key, unit]));
}

function movementsOf<B extends DirectoryBody>({ before, after }: Unit<B>): readonly Movement<B>[] {
  const [earlier, later] = [new Set(before.filter(statesBefore)), new Set(after.filter(statesAfter))];
  const entered = [...later].filter((each) => !earlier.has(each));
  const left = [...earlier].filter((each) => !later.has(each));
  return [
    ...entered.map((each) => ({
      body: each.body,
      status: statesBefore(each) ? ContributionStatus.MOVED_IN : ContributionStatus.ENTERED,
    })),
    ...left.map((each) => ({
      body: each.body,
      status: statesAfter(each) ? ContributionStatus.MOVED_OUT : ContributionStatus.LEFT,
    })),
  ].sort((a, b) => byDimension(a.body.code, b.body.code, Direction.ASC));
}

/** Whether the question counts the statement of a body in one of the two years alone. */
function hasMoved(each: BodyInBothYears): boolean {
  return (each.before.key !== null && statesBefore(each)) !== (each.after.key !== null && statesAfter(each));
}

function statesBefore({ before }: BodyInBothYears): boolean {
  return before.measured.stated > 0;
}

function statesAfter({ after }: BodyInBothYears): boolean {
  return after.measured.stated > 0;
}

function statusOf(before: Measured, after: Measured, movements: readonly Movement[]): ContributionStatus {
  const onlyMoved = (status: ContributionStatus) => movements.every((movement) => movement.status === status);
  const { STAYED, ENTERED, LEFT, MOVED_IN, MOVED_OUT, CONTRADICTORY, NOT_STATED } = ContributionStatus;
  if (before.stated > 0 && after.stated > 0)
    return [before, after].some(({ status }) => status === MeasureStatus.CONTRADICTORY) ? CONTRADICTORY : STAYED;
  if (after.stated > 0) return onlyMoved(MOVED_IN) ? MOVED_IN : ENTERED;
  if (before.stated > 0) return onlyMoved(MOVED_OUT) ? MOVED_OUT : LEFT;
  return NOT_STATED;
}

/** Divides the difference of a measure with a value in both years. */
function dividerOf(
  before: Measured,
  after: Measured,
): (from: Measured, to: Measured, status: ContributionStatus) => Parts {
  const [all0, all1] = [sidesOfRate(before), sidesOfRate(after)];
  if (all0 === null || all1 === null)
    return (from, to, status) => ({
      ...NO_PARTS,
      adds: status === ContributionStatus.NOT_STATED ? null : minus(to.value ?? NOTHING, from.value ?? NOTHING),
    });
  return (from, to, status) => {
    if (status === ContributionStatus.NOT_STATED) return NO_PARTS;
    const [own0, own1] = [sidesOfRate(from) ?? NO_CASES, sidesOfRate(to) ?? NO_CASES];
    const adds = addedToRate(all0, all1, own0, own1);
    if (status !== ContributionStatus.STAYED) return { ...NO_PARTS, adds };
    const within = changeWithin(all0, all1, own0, own1);
    return { adds, within, shift: minus(adds, within) };
  };
}

/** The two sums of a rate. */
interface RateSides {
  readonly n: bigint;
  readonly d: bigint;
}

const NOTHING = whole(0n);
const NO_CASES: RateSides = { n: 0n, d: 0n };

function sidesOfRate({ numerator, denominator }: Measured): RateSides | null {
  return numerator === null || denominator === null ? null : { n: numerator, d: denominator };
}

// n1/D1 - n0/D0 - R (d1/D1 - d0/D0), with R half way between the rates N0/D0 and N1/D1 over all. All have the same
// denominator, so that their numerators can be added and compared.
function addedToRate(all0: RateSides, all1: RateSides, own0: RateSides, own1: RateSides): Fraction {
  const sumOfRates = all1.n * all0.d + all0.n * all1.d;
  const changeOfWeight = own1.d * all0.d - own0.d * all1.d;
  const direct = 2n * all0.d * all1.d * (own1.n * all0.d - own0.n * all1.d);
  return { numerator: direct - sumOfRates * changeOfWeight, denominator: 2n * (all0.d * all1.d) ** 2n };
}

// Half of (d0/D0 + d1/D1) times (n1/d1 - n0/d0). Zero if it has no rate of its own in one of the two years.
function changeWithin(all0: RateSides, all1: RateSides, own0: RateSides, own1: RateSides): Fraction {
  if (own0.d <= 0n || own1.d <= 0n) return NOTHING;
  const weights = own0.d * all1.d + own1.d * all0.d;
  return {
    numerator: weights * (own1.n * own0.d - own0.n * own1.d),
    denominator: 2n * all0.d * all1.d * own0.d * own1.d,
  };
}

function byPlace(a: RankingPlace, b: RankingPlace, direction: Direction): number {
  return byFraction(a.value, b.value, direction) || byDimension(a.code, b.code, Direction.ASC);
}
