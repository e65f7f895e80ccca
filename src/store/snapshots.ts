import type { EntityManager } from "typeorm";
import { type ChangeRow, versionName } from "./changeLog";

/** A snapshot as a kind of database gives it. */
export interface ReadState {
  readonly manager: EntityManager;
  /** See `versionName`. */
  readonly version: string;
  release(): Promise<void>;
}

/** How a kind of database gives its snapshots. */
export interface Snapshots {
  readonly begin: (left: AbortSignal | null) => Promise<ReadState>;
  /** Reads the newest committed state; no open snapshot and no writer is waited for. */
  readonly query: Query;
  readonly close: () => Promise<void>;
}

/** Runs one statement, and gives its rows. */
export type Query = (sql: string) => Promise<unknown>;

/** The data version at which a statement reads. */
export async function versionIn(query: Query): Promise<string> {
  const [row] = (await query("SELECT version, token FROM data_version")) as { version: number; token: string }[];
  return versionName(row as { version: number; token: string });
}

/** The writes from a number on that a statement sees. */
export async function changesIn(query: Query, from: number): Promise<readonly ChangeRow[]> {
  return (await query(
    `SELECT version, token, touched FROM data_change WHERE version >= ${from} ORDER BY version`,
  )) as ChangeRow[];
}
