import { Semaphore } from "async-mutex";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "./dataSource";
import { EmbeddedDatabase } from "./embedded";
import { type Snapshots, versionIn } from "./snapshots";

/** Snapshots that are open at once, each over a connection of its own. */
const MOST_OPEN = 4;

/**
 * Snapshots of an embedded database. Each sees the state at its beginning, even if others write; a few are open at once,
 * and the others wait. The newest version is read over another connection, which waits for nobody.
 */
export async function embeddedSnapshots(source: DataSource): Promise<Snapshots> {
  const file = source.options.database as string;
  const readers: DataSource[] = [];
  const idle: DataSource[] = [];
  const connect = async () => {
    const reader = await dataSourceFor(file).initialize();
    reader.logger = source.logger; // one place to see every statement
    readers.push(reader);
    return reader;
  };
  idle.push(await connect());
  const newest = new EmbeddedDatabase(file);
  const turns = new Semaphore(MOST_OPEN);
  return {
    begin: async () => {
      const [, leave] = await turns.acquire();
      const reader =
        idle.pop() ??
        (await connect().catch((error) => {
          leave();
          throw error;
        }));
      const runner = reader.createQueryRunner();
      const release = () =>
        runner.rollbackTransaction().finally(() => {
          idle.push(reader);
          leave();
        });
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
      for (const reader of readers) await reader.destroy();
    },
  };
}
