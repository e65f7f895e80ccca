import type { PoolConnection } from "mysql2";

/** Within how many milliseconds a database server in order lets somebody in, or answers a statement that costs nothing. */
export const PROMPT = 3_000;

/** Is told what came of a statement. */
export type Told = (error: unknown, ...more: unknown[]) => void;

/**
 * What is to be told of a statement, so that `done` hears of it within a time in any case: a server that is frozen, or cut off,
 * says nothing. Then the connection is ended, as the answer may still come, and would be taken for that of the next statement.
 */
export function toldWithin(milliseconds: number, connection: Pick<PoolConnection, "destroy">, done: Told): Told {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    connection.destroy();
    done(new ServerSilent(milliseconds));
  }, milliseconds);
  return (...told) => {
    clearTimeout(timer);
    if (!isOver) done(...told);
  };
}

/** Runs a statement that costs nothing, and returns its rows. Throws ServerSilent if no answer comes in time. */
export function askedPromptly(connection: PoolConnection, sql: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, rows?: unknown) => (error ? reject(error) : resolve(rows));
    connection.query(sql, toldWithin(PROMPT, connection, done));
  });
}

/** A server that gave no sign of life. */
class ServerSilent extends Error {
  readonly code = SILENCE;

  constructor(milliseconds: number) {
    super(`The database server gave no answer within ${milliseconds / 1_000} seconds.`);
  }
}

/** Whether a statement failed because no answer came in time. */
export function isSilence(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  return ((driverError ?? error ?? {}) as { code?: string }).code === SILENCE;
}

/** The code of that error. */
export const SILENCE = "SERVER_SILENT";
