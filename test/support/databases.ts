import { World } from "./world";

/** Runs a suite on every database that is there: SQLite always. */
export function onEachDatabase(name: string, suite: (open: () => Promise<World>) => void): void {
  describe(`${name} on SQLite`, () => suite(() => World.open()));
}
