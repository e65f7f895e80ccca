import type { Standing } from "../access/standing";
import { grouped } from "../arithmetic/grouped";
import { comparePlaces } from "../arithmetic/page";
import { bodiesMatching, type InYears, selectedIn } from "../arithmetic/selection";
import { type ReadLimits, type ReportKey, stretchesOf } from "../arithmetic/stretches";
import type { Listed, ListSpan } from "../form/page";
import { reportsOf } from "../store/basis";
import type { Body } from "../store/bodies";
import type { Slice } from "../store/slice";
import type { Ground } from "./ground";
import { longWorks } from "./turns";

/** No index of words is there on both databases, so the text is read: docs/decisions/search.md has the times. */
export const SEARCH_LIMITS: ReadLimits = { atOnce: 1_000, most: 20_000 };

/** The reports whose text a search reads. */
export class SearchedReports {
  constructor(
    /** In the order of lists: the newest year first, then by id of the department. */
    private readonly stretches: readonly (readonly ReportKey[])[],
    /** The years whose reports are not read, because those of newer years are enough; the newest first. */
    readonly yearsLeftOut: readonly number[],
    /** Whether drafts count; null for what is public now. */
    private readonly standing: Standing,
  ) {}

  /** Its approximate size in memory. */
  get bytes(): number {
    return 1_000 + this.stretches.reduce((sum, stretch) => sum + stretch.length * 80, 0);
  }

  /**
   * The entries on a page, which `load` reads from a slice. No more stretches are read than the page needs, and other
   * requests have their turn between two of them.
   */
  async page<T>(
    page: ListSpan,
    load: (slice: Slice, page: ListSpan) => Promise<readonly Listed<T>[]>,
  ): Promise<readonly Listed<T>[]> {
    let found: readonly Listed<T>[] = [];
    const possible = this.stretches.filter((stretch) => mayHave(stretch, page));
    for (const stretch of page.fromEnd ? possible.reverse() : possible) {
      if (found.length >= page.limit) break;
      await longWorks.next();
      const more = await load(this.sliceOf(stretch), { ...page, limit: page.limit - found.length });
      found = page.fromEnd ? [...more, ...found] : [...found, ...more];
    }
    return found;
  }

  /** The sum of what `count` reads from each stretch. */
  async count(count: (slice: Slice) => Promise<number>): Promise<number> {
    let sum = 0;
    for (const stretch of this.stretches) {
      await longWorks.next();
      sum += await count(this.sliceOf(stretch));
    }
    return sum;
  }

  private sliceOf(stretch: readonly ReportKey[]): Slice {
    const byYear = [...grouped(stretch, ([year]) => year)];
    const among = byYear.map(([year, keys]) => ({ departmentIds: keys.map(([, id]) => id), years: [year] }));
    return { among, forms: null, asOf: this.standing };
  }
}

/**
 * The reports of a body and all below it in each year (null: of all bodies) for some years (null: all). Remembered until
 * somebody files.
 */
export function searchedReports(
  ground: Ground,
  { under: within, years }: { readonly under: string | null; readonly years: readonly number[] | null },
  limits: ReadLimits,
): Promise<SearchedReports> {
  return ground.kept(`searched ${JSON.stringify([within, years, limits])}`, async (own) => {
    const eras = selectedIn(years, own.directory, (year) => bodiesMatching({ within, years }, own.directory, year));
    const ids = new Set(eras.flatMap(({ selected }) => selected.map(({ id }) => id)));
    own.rest(reportsOf(within === null ? null : [...ids], []));
    const { stretches, yearsLeftOut } = stretchesOf(eras.flatMap(filedIn), limits);
    return new SearchedReports(stretches, yearsLeftOut, own.asOf);
  });
}

function filedIn({ years, selected }: InYears<readonly Body[]>): readonly ReportKey[] {
  return selected.flatMap(({ id, filed }) =>
    [...filed.keys()].filter((year) => years?.includes(year) ?? true).map((year): ReportKey => [year, id]),
  );
}

const NEWEST_YEAR_FIRST = [true, false];

// Whether some of its entries may be on a page: places of entries begin with year and department.
function mayHave(stretch: readonly ReportKey[], { after, before }: ListSpan): boolean {
  const [first, last] = [stretch[0] as ReportKey, stretch[stretch.length - 1] as ReportKey];
  return (
    (after === null || comparePlaces(last, after, NEWEST_YEAR_FIRST) >= 0) &&
    (before === null || comparePlaces(first, before, NEWEST_YEAR_FIRST) <= 0)
  );
}
