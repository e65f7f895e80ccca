import { Mutex } from "async-mutex";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "./dataSource";
import { EmbeddedDatabase } from "./embedded";
import { type Snapshots, versionIn } from "./snapshots";

/**
 * Reads an embedded database over a connection of its own, which readers of this process take in turn: it sees what was
 * committed when its turn began, whatever is written meanwhile. The newest version is asked over another one, which waits
 * for nobody.
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
