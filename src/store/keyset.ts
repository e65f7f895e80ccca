import type { Listed, ListSpan, Place, Sort } from "../form/page";
import { literal } from "./literal";
import type { Condition } from "./slice";

/** An expression by which a list is ordered. Its value is never null. */
export interface Key {
  readonly sql: string;
  readonly type: "number" | "string";
}

/** An expression by which a list is ordered, and its direction. */
export interface DirectedKey extends Key {
  readonly descending: boolean;
}

/** The keys of a list: first those that are asked for, then `rest`, which no two entries have in common. */
export function sortKeys<By extends string>(
  keys: Readonly<Record<By, Key>>,
  sorts: readonly Sort<By>[],
  rest: readonly DirectedKey[],
): readonly DirectedKey[] {
  return [...sorts.map(({ by, descending }) => ({ ...keys[by], descending })), ...rest];
}

/** The columns that contain the place of a row. */
export function placeColumns(keys: readonly DirectedKey[]): string {
  return keys.map(({ sql }, i) => `${sql} AS p${i}`).join(", ");
}

/** The conditions that a row is between the places of a page. */
export function within(keys: readonly DirectedKey[], page: ListSpan | null): readonly (Condition | null)[] {
  return [page?.after && beyond(keys, page.after, false), page?.before && beyond(keys, page.before, true)].map(
    (condition) => condition ?? null,
  );
}

/** The end of the statement for a page; null for the whole list. A page from the end comes in reverse. */
export function orderAndLimit(keys: readonly DirectedKey[], page: ListSpan | null): string {
  const reversed = page?.fromEnd ?? false;
  const order = keys.map(({ sql, descending }) => `${sql} ${descending === reversed ? "ASC" : "DESC"}`);
  return `ORDER BY ${order.join(", ")} ${page === null ? "" : `LIMIT ${literal(page.limit)}`}`;
}

/** The rows of such a statement in the order of the list, each with its place. */
export function listed<T extends object>(
  rows: readonly T[],
  keys: readonly DirectedKey[],
  page: ListSpan | null,
): readonly Listed<T>[] {
  const placed = rows.map((row) => ({
    row,
    place: keys.map(({ type }, i) => {
      const value: unknown = Reflect.get(row, `p${i}`);
      return type === "number" ? Number(value) : String(value);
    }),
  }));
  return page?.fromEnd ? placed.reverse() : placed;
}

function beyond(keys: readonly DirectedKey[], place: Place, backwards: boolean): Condition {
  const [{ sql, descending }, ...others] = keys as [DirectedKey, ...DirectedKey[]];
  const [value, ...values] = place;
  const past = `${sql} ${descending === backwards ? ">" : "<"} ?`;
  if (others.length === 0) return { sql: past, parameters: [value] };
  const rest = beyond(others, values, backwards);
  return { sql: `(${past} OR (${sql} = ? AND ${rest.sql}))`, parameters: [value, value, ...rest.parameters] };
}
