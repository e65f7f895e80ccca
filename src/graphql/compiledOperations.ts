import { createHash } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { LRUCache } from "lru-cache";
import type { Context } from "./context";

/** How many operations are kept compiled. */
const KEPT = 200;

/** An operation made into code, which answers an answer of thousands of fields in a fraction of the time. */
export type Compiled = (context: Context, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/**
 * Answers operations that come again from compiled code. An answer with errors is left to graphql-js, whose words and
 * order of errors are the ones promised.
 */
export function compiledOperations<C extends Context>(schema: GraphQLSchema): ApolloServerPlugin<C> {
  const compiled = new LRUCache<string, { readonly run: Compiled | null }>({ max: KEPT });
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operationName, request, source, contextValue, response }) => {
        const key = createHash("sha256").update(`${operationName}\n${source}`).digest("base64");
        const known = compiled.get(key);
        if (!known)
          compiled.set(key, { run: null }); // one that never comes again is not worth it
        else if (!known.run) compiled.set(key, { run: compile(schema, document, operationName) });
        const run = compiled.get(key)?.run;
        const result = await run?.(contextValue, request.variables ?? {});
        if (!result?.data || result.errors) return null;
        return { http: response.http, body: { kind: "single", singleResult: { data: result.data } } };
      },
    }),
  };
}

/** An operation as code; null where it cannot be compiled. */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Compiled | null {
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  if (!isCompiledQuery(compiled)) return null;
  const defaults = defaultsOf(getOperationAST(document, operationName));
  return async (context, variables) => compiled.query(undefined, context, { ...defaults, ...variables });
}

// The compiler takes a variable that has a default and is not null for one that must be given.
function defaultsOf(operation: OperationDefinitionNode | null | undefined): Readonly<Record<string, unknown>> {
  const variables = operation?.variableDefinitions ?? [];
  return Object.fromEntries(
    variables.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
