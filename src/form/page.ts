/**
 * The values by which a list is ordered, for one entry. They say where the entry is in the list, also when other entries
 * are added or removed.
 */
export type Place = readonly (string | number)[];

/** An entry of a list with its place. */
export interface Listed<T> {
  readonly row: T;
  readonly place: Place;
}

/** One value by which a list is ordered. */
export interface Sort<By extends string> {
  readonly by: By;
  readonly descending: boolean;
}

/** The part of a list that is asked for. */
export interface ListSpan<P = Place> {
  /** Only the entries after this place; null from the beginning of the list. */
  readonly after: P | null;
  /** Only the entries before this place; null to the end of the list. */
  readonly before: P | null;
  /** The largest number of entries to return. */
  readonly limit: number;
  /** Whether these are the last entries of that part, else the first. Either way they are in the order of the list. */
  readonly fromEnd: boolean;
}
