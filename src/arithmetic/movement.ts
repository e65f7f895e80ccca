import type { FormCode } from "../form/catalogue";
import type { GroupKey } from "../form/dimension";
import type { Handover } from "../form/succession";
import type { DirectoryBody } from "./directoryBody";
import type { Measured } from "./measured";
import { byDimension, Direction } from "./order";

/** In which of two years a body or a group states a measure, and whether it is the same in both. */
export enum ContributionStatus {
  /** In both. */
  STAYED = "STAYED",
  /** In both, together with all bodies that passed on to it and to which it passed on. */
  SUCCEEDED = "SUCCEEDED",
  /** In the later one alone. */
  ENTERED = "ENTERED",
  /** In the earlier one alone. */
  LEFT = "LEFT",
  /** In both, itself or its predecessors, but these only in the later one, or not all in the earlier one, in the group. */
  MOVED_IN = "MOVED_IN",
  /** In both, itself or its successors, but these only in the earlier one, or not all in the later one, in the group. */
  MOVED_OUT = "MOVED_OUT",
  /** Of a body: in the earlier one, and all its successors in the later one. */
  HANDED_OVER = "HANDED_OVER",
  /** Of a body: in the later one, and all its predecessors in the earlier one. */
  TOOK_OVER = "TOOK_OVER",
  /** In both, but not all bodies that passed on to it, or to which it passed on, state it there: it is not the same. */
  SCOPE_CHANGED = "SCOPE_CHANGED",
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

/** A group: the bodies that count in it before, and after. */
export interface BothSides<B extends DirectoryBody = DirectoryBody> {
  readonly before: readonly BodyInBothYears<B>[];
  readonly after: readonly BodyInBothYears<B>[];
}

/** A body that states the measure in a group, and whether it is the same in both years. */
export interface Movement<B extends DirectoryBody = DirectoryBody> {
  readonly body: B;
  readonly status: ContributionStatus;
}

/** How the bodies of a question come, go and pass on to each other between two years. */
export class Movements<B extends DirectoryBody = DirectoryBody> {
  private readonly byBody = new Map<number, { readonly handover: Handover; readonly isStated: boolean }>();

  constructor(
    bodies: readonly BodyInBothYears<B>[],
    private readonly handovers: readonly Handover[],
  ) {
    const [before, after] = [idsOf(bodies.filter(statesBefore)), idsOf(bodies.filter(statesAfter))];
    for (const handover of handovers) {
      const isStated = isWithin(handover, before, after);
      for (const id of [...handover.before, ...handover.after]) this.byBody.set(id, { handover, isStated });
    }
  }

  /** The status of each body that states the measure in a group, in order of code. */
  statusesIn(group: BothSides<B>): readonly Movement<B>[] {
    const [before, after] = statingIn(group);
    const bodies = new Set(
      [...group.before, ...group.after].filter(({ body: { id } }) => before.has(id) || after.has(id)),
    );
    return [...bodies]
      .map((each) => ({ body: each.body, status: this.statusOf(each, before, after) }))
      .sort((a, b) => byDimension(a.body.code, b.body.code, Direction.ASC));
  }

  /** The handovers of which all bodies state the measure in a group. */
  joinedIn(group: BothSides<B>): readonly Handover[] {
    const [before, after] = statingIn(group);
    return this.handovers.filter((handover) => isWithin(handover, before, after));
  }

  private statusOf(
    each: BodyInBothYears<B>,
    before: ReadonlySet<number>,
    after: ReadonlySet<number>,
  ): ContributionStatus {
    const { id } = each.body;
    const [was, is] = [before.has(id), after.has(id)];
    const known = this.byBody.get(id);
    if (known && isWithin(known.handover, before, after)) {
      if (was && is) return ContributionStatus.SUCCEEDED;
      return is ? ContributionStatus.TOOK_OVER : ContributionStatus.HANDED_OVER;
    }
    if (was && is) return known ? ContributionStatus.SCOPE_CHANGED : ContributionStatus.STAYED;
    const isElsewhere = known ? known.isStated : statesBefore(each) && statesAfter(each);
    if (is) return isElsewhere ? ContributionStatus.MOVED_IN : ContributionStatus.ENTERED;
    return isElsewhere ? ContributionStatus.MOVED_OUT : ContributionStatus.LEFT;
  }
}

/** The statuses of bodies that are the same in both years, alone or together with others. */
export const SAME_BODIES: ReadonlySet<ContributionStatus> = new Set([
  ContributionStatus.STAYED,
  ContributionStatus.SUCCEEDED,
  ContributionStatus.HANDED_OVER,
  ContributionStatus.TOOK_OVER,
]);

function statingIn({ before, after }: BothSides): readonly [before: ReadonlySet<number>, after: ReadonlySet<number>] {
  return [idsOf(before.filter(statesBefore)), idsOf(after.filter(statesAfter))];
}

function idsOf(bodies: readonly BodyInBothYears[]): ReadonlySet<number> {
  return new Set(bodies.map(({ body }) => body.id));
}

function isWithin(handover: Handover, before: ReadonlySet<number>, after: ReadonlySet<number>): boolean {
  return handover.before.every((id) => before.has(id)) && handover.after.every((id) => after.has(id));
}

function statesBefore({ before }: BodyInBothYears): boolean {
  return before.measured.stated > 0;
}

function statesAfter({ after }: BodyInBothYears): boolean {
  return after.measured.stated > 0;
}
