import type { SelectQueryBuilder } from "typeorm";
import type { Revision } from "./entity/revision";
import { FOREVER, type Instant } from "./instant";

/** Keeps the revisions that were valid at a moment, or are valid now (null). Drafts have no span and never pass. */
export function validAt(query: SelectQueryBuilder<Revision>, asOf: Instant | null): SelectQueryBuilder<Revision> {
  return asOf === null
    ? query.andWhere("revision.validTo = :forever", { forever: FOREVER })
    : query.andWhere("revision.validFrom <= :asOf AND revision.validTo > :asOf", { asOf });
}

/** Keeps the rows whose column is one of these whole numbers. */
export function among(
  query: SelectQueryBuilder<Revision>,
  column: string,
  numbers: readonly number[],
): SelectQueryBuilder<Revision> {
  if (!numbers.every(Number.isSafeInteger)) throw new Error(`${column} must be compared with whole numbers.`);
  return query.andWhere(numbers.length === 0 ? "1 = 0" : `${column} IN (${numbers.join(", ")})`);
}
