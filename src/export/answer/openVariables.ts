import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  Kind,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
} from "graphql";

/** A document whose variables all may be left out, for telling what it selects before anybody gave their values. */
export function withoutRequired(document: DocumentNode): DocumentNode {
  const optional = (definition: VariableDefinitionNode): VariableDefinitionNode =>
    definition.type.kind === Kind.NON_NULL_TYPE ? { ...definition, type: definition.type.type } : definition;
  return visit(document, { VariableDefinition: optional });
}

/** The values of the arguments of a field, without those in which there is a variable of which nobody gave a value. */
export function argumentsGiven(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const written = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
  const values = field.args.map(({ name, type, defaultValue }) => {
    const value = valueFromAST(written.get(name), type, variables);
    return [name, value === undefined ? defaultValue : value] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
