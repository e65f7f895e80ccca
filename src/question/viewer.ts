/**
 * The person or program that requests data. It decides which data is visible, so the key of everything that is
 * remembered includes it.
 */
export interface Viewer {
  readonly name: string;
}

/** Everybody: sees only published data. */
export const PUBLIC: Viewer = { name: "public" };
