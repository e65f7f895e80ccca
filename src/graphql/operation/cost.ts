import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import { LRUCache } from "lru-cache";
import { said } from "../../message/message";
import { Turns } from "../../question/turns";
import type { Context } from "../context";
import { refuseBeyondArguments } from "./argumentLimits";
import { recognised } from "./graphqlSays";
import { LARGE, LIMITS, type Limits, MOST_ERRORS } from "./limits";
import { INTROSPECTION_SIZES, LIST_SIZES, TEXT_SIZES, WORKS } from "./listSizes";
import { badInput, LimitError } from "./refused";

/** For so many variables of an operation it is known what was estimated. */
const MOST_KNOWN = 20;
/** Longer variables are estimated every time. */
const LONGEST_KNOWN = 2_000;

/** Refuses operations beyond the limits before anything is read, and marks large answers. */
export function costLimits<C extends Context>(
  schema: GraphQLSchema,
  limits: Pick<Limits, "cost" | "values">,
): ApolloServerPlugin<C> {
  const admitted = new AdmittedOperations();
  return {
    requestDidStart: async () => {
      const turns = new Turns();
      return {
        didResolveOperation: async ({ document, operation, request, contextValue }) => {
          // To read and validate a long text takes as long as this and what follows.
          const turn = turns.next();
          if (turn) await turn;
          const variables = request.variables ?? {};
          const defined = operation?.variableDefinitions ?? [];
          if (!operation) return;
          const values = admitted.valuesOf(operation, variables, () =>
            // Invalid variables are refused when the operation is executed, with GraphQL's own messages.
            getVariableValues(schema, defined, variables, { maxErrors: MOST_ERRORS }).errors
              ? null
              : refuseBeyond(schema, document, operation, variables, limits),
          );
          const { size } = contextValue;
          if (size === undefined || values === null || values <= LARGE) return;
          size.isLarge = true;
          await size.largeAlone();
        },
      };
    },
  };
}

/** What was estimated of operations that came before: the same operation with the same variables is admitted again. */
class AdmittedOperations {
  private readonly known = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

  /** The number of values in the answer: as it is known, else as `estimate` returns it. What it refuses is not kept. */
  valuesOf(
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    estimate: () => number | null,
  ): number | null {
    const given = JSON.stringify(variables); // what is no JSON becomes null here, and is refused when it is executed
    const byVariables = this.known.get(operation) ?? new LRUCache({ max: MOST_KNOWN });
    const found = byVariables.get(given);
    if (found !== undefined) return found;
    const values = estimate();
    if (values !== null && given.length <= LONGEST_KNOWN) {
      byVariables.set(given, values);
      this.known.set(operation, byVariables);
    }
    return values;
  }
}

/**
 * Returns the estimated number of values in the answer. Throws LimitError if the operation is beyond the limits, and
 * GraphQLError if an argument has a value that it cannot have.
 */
export function refuseBeyond(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Pick<Limits, "cost" | "values">,
): number {
  const cost = costOf(schema, document, operation, variables);
  if (cost > limits.cost) throw new LimitError("LIMIT_COST", cost, limits.cost);
  const values = valuesOf(schema, document, operation, variables);
  if (values > limits.values) throw new LimitError("LIMIT_ANSWER", values, limits.values);
  return values;
}

/** The estimated cost of an operation: about one point for each list entry in its answer, and the points of WORKS. */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  return sumOf(schema, query, operation, variables, costs);
}

/** The estimated number of values in the answer to an operation. */
function valuesOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  return sumOf(schema, query, operation, variables, values);
}

function sumOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  estimator: ComplexityEstimator,
): number {
  const name = operation.name?.value;
  try {
    const sum = getComplexity({
      schema,
      query,
      variables,
      estimators: [estimator],
      maxQueryNodes: LIMITS.selections * 2, // the document was counted before
      ...(name === undefined ? {} : { operationName: name }),
    });
    return Math.ceil(sum);
  } catch (error) {
    // An argument or a directive has no value where it must have one: a variable that is null. The message names it.
    if (error instanceof GraphQLError && error.extensions.code === undefined)
      throw badInput(said("INPUT_UNFITTING", { detail: recognised(error.message) }), error.nodes ?? null);
    throw error;
  }
}

const PLAIN_COST = 0.02; // the cost of a field inside an entry: a figure, or the object around it

const costs: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  refuseBeyondArguments(args);
  const size = sizeOf(type.name, field.name, args);
  const work = WORKS[`${type.name}.${field.name}`] ?? 0;
  return work + (size === undefined ? PLAIN_COST + childComplexity : size * (1 + childComplexity));
};

const values: ComplexityEstimator = ({ type, field, args, childComplexity }) =>
  (sizeOf(type.name, field.name, args) ?? 1) * (1 + childComplexity) * (TEXT_SIZES[`${type.name}.${field.name}`] ?? 1);

/** The assumed number of entries of a list; undefined for a field that is no list. */
function sizeOf(type: string, field: string, args: Readonly<Record<string, unknown>>): number | undefined {
  const name = `${type}.${field}`;
  const size = LIST_SIZES[name] ?? INTROSPECTION_SIZES[name];
  return typeof size === "function" ? size(args) : size;
}
