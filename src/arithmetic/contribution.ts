import type { ApplicantKey } from "../form/applications";
import { Dimension, type GroupKey } from "../form/dimension";
import type { Measure } from "../form/measure";
import type { Listed, ListSpan, Place } from "../form/page";
import { MeasureStatus } from "../form/status";
import type { Handover } from "../form/succession";
import { type Change, ChangeStatus, changeOf } from "./change";
import type { DirectoryBody } from "./directoryBody";
import { dividedBy, type Fraction, minus, sumOfFractions, whole } from "./fraction";
import { keyText, shownValue } from "./group";
import { type Measured, measuredTogether } from "./measured";
import {
  type BodyInBothYears,
  type BodyInYear,
  type BothSides,
  ContributionStatus,
  type Movement,
  Movements,
  SAME_BODIES,
} from "./movement";
import { byDimension, byFraction, Direction } from "./order";
import { entriesOf, pageWith } from "./page";
import { keyOfRanking, type RankingPlace, rankingPlaceFrom } from "./ranking";
import { noShare, type Share, ShareStatus, sharesOf } from "./share";

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
  /** Its bodies that are not, alone, the same in both years, in order of code. */
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
 * Divides the change of a measure by the groups of its bodies. Bodies that passed on to each other (`handovers`) are one
 * where all of them state it; by departments, they are one contribution. If the forms of the two years do not both have the
 * measure (`isBroken`), no contribution has a number. `docs/domain.md`, "Contributions", has the formulas.
 */
export function contributionsOf<B extends DirectoryBody>(
  measure: Measure,
  applicant: ApplicantKey,
  bodies: readonly BodyInBothYears<B>[],
  handovers: readonly Handover[],
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
  const sidesOf = ({ before, after }: BothSides<B>) => ({
    before: over(before.map((each) => each.before)),
    after: over(after.map((each) => each.after)),
    expectedBefore: before.filter((each) => each.before.due).length,
    expectedAfter: after.filter((each) => each.after.due).length,
  });
  const all = {
    before: bodies.filter(({ before: year }) => year.key !== null),
    after: bodies.filter(({ after: year }) => year.key !== null),
  };
  const { before, after, ...expected } = sidesOf(all);
  const movements = new Movements(bodies, handovers);
  const isUnequal = movements.statusesIn(all).some(({ status }) => !SAME_BODIES.has(status));
  const change = changeOfAll(before, after, isBroken, isUnequal);
  const partsOf = change.difference === null ? () => NO_PARTS : dividerOf(before, after);
  const joined = groupBy === Dimension.DEPARTMENT ? movements.joinedIn(all) : [];
  const found = [...groupsOf(all, groupBy, leadsOf(bodies, joined))].map(([key, group]) => {
    const { before: from, after: to, ...expectedReports } = sidesOf(group);
    const statuses = movements.statusesIn(group);
    const status = statusOf(from, to, statuses);
    return {
      key,
      status,
      change: changeOf(from, to),
      ...expectedReports,
      ...partsOf(from, to, status),
      movements: statuses.filter((each) => each.status !== ContributionStatus.STAYED),
    };
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
  page: ListSpan,
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

type Parts = Pick<Contribution, "adds" | "within" | "shift">;

const NO_PARTS: Parts = { adds: null, within: null, shift: null };

function changeOfAll(before: Measured, after: Measured, isBroken: boolean, isUnequal: boolean): Change {
  const change = changeOf(before, after);
  if (change.difference === null) return change;
  if (isBroken) return { ...change, status: ChangeStatus.BREAK, difference: null, relative: null };
  return isUnequal ? { ...change, status: ChangeStatus.UNEQUAL_BODIES } : change;
}

function groupsOf<B extends DirectoryBody>(
  all: BothSides<B>,
  groupBy: Dimension,
  leads: ReadonlyMap<number, number>,
): ReadonlyMap<GroupKey, BothSides<B>> {
  const groups = new Map<string, { key: GroupKey; before: BodyInBothYears<B>[]; after: BodyInBothYears<B>[] }>();
  for (const side of ["before", "after"] as const)
    for (const each of all[side]) {
      const lead = leads.get(each.body.id);
      const key = lead === undefined ? (each[side].key as GroupKey) : { departmentId: lead };
      const text = keyText(key, [groupBy]);
      const group = groups.get(text) ?? { key, before: [], after: [] };
      groups.set(text, group);
      group[side].push(each);
    }
  return new Map([...groups.values()].map(({ key, ...group }) => [key, group]));
}

/** The body under which those of each handover are shown: its only successor or predecessor, else the first successor. */
function leadsOf(bodies: readonly BodyInBothYears[], handovers: readonly Handover[]): ReadonlyMap<number, number> {
  const codes = new Map(bodies.map(({ body }) => [body.id, body.code]));
  const byCode = (a: number, b: number) => byDimension(codes.get(a) ?? null, codes.get(b) ?? null, Direction.ASC);
  return new Map(
    handovers.flatMap(({ before, after }) => {
      const [lead] = after.length > 1 && before.length === 1 ? before : [...after].sort(byCode);
      return [...before, ...after].map((id): [number, number] => [id, lead as number]);
    }),
  );
}

function statusOf(before: Measured, after: Measured, statuses: readonly Movement[]): ContributionStatus {
  const isAll = (...among: ContributionStatus[]) => statuses.every(({ status }) => among.includes(status));
  const { STAYED, SUCCEEDED, ENTERED, LEFT, MOVED_IN, MOVED_OUT, HANDED_OVER, TOOK_OVER } = ContributionStatus;
  const { SCOPE_CHANGED, CONTRADICTORY, NOT_STATED } = ContributionStatus;
  if (before.stated > 0 && after.stated > 0) {
    if ([before, after].some(({ status }) => status === MeasureStatus.CONTRADICTORY)) return CONTRADICTORY;
    if (isAll(SCOPE_CHANGED)) return SCOPE_CHANGED;
    return isAll(SUCCEEDED, HANDED_OVER, TOOK_OVER) ? SUCCEEDED : STAYED;
  }
  if (after.stated > 0) return isAll(MOVED_IN) ? MOVED_IN : ENTERED;
  if (before.stated > 0) return isAll(MOVED_OUT) ? MOVED_OUT : LEFT;
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
    if (status !== ContributionStatus.STAYED && status !== ContributionStatus.SUCCEEDED) return { ...NO_PARTS, adds };
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
