/**
 * What is public now, and in place of it the newest version of each report of some departments, whatever its state: for those
 * who work on these reports.
 */
export class WithDrafts {
  constructor(
    /** The departments whose drafts count; null for all. */
    readonly departmentIds: readonly number[] | null,
  ) {}

  /** As the lists that rest on it are named. */
  toJSON(): string {
    return DRAFTS;
  }
}

/** What says, in place of a moment, that drafts count. */
export const DRAFTS = "drafts";

/** How a standing is named in identifiers; null for now. */
export function nameOfStanding(standing: Standing): string | null {
  return standing instanceof WithDrafts ? DRAFTS : standing;
}

/** How reports stand: as they were public at a moment, or as they are now with drafts; null: as they are public now. */
export type Standing = string | WithDrafts | null;
