import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import type { Context } from "../context";
import { LIST_SIZES } from "./listSizes";

/** The limits for one operation. */
export interface Limits {
  /** About one point for each list entry in the answer. */
  readonly cost: number;
  readonly depth: number;
  readonly aliases: number;
}

/**
 * Refuses operations beyond the limits before anything is read. The error says what was counted, the limit, and what to
 * do.
 */
export function costLimits<C extends Context>(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        const variables = request.variables ?? {};
        // Invalid variables are refused when the operation is executed, with GraphQL's own messages.
        if (operation && !getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors)
          refuseBeyond(schema, document, operation, variables, limits);
      },
    }),
  };
}

/** Throws GraphQLError if the operation is beyond the limits. */
export function refuseBeyond(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): void {
  const { depth, aliases } = shapeOf(document, operation);
  if (aliases > limits.aliases)
    throw refusal("TOO_MANY_ALIASES", "aliases", aliases, limits.aliases, "Ask in several requests, or group instead.");
  if (depth > limits.depth)
    throw refusal(
      "QUERY_TOO_DEEP",
      "levels",
      depth,
      limits.depth,
      "Ask for what is further down in a request of its own.",
    );
  const cost = costOf(schema, document, operation, variables);
  if (cost > limits.cost)
    throw refusal(
      "QUERY_TOO_COSTLY",
      "points of cost",
      cost,
      limits.cost,
      "Ask for fewer entries with first, narrow where, or leave out lists within lists.",
    );
}

/** The estimated cost of an operation: about one point for each list entry in its answer. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const name = operation.name?.value;
  const cost = getComplexity({
    schema,
    query,
    variables,
    estimators: [estimate],
    maxQueryNodes: 100_000,
    ...(name === undefined ? {} : { operationName: name }),
  });
  return Math.ceil(cost);
}

const PLAIN_COST = 0.02; // the cost of a field inside an entry: a figure, or the object around it

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (field.name.startsWith("__") || type.name.startsWith("__")) return PLAIN_COST; // reading the schema itself is free
  const size = LIST_SIZES[`${type.name}.${field.name}`];
  if (size !== undefined) return (typeof size === "function" ? size(args) : size) * (1 + childComplexity);
  return PLAIN_COST + childComplexity;
};

function refusal(code: string, what: string, cost: number, limit: number, remedy: string): GraphQLError {
  return new GraphQLError(`This question has ${cost} ${what}, and at most ${limit} are answered at once. ${remedy}`, {
    extensions: { code, cost, limit, remedy, http: { status: 400 } },
  });
}

interface Shape {
  readonly depth: number;
  readonly aliases: number;
}

// Each fragment is visited once, however often it is used. Circular fragments were already refused as invalid.
function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as [string, FragmentDefinitionNode]] : [],
    ),
  );
  const known = new Map<string, Shape>();
  const ofFragment = (name: string): Shape => {
    const fragment = fragments.get(name);
    const shape = known.get(name) ?? (fragment ? of(fragment.selectionSet) : { depth: 0, aliases: 0 });
    known.set(name, shape);
    return shape;
  };
  const of = ({ selections }: SelectionSetNode): Shape => {
    let depth = 0;
    let aliases = 0;
    for (const selection of selections) {
      const field = selection.kind === Kind.FIELD;
      if (field && selection.name.value.startsWith("__")) continue; // tools read the schema at great depth
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? of(selection.selectionSet)
            : { depth: 0, aliases: 0 };
      depth = Math.max(depth, below.depth + (field ? 1 : 0));
      aliases += below.aliases + (field && selection.alias ? 1 : 0);
    }
    return { depth, aliases };
  };
  return of(operation.selectionSet);
}
