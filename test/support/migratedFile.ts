import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { Store } from "../../src/store/store";
import type { Lent } from "./lent";
import { runFolder } from "./runFolder";

/** A database file with the tables of this version and nothing in them: a copy of one that was migrated once a run. */
export async function migratedFile(): Promise<Lent> {
  const address = newFile();
  copyFileSync(await template(), address);
  return { address, giveBack: async () => removeDatabase(address) };
}

async function template(): Promise<string> {
  const path = join(runFolder(), "migrated.sqlite");
  if (existsSync(path)) return path;
  const own = newFile();
  const store = await Store.open(own);
  await store.migrate();
  await store.close();
  renameSync(await inOneFile(own), path); // at once, so that no other process sees a part of it
  removeDatabase(own);
  return path;
}

/** A copy of a database without the log beside it. */
async function inOneFile(address: string): Promise<string> {
  const copy = newFile();
  const database = new Database(address);
  database.prepare("VACUUM INTO ?").run([copy]);
  database.close();
  return copy;
}

function newFile(): string {
  return join(runFolder(), `${randomBytes(6).toString("hex")}.sqlite`);
}

function removeDatabase(address: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${address}${end}`, { force: true });
}
