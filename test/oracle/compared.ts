/** One value that differs, with its place in the answer. */
export interface Difference {
  readonly place: string;
  readonly expected: unknown;
  readonly answered: unknown;
}

/** What tells the entries of a list apart of which the order says nothing: cells, notes, and the bodies of a note, and sums by status. */
function keyIn(entry: Readonly<Record<string, unknown>>, place: string): string | null {
  const { indicator, measure, applicant, code, status } = entry;
  if (indicator !== undefined) return `${code} ${measure ?? indicator} ${applicant}`;
  if (place.endsWith(".byStatus")) return `${status}`;
  return place.endsWith(".departments") ? `${code}` : null;
}

/** Counts the values of answers, and lists those in which they differ from what was expected. */
export class Comparison {
  values = 0;
  readonly differences: Difference[] = [];

  compare(expected: unknown, answered: unknown, place = ""): void {
    if (isTree(expected) && isTree(answered)) {
      const [wanted, got] = [keyed(expected, place), keyed(answered, place)];
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

function keyed(tree: Tree, place: string): Tree {
  if (!Array.isArray(tree)) return tree;
  return Object.fromEntries(tree.map((entry: unknown, i) => [(isTree(entry) && keyIn(entry, place)) || i, entry]));
}
