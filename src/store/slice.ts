import { type Standing } from "../access/standing";
import type { RevisionState } from "../access/workflow";
import type { FormCode } from "../form/catalogue";
import { literal } from "./literal";
import { shownAt, validAt, wasPublic } from "./seen";

/** The revisions that a question is about: the valid ones unless `superseded` says more. Null means no restriction. */
export interface Slice {
  /** The departments, which may be others in other years. The years do not overlap; without entries there are no reports. */
  readonly among: readonly BodiesInYears[];
  readonly forms: readonly FormCode[] | null;
  readonly asOf: Standing;
  /** With drafts: only versions in these states; then also those that are withdrawn. Null means no restriction. */
  readonly states?: readonly RevisionState[] | null;
  /** Whether those are included that had been replaced or withdrawn by then. */
  readonly superseded?: boolean;
  /** Text that some section of the report must contain. */
  readonly mentions?: string | null;
}

/** The reports of a slice, whichever of their versions is meant. */
export type ReportSlice = Pick<Slice, "among" | "forms">;

/** Some departments in some years. Null means no restriction. */
export interface BodiesInYears {
  readonly departmentIds: readonly number[] | null;
  /** Departments that are excluded: a shorter list if nearly all are included. */
  readonly withoutIds?: readonly number[];
  readonly years: readonly number[] | null;
}

/** Whether all reports of a slice are for the same year. */
export function isOfOneYear({ among }: Slice): boolean {
  const [one] = among;
  return among.length === 1 && one?.years?.length === 1;
}

/** A condition in SQL, with the values for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The rows of `revision`, with an alias, in a slice. Drafts have no span, so they are only included if the slice stands with them. */
export function revisionsIn(
  { asOf, states = null, superseded = false, mentions, ...reports }: Slice,
  alias = "r",
): Condition {
  return allOf([
    superseded ? shownAt(alias, asOf) : validAt(alias, asOf, states !== null),
    states && oneOf(`${alias}.state`, states),
    ...amongReports(reports, alias),
    mentions == null ? null : mentioned(mentions, alias),
  ]);
}

/** The rows of `revision`, with an alias, that are or were public, of some reports. */
export function everPublicIn(reports: ReportSlice, alias = "r"): Condition {
  return allOf([{ sql: wasPublic(alias), parameters: [] }, ...amongReports(reports, alias)]);
}

function amongReports({ among, forms }: ReportSlice, alias: string): readonly (Condition | null)[] {
  return [anyOf(among.map((each) => inYears(each, alias))), forms && oneOf(`${alias}.form`, forms)];
}

function inYears({ departmentIds, withoutIds, years }: BodiesInYears, alias: string): Condition | null {
  const conditions = [
    years && oneOf(`${alias}.year`, years),
    departmentIds && oneOf(`${alias}.department_id`, departmentIds),
    withoutIds && withoutIds.length > 0 ? not(oneOf(`${alias}.department_id`, withoutIds)) : null,
  ];
  return conditions.some((each) => each !== null) ? allOf(conditions) : null;
}

function mentioned(text: string, alias: string): Condition {
  const { sql, parameters } = containing(text, ["s.text", "s.heading"]);
  return { sql: `EXISTS (SELECT 1 FROM section s WHERE s.revision_id = ${alias}.id AND ${sql})`, parameters };
}

/** The condition that at least one of some expressions contains a text, in which every character means itself. */
export function containing(text: string, expressions: readonly string[]): Condition {
  if (UNSTORED.test(text)) return NOWHERE;
  return {
    sql: `(${expressions.map((expression) => `INSTR(${expression}, ?) > 0`).join(" OR ")})`,
    parameters: expressions.map(() => text),
  };
}

// Characters that no stored text contains, because a database ends the text there or stores another character.
const UNSTORED = /\0|\p{Surrogate}/u;

/** The condition that no row meets. */
export const NOWHERE: Condition = { sql: "1 = 0", parameters: [] };

/** All of the conditions joined by AND; null conditions are left out. */
export function allOf(conditions: readonly (Condition | null | undefined)[]): Condition {
  const given = conditions.flatMap((condition) => condition ?? []);
  return {
    sql: given.map(({ sql }) => sql).join(" AND "),
    parameters: given.flatMap(({ parameters }) => parameters),
  };
}

/** At least one of the conditions; null for no restriction, if one of them is null. */
export function anyOf(conditions: readonly (Condition | null)[]): Condition | null {
  const given = conditions.flatMap((condition) => condition ?? []);
  if (given.length < conditions.length) return null;
  if (given.length <= 1) return given[0] ?? NOWHERE;
  return {
    sql: `(${given.map(({ sql }) => `(${sql})`).join(" OR ")})`,
    parameters: given.flatMap(({ parameters }) => parameters),
  };
}

/**
 * The condition that a column has one of these values: whole numbers, or words of this program, such as forms. They are
 * part of the SQL, because SQLite limits the number of parameters and MariaDB prepares each text anew.
 */
export function oneOf(column: string, values: readonly (number | string)[]): Condition {
  const literals = values.map(literal);
  if (literals.length === 1) return { sql: `${column} = ${literals[0]}`, parameters: [] };
  return literals.length === 0 ? NOWHERE : { sql: `${column} IN (${literals.join(", ")})`, parameters: [] };
}

/** The condition that a column has one of these texts. The stored ones do not end in a space. */
export function oneOfTexts(column: string, texts: readonly string[]): Condition {
  // MariaDB ignores spaces at the end of what it compares.
  const possible = texts.filter((text) => !text.endsWith(" ") && !UNSTORED.test(text));
  if (possible.length === 0) return NOWHERE;
  return { sql: `${column} IN (${possible.map(() => "?").join(", ")})`, parameters: possible };
}

/** The condition that a row does not meet another one. */
export function not({ sql, parameters }: Condition): Condition {
  return { sql: `NOT (${sql})`, parameters };
}
