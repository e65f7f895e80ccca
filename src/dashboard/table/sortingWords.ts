/** A column by which a table is sorted. */
export interface ColumnOrder {
  readonly id: string;
  readonly desc: boolean;
}

/** The order that words of an address say, of the table of a name. */
export function sortingIn(words: readonly string[], sortable: readonly string[], name?: string): ColumnOrder[] {
  return words.flatMap((word) => {
    const desc = word.startsWith("-");
    const full = desc ? word.slice(1) : word;
    const id = name === undefined ? full : full.startsWith(`${name}.`) ? full.slice(name.length + 1) : "";
    return sortable.includes(id) ? [{ id, desc }] : [];
  });
}

/** The words by which an address says an order. */
export function sortingWritten(sorting: readonly ColumnOrder[], name?: string): readonly string[] {
  return sorting.map(({ id, desc }) => `${desc ? "-" : ""}${name === undefined ? id : `${name}.${id}`}`);
}
