import { type Message, said } from "../message/message";
import { SaidError } from "../message/saidError";
import { SILENCE } from "./prompt";

/** The database cannot be used. It says why, and what to do. */
export class StoreError extends SaidError {
  override readonly name = "StoreError";
}

/** A change that is not allowed. It says why, and what to do. Nothing of the change is stored. */
export class RefusedChange extends SaidError {
  override readonly name = "RefusedChange";
}

const REASONS: Readonly<Record<string, (where: string) => Message>> = {
  ECONNREFUSED: (where) => said("DATABASE_NOT_ANSWERING", { where }),
  ENOTFOUND: (where) => said("DATABASE_HOST_UNKNOWN", { where }),
  ETIMEDOUT: (where) => said("DATABASE_TOO_SLOW", { where }),
  ER_ACCESS_DENIED_ERROR: (where) => said("DATABASE_LOGIN_REFUSED", { where }),
  ER_DBACCESS_DENIED_ERROR: (where) => said("DATABASE_NOT_GRANTED", { where }),
  ER_BAD_DB_ERROR: (where) => said("DATABASE_MISSING", { where }),
};

/** The error for a driver's error while connecting to `where` (an address without its password). */
export function connectionError(error: unknown, where: string): StoreError {
  const { code, message } = error as { code?: string; message?: string };
  const reason = code === undefined ? undefined : REASONS[code]?.(where);
  return new StoreError(reason ?? said("DATABASE_NOT_OPENED", { where, why: message ?? code ?? "" }));
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
  SILENCE,
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
