import { DIMENSIONS, Dimension } from "../form/dimension";
import type { BodyDirectory } from "./directory";
import { type BodyFilter, linesAsked } from "./selection";

/**
 * The roll-ups whose sums answer a question: their family, their bodies (null means all), and a filter on the reports
 * in them.
 */
export interface RollupPlan {
  readonly family: "under" | "parts";
  readonly bodies: readonly number[] | null;
  readonly summary: boolean | null;
  readonly lines: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

/**
 * Returns which roll-ups answer a question. Null if the rows of the reports must answer it: for named departments, for
 * dimensions by which roll-ups are not divided, and for `parent` together with `under`.
 */
export function rollupPlan(
  filter: BodyFilter,
  groupBy: readonly Dimension[],
  directory: BodyDirectory,
): RollupPlan | null {
  const { years, departments, parent, under, kinds, summary } = filter;
  if (departments || groupBy.some((dimension) => DIMENSIONS[dimension].rollup === null)) return null;
  const narrowed = { lines: linesAsked(filter), kinds: kinds ?? null };
  if (parent != null && under != null) return null;
  if (parent != null)
    return { family: "parts", bodies: [directory.named(parent, years).id], summary: summary ?? null, ...narrowed };
  const top = under == null ? 0 : directory.named(under, years).id;
  if (summary !== true && !groupBy.includes(Dimension.PARENT))
    return { family: "under", bodies: [top], summary: false, ...narrowed };
  const bodies = top === 0 ? null : [top, ...directory.below(top).map((body) => body.id)];
  return { family: "parts", bodies, summary: summary ?? false, ...narrowed };
}
