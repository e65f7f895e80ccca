import type { EntityManager } from "typeorm";
import type { FormCode } from "../form/catalogue";
import { DIMENSIONS, Dimension, type DimensionRow, type GroupKey } from "../form/dimension";
import { type GroupTallies, type Tally, type TallyValues, tallyName } from "../form/tally";
import type { RollupFamily } from "./entity/rollup";
import { literal } from "./literal";
import { exactOf } from "./number";
import { type PackedColumn, packed } from "./packed";
import { holdsIn } from "./periods";
import {
  allOf,
  anyOf,
  type BodiesInYears,
  type Condition,
  isOfOneYear,
  oneOf,
  oneOfTexts,
  revisionsIn,
  type Slice,
} from "./slice";
import { rollupColumn, tallyInRow, tallyOverRows } from "./tallySql";

/** The roll-ups that a question can be answered from, instead of the rows. Null means no restriction. */
export interface RollupSlice {
  readonly family: RollupFamily;
  /** The bodies to which the roll-ups belong, which may be others in other years. */
  readonly among: readonly BodiesInYears[];
  readonly summary: boolean | null;
  readonly forms: readonly FormCode[] | null;
  readonly lines: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

/**
 * The tallies over the rows of a slice, for each group with at least one report; without dimensions there is one group,
 * or none.
 */
export async function tallyRows(
  manager: EntityManager,
  slice: Slice,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null = null,
): Promise<readonly GroupTallies[]> {
  const columns = groupBy.map(columnOfRows);
  const joins = groupBy.some((dimension) => DIMENSIONS[dimension].of === "period")
    ? `JOIN department_period d ON d.department_id = r.department_id AND ${holdsIn("d", "r.year")}`
    : "";
  const { sql, parameters } = revisionsIn(slice);
  // A department has one valid report for each year.
  const single = groupBy.includes(Dimension.DEPARTMENT) && (groupBy.includes(Dimension.YEAR) || isOfOneYear(slice));
  const tallied = single ? tallyInRow : tallyOverRows;
  const selected = [...(single ? ONE_REPORT : REPORTS), ...columns.map((column, i) => `${column} AS k${i}`)];
  const sums = packed(
    manager,
    tallies.map((tally) => tallied(manager, tally, "r")),
  );
  const query = { selected, sums, tables: `revision r ${joins}`, where: sql, parameters, columns, single, limit };
  return groupsFrom(manager, query, groupBy, tallies);
}

/**
 * The tallies of a slice from the roll-ups, in the same form. Null if the roll-ups do not contain one of the tallies.
 */
export async function tallyRollups(
  manager: EntityManager,
  slice: RollupSlice,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
  limit: number | null = null,
): Promise<readonly GroupTallies[] | null> {
  const kept = tallies.flatMap((tally) => keptColumn(manager, tally) ?? []);
  if (kept.length < tallies.length) return null;
  const columns = groupBy.map(columnOfRollups);
  const selected = [
    "SUM(u.reports) AS reports",
    "MIN(u.year) AS firstYear, MAX(u.year) AS lastYear, GROUP_CONCAT(DISTINCT u.form) AS forms",
    ...columns.map((column, i) => `${column} AS k${i}`),
  ];
  const sums = packed(manager, kept);
  const { sql, parameters } = rollupsIn(slice, groupBy);
  const query = { selected, sums, tables: "rollup u", where: sql, parameters, columns, single: false, limit };
  return groupsFrom(manager, query, groupBy, tallies);
}

const REPORTS = [
  "COUNT(*) AS reports",
  "MIN(r.year) AS firstYear, MAX(r.year) AS lastYear, GROUP_CONCAT(DISTINCT r.form) AS forms",
];
const ONE_REPORT = ["1 AS reports", "r.year AS firstYear, r.year AS lastYear, r.form AS forms"];

function columnOfRows(dimension: Dimension): string {
  const { of, column } = DIMENSIONS[dimension];
  return `${of === "period" ? "d" : "r"}.${column}`;
}

function columnOfRollups(dimension: Dimension): string {
  const { rollup } = DIMENSIONS[dimension];
  if (rollup === null) throw new Error(`Roll-ups do not divide by ${dimension}.`);
  return rollup.none === undefined ? `u.${rollup.column}` : `NULLIF(u.${rollup.column}, ${rollup.none})`;
}

function rollupsIn(slice: RollupSlice, groupBy: readonly Dimension[]): Condition {
  const { family, among, summary, forms, lines, kinds } = slice;
  const byLine =
    lines !== null || kinds !== null || groupBy.some((dimension) => DIMENSIONS[dimension].rollup?.grain === "line");
  return allOf([
    oneOf("u.family", [family]),
    oneOf("u.grain", [byLine ? "line" : "whole"]),
    anyOf(among.map(inYears)),
    summary === null ? null : oneOf("u.summary", [summary ? 1 : 0]),
    forms && oneOf("u.form", forms),
    lines && oneOfTexts("u.line", lines),
    kinds && oneOf("u.kind", kinds),
  ]);
}

function inYears({ departmentIds, years }: BodiesInYears): Condition | null {
  if (departmentIds === null && years === null) return null;
  return allOf([departmentIds && oneOf("u.body", departmentIds), years && oneOf("u.year", years)]);
}

// In a roll-up, a sum without addends is 0; another column contains how many reports have an addend.
function keptColumn(manager: EntityManager, tally: Tally): string | null {
  const column = rollupColumn(manager, tally);
  if (column === undefined) return null;
  const counted = countingTally(tally);
  if (counted === null) return `SUM(u.${column})`;
  return `CASE WHEN SUM(u.${rollupColumn(manager, counted)}) > 0 THEN SUM(u.${column}) END`;
}

function countingTally(tally: Tally): Tally | null {
  if (tally.kind === "sum") return { kind: "stated", paths: [tally.path] };
  return tally.kind === "numerator" || tally.kind === "denominator" ? { kind: "rated", rate: tally.rate } : null;
}

interface GroupQuery {
  readonly selected: readonly string[];
  readonly sums: PackedColumn;
  readonly tables: string;
  readonly where: string;
  readonly parameters: readonly unknown[];
  readonly columns: readonly string[];
  /** Whether every row is a group of its own. */
  readonly single: boolean;
  readonly limit: number | null;
}

async function groupsFrom(
  manager: EntityManager,
  query: GroupQuery,
  groupBy: readonly Dimension[],
  tallies: readonly Tally[],
): Promise<readonly GroupTallies[]> {
  const { sums, parameters, limit } = query;
  const rows = await manager.query<Record<string, string | number | null>[]>(
    `${groupsInOrder(query, groupBy)} ${limit === null ? "" : `LIMIT ${literal(limit)}`}`,
    [...parameters],
  );
  const talliesOf = talliesIn(tallies, sums);
  return rows
    .filter((row) => Number(row.reports) > 0)
    .map((row) => ({
      key: keyFrom(groupBy, row),
      reports: Number(row.reports),
      firstYear: Number(row.firstYear),
      lastYear: Number(row.lastYear),
      forms: formsFrom(String(row.forms)),
      tallies: talliesOf(String(row.sums)),
    }));
}

// Groups in the order of their dimensions: departments by code, others by value; those without a value last.
function groupsInOrder(
  { selected, sums, tables, where, columns, single }: GroupQuery,
  groupBy: readonly Dimension[],
): string {
  const select = `SELECT ${selected.join(", ")}, ${sums.sql} AS sums FROM ${tables}`;
  if (groupBy.length === 0) return `${select} WHERE ${where}`;
  const codes = codesOf(groupBy, columns);
  // The database can read the departments in their order, and stop at the limit.
  if (single) return `${select} ${codes} WHERE ${where} ${orderBy(groupBy, columns)}`;
  const groups = `${select} WHERE ${where} GROUP BY ${columns.join(", ")}`;
  if (codes === "") return `${groups} ${orderBy(groupBy, columns)}`;
  const values = groupBy.map((_, i) => `g.k${i}`);
  return `SELECT g.* FROM (${groups}) g ${codesOf(groupBy, values)} ${orderBy(groupBy, values)}`;
}

/** Joins each dimension that shows a department with the row that contains its code. */
function codesOf(groupBy: readonly Dimension[], values: readonly string[]): string {
  return groupBy
    .flatMap((dimension, i) => {
      const { shows, optional } = DIMENSIONS[dimension];
      return shows === "department" ? `${optional ? "LEFT " : ""}JOIN department o${i} ON o${i}.id = ${values[i]}` : [];
    })
    .join(" ");
}

function orderBy(groupBy: readonly Dimension[], values: readonly string[]): string {
  const keys = groupBy.map((dimension, i) => {
    const { shows, optional } = DIMENSIONS[dimension];
    const key = shows === "department" ? `o${i}.code` : values[i];
    return optional ? `${key} IS NULL, ${key}` : key;
  });
  return `ORDER BY ${keys.join(", ")}`;
}

/**
 * The tallies in the text of each row. A number is converted only when it is read, and only the row that was read last is
 * kept in parts: a thousand rows of them would be most of the memory that a large answer takes.
 */
function talliesIn(tallies: readonly Tally[], sums: PackedColumn): (text: string) => TallyValues {
  const places = new Map(tallies.map((tally, i) => [tallyName(tally), i]));
  let last: { readonly text: string; readonly parts: readonly (string | null)[] } | null = null;
  return (text) => ({
    get(name) {
      const place = places.get(name);
      if (place === undefined) return null;
      if (last?.text !== text) last = { text, parts: sums.read(text) };
      return exactOf(last.parts[place]);
    },
  });
}

function formsFrom(text: string): readonly FormCode[] {
  const known = forms.get(text) ?? (text.split(",").sort() as FormCode[]);
  forms.set(text, known);
  return known;
}

const forms = new Map<string, readonly FormCode[]>();

/** The key of a group from its row, in which the values of the dimensions are k0, k1 …. */
export function keyFrom(
  groupBy: readonly Dimension[],
  row: Readonly<Record<string, string | number | null>>,
): GroupKey {
  const dimensions = groupBy.map((dimension) => DIMENSIONS[dimension]);
  return Object.fromEntries(dimensions.map((each, i) => [each.key, keyValue(each, row[`k${i}`] ?? null)]));
}

function keyValue({ shows }: DimensionRow, value: string | number | null): string | number | null {
  return (shows === "number" || shows === "department") && value !== null ? Number(value) : value;
}
