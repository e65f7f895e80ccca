import { mariadb } from "./mariadb";
import { migratedDatabase } from "./migratedDatabase";
import { describeWith } from "./requirement";
import { World } from "./world";

/** Runs a suite on every kind of database: each test opens an empty one. */
export function onEachDatabase(name: string, suite: (open: () => Promise<World>) => void): void {
  describe(`${name} on SQLite`, () => suite(() => World.open()));
  describeWith(mariadb)(`${name} on MariaDB`, () => suite(async () => World.on(await migratedDatabase())));
}
