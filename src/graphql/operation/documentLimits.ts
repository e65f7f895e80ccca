import {
  type ASTVisitor,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  visit,
} from "graphql";
import { said } from "../../message/message";
import { pairsIn } from "./comparedPairs";
import type { Limits } from "./limits";
import { LimitError } from "./refused";

/**
 * Refuses documents beyond the limits. The rules of graphql-js see nothing of such a document, because some of them take
 * much longer for a larger one.
 */
export function documentLimits(limits: Limits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      const error = beyond(document, limits);
      if (!error) return undefined;
      context.reportError(error);
      return null; // for a visitor: the document has no such node, so no rule visits what is in it
    },
  });
}

const ONE_PLACE = said("ONE_PLACE_IN_QUESTION");

function beyond(document: DocumentNode, limits: Limits): LimitError | null {
  const { definitions } = document;
  if (definitions.length > limits.definitions)
    return new LimitError("LIMIT_DEFINITIONS", definitions.length, limits.definitions);
  const { directives, together, nesting } = marksIn(document);
  if (directives > limits.directives) return new LimitError("LIMIT_DIRECTIVES", directives, limits.directives);
  if (together > limits.directivesTogether)
    return new LimitError("LIMIT_DIRECTIVES", together, limits.directivesTogether, ONE_PLACE);
  if (nesting > limits.nesting) return new LimitError("LIMIT_NESTING", nesting, limits.nesting);
  const shapeOf = shapesIn(document);
  const shapes = definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION || each.kind === Kind.FRAGMENT_DEFINITION
      ? shapeOf(each.selectionSet)
      : NOTHING,
  );
  const most = (count: keyof Shape) => Math.max(...shapes.map((shape) => shape[count]));
  const selections = most("selections");
  if (selections > limits.selections) return new LimitError("LIMIT_SELECTIONS", selections, limits.selections);
  if (most("aliases") > limits.aliases) return new LimitError("LIMIT_ALIASES", most("aliases"), limits.aliases);
  if (most("depth") > limits.depth) return new LimitError("LIMIT_DEPTH", most("depth"), limits.depth);
  const repeated = pairsIn(document, limits.repeated);
  if (repeated > limits.repeated) return new LimitError("LIMIT_REPEATED", repeated, limits.repeated);
  return null;
}

interface Marks {
  readonly directives: number;
  /** The most directives of one field, fragment or operation. */
  readonly together: number;
  readonly nesting: number;
}

function marksIn(document: DocumentNode): Marks {
  let directives = 0;
  let together = 0;
  let nesting = 0;
  let level = 0;
  const nested = {
    enter() {
      nesting = Math.max(nesting, ++level);
    },
    leave() {
      level--;
    },
  };
  visit(document, {
    Directive(_node, _key, beside) {
      directives++;
      if (Array.isArray(beside)) together = Math.max(together, beside.length);
    },
    ListValue: nested,
    ObjectValue: nested,
    ListType: nested,
  });
  return { directives, together, nesting };
}

interface Shape {
  readonly selections: number;
  readonly depth: number;
  readonly aliases: number;
}

const NOTHING: Shape = { selections: 0, depth: 0, aliases: 0 };

// Each fragment is counted once, and the count taken wherever it is used. One that uses itself is refused as invalid.
function shapesIn({ definitions }: DocumentNode): (set: SelectionSetNode) => Shape {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const known = new Map<string, Shape>();
  const ofFragment = (name: string): Shape => {
    const shape = known.get(name);
    if (shape) return shape;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const counted = fragment ? of(fragment.selectionSet) : NOTHING;
    known.set(name, counted);
    return counted;
  };
  const of = ({ selections }: SelectionSetNode): Shape => {
    const all = { selections: selections.length, depth: 0, aliases: 0 };
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD;
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? of(selection.selectionSet)
            : NOTHING;
      all.selections += below.selections;
      all.aliases += below.aliases + (isField && selection.alias ? 1 : 0);
      if (isField && selection.name.value.startsWith("__")) continue; // tools read the schema at great depth
      all.depth = Math.max(all.depth, below.depth + (isField ? 1 : 0));
    }
    return all;
  };
  return of;
}
