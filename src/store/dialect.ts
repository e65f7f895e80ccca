import type { EntityManager } from "typeorm";

/** Where the databases differ in the statements that are written by hand. */
export interface Dialect {
  /** A whole number of any size as a driver gives it exactly. */
  exact(expression: string): string;
  /** Whether two values differ; null is a value like others. */
  differ(a: string, b: string): string;
  /** The end of an INSERT into `rollup` that adds to the row that is there. */
  addUp(keys: readonly string[], columns: readonly string[]): string;
}

/** The dialect of the database behind a manager. */
export function dialectOf(manager: EntityManager): Dialect {
  return manager.connection.options.type === "mariadb" ? MARIADB : SQLITE;
}

const MARIADB: Dialect = {
  exact: (expression) => expression, // sums come as DECIMAL, in digits
  differ: (a, b) => `NOT (${a} <=> ${b})`,
  addUp: (_keys, columns) =>
    `ON DUPLICATE KEY UPDATE ${columns.map((column) => `rollup.${column} = rollup.${column} + VALUES(${column})`).join(", ")}`,
};

const SQLITE: Dialect = {
  exact: (expression) => `CAST(${expression} AS TEXT)`, // the driver would round beyond 2^53 without a word
  differ: (a, b) => `${a} IS NOT ${b}`,
  addUp: (keys, columns) =>
    `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${columns
      .map((column) => `${column} = rollup.${column} + excluded.${column}`)
      .join(", ")}`,
};
