import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";

/** Selection sets whose fields are merged in the answer: those of all fields with one name at one place. */
type Place = readonly SelectionSetNode[];

/**
 * The pairs of fields with the same name at one place, and of uses of one fragment, with fragments written out: GraphQL
 * compares the fields of each pair. A place that several fragments lead to counts once. The counting stops after `most`.
 */
export function pairsIn({ definitions }: DocumentNode, most: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const open: Place[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) open.push([definition.selectionSet]);
  }
  const unused = new Set(fragments.keys());
  const identify = identifier();
  const known = new Set<string>();
  let pairs = 0;
  while (pairs <= most) {
    const place = open.pop() ?? anyOf(unused, fragments);
    if (!place) break;
    const identity = identify(place);
    if (known.has(identity)) continue;
    known.add(identity);
    const { below, used, pairs: own } = merged(place, fragments);
    pairs += own;
    open.push(...below);
    for (const name of used) unused.delete(name);
  }
  return pairs;
}

interface Merged {
  readonly below: readonly Place[];
  /** Names of the fragments that are used here. */
  readonly used: Iterable<string>;
  readonly pairs: number;
}

function merged(place: Place, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Merged {
  const fields = new Map<string, SelectionSetNode[]>();
  const times = new Map<string, number>();
  let pairs = 0;
  const again = (name: string) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    pairs += before;
    return before > 0;
  };
  const used = new Set<string>();
  const open = [...place];
  for (let set = open.pop(); set; set = open.pop())
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        used.add(name);
        const fragment = again(`...${name}`) ? undefined : fragments.get(name);
        if (fragment) open.push(fragment.selectionSet);
      } else {
        const name = (selection.alias ?? selection.name).value;
        again(name);
        if (!selection.selectionSet) continue;
        const sets = fields.get(name);
        if (sets) sets.push(selection.selectionSet);
        else fields.set(name, [selection.selectionSet]);
      }
    }
  return { below: [...fields.values()], used, pairs };
}

/** The text of a fragment that no operation uses: it is compared, too. */
function anyOf(unused: Set<string>, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Place | undefined {
  const [name] = unused;
  const fragment = name === undefined ? undefined : fragments.get(name);
  if (name !== undefined) unused.delete(name);
  return fragment && [fragment.selectionSet];
}

/** A function that gives places of the same selection sets the same text. */
function identifier(): (place: Place) => string {
  const numbers = new Map<SelectionSetNode, number>();
  const numberOf = (set: SelectionSetNode) => {
    const known = numbers.get(set) ?? numbers.size;
    numbers.set(set, known);
    return known;
  };
  return (place) => place.map(numberOf).join();
}
