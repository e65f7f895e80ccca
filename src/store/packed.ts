import type { EntityManager } from "typeorm";
import { dialectOf } from "./dialect";

/**
 * Whole numbers of any size that a row returns as one text. The drivers make an object of each column, of each row, before
 * anything else can run: a thousand rows of 230 sums took 120 ms on MariaDB and 190 ms on SQLite, and 5 and 23 ms as texts.
 */
export interface PackedColumn {
  /** An expression for the text. */
  readonly sql: string;
  /** The numbers in the order of the expressions, in digits; null as it was. */
  readonly read: (text: string) => readonly (string | null)[];
}

/** One column for the whole numbers that these expressions give. */
export function packed(manager: EntityManager, expressions: readonly string[]): PackedColumn {
  if (expressions.length === 0) return { sql: "''", read: () => [] };
  const { together } = dialectOf(manager);
  return {
    sql: together(
      expressions.map((expression) => `COALESCE(${expression}, '${NONE}')`),
      SEPARATOR,
    ),
    read,
  };
}

const SEPARATOR = ",";
const NONE = "-";

function read(text: string): readonly (string | null)[] {
  return text.split(SEPARATOR).map((digits) => (digits === NONE ? null : digits));
}
