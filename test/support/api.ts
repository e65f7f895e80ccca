import { type ExecutionResult, type GraphQLSchema, graphql, parse } from "graphql";
import { PUBLIC } from "../../src/access/viewer";
import type { Context } from "../../src/graphql/context";
import { OperationCompiler } from "../../src/graphql/operation/compiledOperations";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/question/question";
import type { World } from "./world";

let schema: GraphQLSchema | null = null;

/** Runs a real operation over a world's store, as one request; `question` is one with other limits. */
export async function execute(
  world: World,
  source: string,
  variableValues: Record<string, unknown> = {},
  question = new Question(world.store, PUBLIC),
): Promise<ExecutionResult> {
  schema ??= buildApi();
  try {
    const answer = await graphql({ schema, source, variableValues, contextValue: { question } });
    if (!answer.errors) await expectSameCompiled(source, variableValues, answer, { question });
    return answer;
  } finally {
    await question.close();
  }
}

// What the server answers from compiled code must be what graphql-js answers.
async function expectSameCompiled(
  source: string,
  variables: Record<string, unknown>,
  answer: ExecutionResult,
  context: Context,
): Promise<void> {
  const compiler = new OperationCompiler(schema as GraphQLSchema);
  const [, code] = [1, 2].map(() => compiler.codeFor(parse(source), source, null, variables));
  const compiled = await code?.(context, variables);
  expect(JSON.stringify(compiled)).toBe(JSON.stringify(answer));
}

/** The data of an operation that must succeed, as plain objects. */
export async function ask<T = Record<string, never>>(
  world: World,
  source: string,
  variables: Record<string, unknown> = {},
  question?: Question,
): Promise<T> {
  const { data, errors } = await execute(world, source, variables, question);
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return JSON.parse(JSON.stringify(data)) as T;
}

/** The first error of an operation that must fail. */
export async function refusal(world: World, source: string): Promise<Error | undefined> {
  const { errors } = await execute(world, source);
  return errors?.[0]?.originalError ?? errors?.[0];
}
