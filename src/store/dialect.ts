import type { EntityManager } from "typeorm";

/** The differences between the databases in the SQL that is written by hand. */
export interface Dialect {
  /** One text of several values that are not null, the digits of a whole number of any size for each number. */
  together(expressions: readonly string[], separator: string): string;
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
  together: joined,
  differ: (a, b) => `NOT (${a} <=> ${b})`,
  addUp: (_keys, columns) =>
    `ON DUPLICATE KEY UPDATE ${columns.map((column) => `rollup.${column} = rollup.${column} + VALUES(${column})`).join(", ")}`,
};

const SQLITE: Dialect = {
  together(expressions, separator) {
    const parts = Math.ceil(expressions.length / MOST_ARGUMENTS);
    const part = (_: unknown, i: number) =>
      joined(expressions.slice(i * MOST_ARGUMENTS, (i + 1) * MOST_ARGUMENTS), separator);
    return joined(Array.from({ length: parts }, part), separator);
  },
  differ: (a, b) => `${a} IS NOT ${b}`,
  addUp: (keys, columns) =>
    `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${columns
      .map((column) => `${column} = rollup.${column} + excluded.${column}`)
      .join(", ")}`,
};

/** Arguments of a function of SQLite; it allows 127. */
const MOST_ARGUMENTS = 100;

function joined(expressions: readonly string[], separator: string): string {
  return `CONCAT_WS('${separator}', ${expressions.join(", ")})`;
}
