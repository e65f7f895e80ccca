/** The database cannot be used. `message` is one sentence with the reason and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/**
 * A change that is not allowed. `message` is one sentence with the reason and what to do. Nothing of the change is
 * stored.
 */
export class RefusedChange extends Error {
  override readonly name = "RefusedChange";
}

const REASONS: Readonly<Record<string, (where: string) => string>> = {
  ECONNREFUSED: (where) => `No database server answers at ${where}: start it, or set DATABASE_URL to another address.`,
  ENOTFOUND: (where) => `The database host of ${where} is not known: check DATABASE_URL.`,
  ETIMEDOUT: (where) => `The database server at ${where} does not answer in time: check DATABASE_URL and the network.`,
  ER_ACCESS_DENIED_ERROR: (where) =>
    `The database server at ${where} refuses this user or password: check DATABASE_URL.`,
  ER_DBACCESS_DENIED_ERROR: (where) =>
    `This user may not use the database at ${where}: grant it, or check DATABASE_URL.`,
  ER_BAD_DB_ERROR: (where) =>
    `There is no database at ${where}: create it (CREATE DATABASE … CHARACTER SET utf8mb4), or check DATABASE_URL.`,
};

/** The error for a driver's error while connecting to `where` (an address without its password). */
export function connectionError(error: unknown, where: string): StoreError {
  const { code, message } = error as { code?: string; message?: string };
  const reason = code === undefined ? undefined : REASONS[code]?.(where);
  return new StoreError(reason ?? `The database ${where} cannot be opened: ${message ?? code}.`);
}

/** Whether a reading failed because the database cannot be reached at the moment, and not because of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  const { code, fatal } = (driverError ?? error ?? {}) as { code?: string; fatal?: boolean };
  // The driver has no code for a statement on a connection that ended while no statement ran.
  return code === undefined ? fatal === true : AWAY.has(code) || EMBEDDED_AWAY.test(code);
}

const AWAY: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST",
  "ER_SERVER_SHUTDOWN",
  "ER_CONNECTION_KILLED",
  "ER_CON_COUNT_ERROR",
  "ER_UNKNOWN_COM_ERROR", // the node is not part of its cluster at the moment
  "ER_ACCESS_DENIED_ERROR",
  "ER_DBACCESS_DENIED_ERROR",
  "ER_BAD_DB_ERROR",
]);

/** The disk or the file of the embedded database, in its extended codes such as SQLITE_IOERR_READ, too. */
const EMBEDDED_AWAY = /^SQLITE_(?:CANTOPEN|IOERR|BUSY)/;
