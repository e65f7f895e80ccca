import { cursorInvalid } from "../arithmetic/cursor";
import { groupKey, keyText } from "../arithmetic/group";
import { isStockOverYears } from "../arithmetic/note";
import { entriesOf, type PagedList, pageWith } from "../arithmetic/page";
import { noShare, type Share, ShareStatus, sharesOf } from "../arithmetic/share";
import type { FigurePath } from "../form/figures";
import type { Place, Sort } from "../form/page";
import { periodIn } from "../form/period";
import type { Body } from "../store/bodies";
import { loadReportFigures } from "../store/figuresOf";
import { type Aggregated, type AskedReports, basisOf } from "./aggregate";

/** A report in a sum, with what it states. */
interface Contribution {
  readonly body: Body;
  readonly year: number;
  readonly value: bigint;
}

/** A report in a sum, with its own part of the sum. A stock over several years is not summed, so it has no shares. */
export interface Contributor extends Contribution {
  readonly share: Share;
}

/** The contributors to a sum, and what they add up to; null where nothing is summed. */
interface ContributorList extends PagedList<Contributor> {
  readonly total: bigint | null;
}

/** The contributors to every group of a question. They are loaded once, however many groups request them. */
export class Contributors {
  private readonly loaded = new Map<AskedReports, Map<string, Promise<ReadonlyMap<string, readonly Contribution[]>>>>();

  /** The reports that state at least one of the summed figures, in the order of `sorts`, then of LARGEST_FIRST. */
  async list(
    aggregated: Aggregated,
    paths: readonly FigurePath[],
    sorts: readonly Sort<ContributorOrder>[],
  ): Promise<ContributorList> {
    const compare = contributorOrder(sorts);
    const all = [...(await this.of(aggregated, paths))].sort((a, b) => compare(a, placeOf(b)));
    return {
      total: all.length === 0 || isStock(aggregated, paths) ? null : all.reduce((sum, { value }) => sum + value, 0n),
      count: all.length,
      page: (page) =>
        entriesOf(all, pageWith(page, placeFrom), compare).map((row) => ({
          row,
          place: [row.value.toString(), row.year, row.body.code],
        })),
    };
  }

  private async of(aggregated: Aggregated, paths: readonly FigurePath[]): Promise<readonly Contributor[]> {
    const { asked, group, groupBy } = aggregated;
    const byPaths = this.loaded.get(asked) ?? new Map();
    this.loaded.set(asked, byPaths);
    const groups = byPaths.get(paths.join()) ?? load(aggregated, paths);
    byPaths.set(paths.join(), groups);
    const contributions: readonly Contribution[] = (await groups).get(keyText(group.key, groupBy)) ?? [];
    const shareOf = isStock(aggregated, paths)
      ? () => noShare(ShareStatus.STOCK_OVER_YEARS)
      : sharesOf(contributions.map(({ value }) => value));
    return contributions.map((each) => ({ ...each, share: shareOf(each.value) }));
  }
}

/** Whether the figures are stocks over several years, which are not summed. */
function isStock({ group }: Aggregated, paths: readonly FigurePath[]): boolean {
  return paths.some((path) => isStockOverYears(path, group.severalYears));
}

async function load(
  { asked, groupBy }: Aggregated,
  paths: readonly FigurePath[],
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const { directory } = asked.ground;
  const manager = asked.ground.manager(basisOf(asked));
  const groups = new Map<string, Contribution[]>();
  for (const { departmentId, year, form, values } of await loadReportFigures(manager, asked.slice, paths)) {
    const body = directory.get(departmentId);
    const stated = values.flatMap((value) => value ?? []);
    if (!body || stated.length === 0) continue;
    const period = periodIn(body.periods, year);
    const key = keyText(groupKey({ body, period, year, form }, groupBy), groupBy);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ body, year, value: stated.reduce((sum, each) => sum + each, 0n) });
  }
  return groups;
}

/** By what contributors can be ordered. */
export type ContributorOrder = "VALUE" | "YEAR" | "DEPARTMENT";

/** The position of a contributor, which is the same in every order. */
interface ContributorPlace {
  readonly value: bigint;
  readonly year: number;
  readonly code: string;
}

/** Compares a contributor with a position, in the order of `sorts`, then of LARGEST_FIRST. */
function contributorOrder(sorts: readonly Sort<ContributorOrder>[]): (a: Contribution, b: ContributorPlace) => number {
  const order = [...sorts, ...LARGEST_FIRST];
  return (contributor, place) => {
    const at = placeOf(contributor);
    for (const { by, descending } of order) {
      const [left, right] = [at[KEYS[by]], place[KEYS[by]]];
      if (left !== right) return left < right === descending ? 1 : -1;
    }
    return 0;
  };
}

function placeOf({ value, year, body }: Contribution): ContributorPlace {
  return { value, year, code: body.code };
}

function placeFrom([value, year, code]: Place): ContributorPlace {
  if (typeof value !== "string" || !/^-?\d+$/.test(value) || typeof year !== "number") throw cursorInvalid();
  return { value: BigInt(value), year, code: String(code) };
}

const KEYS = { VALUE: "value", YEAR: "year", DEPARTMENT: "code" } as const;

/** The order unless another is asked for: the largest value first, then the newest year, then by code. */
const LARGEST_FIRST: readonly Sort<ContributorOrder>[] = [
  { by: "VALUE", descending: true },
  { by: "YEAR", descending: true },
  { by: "DEPARTMENT", descending: false },
];
