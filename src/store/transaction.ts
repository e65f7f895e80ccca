import { randomBytes } from "node:crypto";
import { backOff } from "exponential-backoff";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { said } from "../message/message";
import { CHANGES_KEPT } from "./changeLog";
import { discard } from "./connections";
import { DataChange } from "./entity/dataChange";
import { SILENCE } from "./prompt";
import { StoreError } from "./storeError";
import { noteTouched, touchedText } from "./touched";

/** A change in one transaction. It may run several times; each time the database is as before the first attempt. */
export interface TransactionChange<T> {
  readonly make: (manager: EntityManager) => Promise<T>;
  /** If this returns false, the transaction is rolled back and the data version does not change. */
  readonly isChange: (result: T) => boolean;
}

/**
 * Makes a change, completely or not at all, after every other writer has finished. If another writer of a cluster was
 * first, or the connection is lost, the whole transaction is repeated for up to a minute. Its token shows whether a
 * commit without an answer was made nevertheless, so that no change is made twice. Throws StoreError if this is not known
 * in the end.
 */
export async function transact<T>(source: DataSource, change: TransactionChange<T>): Promise<T> {
  const token = randomBytes(12).toString("base64url");
  const begun = Date.now();
  // Once a commit was sent, every later attempt looks for it: a node may make it after its connection is lost.
  let sent: { readonly result: T } | null = null;
  let isUnanswered = false;
  const attempt = async (): Promise<T> => {
    const runner = source.createQueryRunner();
    try {
      await runner.startTransaction();
      await lock(runner, token);
      await refuseOldState(runner);
      if (sent && (await runner.manager.existsBy(DataChange, { token }))) {
        await runner.rollbackTransaction();
        return sent.result;
      }
      const touching = noteTouched(runner.manager);
      const result = await change.make(runner.manager);
      if (change.isChange(result)) {
        await record(runner, token, touchedText(touching.result()));
        sent = { result };
        await runner.commitTransaction().catch((error) => {
          if (codeOf(error) !== "ER_LOCK_DEADLOCK") isUnanswered = true;
          throw error;
        });
      } else await runner.rollbackTransaction();
      return result;
    } catch (error) {
      // A connection with half a change must not be used again: the beginning of the next change would commit it.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => discard(runner));
      throw error;
    } finally {
      runner.data = {}; // the embedded database has one runner for all writes
      await runner.release();
    }
  };
  const retry = (error: unknown) => isPassing(error) && Date.now() - begun < LONGEST;
  return backOff(attempt, { ...RETRIES, retry }).catch((error) => {
    throw isUnanswered && isPassing(error) ? new StoreError(said("CHANGE_UNCERTAIN")) : error;
  });
}

// 50 ms x 2^n with full jitter, so that writers that were refused together do not try again at the same time.
const RETRIES = { startingDelay: 50, timeMultiple: 2, jitter: "full", maxDelay: 2_000, numOfAttempts: 1_000 } as const;
const LONGEST = 60_000;

/** What is thrown if a transaction does not see the newest write. */
const OLD_STATE = "STATE_TOO_OLD";

/** Errors after which the same transaction can succeed. */
const PASSING: ReadonlySet<string> = new Set([
  "ER_LOCK_DEADLOCK", // 1213; on a cluster, another node's writer was first
  "ER_LOCK_WAIT_TIMEOUT", // 1205
  OLD_STATE,
  "ER_CHECKREAD", // 1020: the row changed since this transaction read it
  "ER_UNKNOWN_COM_ERROR", // 1047: the node is not part of its cluster at the moment
  "ER_ERROR_DURING_COMMIT", // 1180: the node lost its cluster while it committed
  "ER_SERVER_SHUTDOWN",
  "ER_CONNECTION_KILLED",
  "PROTOCOL_CONNECTION_LOST",
  SILENCE,
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  // The driver has no code for a statement on a connection that ended while no statement ran.
  return code === undefined ? driverError(error).fatal === true : PASSING.has(code);
}

function codeOf(error: unknown): string | undefined {
  return driverError(error).code;
}

function driverError(error: unknown): DriverError {
  return (error as { driverError?: DriverError }).driverError ?? (error as DriverError);
}

interface DriverError {
  readonly code?: string;
  /** Whether the connection ended. */
  readonly fatal?: boolean;
}

// The first statement of the transaction: writers wait for each other here, so what they read afterwards is the newest
// state.
function lock(runner: QueryRunner, token: string): Promise<unknown> {
  return runner.query("UPDATE data_version SET version = version + 1, token = ? WHERE id = 1", [token]);
}

/**
 * Some engines of servers fix what a transaction sees when it begins, before it has waited for the writer in front of it: it
 * would then change a state that is not the newest. Throws an error after which the same transaction can succeed.
 */
async function refuseOldState(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type !== "mariadb") return;
  const newest = "SELECT MAX(version) AS version FROM data_change";
  const [seen]: VersionRow[] = await runner.query(newest);
  const [there]: VersionRow[] = await runner.query(`${newest} FOR UPDATE`);
  if (String(seen?.version) !== String(there?.version))
    throw Object.assign(new Error("This transaction does not see the newest write."), { code: OLD_STATE });
}

interface VersionRow {
  readonly version: number | string | null;
}

async function record(runner: QueryRunner, token: string, touched: string): Promise<void> {
  const version = "(SELECT version FROM data_version WHERE id = 1)";
  await runner.query(`INSERT INTO data_change (version, token, touched) VALUES (${version}, ?, ?)`, [token, touched]);
  await runner.query(`DELETE FROM data_change WHERE version <= ${version} - ${CHANGES_KEPT}`);
}
