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
 * reported for the year before `year`, and what `after` reports for `year`. A body that goes on is in both.
 */
export interface Handover {
  readonly year: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The years of a body that say whether it has to report. */
type Years = Omit<ReportingYears, "due" | "periods">;

/**
 * The handovers of a year: the successions from that year, joined where they share a body. A predecessor has a report to
 * give for the year before, and a successor for the year; the other side of either counts if it was, or is, active.
 */
export function handoversIn(
  successions: readonly Succession[],
  year: number,
  yearsOf: (departmentId: number) => Years | undefined,
): readonly Handover[] {
  const ofYear = successions.filter(({ fromYear }) => fromYear === year);
  const isThere = (id: number, when: number) => {
    const years = yearsOf(id);
    return years !== undefined && isActive(years, when);
  };
  return joined(ofYear).map((members) => {
    const own = ofYear.filter(({ departmentId }) => members.has(departmentId));
    const predecessors = new Set(own.map(({ predecessorId }) => predecessorId));
    const successors = new Set(own.map(({ departmentId }) => departmentId));
    const ids = [...members].sort((a, b) => a - b);
    return {
      year,
      before: ids.filter((id) => predecessors.has(id) || isThere(id, year - 1)),
      after: ids.filter((id) => successors.has(id) || isThere(id, year)),
    };
  });
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
