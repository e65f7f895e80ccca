import { DIMENSIONS, type Dimension, type GroupedReport, type GroupKey } from "../form/dimension";
import type { FigurePath, Figures } from "../form/figures";
import { type GroupTallies, sumOf, type Tallied, tallyName } from "../form/tally";
import { leafAt, sparseFigures } from "../form/tree";
import type { BodyYear } from "./coverage";
import type { Body } from "./directory";
import { grouped } from "./grouped";
import type { Reports } from "./measured";
import { isStockOverYears, type Note, notesOnForms, notesOnSummaries, notesOnYears } from "./note";

/** What there is to say of the reports of one group, from its tallies alone. */
export interface Group extends Reports {
  readonly key: GroupKey;
  readonly tallies: Tallied;
}

/** A group as its tallies give it. */
export function groupFrom({ firstYear, lastYear, ...group }: GroupTallies): Group {
  return { ...group, severalYears: firstYear !== lastYear };
}

/** The group of a slice that holds no report. */
export const EMPTY_GROUP: Group = { key: {}, reports: 0, severalYears: false, forms: [], tallies: new Map() };

/**
 * The sums asked of a group, in the shape of one report. A stock over several years is null. Throws RangeError where a
 * count is beyond 2^53, so that nothing is rounded unseen.
 */
export function figuresOf(group: Group, paths: readonly FigurePath[]): Figures {
  return sparseFigures(
    paths
      .filter((path) => !isStockOverYears(path, group.severalYears))
      .map((path) => [path, inUnit(path, group.tallies.get(tallyName(sumOf(path))) ?? null)]),
  );
}

/** What to know of a group's sums. `lost` are summaries left out whose parts filed nothing. */
export function notesOf<B extends Body>(
  group: Group,
  paths: readonly FigurePath[],
  lost: readonly BodyYear<B>[],
): readonly Note[] {
  return [
    ...notesOnYears(paths, group.severalYears),
    ...notesOnForms(paths, new Set(group.forms)),
    ...notesOnSummaries(lost.map(({ body }) => body)),
  ];
}

/** Body-years by the group that they belong to; ask with `keyText`. */
export function byGroup<B extends Body>(
  bodyYears: readonly BodyYear<B>[],
  groupBy: readonly Dimension[],
): ReadonlyMap<string, readonly BodyYear<B>[]> {
  return grouped(bodyYears, (bodyYear) => keyText(keyOf(bodyYear, groupBy), groupBy));
}

/** The key of the group that a body's report for a year is in. */
export function keyOf(report: GroupedReport, groupBy: readonly Dimension[]): GroupKey {
  return Object.fromEntries(
    groupBy.map((dimension) => [DIMENSIONS[dimension].key, DIMENSIONS[dimension].valueOf(report)]),
  );
}

/** A key as text, the same for the same group. */
export function keyText(key: GroupKey, groupBy: readonly Dimension[]): string {
  return JSON.stringify(groupBy.map((dimension) => key[DIMENSIONS[dimension].key] ?? null));
}

function inUnit(path: FigurePath, sum: bigint | null): number | bigint | null {
  if (sum === null || leafAt(path).unit === "fen") return sum;
  const count = Number(sum);
  if (!Number.isSafeInteger(count))
    throw new RangeError(`A count of ${sum} is beyond 2^53 and cannot be given exactly.`);
  return count;
}
