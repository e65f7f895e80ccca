import type { EntityManager, SelectQueryBuilder } from "typeorm";
import type { FormCode } from "../form/status";
import { Revision } from "./entity/revision";
import { Section } from "./entity/section";
import type { Instant } from "./instant";
import { among, validAt } from "./validity";

/** Which valid revisions a question is about. Null narrows nothing. */
export interface Slice {
  readonly departmentIds: readonly number[] | null;
  readonly years: readonly number[] | null;
  readonly forms: readonly FormCode[] | null;
  readonly asOf: Instant | null;
  /** Text that a section of the report holds. */
  readonly mentions?: string | null;
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
  const rows = await revisionsIn(manager, slice)
    .select("revision.departmentId", "departmentId")
    .addSelect("revision.year", "year")
    .addSelect("revision.form", "form")
    .getRawMany<Filed>();
  return rows.map((row) => ({ departmentId: Number(row.departmentId), year: Number(row.year), form: row.form }));
}
