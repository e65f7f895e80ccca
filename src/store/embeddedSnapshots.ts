import { Mutex } from "async-mutex";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "./dataSource";
import { EmbeddedDatabase } from "./embedded";
import { type Snapshots, versionIn } from "./snapshots";

/**
 * Snapshots of an embedded database. They use a connection of their own, one after the other: each sees the state at its
 * beginning, even if others write. The newest version is read over another connection, which waits for nobody.
 */
export async function embeddedSnapshots(source: DataSource): Promise<Snapshots> {
  const file = source.options.database as string;
  const reader = await dataSourceFor(file).initialize();
  reader.logger = source.logger; // one place to see every statement
  const newest = new EmbeddedDatabase(file);
  const turn = new Mutex();
  return {
    begin: async () => {
      const leave = await turn.acquire();
      const runner = reader.createQueryRunner();
      const release = () => runner.rollbackTransaction().finally(leave);
      try {
        await runner.startTransaction();
        return { manager: runner.manager, version: await versionIn((sql) => runner.query(sql)), release };
      } catch (error) {
        await release().catch(() => undefined);
        throw error;
      }
    },
    query: async (sql) => newest.prepare(sql).all(),
    close: async () => {
      newest.close();
      await reader.destroy();
    },
  };
}
