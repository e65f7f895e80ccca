import Database from "libsql";
import { createPool } from "mysql2/promise";
import type { Hand, Row, Sql } from "./question/question";

/** Opens the tables made by hand; `columns` are those of the figures by path. */
export function openByHand(address: string, columns: ReadonlyMap<string, string>): Hand {
  if (!address.startsWith("mysql:"))
    return {
      sql: sqlite(address),
      sumOfCounts: (column) => `SUM(${column})`,
      columns,
      headline: "INDEXED BY headline",
    };
  // A sum of doubles is faster than one of decimals, and exact for counts.
  return {
    sql: mariadb(address),
    sumOfCounts: (column) => `SUM(${column} + 0e0)`,
    columns,
    headline: "FORCE INDEX (headline)",
  };
}

function mariadb(uri: string): Sql {
  const pool = createPool({ uri, connectionLimit: 10, supportBigNumbers: true });
  return async (text, values) => {
    const [rows] = await pool.execute(text, [...values]);
    return rows as unknown as readonly Row[];
  };
}

function sqlite(file: string): Sql {
  const database = new Database(file);
  const prepared = new Map<string, Database.Statement>();
  return async (text, values) => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    return statement.all([...values]) as Row[];
  };
}
