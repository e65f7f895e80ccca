import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { Store } from "../../src/store/store";
import type { Lent } from "./lent";
import { freshDatabase } from "./mariadb";
import { runFolder } from "./runFolder";

/** Tables whose rows are part of a migrated database. */
const KEPT = ["data_version", "migrations"];

interface Migrated {
  readonly address: string;
  /** The only row of data_version as migrating left it. */
  readonly version: RowDataPacket;
}

// A database of this run that nobody has now is a file in its folder: the next file of tests takes it, in any process.
const IDLE = ".idle";

/** A database of the server with the tables of this version and nothing in them: emptied, where one was given back. */
export async function migratedDatabase(): Promise<Lent> {
  const database = (await emptied(takeIdle())) ?? (await newlyMigrated());
  return { address: database.address, giveBack: async () => leaveIdle(database) };
}

function leaveIdle(database: Migrated): void {
  const path = join(runFolder(), new URL(database.address).pathname);
  writeFileSync(path, JSON.stringify(database));
  renameSync(path, `${path}${IDLE}`); // whole at once
}

function takeIdle(): Migrated | null {
  for (const name of readdirSync(runFolder()).filter((each) => each.endsWith(IDLE))) {
    const [idle, taken] = [join(runFolder(), name), join(runFolder(), name.slice(0, -IDLE.length))];
    try {
      renameSync(idle, taken);
    } catch {
      continue; // another process was first
    }
    const database = JSON.parse(readFileSync(taken, "utf8")) as Migrated;
    rmSync(taken);
    return database;
  }
  return null;
}

async function newlyMigrated(): Promise<Migrated> {
  const address = await freshDatabase();
  const store = await Store.open(address);
  await store.migrate();
  await store.close();
  const version = await asking(address, async (connection) => {
    const [rows] = await connection.query<RowDataPacket[]>("SELECT * FROM data_version");
    return rows[0] as RowDataPacket;
  });
  return { address, version };
}

/** The same without what tests wrote; null where there is none, or a test left something open that locks it. */
async function emptied(database: Migrated | null): Promise<Migrated | null> {
  if (database === null) return null;
  return asking(database.address, async (connection) => {
    await connection.query("SET SESSION foreign_key_checks = 0, lock_wait_timeout = 2, innodb_lock_wait_timeout = 2");
    for (const table of await writtenTables(connection)) await connection.query(`TRUNCATE TABLE \`${table}\``);
    await connection.query("UPDATE data_version SET ?", [database.version]);
    return database;
  }).catch(() => null);
}

/** Tables that have rows, or had: their next number is not the first. */
async function writtenTables(connection: Connection): Promise<readonly string[]> {
  const [tables] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS name, auto_increment AS next FROM information_schema.tables WHERE table_schema = DATABASE()",
  );
  const candidates = tables.filter(({ name }) => !KEPT.includes(name));
  const selects = candidates.map(({ name }) => `(SELECT '${name}' AS name FROM \`${name}\` LIMIT 1)`);
  const [filled] = await connection.query<RowDataPacket[]>(selects.join(" UNION ALL "));
  const counted = candidates.filter(({ next }) => Number(next) > 1);
  return [...new Set([...filled, ...counted].map(({ name }) => name as string))];
}

async function asking<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: address, timezone: "Z" });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
