import { AsyncLocalStorage } from "node:async_hooks";
import { Mutex } from "async-mutex";
import type { DataSource, EntityManager } from "typeorm";
import { said } from "../message/message";
import { ChangeLog } from "./changeLog";
import { dataSourceFor } from "./dataSource";
import { embeddedSnapshots } from "./embeddedSnapshots";
import { Memory } from "./memory";
import { aloneAtTables } from "./migrating";
import { isSilence } from "./prompt";
import { rebuildRollups, rollupsAreCurrent } from "./rollup/rebuild";
import { serverSnapshots } from "./serverSnapshots";
import { changesIn, type Query, type Snapshots, versionIn } from "./snapshots";
import { connectionError, RefusedChange, StoreError } from "./storeError";
import { transact } from "./transaction";

/** Runs statements in one transaction. */
export type Manager = EntityManager;

/** One consistent state of the database, read through one connection until it is released. */
export interface Snapshot {
  readonly manager: Manager;
  /** Its data version: two snapshots with the same version contain the same data. */
  readonly version: string;
  release(): Promise<void>;
}

/** A remembered value, and its approximate size in memory, in bytes. */
export interface Remembered {
  readonly it: unknown;
  readonly bytes: number;
}

interface Silence {
  readonly error: unknown;
}

const BYTES_REMEMBERED = 128 << 20;

/** An open database. It is passed to the functions that need it; there is no global one. */
export class Store {
  // In this process, one connection writes to an embedded database: its writers wait for each other.
  private readonly turn: Mutex | null;
  private readonly writing = new AsyncLocalStorage<true>();
  private readonly log = new ChangeLog();
  /** The values that this process remembers for questions. */
  readonly memory = new Memory<Remembered>(
    this.log,
    BYTES_REMEMBERED,
    ({ bytes }, key) => bytes + key.length * 4, // a value contains the filter that its key says
    true,
  );

  // What came of the newest check: nothing, or that the server gave no sign of life.
  private checking: Promise<Silence | null> = Promise.resolve(null);
  private nextCheck: Promise<string> | null = null;

  private constructor(
    private readonly source: DataSource,
    private readonly snapshots: Snapshots,
    /** The address without the password, for messages. */
    readonly where: string,
    /** The largest statement that the server accepts, in bytes; null for the embedded database. */
    private readonly largestStatement: number | null,
  ) {
    this.turn = source.options.type === "mariadb" ? null : new Mutex();
  }

  /**
   * Connects. The database server ends a reading statement after `statementSeconds`, 0 for never; the embedded database
   * has no such limit. Throws StoreError with one sentence if connecting fails, or if a newer version of this program has
   * changed the tables.
   */
  static async open(address: string, statementSeconds = 0): Promise<Store> {
    const source = dataSourceFor(address);
    const where = withoutPassword(address);
    try {
      await source.initialize();
      await refuseNewer(source, where);
      const snapshots =
        source.options.type === "mariadb"
          ? await serverSnapshots(address, source, statementSeconds)
          : await embeddedSnapshots(source);
      return new Store(source, snapshots, where, await largestStatementOf(source));
    } catch (error) {
      if (source.isInitialized) await source.destroy().catch(() => undefined);
      throw error instanceof StoreError ? error : connectionError(error, where);
    }
  }

  /** Throws RefusedChange if a document is too large for one statement of this server. */
  refuseTooLarge(document: { readonly name: string; readonly bytes: Buffer; readonly text: string }): void {
    const statement = document.bytes.length + Buffer.byteLength(document.text) + 10_000;
    if (this.largestStatement !== null && statement > this.largestStatement)
      throw new RefusedChange(
        said("DOCUMENT_TOO_LARGE_FOR_DATABASE", { name: document.name, megabytes: Math.ceil(statement / (1 << 20)) }),
      );
  }

  /**
   * Brings the tables to the state that this version needs; returns the names of the migrations that ran. Of several processes
   * that do so at once, one does it, and the others wait and find nothing to do.
   */
  async migrate(): Promise<readonly string[]> {
    if (await this.isReady()) return [];
    return aloneAtTables(this.source, async () => {
      const ran = await this.source.runMigrations({ transaction: "each" });
      if (!(await rollupsAreCurrent(this.source.manager))) await this.source.transaction(rebuildRollups);
      return ran.map((migration) => migration.name);
    });
  }

  private async isReady(): Promise<boolean> {
    const ran = new Set(await migrationsRun(this.source));
    return migrationsKnown(this.source).every((name) => ran.has(name)) && rollupsAreCurrent(this.source.manager);
  }

