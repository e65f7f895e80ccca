import { AsyncLocalStorage } from "node:async_hooks";
import { Mutex } from "async-mutex";
import type { DataSource, EntityManager } from "typeorm";
import { ChangeLog } from "./changeLog";
import { dataSourceFor } from "./dataSource";
import { embeddedSnapshots } from "./embeddedSnapshots";
import { Memory } from "./memory";
import { rebuildRollups, rollupsAreCurrent } from "./rollup/rebuild";
import { serverSnapshots } from "./serverSnapshots";
import { changesIn, type Query, type Snapshots, versionIn } from "./snapshots";
import { connectionError, RefusedChange, StoreError } from "./storeError";
import { transact } from "./transaction";

/** What runs statements within one transaction. */
export type Manager = EntityManager;

/** One consistent state of the database, read through one connection until it is released. */
export interface Snapshot {
  readonly manager: Manager;
  /** The data version it stands at: two snapshots of one version hold the same. */
  readonly version: string;
  release(): Promise<void>;
}

/** A value that is remembered, and how many bodies it lists, which decide what it takes in memory. */
export interface Remembered {
  readonly it: unknown;
  readonly bodies: number;
}

const BYTES_REMEMBERED = 128 << 20;
/** Measured on rankings of 10,000 bodies, the largest of what is remembered. */
const BYTES_A_BODY = 400;

/** An open database. It is handed down to whoever needs it; there is no global one. */
export class Store {
  // The embedded database has one connection that writes in this process: its writers take turns.
  private readonly turn: Mutex | null;
  private readonly writing = new AsyncLocalStorage<true>();
  private readonly log = new ChangeLog();
  /** What this process has worked out for questions. */
  readonly memory = new Memory<Remembered>(this.log, BYTES_REMEMBERED, ({ bodies }) => bodies * BYTES_A_BODY, true);

  private checking: Promise<unknown> = Promise.resolve();
  private nextCheck: Promise<string> | null = null;

  private constructor(
    private readonly source: DataSource,
    private readonly snapshots: Snapshots,
    /** The address without its password, for people. */
    readonly where: string,
    /** Bytes that the server takes in one statement; null for the embedded database. */
    private readonly largestStatement: number | null,
  ) {
    this.turn = source.options.type === "mariadb" ? null : new Mutex();
  }

  /**
   * Connects. A statement that reads for longer than `statementSeconds` is ended by the database server, 0 for never;
   * the embedded database knows no such bound. Throws StoreError with one sentence where connecting fails.
   */
  static async open(address: string, statementSeconds = 0): Promise<Store> {
    const source = dataSourceFor(address);
    const where = withoutPassword(address);
    try {
      await source.initialize();
      const snapshots =
        source.options.type === "mariadb"
          ? await serverSnapshots(address, source, statementSeconds)
          : await embeddedSnapshots(source);
      return new Store(source, snapshots, where, await largestStatementOf(source));
    } catch (error) {
      if (source.isInitialized) await source.destroy().catch(() => undefined);
      throw connectionError(error, where);
    }
  }

  /** Throws RefusedChange where a document is larger than the server takes in one statement. */
  refuseTooLarge(document: { readonly name: string; readonly bytes: Buffer; readonly text: string }): void {
    // Bytes are written as hexadecimal digits, and a character of text is at most four bytes.
    const statement = document.bytes.length * 2 + document.text.length * 4 + 10_000;
    if (this.largestStatement !== null && statement > this.largestStatement)
      throw new RefusedChange(
        `${document.name} is too large for this database server: raise its max_allowed_packet to ${Math.ceil(statement / (1 << 20))} MB.`,
      );
  }

  /** Brings the tables to the state this version needs; the names of the migrations that ran. */
  async migrate(): Promise<readonly string[]> {
    const ran = await this.source.runMigrations({ transaction: "each" });
    if (!(await rollupsAreCurrent(this.source.manager))) await this.source.transaction(rebuildRollups);
    return ran.map((migration) => migration.name);
  }

  /**
   * Makes the database ready for this version: an embedded file is migrated, a server's tables are a person's to
   * change. Throws StoreError where those are older than this version or not there.
   */
  async prepare(): Promise<void> {
    if (this.turn) await this.migrate();
    else if ((await this.source.showMigrations()) || !(await rollupsAreCurrent(this.source.manager)))
      throw new StoreError(`The database ${this.where} is not up to this version: run "npm run cli -- migrate" first.`);
  }

  /** Statements that would bring the tables to what the entities describe; none where the migrations are complete. */
  async pendingChanges(): Promise<readonly string[]> {
    const { upQueries } = await this.source.driver.createSchemaBuilder().log();
    return upQueries.map((change) => change.query);
  }

  /** Another memory of this process; both numbers are bytes. */
  memoryOf<T>(most: number, bytesOf: (value: T, key: string) => number): Memory<T> {
    return new Memory<T>(this.log, most, bytesOf, false);
  }

  /**
   * A state of the database that stays as it is until released, whatever is written meanwhile. Once `left` is aborted,
   * a database server is told to stop the statement that runs in it.
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
   * The newest committed data version, from a check that starts after this is called, so that no write which was
   * acknowledged before is missed. One check serves all who wait for it when it starts; nobody joins one under way.
   */
  version(): Promise<string> {
    this.nextCheck ??= this.checking.then(afterWaiting).then(() => {
      this.nextCheck = null;
      const check = this.newest();
      this.checking = check.catch(() => undefined);
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
   * Writes in one transaction, all or nothing, after every other writer. What `isChange` denies leaves no trace, not even
   * a moved data version. `change` may run several times, where other writers of a cluster were first or the connection
   * was lost. Open snapshots neither see it nor hold it up. Throws where it is called within another write, which it would
   * wait for without end.
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

/** Lets all requests that have already arrived ask for the check before it starts. */
function afterWaiting(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
