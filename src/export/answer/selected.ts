import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { argumentsGiven } from "./openVariables";

/** A field that a question selects, after fragments and conditions, with the fields that it selects below. */
export interface SelectedField {
  /** Its name in the answer: the alias, where there is one. */
  readonly name: string;
  /** Its name in the schema, and the type that has it. */
  readonly field: string;
  readonly on: string;
  readonly type: GraphQLOutputType;
  readonly description: string;
  /** The values of its arguments. */
  readonly given: Readonly<Record<string, unknown>>;
  /** As it stands in the document; what it selects is in `below`. */
  readonly node: FieldNode;
  readonly below: readonly SelectedField[];
}

/** What is known of the document while its fields are collected. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a document defines, and the coerced values of its variables, for collecting the fields of one of its operations. */
export function selectingIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Selecting {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { schema, variables, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
}

/**
 * Returns the fields that a query selects. It is valid, and its conditions (@skip, @include) are evaluated. `__typename`
 * and what the schema says of itself are left out.
 */
export function selectedFields(
  selecting: Selecting,
  { selectionSet }: OperationDefinitionNode,
): readonly SelectedField[] {
  return fieldsIn(selecting, selecting.schema.getQueryType()?.name ?? "", [selectionSet]);
}

/**
 * Returns the fields that selections on a type select together. The same field selected twice is one; a name that is selected
 * on two types is a field of each, because each object has one of them.
 */
export function fieldsIn(
  selecting: Selecting,
  type: string,
  selections: readonly SelectionSetNode[],
): readonly SelectedField[] {
  const found = new Map<string, FoundField>();
  for (const set of selections) collect(selecting, type, set, found);
  return [...found.values()].flatMap(({ name, on, nodes }) => selectedAs(selecting, name, on, nodes));
}

interface FoundField {
  readonly name: string;
  readonly on: string;
  readonly nodes: FieldNode[];
}

function collect(
  selecting: Selecting,
  type: string,
  { selections }: SelectionSetNode,
  found: Map<string, FoundField>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const known = found.get(`${type}.${name}`) ?? { name, on: type, nodes: [] };
      known.nodes.push(selection);
      found.set(`${type}.${name}`, known);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selecting, selection.typeCondition?.name.value ?? type, selection.selectionSet, found);
    } else {
      const fragment = selecting.fragments.get(selection.name.value);
      if (fragment) collect(selecting, fragment.typeCondition.name.value, fragment.selectionSet, found);
    }
  }
}

function selectedAs(
  selecting: Selecting,
  name: string,
  on: string,
  nodes: readonly FieldNode[],
): readonly SelectedField[] {
  const [node] = nodes;
  const owner = selecting.schema.getType(on);
  const found =
    node && (isObjectType(owner) || isInterfaceType(owner)) ? owner.getFields()[node.name.value] : undefined;
  if (!node || !found) return [];
  const { type, description } = found;
  const named = getNamedType(type);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return [
    {
      name,
      field: node.name.value,
      on,
      type,
      description: description ?? "",
      given: argumentsGiven(found, node, selecting.variables),
      node,
      below: isCompositeType(named) ? fieldsIn(selecting, named.name, sets) : [],
    },
  ];
}

/** Fields of several types with the same name as one: what is read from an object under a name does not depend on its type. */
export function together(fields: readonly SelectedField[]): readonly SelectedField[] {
  const byName = new Map<string, SelectedField>();
  for (const field of fields) {
    const known = byName.get(field.name);
    byName.set(field.name, known ? { ...known, below: [...known.below, ...field.below] } : field);
  }
  return [...byName.values()];
}

/** Whether a field has a value and not an object. Of an object, a question may select nothing that the answer shows. */
export function isLeaf({ type }: Pick<SelectedField, "type">): boolean {
  return !isCompositeType(getNamedType(type));
}
