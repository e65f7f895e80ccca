import { IsNull, Not } from "typeorm";
import type { Department } from "./entity/department";
import type { Document } from "./entity/document";
import type { Revision } from "./entity/revision";
import { FOREVER, type Instant, withinSpans } from "./instant";
import { literal } from "./literal";

// The rules for which rows are public, defined only here. A draft has no span and is never public. A published revision
// has a span from its publication until another revision replaces it or it is withdrawn.

/** The revisions that are valid now, as a condition for `find`. */
export const VALID = { validTo: FOREVER } as const;

/** The revisions that are or were public, as a condition for `find`. */
export const EVER_PUBLIC = { validFrom: Not(IsNull()) } as const;

/** The documents that are published although they are not reports, as a condition for `find`. */
export const PUBLISHED_DOCUMENT = { publicFrom: Not(IsNull()) } as const;

/** The same as a condition on a row of `document`. */
export function isPublished(alias: string): string {
  return `${alias}.public_from IS NOT NULL`;
}

/** The condition that a row of `revision` is valid now. */
export function isValid(alias: string): string {
  return `${alias}.valid_to = ${literal(FOREVER)}`;
}

/** The condition that a row of `revision` is or was public. */
export function wasPublic(alias: string): string {
  return `${alias}.valid_from IS NOT NULL`;
}

/** The moment at which a row of `revision` was published, as an expression; null for a draft. */
export function publishedAt(alias: string): string {
  return `${alias}.valid_from`;
}

/** The moment at which a row of `revision` was replaced or withdrawn, as an expression; meaningless while it is valid. */
export function endedAt(alias: string): string {
  return `${alias}.valid_to`;
}

/** The condition that a row of `revision` was replaced or withdrawn. */
export function hasEnded(alias: string): string {
  return `${alias}.valid_to < ${literal(FOREVER)}`;
}

/** The condition that a row of `revision` was valid at a moment (null: now), with the values for its question marks. */
export function validAt(alias: string, moment: Instant | null) {
  if (moment === null) return { sql: isValid(alias), parameters: [] };
  const at = withinSpans(moment);
  return { sql: `${alias}.valid_from <= ? AND ${alias}.valid_to > ?`, parameters: [at, at] };
}

/** The condition that a row of `revision` had been public by a moment (null: by now), with the values for its question marks. */
export function publicBy(alias: string, moment: Instant | null) {
  if (moment === null) return { sql: wasPublic(alias), parameters: [] };
  return { sql: `${alias}.valid_from <= ?`, parameters: [withinSpans(moment)] };
}

/** Whether a revision that is or was public had been so by a moment (null: now). */
export function wasPublicBy({ validFrom }: Pick<Revision, "validFrom">, moment: Instant | null): boolean {
  return moment === null || (validFrom !== null && validFrom <= withinSpans(moment));
}

/** Whether a revision that had been public by a moment (null: now) was valid then. */
export function isValidAt({ validTo }: Pick<Revision, "validTo">, moment: Instant | null): boolean {
  return moment === null ? validTo === FOREVER : validTo !== null && validTo > withinSpans(moment);
}

/** The condition that a row of `revision` (`earlier`) was public before another one of the same report (`later`). */
export function wasReplacedBy(earlier: string, later: string): string {
  // The first comparison lets the index of the spans find them: few revisions are not valid any more.
  return `${hasEnded(earlier)} AND ${earlier}.valid_from < ${later}.valid_from`;
}

/** Whether a revision is the valid one of its report now. */
export function isCurrent({ validTo }: Pick<Revision, "validTo">): boolean {
  return validTo === FOREVER;
}

/** Whether a revision was never public. */
export function isDraft({ validFrom }: Pick<Revision, "validFrom">): boolean {
  return validFrom === null;
}

/** The columns of a revision that is valid from a moment on. */
export function validSince(moment: Instant): Pick<Revision, "validFrom" | "validTo"> {
  return { validFrom: moment, ...VALID };
}

/** Whether a document is published although it is not a report. */
export function isPublishedDocument({ publicFrom }: Pick<Document, "publicFrom">): boolean {
  return publicFrom !== null;
}

/** Whether a department may be seen: a person registered it, or it has a valid report. Drafts alone do not count. */
export function isVisible({ registered, filing }: Pick<Department, "registered" | "filing">): boolean {
  return registered || filing !== "";
}
