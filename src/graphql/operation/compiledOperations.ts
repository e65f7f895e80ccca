import { createHash } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  separateOperations,
  valueFromASTUntyped,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Context } from "../context";
import { chosenSelections, decidingVariables } from "./chosenSelections";

/** How many compiled operations are kept. */
const MOST_COMPILED = 200;

/** A query compiled to code, which builds a large answer in a fraction of the time. */
type Compiled = (context: Context, variables: Variables) => Promise<ExecutionResult>;

type Variables = Readonly<Record<string, unknown>>;

/**
 * Answers repeated queries with compiled code. An answer with errors is left to graphql-js, because the wording and
 * order of its errors are promised. Mutations are left to it too: their effects must happen once and in order.
 */
export function compiledOperations<C extends Context>(schema: GraphQLSchema): ApolloServerPlugin<C> {
  const compiler = new OperationCompiler(schema);
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, request, source, contextValue, response }) => {
        if (contextValue.size?.isLarge) return null; // compiled code builds an answer at once
        // The name as it was sent: where the document lacks it, Apollo's `operationName` is null.
        const { operationName = null, variables = {} } = request;
        const run = compiler.codeFor(document, source, operationName, variables);
        const result = await run?.(contextValue, variables);
        if (!result?.data || result.errors) return null;
        return { http: response.http, body: { kind: "single", singleResult: { data: result.data } } };
      },
    }),
  };
}

/**
 * Compiles queries when they come for the second time, and keeps the code. The compiler loses fields if @skip or
 * @include is combined with fragments (graphql-jit#118). Therefore these conditions are evaluated first, and each
 * resulting selection is compiled separately.
 */
export class OperationCompiler {
  private readonly kept = new LRUCache<string, { readonly run: Compiled | null }>({ max: MOST_COMPILED });
  private readonly queries = new WeakMap<OperationDefinitionNode, Query>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * Returns the code that answers a query with these variables. Null the first time, and for operations that are not
   * compiled. `source` is the text of the document, which identifies the code.
   */
  codeFor(document: DocumentNode, source: string, operationName: string | null, given: Variables): Compiled | null {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const query = this.queries.get(operation) ?? queryOf(document, operation);
    this.queries.set(operation, query);
    const decided = this.decided(query, operation, given);
    if (!decided) return null;
    const key = createHash("sha256")
      .update(JSON.stringify([operationName, decided, source]))
      .digest("base64");
    const known = this.kept.get(key);
    if (known?.run) return known.run;
    // A query that comes only once is not worth compiling.
    const run = known ? compile(this.schema, chosenSelections(query.document, decided)) : null;
    this.kept.set(key, { run });
    return run;
  }

  /**
   * The values of the variables that decide what is selected. Null if one of them is invalid: graphql-js then reports
   * it.
   */
  private decided({ deciding }: Query, operation: OperationDefinitionNode, given: Variables): Variables | null {
    if (deciding.length === 0) return {};
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], given);
    const decided = Object.fromEntries(deciding.map((name) => [name, coerced?.[name]]));
    return Object.values(decided).every((value) => typeof value === "boolean") ? decided : null;
  }
}

/** One operation of a document, with the fragments that it uses. */
interface Query {
  readonly document: DocumentNode;
  /** The variables that decide what it selects. */
  readonly deciding: readonly string[];
}

function queryOf(whole: DocumentNode, operation: OperationDefinitionNode): Query {
  const document = separateOperations(whole)[operation.name?.value ?? ""] ?? whole;
  return { document, deciding: decidingVariables(document) };
}

function compile(schema: GraphQLSchema, document: DocumentNode): Compiled | null {
  const compiled = compileQuery(schema, document);
  if (!isCompiledQuery(compiled)) return null;
  const defaults = defaultsOf(getOperationAST(document));
  return async (context, variables) => compiled.query(undefined, context, { ...defaults, ...variables });
}

// The compiler treats a non-null variable with a default value as required.
function defaultsOf(operation: OperationDefinitionNode | null | undefined): Variables {
  const variables = operation?.variableDefinitions ?? [];
  return Object.fromEntries(
    variables.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
