import type { Pool, PoolConnection } from "mysql2";
import type { DataSource } from "typeorm";
import { beginEachWith, causality, endStatement, serversOf } from "./connections";
import { dataSourceFor, type ServerUse } from "./dataSource";
import { literal } from "./literal";
import { askedPromptly, PROMPT } from "./prompt";
import { type ReadState, type Snapshots, versionIn } from "./snapshots";

/** Snapshots of a database server. Their connections cannot write, and end statements that take too long. */
export async function serverSnapshots(
  address: string,
  source: DataSource,
  statementSeconds: number,
): Promise<Snapshots> {
  const opened = async (use: ServerUse) => {
    const other = await dataSourceFor(address, use).initialize();
    other.logger = source.logger; // one place to see every statement
    return other;
  };
  const answerWithin = statementSeconds === 0 ? null : statementSeconds * 1_000 + PROMPT;
  const reader = await opened({ connections: 10, answerWithin });
  const [row] = await source.query<{ version: string }[]>("SELECT VERSION() AS version");
  const serverOf = serversOf(reader);
  const causal = await causality(source);
  await beginEachWith(source, causal);
  await beginEachWith(reader, [
    ...sessionSettings(row?.version.includes("MariaDB") ?? false, statementSeconds),
    ...causal,
  ]);
  const checks = new Checks(async () => {
    const own = await opened({ connections: 2, answerWithin: PROMPT });
    await beginEachWith(own, causal);
    return own;
  });
  const endStatementOf = async (one: PoolConnection) =>
    endStatement(await checks.source(), await serverOf(one), one.threadId);
  return {
    begin: (left) => begin(reader, endStatementOf, left),
    query: async (sql) => queryOf(await checks.source(), sql),
    close: async () => {
      await checks.close();
      await reader.destroy();
    },
  };
}

/** Connections for what has to be known at once: they wait for no write and no long reading. Most commands need none. */
class Checks {
  private opened: Promise<DataSource> | null = null;

  constructor(private readonly open: () => Promise<DataSource>) {}

  source(): Promise<DataSource> {
    this.opened ??= this.open().catch((error) => {
      this.opened = null; // the next one may find the server there
      throw error;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    await (await this.opened?.catch(() => null))?.destroy();
  }
}

/**
 * Without autocommit the first read begins the transaction and fixes its state: one statement opens a snapshot and
 * returns its version.
 */
function sessionSettings(mariadb: boolean, statementSeconds: number): readonly string[] {
  const bound = mariadb
    ? `max_statement_time = ${literal(statementSeconds)}`
    : `max_execution_time = ${literal(statementSeconds * 1000)}`;
  return [
    "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    `SET SESSION autocommit = 0, SESSION ${bound}`,
  ];
}

async function begin(
  reader: DataSource,
  endStatementOf: (connection: PoolConnection) => Promise<void>,
  left: AbortSignal | null,
): Promise<ReadState> {
  const runner = reader.createQueryRunner();
  const connection = (await runner.connect()) as PoolConnection;
  let killing: Promise<unknown> | null = null;
  const kill = () => {
    killing = endStatementOf(connection);
  };
  const end = async () => {
    left?.removeEventListener("abort", kill);
    await killing;
    const rolledBack =
      killing === null &&
      (await askedPromptly(connection, "ROLLBACK").then(
        () => true,
        () => false,
      ));
    // A late KILL may reach this connection, and it may still have an old state: the next request must not get it.
    if (!rolledBack) connection.destroy();
    await runner.release();
  };
  left?.addEventListener("abort", kill);
  try {
    left?.throwIfAborted();
    const version = await versionIn((sql) => askedPromptly(connection, sql));
    return { manager: runner.manager, version, release: end };
  } catch (error) {
    await end();
    throw error;
  }
}

// Directly from the pool: this is the only thing that a kept answer waits for.
function queryOf(source: DataSource, sql: string): Promise<unknown> {
  const { pool } = source.driver as unknown as { pool: Pool };
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => {
      if (error) return reject(error);
      askedPromptly(connection, sql)
        .then(resolve, reject)
        .finally(() => connection.release());
    });
  });
}
