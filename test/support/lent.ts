/** A database that a test has for itself until it gives it back. */
export interface Lent {
  readonly address: string;
  giveBack(): Promise<void>;
}
