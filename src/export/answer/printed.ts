import {
  type FieldNode,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { isLeaf, type SelectedField } from "./selected";

/** Returns an operation that selects these fields, without fragments, and with the variables that are still used. */
export function operationOf(
  operation: OperationDefinitionNode,
  fields: readonly SelectedField[],
): OperationDefinitionNode {
  const selectionSet = selectionOf("Query", fields);
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { ...operation, directives: [], variableDefinitions, selectionSet };
}

/** What is asked of an object of which nothing is shown. */
const TYPE_NAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

function selectionOf(type: string, fields: readonly SelectedField[]): SelectionSetNode {
  const selections = fields.length === 0 ? [TYPE_NAME] : fields.map((field) => onType(type, field));
  return { kind: Kind.SELECTION_SET, selections };
}

function onType(type: string, field: SelectedField): SelectionNode {
  const node = nodeOf(field);
  if (field.on === type) return node;
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: field.on } } as const;
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [node] },
  };
}

function nodeOf({ name, node, type, below }: SelectedField): FieldNode {
  const { selectionSet: _, alias: __, directives: ___, ...rest } = node;
  return {
    ...rest,
    ...(name === node.name.value ? {} : { alias: { kind: Kind.NAME, value: name } }),
    ...(isLeaf({ type }) ? {} : { selectionSet: selectionOf(getNamedType(type).name, below) }),
  };
}
