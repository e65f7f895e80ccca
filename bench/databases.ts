import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { LEAVES } from "../src/form/tree";
import { dataSourceFor } from "../src/store/dataSource";
import { Store } from "../src/store/store";
import { startThrowawayServer } from "../test/support/throwawayServer";
import type { Orders } from "./byHandServer";
import { makeTablesByHand } from "./byHandTables";
import { figureColumns, fill } from "./fill";
import type { DatabaseName } from "./options";

/** A database filled with a made-up city. */
export interface FilledDatabase {
  /** What the service opens. */
  readonly address: string;
  readonly byHand: Orders;
  readonly reports: number;
  readonly seconds: number;
  /** Moves the data version on, as every write does. */
  write(): Promise<void>;
  close(): Promise<void>;
}

/** A place for databases, gone when it is stopped. */
export interface DatabasePlace {
  make(name: string, size: number): Promise<FilledDatabase>;
  /** Statements that the server has been sent, by whomever; null where there is no server. */
  statements(): Promise<number | null>;
  stop(): Promise<void>;
}

const BUFFER_POOL = 1 << 30; // holds the large city twice

export function openPlace(name: DatabaseName): Promise<DatabasePlace> {
  return name === "MariaDB" ? serverPlace() : folderPlace();
}

async function serverPlace(): Promise<DatabasePlace> {
  const server = await startThrowawayServer();
  const connection = await createConnection({ uri: server.url });
  await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
  return {
    async make(name, size) {
      for (const database of [name, `${name}_by_hand`])
        await connection.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
      return filled(`${server.url}/${name}`, `${server.url}/${name}_by_hand`, `${name}_by_hand.`, size);
    },
    async statements() {
      const [rows] = await connection.query("SHOW GLOBAL STATUS LIKE 'Questions'");
      return Number((rows as { readonly Value: string }[])[0]?.Value);
    },
    async stop() {
      await connection.end();
      await server.stop();
    },
  };
}

async function folderPlace(): Promise<DatabasePlace> {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-bench-"));
  const file = (name: string) => join(folder, `${name}.sqlite`);
  return {
    make: (name, size) => filled(file(name), file(`${name}_by_hand`), "by_hand.", size),
    statements: async () => null,
    stop: async () => rmSync(folder, { recursive: true }),
  };
}

async function filled(address: string, byHand: string, schema: string, size: number): Promise<FilledDatabase> {
  const begin = performance.now();
  const store = await Store.open(address);
  await store.migrate();
  const reports = await fill(store, size);
  await store.close();
  const source = await dataSourceFor(address).initialize();
  const isServer = source.options.type === "mariadb";
  if (!isServer) await source.query(`ATTACH '${byHand}' AS by_hand`);
  await makeTablesByHand(source.manager, schema);
  await source.query(isServer ? "ANALYZE TABLE revision, rollup, department, report" : "DETACH by_hand");
  const columns = figureColumns(source.manager).map((column, i) => [LEAVES[i]?.path as string, column] as const);
  return {
    address,
    byHand: { address: byHand, columns },
    reports,
    seconds: (performance.now() - begin) / 1000,
    write: () => source.query("UPDATE data_version SET version = version + 1"),
    close: () => source.destroy(),
  };
}