  /**
   * Makes the database ready for this version. An embedded file is migrated. The tables of a server are changed by a
   * person only: throws StoreError if they are missing or older than this version.
   */
  async prepare(): Promise<void> {
    if (this.turn) await this.migrate();
    else if (!(await this.isReady())) throw new StoreError(said("DATABASE_TOO_OLD", { where: this.where }));
  }

  /** The statements that would make the tables equal to the entities; none if the migrations are complete. */
  async pendingChanges(): Promise<readonly string[]> {
    const { upQueries } = await this.source.driver.createSchemaBuilder().log();
    return upQueries.map((change) => change.query);
  }

  /** Returns another memory of this process. `most` and the result of `bytesOf` are in bytes. */
  memoryOf<T>(most: number, bytesOf: (value: T, key: string) => number): Memory<T> {
    return new Memory<T>(this.log, most, bytesOf, false);
  }

  /**
   * Returns a state of the database that does not change until it is released, even if others write. If `left` is
   * aborted, a database server stops the statement that is running in it.
   */
  async snapshot(left: AbortSignal | null = null): Promise<Snapshot> {
    const state = await this.snapshots.begin(left);
    try {
      await this.learn(state.version, (sql) => state.manager.query(sql));
      return state;
    } catch (error) {
      await state.release().catch(() => undefined);
      throw error;
    }
  }

  /**
   * Returns the newest committed data version. The check starts after this call, so it sees every write that was
   * acknowledged before. All calls that wait when a check starts share it; a later call waits for the next one. If the
   * server gave no sign of life meanwhile, those that wait are told at once.
   */
  version(): Promise<string> {
    this.nextCheck ??= this.checking.then(async (silence) => {
      await afterWaiting();
      this.nextCheck = null;
      this.checking = Promise.resolve(null);
      if (silence) throw silence.error;
      const check = this.newest();
      this.checking = check.then(
        () => null,
        (error) => (isSilence(error) ? { error } : null),
      );
      return check;
    });
    return this.nextCheck;
  }

  /** Reads from one snapshot. */
  async read<T>(question: (manager: Manager) => Promise<T>): Promise<T> {
    const snapshot = await this.snapshot();
    try {
      return await question(snapshot.manager);
    } finally {
      await snapshot.release();
    }
  }

  /**
   * Runs `change` in one transaction, after all other writers have finished. If `isChange` returns false, the transaction
   * is rolled back and the data version does not change. `change` may run several times, if another writer of a cluster was
   * first or the connection was lost. Open snapshots do not see the write and do not delay it. Throws if it is called
   * within another write, for which it would wait forever.
   */
  async write<T>(change: (manager: Manager) => Promise<T>, isChange: (result: T) => boolean = () => true): Promise<T> {
    if (this.writing.getStore()) throw new Error("A write must not begin within another write.");
    const make = (manager: Manager) => this.writing.run(true, () => change(manager));
    const write = () => transact(this.source, { make, isChange });
    return this.turn ? this.turn.runExclusive(write) : write();
  }

  async close(): Promise<void> {
    await this.snapshots.close();
    await this.source.destroy();
    this.writing.disable(); // otherwise each promise of the process still carries its value on
  }

  private async newest(): Promise<string> {
    const { query } = this.snapshots;
    const version = await versionIn(query);
    await this.learn(version, query);
    return version;
  }

  private learn(version: string, query: Query): Promise<void> {
    return this.log.reach(version, (from) => changesIn(query, from));
  }
}

async function refuseNewer(source: DataSource, where: string): Promise<void> {
  const known = new Set(migrationsKnown(source));
  const unknown = (await migrationsRun(source)).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new StoreError(said("DATABASE_TOO_NEW", { where, migrations: unknown }));
}

/** The names of the migrations that a database has had, in order. */
async function migrationsRun(source: DataSource): Promise<readonly string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable(MIGRATIONS))) return [];
    const ran: readonly { readonly name: string }[] = await runner.query(`SELECT name FROM ${MIGRATIONS} ORDER BY id`);
    return ran.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}

function migrationsKnown(source: DataSource): readonly string[] {
  return source.migrations.map((migration) => migration.name ?? migration.constructor.name);
}

/** The table in which TypeORM records the migrations that ran. */
const MIGRATIONS = "migrations";

async function largestStatementOf(source: DataSource): Promise<number | null> {
  if (source.options.type !== "mariadb") return null;
  const [row] = await source.query<{ size: string }[]>("SELECT @@max_allowed_packet AS size");
  return Number(row?.size);
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return url.host === "" ? address : url.href;
}

/** Waits until all requests that have arrived have asked for the check. */
function afterWaiting(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
