/** One value that differs, with its place in the answer. */
export interface Difference {
  readonly place: string;
  readonly expected: unknown;
  readonly answered: unknown;
}

/** Lists of which the order says nothing, and what tells their entries apart. */
const UNORDERED: Readonly<Record<string, (entry: never) => string>> = {
  cells: ({ indicator, applicant }: { indicator: string; applicant: string | null }) => `${indicator} ${applicant}`,
  notes: ({ code, indicator }: { code: string; indicator: string | null }) => `${code} ${indicator}`,
};

/** Counts the values of answers, and lists those in which they differ from what was expected. */
export class Comparison {
  values = 0;
  readonly differences: Difference[] = [];

  compare(expected: unknown, answered: unknown, place = ""): void {
    if (isTree(expected) && isTree(answered)) {
      const by = UNORDERED[place.slice(place.lastIndexOf(".") + 1)];
      const [wanted, got] = by ? [keyed(expected, by), keyed(answered, by)] : [expected, answered];
      for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)]))
        this.compare(wanted[key], got[key], `${place}.${key}`);
      return;
    }
    this.values++;
    if (JSON.stringify(expected) !== JSON.stringify(answered)) this.differences.push({ place, expected, answered });
  }
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

function keyed(list: Tree, by: (entry: never) => string): Tree {
  return Array.isArray(list) ? Object.fromEntries(list.map((entry) => [by(entry as never), entry])) : list;
}
