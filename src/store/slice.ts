import type { EntityManager } from "typeorm";
import type { FormCode } from "../form/catalogue";
import { type Instant } from "./instant";
import { isValid, wasValidAt } from "./seen";

/** The valid revisions that a question is about. Null means no restriction. */
export interface Slice {
  readonly departmentIds: readonly number[] | null;
  /** Departments that are excluded: a shorter list if nearly all are included. */
  readonly withoutIds?: readonly number[];
  readonly years: readonly number[] | null;
  readonly forms: readonly FormCode[] | null;
  readonly asOf: Instant | null;
  /** Text that some section of the report must contain. */
  readonly mentions?: string | null;
}

/** A condition in SQL, with the values for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The valid rows of `revision` (alias r) in a slice. Drafts have no span, so they are never included. */
export function revisionsIn({ departmentIds, withoutIds, years, forms, asOf, mentions }: Slice): Condition {
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

/** All of the conditions joined by AND; null conditions are left out. */
export function allOf(conditions: readonly (Condition | null | undefined)[]): Condition {
  const given = conditions.flatMap((condition) => condition ?? []);
  return {
    sql: given.map(({ sql }) => sql).join(" AND "),
    parameters: given.flatMap(({ parameters }) => parameters),
  };
}

/**
 * The condition that a column of whole numbers has one of these values. The numbers are part of the SQL, because SQLite
 * limits the number of parameters.
 */
export function oneOf(column: string, numbers: readonly number[]): Condition {
  if (!numbers.every(Number.isSafeInteger)) throw new Error(`${column} must be compared with whole numbers.`);
  if (numbers.length === 1) return { sql: `${column} = ${numbers[0]}`, parameters: [] };
  return { sql: numbers.length === 0 ? "1 = 0" : `${column} IN (${numbers.join(", ")})`, parameters: [] };
}

/** The condition that a column of words has one of these values. */
export function wordOf(column: string, words: readonly string[]): Condition {
  if (words.length === 0) return { sql: "1 = 0", parameters: [] };
  return { sql: `${column} IN (${words.map(() => "?").join(", ")})`, parameters: words };
}

function not({ sql, parameters }: Condition): Condition {
  return { sql: `NOT (${sql})`, parameters };
}

/** A report in a slice. */
export interface Filed {
  readonly departmentId: number;
  readonly year: number;
  readonly form: FormCode;
}

/** The department, year and form of every report in a slice. */
export async function loadFiled(manager: EntityManager, slice: Slice): Promise<readonly Filed[]> {
  const { sql, parameters } = revisionsIn(slice);
  const rows = await manager.query<Filed[]>(
    `SELECT r.department_id AS departmentId, r.year AS year, r.form AS form FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  return rows.map((row) => ({ departmentId: Number(row.departmentId), year: Number(row.year), form: row.form }));
}
