import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/query";
import type { World } from "./world";

let schema: GraphQLSchema | null = null;

/** Runs a real operation over a world's store, as one request. */
async function execute(
  world: World,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
  schema ??= buildApi();
  const question = new Question(world.store);
  try {
    return await graphql({ schema, source, variableValues, contextValue: { question } });
  } finally {
    await question.close();
  }
}

/** The data of an operation that must succeed, as plain objects. */
export async function ask<T = Record<string, never>>(
  world: World,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await execute(world, source, variables);
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return JSON.parse(JSON.stringify(data)) as T;
}

/** The first error of an operation that must fail. */
export async function refusal(world: World, source: string): Promise<Error | undefined> {
  const { errors } = await execute(world, source);
  return errors?.[0]?.originalError ?? errors?.[0];
}
