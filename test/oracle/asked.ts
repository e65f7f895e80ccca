import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";
import { PUBLIC } from "../../src/access/viewer";
import { buildApi } from "../../src/graphql/schema";
import { Question } from "../../src/question/question";
import type { World } from "../support/world";
import { DoubleCounting } from "./known";

/** An operation, and what it must answer. */
export interface Asked {
  readonly source: string;
  readonly expected: unknown;
}

/** What must be answered, or that the question is refused. */
export function refusable(expected: () => unknown): unknown {
  try {
    return expected();
  } catch (error) {
    if (error instanceof DoubleCounting) return { refused: "DOUBLE_COUNTING" };
    throw error;
  }
}

let schema: GraphQLSchema | null = null;

/** The answer to an operation as the text that a client gets; of a refusal, its code. */
export async function answerTo(world: World, source: string): Promise<string> {
  schema ??= buildApi();
  const document = parse(source);
  const [mistake] = validate(schema, document);
  if (mistake) throw mistake;
  const question = new Question(world.store, PUBLIC);
  try {
    const { data, errors } = (await execute({
      schema,
      document,
      contextValue: { question },
    })) as ExecutionResult;
    const [error] = errors ?? [];
    if (!error) return JSON.stringify(data);
    const { code } = (error.originalError ?? {}) as { code?: string };
    if (code !== "DOUBLE_COUNTING") throw error.originalError ?? error;
    return JSON.stringify({ refused: code });
  } finally {
    await question.close();
  }
}

/** An argument as GraphQL writes it: texts that are words in capitals are values of enums. */
export function argument(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(argument).join(", ")}]`;
  if (value instanceof Word) return value.word;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => `${key}: ${argument(each)}`)
      .join(", ")} }`;
  return JSON.stringify(value);
}

/** A value of an enum. */
export class Word {
  constructor(readonly word: string) {}
}
