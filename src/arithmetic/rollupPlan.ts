import { DIMENSIONS, Dimension } from "../form/dimension";
import type { Directory } from "./directory";
import type { BodyFilter } from "./selection";

/** The roll-ups whose sum is a question's: their family, the bodies they stand for (null: all), and which reports. */
export interface RollupPlan {
  readonly family: "under" | "parts";
  readonly bodies: readonly number[] | null;
  readonly summary: boolean | null;
  readonly lines: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

/**
 * Which roll-ups answer a question, where any do: named departments, dimensions that roll-ups do not divide by, and a
 * place within another place are for the rows.
 */
export function rollupPlan(filter: BodyFilter, groupBy: readonly Dimension[], directory: Directory): RollupPlan | null {
  const { departments, parent, under, lines, kinds, summary } = filter;
  if (departments || groupBy.some((dimension) => DIMENSIONS[dimension].rollup === null)) return null;
  const narrowed = { lines: lines ?? null, kinds: kinds ?? null };
  if (parent != null && under != null) return null;
  if (parent != null)
    return { family: "parts", bodies: [directory.named(parent).id], summary: summary ?? null, ...narrowed };
  const top = under == null ? 0 : directory.named(under).id;
  if (summary !== true && !groupBy.includes(Dimension.PARENT))
    return { family: "under", bodies: [top], summary: false, ...narrowed };
  const bodies = top === 0 ? null : [top, ...directory.below(top).map((body) => body.id)];
  return { family: "parts", bodies, summary: summary ?? false, ...narrowed };
}
