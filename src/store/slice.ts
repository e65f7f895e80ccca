import type { EntityManager, SelectQueryBuilder } from "typeorm";
import type { FormCode } from "../form/status";
import { Revision } from "./entity/revision";
import { Section } from "./entity/section";
import { FOREVER, type Instant } from "./instant";
import { among, validAt } from "./validity";

/** Which valid revisions a question is about. Null narrows nothing. */
export interface Slice {
  readonly departmentIds: readonly number[] | null;
  /** Departments that are not in it: the shorter list where nearly all are. */
  readonly withoutIds?: readonly number[];
  readonly years: readonly number[] | null;
  readonly forms: readonly FormCode[] | null;
  readonly asOf: Instant | null;
  /** Text that a section of the report holds. */
  readonly mentions?: string | null;
}

/** A condition written out, with what stands for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The rows of `revision` (alias r) that a slice holds, for statements that are written by hand. */
export function rowsIn({ departmentIds, withoutIds, years, forms, asOf }: Slice): Condition {
  return {
    sql: [
      asOf === null ? `r.valid_to = '${FOREVER}'` : "r.valid_from <= ? AND r.valid_to > ?",
      ...(years ? [oneOf("r.year", years)] : []),
      ...(departmentIds ? [oneOf("r.department_id", departmentIds)] : []),
      ...(withoutIds && withoutIds.length > 0 ? [`NOT ${oneOf("r.department_id", withoutIds)}`] : []),
      ...(forms ? [formsAmong("r.form", forms)] : []),
    ].join(" AND "),
    parameters: asOf === null ? [] : [asOf, asOf],
  };
}

/** A condition on a column of whole numbers. Written out: SQLite admits only so many parameters. */
export function oneOf(column: string, numbers: readonly number[]): string {
  if (!numbers.every(Number.isSafeInteger)) throw new Error(`${column} must be compared with whole numbers.`);
  if (numbers.length === 1) return `${column} = ${numbers[0]}`;
  return numbers.length === 0 ? "1 = 0" : `${column} IN (${numbers.join(", ")})`;
}

/** A condition on a column of form codes, which are words of this program. */
export function formsAmong(column: string, forms: readonly FormCode[]): string {
  return forms.length === 0 ? "1 = 0" : `${column} IN (${forms.map((form) => `'${form}'`).join(", ")})`;
}
/** A report that a slice holds. */
export interface Filed {
  readonly departmentId: number;
  readonly year: number;
  readonly form: FormCode;
}

/** The revisions of a slice, to be narrowed and selected further. */
export function revisionsIn(manager: EntityManager, slice: Slice): SelectQueryBuilder<Revision> {
  const query = validAt(manager.createQueryBuilder(Revision, "revision"), slice.asOf);
  if (slice.departmentIds) among(query, "revision.departmentId", slice.departmentIds);
  if (slice.withoutIds && slice.withoutIds.length > 0)
    query.andWhere(`NOT (${oneOf("revision.departmentId", slice.withoutIds)})`);
  if (slice.years) among(query, "revision.year", slice.years);
  if (slice.forms)
    query.andWhere(slice.forms.length > 0 ? "revision.form IN (:...forms)" : "1 = 0", { forms: slice.forms });
  if (slice.mentions != null)
    query.andWhere(
      (all) =>
        `EXISTS ${all
          .subQuery()
          .select("1")
          .from(Section, "section")
          .where(
            "section.revisionId = revision.id AND (INSTR(section.text, :mentions) > 0 OR INSTR(section.heading, :mentions) > 0)",
          )
          .getQuery()}`,
      { mentions: slice.mentions },
    );
  return query;
}

/** Who filed for which year on which form, within a slice. */
export async function loadFiled(manager: EntityManager, slice: Slice): Promise<readonly Filed[]> {
  const { sql, parameters } = rowsIn(slice);
  const rows = await manager.query<Filed[]>(
    `SELECT r.department_id AS departmentId, r.year AS year, r.form AS form FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  return rows.map((row) => ({ departmentId: Number(row.departmentId), year: Number(row.year), form: row.form }));
}
