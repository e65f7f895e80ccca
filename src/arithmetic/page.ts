import type { Listed, ListSpan, Place } from "../form/page";

/** A list in memory: how many entries it has, and its pages. */
export interface PagedList<T> {
  readonly count: number;
  /** Throws QuestionError if the page begins or ends at a place that the list does not have. */
  page(page: ListSpan): readonly Listed<T>[];
}

/** The entries of a page, from all entries of the list in its order. `compare` is negative for entries before a place. */
export function entriesOf<T, P>(
  entries: readonly T[],
  { after, before, limit, fromEnd }: ListSpan<P>,
  compare: (entry: T, place: P) => number,
): readonly T[] {
  const within =
    after === null && before === null
      ? entries
      : entries.filter(
          (entry) => (after === null || compare(entry, after) > 0) && (before === null || compare(entry, before) < 0),
        );
  return fromEnd ? within.slice(Math.max(0, within.length - limit)) : within.slice(0, limit);
}

/** The same page with places in another form. */
export function pageWith<P>(page: ListSpan, placeOf: (place: Place) => P): ListSpan<P> {
  const { after, before } = page;
  return { ...page, after: after && placeOf(after), before: before && placeOf(before) };
}

/** Compares two places of a list, part by part; `descending` says for each part which way it is ordered. */
export function comparePlaces(a: Place, b: Place, descending: readonly boolean[]): number {
  for (const [i, reversed] of descending.entries()) {
    const [left, right] = [a[i] as string | number, b[i] as string | number];
    if (left !== right) return left < right === reversed ? 1 : -1;
  }
  return 0;
}

/** A list in the order of the places of its entries; `descending` as for `comparePlaces`. */
export function pagedInOrder<T>(entries: readonly Listed<T>[], descending: readonly boolean[]): PagedList<T> {
  const compare = (entry: Listed<T>, place: Place) => comparePlaces(entry.place, place, descending);
  const all = [...entries].sort((a, b) => compare(a, b.place));
  return { count: all.length, page: (page) => entriesOf(all, page, compare) };
}
