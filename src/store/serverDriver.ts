import mysql from "mysql2";
import { type Told, toldWithin } from "./prompt";

/**
 * What every session with a database server sets for itself, before its first statement: whatever the server is set
 * to, the same statement then means the same.
 */
const SESSION = [
  // Text is UTF-8 in both directions, even if the server ignores what its clients announce.
  "SET NAMES utf8mb4 COLLATE utf8mb4_bin",
  "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE",
  `SET SESSION ${[
    "sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'", // values that do not fit are refused, not cut
    "autocommit = 1", // each check of the data version sees the newest one
    "time_zone = '+00:00'",
    "foreign_key_checks = 1",
    "sql_auto_is_null = 0", // otherwise `id IS NULL` finds the row that was inserted last
    "sql_safe_updates = 0",
    "sql_big_selects = 1",
    "sql_select_limit = 18446744073709551615", // no answer is cut
    "group_concat_max_len = 1048576", // … and no list of forms
    "max_sort_length = 1024",
  ].join(", ")}`,
];

/** How long a statement may wait for its answer, in milliseconds. */
interface Patience {
  readonly answerWithin?: number;
}

/**
 * The driver of MariaDB and MySQL, for TypeORM: every connection begins with SESSION, binds all values, and ends if an answer
 * does not come in time.
 */
export const ServerDriver = {
  createPool({ answerWithin, ...options }: mysql.PoolOptions & Patience): mysql.Pool {
    const pool = mysql.createPool({
      ...options,
      maxPreparedStatements: 100, // for each connection; a server has 16,382 for all that connect to it
      queryFormat: refuseValues,
    });
    pool.on("connection", (connection) => {
      bindValues(connection, answerWithin ?? null);
      for (const statement of SESSION) connection.query(statement);
    });
    return pool;
  },
};

// By default, the driver writes values into the statement and escapes them. What escapes a quote depends on settings of
// the server: with NO_BACKSLASH_ESCAPES, a text could end its literal. Bound values never become part of a statement.
function bindValues(connection: mysql.PoolConnection, answerWithin: number | null): void {
  const { query, execute } = connection;
  type Call = (sql: unknown, values?: unknown, done?: unknown) => mysql.Query;
  const bound: Call = (sql, values, done) => {
    if (typeof values === "function") return bound(sql, undefined, values);
    const run = (Array.isArray(values) && values.length > 0 ? execute : query) as Call;
    const isBound = answerWithin !== null && typeof done === "function";
    return run.call(connection, sql, values, isBound ? toldWithin(answerWithin, connection, done as Told) : done);
  };
  connection.query = bound as typeof query;
}

function refuseValues(sql: string, values: unknown): string {
  if (Array.isArray(values) && values.length > 0) throw new Error("Values are bound, never written into a statement.");
  return sql;
}
