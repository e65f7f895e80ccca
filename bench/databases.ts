import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { LEAVES } from "../src/form/tree";
import { dataSourceFor } from "../src/store/dataSource";
import { StoredReport } from "../src/store/entity/report";
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

/** A made-up city in a database that a service can open. */
export interface City {
  readonly address: string;
  readonly reports: number;
  /** What filling took; next to nothing where it was found filled. */
  readonly seconds: number;
}

/** A place for databases, gone when it is stopped unless it is kept. */
export interface DatabasePlace {
  make(name: string, size: number): Promise<FilledDatabase>;
  /** A city alone, without the tables made by hand; in a kept place it is filled once and found again. */
  city(name: string, size: number, years?: readonly number[]): Promise<City>;
  /** Statements that the server has been sent, by whomever; null where there is no server. */
  statements(): Promise<number | null>;
  stop(): Promise<void>;
}

const ANALYZED = ["revision", "rollup", "department", "report"];
const BUFFER_POOL = 1 << 30; // holds the large city twice

/** Opens a place for databases; with `kept`, in that folder, which stays with what is in it. */
export function openPlace(name: DatabaseName, kept: string | null = null): Promise<DatabasePlace> {
  if (kept !== null) mkdirSync(kept, { recursive: true });
  return name === "MariaDB" ? serverPlace(kept) : folderPlace(kept);
}

async function serverPlace(kept: string | null): Promise<DatabasePlace> {
  const server = await startThrowawayServer(kept);
  const connection = await createConnection({ uri: server.url });
  await connection.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
  const create = (database: string) =>
    connection.query(`CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    async city(name, size, years) {
      await create(name);
      const city = await cityIn(`${server.url}/${name}`, size, years);
      await connection.query(`ANALYZE TABLE ${ANALYZED.map((table) => `${name}.${table}`).join(", ")}`);
      return city;
    },
    async make(name, size) {
      for (const database of [name, `${name}_by_hand`]) await create(database);
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

async function folderPlace(kept: string | null): Promise<DatabasePlace> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "disclosure-bench-"));
  const file = (name: string) => join(folder, `${name}.sqlite`);
  return {
    city: (name, size, years) => cityIn(file(name), size, years),
    make: (name, size) => filled(file(name), file(`${name}_by_hand`), "by_hand.", size),
    statements: async () => null,
    stop: async () => {
      if (kept === null) rmSync(folder, { recursive: true });
    },
  };
}

async function cityIn(address: string, size: number, years?: readonly number[]): Promise<City> {
  const begin = performance.now();
  const store = await Store.open(address);
  await store.migrate();
  const held = await store.read((manager) => manager.count(StoredReport));
  const reports = held > 0 ? held : await fill(store, size, years);
  await store.close();
  return { address, reports, seconds: (performance.now() - begin) / 1000 };
}

async function filled(address: string, byHand: string, schema: string, size: number): Promise<FilledDatabase> {
  const begin = performance.now();
  const { reports } = await cityIn(address, size);
  const source = await dataSourceFor(address).initialize();
  const isServer = source.options.type === "mariadb";
  if (!isServer) await source.query(`ATTACH '${byHand}' AS by_hand`);
  await makeTablesByHand(source.manager, schema);
  await source.query(isServer ? `ANALYZE TABLE ${ANALYZED.join(", ")}` : "DETACH by_hand");
  const columns = figureColumns(source.manager).map((column, i) => [LEAVES[i]?.path as string, column] as const);
  return {
    address,
    byHand: { address: byHand, columns },
    reports,
    seconds: (performance.now() - begin) / 1000,
    write: () => source.query("UPDATE data_version SET version = version + 1, token = 'bench'"),
    close: () => source.destroy(),
  };
}
