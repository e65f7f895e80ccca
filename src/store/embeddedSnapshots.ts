import type { DataSource } from "typeorm";
import { EmbeddedDatabase } from "./embedded";
import { SELECT_VERSION, type Snapshots } from "./snapshots";

/**
 * Reads the embedded database over its one connection. The version of a file is asked over another one, which neither
 * waits for an open snapshot nor sees through it, and sees what other processes commit.
 */
export function embeddedSnapshots(source: DataSource): Snapshots {
  const file = source.options.database as string;
  const sharesConnection = file === ":memory:";
  let checks: EmbeddedDatabase | null = null;
  return {
    sharesConnection,
    begin: async () => {
      const runner = source.createQueryRunner();
      await runner.startTransaction();
      try {
        const version = versionIn(await runner.query(SELECT_VERSION));
        return { manager: runner.manager, version, release: () => runner.rollbackTransaction() };
      } catch (error) {
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    },
    version: async () => {
      if (sharesConnection) return versionIn(await source.query(SELECT_VERSION));
      checks ??= new EmbeddedDatabase(file);
      return versionIn(checks.prepare(SELECT_VERSION).all());
    },
    close: async () => void checks?.close(),
  };
}

function versionIn(rows: unknown): string {
  return String((rows as readonly { version: number }[])[0]?.version);
}
