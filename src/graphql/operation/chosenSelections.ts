import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getArgumentValues,
  Kind,
  type SelectionNode,
  visit,
} from "graphql";

/** The names of the variables that decide, through @skip and @include, what a document selects. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: (directive) => {
      if (!CONDITIONS.has(directive.name.value)) return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * The document after @skip and @include are evaluated with these values of the variables. Left-out selections and these
 * directives are removed. With the same values, it has the same answer.
 */
export function chosenSelections(document: DocumentNode, variables: Readonly<Record<string, unknown>>): DocumentNode {
  const isLeftOut = (node: SelectionNode): boolean =>
    conditionOf(GraphQLSkipDirective, node) === true || conditionOf(GraphQLIncludeDirective, node) === false;
  const conditionOf = (condition: typeof GraphQLSkipDirective, { directives }: SelectionNode): unknown => {
    const directive = directives?.find(({ name }) => name.value === condition.name);
    return directive && getArgumentValues(condition, directive, variables).if;
  };
  const decide = (node: SelectionNode) => (isLeftOut(node) ? null : withoutConditions(node));
  return visit(document, { Field: decide, FragmentSpread: decide, InlineFragment: decide });
}

const CONDITIONS = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);

function withoutConditions(node: SelectionNode): ASTNode | undefined {
  const isCondition = ({ name }: DirectiveNode) => CONDITIONS.has(name.value);
  if (!node.directives?.some(isCondition)) return undefined;
  return { ...node, directives: node.directives.filter((directive) => !isCondition(directive)) };
}
