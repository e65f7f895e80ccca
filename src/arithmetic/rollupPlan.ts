import { DIMENSIONS, Dimension } from "../form/dimension";
import type { BodyDirectory } from "./directory";
import { type BodyFilter, linesAsked } from "./selection";

/**
 * The roll-ups whose sums answer a question: their family, their bodies (null means all), and a filter on the reports
 * in them.
 */
export interface RollupPlan {
  readonly family: "under" | "parts";
  /** The bodies to which the roll-ups belong, which may be others in other years. */
  readonly among: readonly {
    readonly departmentIds: readonly number[] | null;
    readonly years: readonly number[] | null;
  }[];
  readonly summary: boolean | null;
  readonly lines: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

/**
 * Returns which roll-ups answer a question about some years (null: all). Null if the rows of the reports must answer it:
 * for named departments, for a body with all below it, for dimensions by which roll-ups are not divided, and for `parent`
 * together with `under`.
 */
export function rollupPlan(
  filter: BodyFilter,
  years: readonly number[] | null,
  groupBy: readonly Dimension[],
  directory: BodyDirectory,
): RollupPlan | null {
  const { departments, parent, under, within, kinds, summary } = filter;
  if (departments || within != null || groupBy.some((dimension) => DIMENSIONS[dimension].rollup === null)) return null;
  const narrowed = { lines: linesAsked(filter), kinds: kinds ?? null };
  const of = (id: number) => [{ departmentIds: [id], years }];
  if (parent != null && under != null) return null;
  if (parent != null)
    return {
      family: "parts",
      among: of(directory.named(parent, filter.years).id),
      summary: summary ?? null,
      ...narrowed,
    };
  const top = under == null ? 0 : directory.named(under, filter.years).id;
  if (summary !== true && !groupBy.includes(Dimension.PARENT))
    return { family: "under", among: of(top), summary: false, ...narrowed };
  const below = (era: readonly number[] | null) => directory.below(top, era?.[0]).map((body) => body.id);
  const among =
    top === 0
      ? [{ departmentIds: null, years }]
      : directory.eras(years).map((era) => ({ departmentIds: [top, ...below(era)], years: era }));
  return { family: "parts", among, summary: summary ?? false, ...narrowed };
}
