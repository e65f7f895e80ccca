import type { EntityManager } from "typeorm";
import { today } from "../form/dayInChina";
import { type ChangeRow, versionName } from "./changeLog";
import { literal } from "./literal";

/** A snapshot of one kind of database. */
export interface ReadState {
  readonly manager: EntityManager;
  /** See `versionName`. */
  readonly version: string;
  release(): Promise<void>;
}

/** Opens snapshots of one kind of database. */
export interface Snapshots {
  readonly begin: (left: AbortSignal | null) => Promise<ReadState>;
  /** Reads the newest committed state. Waits for no open snapshot and no writer. */
  readonly query: Query;
  readonly close: () => Promise<void>;
}

/** Runs one statement and returns its rows. */
export type Query = (sql: string) => Promise<unknown>;

/** Returns the data version that a statement sees. */
export async function versionIn(query: Query): Promise<string> {
  const [row] = (await query("SELECT version, token FROM data_version")) as { version: number; token: string }[];
  return versionName(row as { version: number; token: string }, today());
}

/** Returns the writes that a statement sees, from a version number on. */
export async function changesIn(query: Query, from: number): Promise<readonly ChangeRow[]> {
  return (await query(
    `SELECT version, token, touched FROM data_change WHERE version >= ${literal(from)} ORDER BY version`,
  )) as ChangeRow[];
}
