import type { EntityManager } from "typeorm";

/** A snapshot as a kind of database gives it. */
export interface ReadState {
  readonly manager: EntityManager;
  readonly version: string;
  release(): Promise<void>;
}

/** How a kind of database gives its snapshots. */
export interface Snapshots {
  /** Whether checks of the version go over the connection that writes, and must wait for their turn. */
  readonly sharesConnection: boolean;
  readonly begin: (left: AbortSignal | null) => Promise<ReadState>;
  /** The newest committed data version. */
  readonly version: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export const SELECT_VERSION = "SELECT version FROM data_version";
