import type { EntityManager } from "typeorm";

/** The differences between the databases in the SQL that is written by hand. */
export interface Dialect {
  /** An expression for a whole number of any size, so that the driver returns it exactly. */
  exact(expression: string): string;
  /** A condition that is true if two values differ; null equals null and nothing else. */
  differ(a: string, b: string): string;
  /** The end of an INSERT into `rollup` that adds to the row if there is one already. */
  addUp(keys: readonly string[], columns: readonly string[]): string;
}

/** The dialect of a manager's database. */
export function dialectOf(manager: EntityManager): Dialect {
  return manager.connection.options.type === "mariadb" ? MARIADB : SQLITE;
}

const MARIADB: Dialect = {
  exact: (expression) => expression, // Sums are returned as DECIMAL, in digits.
  differ: (a, b) => `NOT (${a} <=> ${b})`,
  addUp: (_keys, columns) =>
    `ON DUPLICATE KEY UPDATE ${columns.map((column) => `rollup.${column} = rollup.${column} + VALUES(${column})`).join(", ")}`,
};

const SQLITE: Dialect = {
  exact: (expression) => `CAST(${expression} AS TEXT)`, // The driver would silently round numbers beyond 2^53.
  differ: (a, b) => `${a} IS NOT ${b}`,
  addUp: (keys, columns) =>
    `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${columns
      .map((column) => `${column} = rollup.${column} + excluded.${column}`)
      .join(", ")}`,
};
