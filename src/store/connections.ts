import type { Pool, PoolConnection } from "mysql2";
import type { DataSource, QueryRunner } from "typeorm";

/** Has every connection to a database server run these statements first, from now on. */
export async function beginEachWith(source: DataSource, statements: readonly string[]): Promise<void> {
  const { pool } = source.driver as unknown as {
    pool: { on(event: string, then: (one: PoolConnection) => void): void };
  };
  // The connection of the first question was made before this: it is not used again.
  await new Promise<void>((done) => emptied(source, done));
  pool.on("connection", (connection) => {
    for (const statement of statements) connection.query(statement);
  });
}

/**
 * Statements after which a connection sees all that any node of its cluster has acknowledged: the first read of a
 * transaction, or its begin, waits until this node has it too. None for a server that cannot be a node of a cluster.
 */
export async function causality(source: DataSource): Promise<readonly string[]> {
  const known = await source.query<object[]>("SHOW VARIABLES LIKE 'wsrep_sync_wait'");
  return known.length === 0 ? [] : ["SET SESSION wsrep_sync_wait = @@wsrep_sync_wait | 1"];
}

/** Ends the connection of a runner to a database server, so that nobody is handed it again. */
export async function discard(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== "mariadb") return;
  const connection: PoolConnection | null = await runner.connect().catch(() => null);
  connection?.destroy();
}

function emptied(source: DataSource, done: () => void): void {
  const { pool } = source.driver as unknown as { pool: Pool };
  pool.getConnection((_error, connection) => {
    connection?.destroy();
    done();
  });
}
