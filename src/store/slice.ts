import type { EntityManager } from "typeorm";
import type { FormCode } from "../form/catalogue";
import { type Instant } from "./instant";
import { isValid, wasValidAt } from "./seen";

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

/** The valid rows of `revision` (alias r) that a slice holds. Drafts have no span and never pass. */
export function rowsIn({ departmentIds, withoutIds, years, forms, asOf, mentions }: Slice): Condition {
  return allOf([
    asOf === null ? { sql: isValid("r"), parameters: [] } : wasValidAt("r", asOf),
    years && oneOf("r.year", years),
    departmentIds && oneOf("r.department_id", departmentIds),
    withoutIds && withoutIds.length > 0 ? not(oneOf("r.department_id", withoutIds)) : null,
    forms && wordOf("r.form", forms),
    mentions == null ? null : { sql: MENTIONED, parameters: [mentions, mentions] },
  ]);
}

const MENTIONED =
  "EXISTS (SELECT 1 FROM section s WHERE s.revision_id = r.id AND (INSTR(s.text, ?) > 0 OR INSTR(s.heading, ?) > 0))";

/** All of some conditions; null is none. */
export function allOf(conditions: readonly (Condition | null | undefined)[]): Condition {
  const given = conditions.flatMap((condition) => condition ?? []);
  return {
    sql: given.map(({ sql }) => sql).join(" AND "),
    parameters: given.flatMap(({ parameters }) => parameters),
  };
}

/** A condition on a column of whole numbers. Written out: SQLite admits only so many parameters. */
export function oneOf(column: string, numbers: readonly number[]): Condition {
  if (!numbers.every(Number.isSafeInteger)) throw new Error(`${column} must be compared with whole numbers.`);
  if (numbers.length === 1) return { sql: `${column} = ${numbers[0]}`, parameters: [] };
  return { sql: numbers.length === 0 ? "1 = 0" : `${column} IN (${numbers.join(", ")})`, parameters: [] };
}

/** A condition on a column of words. */
export function wordOf(column: string, words: readonly string[]): Condition {
  if (words.length === 0) return { sql: "1 = 0", parameters: [] };
  return { sql: `${column} IN (${words.map(() => "?").join(", ")})`, parameters: words };
}

function not({ sql, parameters }: Condition): Condition {
  return { sql: `NOT (${sql})`, parameters };
}

/** A report that a slice holds. */
export interface Filed {
  readonly departmentId: number;
  readonly year: number;
  readonly form: FormCode;
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
