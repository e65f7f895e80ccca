import { isActive, type ReportingYears } from "./expectation";

/** How much of a body passes on to another one. */
export enum SuccessionKind {
  /** All of it: it was merged, renamed or moved under another code, and ended. */
  WHOLE = "WHOLE",
  /** A part of it: it was split, or goes on with the rest. */
  PART = "PART",
}

/** A body whose reports, from a year on, contain what another body, its predecessor, reported before. */
export interface Succession {
  readonly departmentId: number;
  readonly predecessorId: number;
  /** The first report year of the successor; the predecessor's last one is the year before. */
  readonly fromYear: number;
  readonly kind: SuccessionKind;
}

/**
 * Bodies that pass on to each other between two report years. Only the sums over all of them compare: what `before`
 * reported for the first year, and what `after` reports for the second one. A body that goes on is in both.
 */
export interface Handover {
  /** All of these bodies, also those that came and went between the two years. */
  readonly members: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The years of a body that say whether it has to report. */
type Years = Omit<ReportingYears, "due" | "periods">;

/**
 * The handovers between two report years: the successions after the first one, up to the second one, joined where they
 * share a body. A body that passes on before it takes over has a report to give for the first year, and one that takes
 * over and does not pass on later has one for the second year; the others count if they were, or are, active.
 */
export function handoversBetween(
  successions: readonly Succession[],
  from: number,
  to: number,
  yearsOf: (departmentId: number) => Years | undefined,
): readonly Handover[] {
  const between = successions.filter(({ fromYear }) => fromYear > from && fromYear <= to);
  const isThere = (id: number, when: number) => {
    const years = yearsOf(id);
    return years !== undefined && isActive(years, when);
  };
  return joined(between).map((members) => {
    const isBefore = (id: number) => {
      const passes = yearsWith(between, "predecessorId", id);
      return passes.length > 0 && Math.min(...passes) <= Math.min(...yearsWith(between, "departmentId", id));
    };
    const isAfter = (id: number) => {
      const takes = yearsWith(between, "departmentId", id);
      return takes.length > 0 && Math.max(...takes) >= Math.max(...yearsWith(between, "predecessorId", id));
    };
    const ids = [...members].sort((a, b) => a - b);
    return {
      members: ids,
      before: ids.filter((id) => isBefore(id) || isThere(id, from)),
      after: ids.filter((id) => isAfter(id) || isThere(id, to)),
    };
  });
}

/** The years from which a body is the successor, or the predecessor, in one of these successions. */
function yearsWith(
  successions: readonly Succession[],
  side: "departmentId" | "predecessorId",
  id: number,
): readonly number[] {
  return successions.filter((each) => each[side] === id).map(({ fromYear }) => fromYear);
}

/** The bodies of successions in groups, each of which shares none with the others. */
function joined(successions: readonly Succession[]): readonly ReadonlySet<number>[] {
  let groups: readonly ReadonlySet<number>[] = [];
  for (const { departmentId, predecessorId } of successions) {
    const isMet = (group: ReadonlySet<number>) => group.has(departmentId) || group.has(predecessorId);
    const met = groups.filter(isMet).flatMap((group) => [...group]);
    groups = [...groups.filter((group) => !isMet(group)), new Set([...met, predecessorId, departmentId])];
  }
  return groups;
}
