import type { Pool, PoolConnection, RowDataPacket } from "mysql2";
import type { DataSource, QueryRunner } from "typeorm";
import { literal } from "./literal";

/** Has every connection to a database server run these statements first, from now on. */
export async function beginEachWith(source: DataSource, statements: readonly string[]): Promise<void> {
  // The connection of the first question was made before this: it is not used again.
  await new Promise<void>((done) => emptied(source, done));
  onEachConnection(source, (connection) => {
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

/** Tells the server of each connection made from now on: one address may lead to several servers. */
export function serversOf(source: DataSource): (connection: PoolConnection) => Promise<string | null> {
  const servers = new WeakMap<PoolConnection, Promise<string | null>>();
  onEachConnection(source, (connection) => {
    const asked = new Promise<string | null>((resolve) => {
      connection.query<RowDataPacket[]>(`SELECT ${SERVER} AS server`, (_error, rows) =>
        resolve(rows?.[0]?.server ?? null),
      );
    });
    servers.set(connection, asked);
  });
  return async (connection) => (await servers.get(connection)) ?? null;
}

/**
 * Ends the statement that runs on a connection of a server. A connection to another server, where the number of the
 * connection is that of a stranger, ends nothing.
 */
export async function endStatement(source: DataSource, server: string | null, connectionId: number): Promise<void> {
  await source.query(`KILL QUERY IF(${SERVER} = ?, ${literal(connectionId)}, 0)`, [server]).catch(() => undefined);
}

const SERVER = "CONCAT(@@hostname, ':', @@port)";

/** Ends the connection of a runner to a database server, so that nobody is handed it again. */
export async function discard(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== "mariadb") return;
  const connection: PoolConnection | null = await runner.connect().catch(() => null);
  connection?.destroy();
}

function onEachConnection(source: DataSource, then: (connection: PoolConnection) => void): void {
  const { pool } = source.driver as unknown as {
    pool: { on(event: string, then: (one: PoolConnection) => void): void };
  };
  pool.on("connection", then);
}

function emptied(source: DataSource, done: () => void): void {
  const { pool } = source.driver as unknown as { pool: Pool };
  pool.getConnection((_error, connection) => {
    connection?.destroy();
    done();
  });
}
