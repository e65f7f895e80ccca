import { type Fraction, ratio } from "../arithmetic/fraction";
import { groupKey, keyText } from "../arithmetic/group";
import { isStockOverYears } from "../arithmetic/note";
import type { FigurePath } from "../form/figures";
import type { Body } from "../store/bodies";
import { loadReportFigures } from "../store/figuresOf";
import { type Aggregated, type AskedReports, basisOf } from "./aggregate";

/** A report in a sum, with its own part of the sum. */
export interface Contributor {
  readonly body: Body;
  readonly year: number;
  readonly value: bigint;
  /** Null if the sum is zero, or is not computed because a stock is not summed over several years. */
  readonly share: Fraction | null;
}

/** The contributors to every group of a question. They are loaded once, however many groups request them. */
export class Contributors {
  private readonly loaded = new Map<AskedReports, Map<string, Promise<ReadonlyMap<string, readonly Contributor[]>>>>();

  /** The reports that state at least one of the summed figures, the largest value first. */
  async of(aggregated: Aggregated, paths: readonly FigurePath[]): Promise<readonly Contributor[]> {
    const { asked, group, groupBy } = aggregated;
    const byPaths = this.loaded.get(asked) ?? new Map();
    this.loaded.set(asked, byPaths);
    const groups = byPaths.get(paths.join()) ?? load(aggregated, paths);
    byPaths.set(paths.join(), groups);
    const contributors: readonly Contributor[] = (await groups).get(keyText(group.key, groupBy)) ?? [];
    const summed = !paths.some((path) => isStockOverYears(path, group.severalYears));
    const total = contributors.reduce((sum, { value }) => sum + value, 0n);
    return contributors.map((each) => ({ ...each, share: summed && total > 0n ? ratio(each.value, total) : null }));
  }
}

async function load(
  { asked, groupBy }: Aggregated,
  paths: readonly FigurePath[],
): Promise<ReadonlyMap<string, readonly Contributor[]>> {
  const { directory } = asked.ground;
  const manager = asked.ground.manager(basisOf(asked));
  const groups = new Map<string, Contributor[]>();
  for (const { departmentId, year, form, values } of await loadReportFigures(manager, asked.slice, paths)) {
    const body = directory.get(departmentId);
    const stated = values.flatMap((value) => value ?? []);
    if (!body || stated.length === 0) continue;
    const key = keyText(groupKey({ body, year, form }, groupBy), groupBy);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ body, year, value: stated.reduce((sum, each) => sum + each, 0n), share: null });
  }
  for (const group of groups.values()) group.sort(largestFirst);
  return groups;
}

/** The order of contributors: the largest value first, then the newest year, then by code. */
export function largestFirst(a: OrderedContributor, b: OrderedContributor): number {
  if (a.value !== b.value) return a.value > b.value ? -1 : 1;
  if (a.year !== b.year) return b.year - a.year;
  return a.body.code < b.body.code ? -1 : a.body.code > b.body.code ? 1 : 0;
}

type OrderedContributor = { readonly value: bigint; readonly year: number; readonly body: { readonly code: string } };
