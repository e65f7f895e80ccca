import type { CityBody } from "../city";

/** Runs one statement with its values in the order of its question marks. */
export type Sql = (text: string, values: readonly (number | string)[]) => Promise<readonly Row[]>;

/** A row as the driver gives it: sums of MariaDB come as digits. */
export type Row = Readonly<Record<string, number | string | null>>;

/** How the two databases are asked by hand. */
export interface Hand {
  readonly sql: Sql;
  /** A sum of counts as fast as the database makes it. */
  sumOfCounts(column: string): string;
  /** The columns of the figures by path. */
  readonly columns: ReadonlyMap<string, string>;
  /** After the table's name, where the database would choose another index. */
  readonly headline: string;
}

export type Variables = Readonly<Record<string, unknown>>;

/** One question of the benchmark: as an operation of the schema, and answered by hand. */
export interface BenchQuestion {
  readonly name: string;
  readonly about: string;
  readonly operation: string;
  variables(bodies: readonly CityBody[]): Variables;
  /** The same answer from the wide table, as a good engineer would write it. */
  byHand(hand: Hand, variables: Variables): Promise<unknown>;
  /** SQL statements that a request may take at most, the first after a write too, however many departments there are. */
  readonly statements: number;
}

export function count(value: number | string | null | undefined): number | null {
  return value == null ? null : Number(value);
}

/** Yuan with two places from whole fen. */
export function money(fen: number | string | null | undefined): string | null {
  if (fen == null) return null;
  const digits = String(fen).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A ratio with four places; null over nothing. */
export function ratio(numerator: number | null, denominator: number | null): string | null {
  return numerator === null || !denominator ? null : (numerator / denominator).toFixed(4);
}
