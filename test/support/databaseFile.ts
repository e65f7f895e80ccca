import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";
import { Store } from "../../src/store/store";
import type { Lent } from "./lent";
import { runFolder } from "./runFolder";

/** A database file with the tables of this version and nothing in them. */
export function migratedFile(): Promise<Lent> {
  return copyOfFilled("migrated", async () => undefined);
}

/** A copy of a database file that is filled once in a run of the tests. The same name must be filled in the same way. */
export async function copyOfFilled(name: string, fill: (store: Store) => Promise<void>): Promise<Lent> {
  const address = newFile();
  copyFileSync(await original(name, fill), address);
  return { address, giveBack: async () => removeDatabase(address) };
}

async function original(name: string, fill: (store: Store) => Promise<void>): Promise<string> {
  const path = join(runFolder(), `${name}.sqlite`);
  while (!existsSync(path)) {
    if (isFirst(`${path}.filling`)) await make(path, fill).finally(() => rmdirSync(`${path}.filling`));
    else await sleep(50); // another process fills it
  }
  return path;
}

async function make(path: string, fill: (store: Store) => Promise<void>): Promise<void> {
  const [own, copy] = [newFile(), newFile()];
  const store = await Store.open(own);
  await store.migrate();
  await fill(store);
  await store.close();
  const database = new Database(own);
  database.prepare("VACUUM INTO ?").run([copy]); // in one file, without the log beside it
  database.close();
  removeDatabase(own);
  renameSync(copy, path); // whole at once
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function newFile(): string {
  return join(runFolder(), `${randomBytes(6).toString("hex")}.sqlite`);
}

function removeDatabase(address: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${address}${end}`, { force: true });
}
