import { parseArgs } from "node:util";
import { QUESTIONS } from "./questions";

/** Departments of the made-up cities, each for ten years. */
export const SIZES = { S: 1_000, L: 10_000 } as const;
export type Size = keyof typeof SIZES;

export const DATABASES = ["MariaDB", "SQLite"] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** How many connections ask at once. */
export const CONNECTIONS = [1, 16] as const;
export type Connections = (typeof CONNECTIONS)[number];

export interface Options {
  readonly questions: readonly string[];
  readonly sizes: readonly Size[];
  readonly databases: readonly DatabaseName[];
  /** For each cell of the tables and each round. */
  readonly seconds: number;
  readonly rounds: number;
}

/** What the arguments ask for: by default everything, in about ten minutes. Throws with one sentence for what is unknown. */
export function optionsFrom(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      questions: { type: "string" },
      sizes: { type: "string" },
      databases: { type: "string" },
      seconds: { type: "string", default: "0.4" },
      rounds: { type: "string", default: "3" },
    },
  });
  return {
    questions: chosen(
      "questions",
      values.questions,
      QUESTIONS.map((question) => question.name),
    ),
    sizes: chosen("sizes", values.sizes, Object.keys(SIZES) as Size[]),
    databases: chosen("databases", values.databases, DATABASES),
    seconds: positive("seconds", values.seconds),
    rounds: positive("rounds", values.rounds),
  };
}

/** Those of `all` that an option names; all where it is not given. Throws with one sentence for what is unknown. */
export function chosen<T extends string>(name: string, given: string | undefined, all: readonly T[]): readonly T[] {
  if (given === undefined) return all;
  const words = given.split(",").map((word) => word.trim().toLowerCase());
  const found = all.filter((one) => words.includes(one.toLowerCase()));
  if (found.length !== new Set(words).size)
    throw new Error(`--${name} must be some of ${all.join(",")}, got "${given}".`);
  return found;
}

/** The number of an option. Throws with one sentence where it is not above 0. */
export function positive(name: string, given: string): number {
  const value = Number(given);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, got "${given}".`);
  return value;
}
