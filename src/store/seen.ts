import { IsNull, Not } from "typeorm";
import { FOREVER, type Instant } from "./instant";

// What may be seen, declared once. A draft has no span and is never seen; a published revision has one from its
// publication on, which ends where another takes its place or it is withdrawn.

/** The revisions that are valid now, as `find` takes it. */
export const VALID = { validTo: FOREVER } as const;

/** The revisions that are or were public. */
export const EVER_PUBLIC = { validFrom: Not(IsNull()) } as const;

/** The documents that are published as none of a report. */
export const PUBLISHED_DOCUMENT = { publicFrom: Not(IsNull()) } as const;

/** The condition that a row of `revision` is valid now. */
export function isValid(alias: string): string {
  return `${alias}.valid_to = '${FOREVER}'`;
}

/** The condition that a row of `revision` is or was public. */
export function wasPublic(alias: string): string {
  return `${alias}.valid_from IS NOT NULL`;
}

/** The condition that a row of `revision` was valid at a moment, with what stands for its question marks. */
export function wasValidAt(alias: string, moment: Instant) {
  return { sql: `${alias}.valid_from <= ? AND ${alias}.valid_to > ?`, parameters: [moment, moment] };
}
