import type { CellPath } from "../form/figures";
import type { Random } from "./random";

/** The three groups of table 4. */
export const CASE_GROUPS = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

/** Cases by group: those opened in a year, or those pending at its end. */
export type CaseCounts = Readonly<Record<CaseGroup, number>>;

export const NO_CASES: CaseCounts = {
  reconsideration: 0,
  "litigation.direct": 0,
  "litigation.afterReconsideration": 0,
};

/**
 * Table 4 of one year. Last year's pending cases are in it again (R10), and the total includes pending cases (R9). If
 * nothing may be carried forward, every case ends within the year.
 */
export function casesOf(
  opened: CaseCounts,
  pendingBefore: CaseCounts,
  mayCarry: boolean,
  random: Random,
): { readonly cells: ReadonlyMap<CellPath, number>; readonly pending: CaseCounts } {
  const cells = new Map<CellPath, number>();
  const pending: Record<CaseGroup, number> = { ...NO_CASES };
  for (const group of CASE_GROUPS) {
    const total = opened[group] + pendingBefore[group];
    const counts = { upheld: 0, corrected: 0, other: 0, pending: 0 };
    for (let index = 0; index < total; index++) counts[random.pick(mayCarry ? RESULTS : FINAL_RESULTS)]++;
    for (const [result, count] of Object.entries(counts)) cells.set(`${group}.${result}` as CellPath, count);
    cells.set(`${group}.total`, total);
    pending[group] = counts.pending;
  }
  return { cells, pending };
}

type Result = "upheld" | "corrected" | "other" | "pending";

const FINAL_RESULTS: readonly (readonly [Result, weight: number])[] = [
  ["upheld", 68],
  ["corrected", 12],
  ["other", 14],
];

const RESULTS: typeof FINAL_RESULTS = [...FINAL_RESULTS, ["pending", 10]];
