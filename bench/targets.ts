import type { Size } from "./options";

/**
 * What must hold on MariaDB for a question at one connection: the service's time without kept answers, at most so many
 * times that of SQL by hand.
 */
export const TIMES_BY_HAND: Readonly<Record<Size, Readonly<Record<string, number>>>> = {
  S: { Q1: 1.6, Q2: 1.6, Q3: 1.6, Q4: 1.6, Q5: 1.6, Q6: 2.5, Q7: 2 },
  L: { Q1: 1 / 4, Q2: 1 / 2, Q3: 1 / 25, Q4: 1 / 30, Q5: 1.6, Q6: 2.5, Q7: 2 },
};

/** At most so many times the time at S may be taken at L. */
export const GROWTH = 1.5;

/** At least this share of the requests per second of bare bytes, with kept answers, at 16 connections. */
export const SHARE_OF_BARE = 0.5;

/** At most so many MB may a process of the service take at its peak. */
export const PEAK_MEMORY = 350;

/** With the most writes a second, at least this share of the requests per second without writes, at L on MariaDB. */
export const SHARE_UNDER_WRITES = 1 / 3;

/** At most so many milliseconds may half of the answers take while that is written. */
export const P50_UNDER_WRITES = 5;

/** At most so many milliseconds may the first answer after a write take, where the write did not touch it, and where it did. */
export const FIRST_UNTOUCHED = 10;
export const FIRST_TOUCHED = 30;

/** Beside a crowd that asks heavy questions, at most so many times the quiet p99. */
export const CROWD_TIMES = { kept: 5, cheap: 10 };

/** At most so many MB may a process of the service take beside a crowd. */
export const MEMORY_UNDER_CROWD = 500;

/** What people wait for in the pages, over 1,000 departments and ten years, on two cores. */
export const DASHBOARD = {
  initialKilobytes: 250,
  coldMilliseconds: 2_000,
  warmMilliseconds: 1_000,
  interactionMilliseconds: 200,
  shift: 0.05,
  /** Of any task while a table of 10,000 rows is scrolled. */
  scrollTaskMilliseconds: 100,
} as const;
