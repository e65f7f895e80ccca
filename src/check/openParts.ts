import { type Message, said } from "../message/message";
import type { ComparedReport } from "./comparedReport";

/** What is known of the parts of a summary in a year. */
export interface KnownParts {
  /** The names of the parts whose report is missing. */
  readonly missing: readonly string[];
  /** How many parts have filed a report. While others are missing, the reports themselves need not be at hand. */
  readonly filed: number;
  /** Whether a person declared that all parts are in the register. Otherwise a difference may be a part's that is not. */
  readonly declared: boolean;
}

/** Says that a summary cannot be checked because parts have not filed, and what to do. */
export function partsMissing(summary: ComparedReport, { missing, filed }: KnownParts): Message {
  return said("PARTS_MISSING", {
    summary: summary.department,
    year: summary.year,
    all: missing.length + filed,
    missing: missing.length,
    names: missing,
  });
}

/**
 * Says that a summary differs from the sum of its registered parts in some cells, that nobody declared these to be all
 * of its parts, and what to do.
 */
export function partsUndeclared(summary: ComparedReport, { filed }: KnownParts, cells: number): Message {
  return said("PARTS_UNDECLARED", { summary: summary.department, year: summary.year, parts: filed, cells });
}
