/** For each list of an answer, its rows: values by the names that lead to them from the outermost row. */
export type AnswerLists = ReadonlyMap<string, readonly ReadonlyMap<string, unknown>[]>;

const TRANSPORT = new Set(["pageInfo", "cursor", "__typename"]);
const OVERALL = "overall";

/**
 * The lists of an answer as it is in JSON: an independent account of what its tables must contain. A connection has the
 * name of its field; an empty list has no rows.
 */
export function answerLists(answer: object): AnswerLists {
  const lists = new Map<string, Map<string, unknown>[]>();
  const rowOf = (list: string): Map<string, unknown> => {
    const row = new Map<string, unknown>();
    lists.set(list, [...(lists.get(list) ?? []), row]);
    return row;
  };
  const go = (value: unknown, list: string, row: Map<string, unknown>, path: string[], code: string[]): void => {
    if (
      Array.isArray(value) &&
      value.every((entry) => entry !== null && typeof entry === "object" && !Array.isArray(entry))
    ) {
      const inner = path.filter((name) => !PAGES.has(name));
      const within = list === OVERALL ? [] : code.filter((name) => !PAGES.has(name));
      for (const entry of value) go(entry.node ?? entry, inner.join("."), rowOf(inner.join(".")), inner, within);
    } else if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const [name, part] of Object.entries(value))
        if (!TRANSPORT.has(name)) go(part, list, row, [...path, name], [...code, name]);
    } else row.set(code.join("."), value);
  };
  const overall = rowOf(OVERALL);
  go(answer, OVERALL, overall, [], []);
  if (overall.size === 0) lists.delete(OVERALL);
  return lists;
}

const PAGES = new Set(["nodes", "edges"]);
