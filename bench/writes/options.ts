import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chosen, DATABASES, type DatabaseName, positive, SIZES } from "../options";

/** Departments of the cities; T is for trying whether the bench runs. */
export const CITIES = { ...SIZES, T: 24 } as const;
export type CitySize = keyof typeof CITIES;

export interface WritesOptions {
  readonly sizes: readonly CitySize[];
  readonly databases: readonly DatabaseName[];
  /** For each load and each round. */
  readonly seconds: number;
  readonly rounds: number;
  /** Writes for the first answer to each question. */
  readonly writes: number;
  /** At most so many of the writes a second file a report; the others change an entry of the register, which is much less work. */
  readonly reports: number;
  /** Requests a second of all clients, where they are paced. */
  readonly pace: number;
  /** Folder of the filled databases, which then stay and are found again; null for one that goes. */
  readonly keep: string | null;
}

/** What the arguments ask for: by default S and L on both databases. Throws with one sentence for what is unknown. */
export function writesOptionsFrom(words: readonly string[]): WritesOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: "string", default: "S,L" },
      databases: { type: "string" },
      seconds: { type: "string", default: "4" },
      rounds: { type: "string", default: "3" },
      writes: { type: "string", default: "16" },
      reports: { type: "string", default: "5" },
      pace: { type: "string", default: "100" },
      keep: { type: "string" },
    },
  });
  return {
    sizes: chosen("sizes", values.sizes, Object.keys(CITIES) as CitySize[]),
    databases: chosen("databases", values.databases, DATABASES),
    seconds: positive("seconds", values.seconds),
    rounds: positive("rounds", values.rounds),
    writes: positive("writes", values.writes),
    reports: positive("reports", values.reports),
    pace: positive("pace", values.pace),
    keep: values.keep === undefined ? null : resolve(values.keep),
  };
}
