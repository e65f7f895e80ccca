import { randomBytes } from "node:crypto";
import { setTimeout as passed } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { instantAfter, now } from "./instant";

// A row that is there before the first migration: whoever holds it changes the tables, all others wait. Locks of a server
// would not do, as another node of its cluster does not know them.
const TABLE = "migration_turn";

/** How long a process that is gone keeps others waiting, and how often one that works says that it is there, in seconds. */
const LEASE = { seconds: 60 };
const RENEWED = 15;
/** How often a process that waits looks, in milliseconds. */
const WAIT = 500;

/** What a database says where another process was first. */
const TAKEN_BY_ANOTHER = /^(?:ER_LOCK_DEADLOCK|SQLITE_BUSY)/;

/** Does something to the tables while no other process does, be it at another node of a cluster; waits until then. */
export async function aloneAtTables<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = randomBytes(12).toString("base64url");
  await makeTurn(source);
  while (!(await taken(source, holder))) await passed(WAIT);
  const renewing = setInterval(() => void held(source, holder).catch(() => undefined), RENEWED * 1_000);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    // If the database is gone, what was thrown says more; the lease ends by itself.
    await source.query(`UPDATE ${TABLE} SET held_until = '' WHERE holder = ?`, [holder]).catch(() => undefined);
  }
}

async function makeTurn(source: DataSource): Promise<void> {
  await source.query(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY, holder VARCHAR(24) NOT NULL, held_until VARCHAR(27) NOT NULL)`,
  );
  // Another process may be as fast: then its row is there.
  if ((await rowOf(source)) === undefined)
    await source.query(`INSERT INTO ${TABLE} (id, holder, held_until) VALUES (1, '', '')`).catch(async (error) => {
      if ((await rowOf(source)) === undefined) throw error;
    });
}

async function taken(source: DataSource, holder: string): Promise<boolean> {
  const at = now();
  // On a cluster, the node of another process may refuse this at its commit; a file may be held for the whole migration.
  await source
    .query(`UPDATE ${TABLE} SET holder = ?, held_until = ? WHERE id = 1 AND held_until < ?`, [
      holder,
      instantAfter(at, LEASE),
      at,
    ])
    .catch((error) => {
      if (!TAKEN_BY_ANOTHER.test(error.driverError?.code ?? "")) throw error;
    });
  return (await rowOf(source))?.holder === holder;
}

function held(source: DataSource, holder: string): Promise<unknown> {
  return source.query(`UPDATE ${TABLE} SET held_until = ? WHERE holder = ?`, [instantAfter(now(), LEASE), holder]);
}

async function rowOf(source: DataSource): Promise<{ readonly holder: string } | undefined> {
  const [row] = await source.query<{ holder: string }[]>(`SELECT holder FROM ${TABLE} WHERE id = 1`);
  return row;
}
