import { IsNull, Not } from "typeorm";
import { type Standing, WithDrafts } from "../access/standing";
import { RevisionState } from "../access/workflow";
import type { Department } from "./entity/department";
import type { Document } from "./entity/document";
import type { Revision } from "./entity/revision";
import { FOREVER, type Instant, withinSpans } from "./instant";
import { literal } from "./literal";

// The rules for which rows are public, defined only here. A draft has no span and is never public. A published revision
// has a span from its publication until another revision replaces it or it is withdrawn. What was withdrawn is gone from
// whatever is asked of today, but not from the past.

/** The revisions that are valid now, as a condition for `find`. */
export const VALID = { validTo: FOREVER } as const;

/** The revisions that are or were public, as a condition for `find`. */
export const EVER_PUBLIC = { validFrom: Not(IsNull()) } as const;

/** The revisions that are or were public and that nobody has withdrawn, as a condition for `find`. */
export const STILL_SHOWN = { ...EVER_PUBLIC, state: Not(RevisionState.WITHDRAWN) } as const;

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

/**
 * The condition that a row of `revision` is among the versions shown at a moment (null: now), with the values for its question
 * marks: all that had been public by then, but for those that are withdrawn now, if it is asked of now.
 */
export function shownAt(alias: string, standing: Standing) {
  if (standing !== null) return publicBy(alias, standing);
  return { sql: `${wasPublic(alias)} AND ${alias}.state <> ${literal(RevisionState.WITHDRAWN)}`, parameters: [] };
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

/**
 * The condition that a row of `revision` was valid at a moment (null: now), or counts with drafts, with the values for its
 * question marks. `withdrawn`: with drafts, also the newest version of a report that was withdrawn.
 */
export function validAt(alias: string, standing: Standing, withdrawn = false) {
  if (standing === null) return { sql: isValid(alias), parameters: [] };
  if (standing instanceof WithDrafts) {
    const newest = `NOT EXISTS (SELECT 1 FROM revision n WHERE n.report_id = ${alias}.report_id AND n.number > ${alias}.number)`;
    const taken = withdrawn ? ` OR ${alias}.state = ${literal(RevisionState.WITHDRAWN)}` : "";
    const working = `${newest} AND (${isValid(alias)} OR ${alias}.valid_from IS NULL${taken})`;
    if (standing.departmentIds === null) return { sql: working, parameters: [] };
    const own = ownOf(alias, standing);
    return { sql: `((${own} AND ${working}) OR (NOT ${own} AND ${isValid(alias)}))`, parameters: [] };
  }
  const at = withinSpans(standing);
  return { sql: `${alias}.valid_from <= ? AND ${alias}.valid_to > ?`, parameters: [at, at] };
}

/**
 * The condition that a row of `revision` had been public by a moment (null: by now), or is a draft that counts, with the values
 * for its question marks.
 */
export function publicBy(alias: string, standing: Standing) {
  if (standing === null) return { sql: wasPublic(alias), parameters: [] };
  if (standing instanceof WithDrafts)
    return { sql: `(${wasPublic(alias)} OR ${ownOf(alias, standing)})`, parameters: [] };
  return { sql: `${alias}.valid_from <= ?`, parameters: [withinSpans(standing)] };
}

/** The condition that a row of `revision` is of a department whose drafts count. */
function ownOf(alias: string, { departmentIds }: WithDrafts): string {
  return departmentIds === null ? "1 = 1" : `${alias}.department_id IN (${departmentIds.map(literal).join(", ")})`;
}

/** Whether a revision that is or was public had been so by a moment (null: now). */
export function wasPublicBy({ validFrom }: Pick<Revision, "validFrom">, standing: Standing): boolean {
  if (validFrom === null || standing === null || standing instanceof WithDrafts) return validFrom !== null;
  return validFrom <= withinSpans(standing);
}

/** Whether a revision that had been public by a moment (null: now), or is a draft that counts, was valid then. */
export function isValidAt({ validTo }: Pick<Revision, "validTo">, standing: Standing): boolean {
  if (standing === null) return validTo === FOREVER;
  if (standing instanceof WithDrafts) return validTo === FOREVER || validTo === null;
  return validTo !== null && validTo > withinSpans(standing);
}

/** Of the versions of a report that had been public by a moment, or count with drafts, the one that counts; null if none does. */
export function countedOf<V extends Pick<Revision, "number" | "validTo">>(
  versions: readonly V[],
  standing: Standing,
): V | null {
  if (!(standing instanceof WithDrafts)) return versions.find((version) => isValidAt(version, standing)) ?? null;
  const newest = versions.reduce<V | null>((last, each) => (last && last.number > each.number ? last : each), null);
  return newest && isValidAt(newest, standing) ? newest : null;
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

/** Whether a revision was published and its report withdrawn since. */
export function isWithdrawn({ state }: Pick<Revision, "state">): boolean {
  return state === RevisionState.WITHDRAWN;
}

/** Whether a document is published although it is not a report. */
export function isPublishedDocument({ publicFrom }: Pick<Document, "publicFrom">): boolean {
  return publicFrom !== null;
}

/** Whether a department may be seen: a person registered it, or it has a valid report. Drafts alone do not count. */
export function isVisible({ registered, filing }: Pick<Department, "registered" | "filing">): boolean {
  return registered || filing !== "";
}
