import type { EntityManager } from "typeorm";
import { Dimension, type GroupKey } from "../form/dimension";
import type { FigurePath } from "../form/figures";
import { leafAt } from "../form/tree";
import { Department } from "./entity/department";
import { wholeNumber } from "./number";
import { revisionsIn, type Slice } from "./slice";

/** Sums over the valid reports of one group. A sum over nothing stated is null; money is whole fen (`bigint`). */
export interface GroupSums {
  readonly key: GroupKey;
  readonly reports: number;
  /** How many report years the group holds. */
  readonly years: number;
  readonly sums: ReadonlyMap<FigurePath, number | bigint | null>;
  /** For each set of paths asked: how many reports state at least one of them. */
  readonly stated: readonly number[];
}

/** Which figures to sum and to count; only these are read. */
export interface Figuring {
  readonly sums: readonly FigurePath[];
  readonly stated: readonly (readonly FigurePath[])[];
}

const COLUMNS: Readonly<Record<Dimension, { readonly key: keyof GroupKey; readonly column: string }>> = {
  YEAR: { key: "year", column: "revision.year" },
  DEPARTMENT: { key: "departmentId", column: "revision.departmentId" },
  PARENT: { key: "parentId", column: "department.parentId" },
  LINE: { key: "line", column: "department.line" },
  KIND: { key: "kind", column: "department.kind" },
  FORM: { key: "form", column: "revision.form" },
};

/** Sums of a slice, one for each group that holds a report; without dimensions one for the whole slice, if any. */
export async function loadSums(
  manager: EntityManager,
  slice: Slice,
  groupBy: readonly Dimension[],
  figuring: Figuring,
): Promise<readonly GroupSums[]> {
  const query = revisionsIn(manager, slice)
    .select("COUNT(*)", "reports")
    .addSelect("COUNT(DISTINCT revision.year)", "years");
  if (groupBy.some((dimension) => COLUMNS[dimension].column.startsWith("department.")))
    query.innerJoin(Department, "department", "department.id = revision.departmentId");
  for (const dimension of groupBy) {
    const { key, column } = COLUMNS[dimension];
    query.addSelect(column, key).addGroupBy(column).addOrderBy(column);
  }
  // As text: SQLite's driver would round a sum beyond 2^53 without a word.
  const text = manager.connection.options.type === "mariadb" ? "CHAR" : "TEXT";
  for (const [i, path] of figuring.sums.entries())
    query.addSelect(`CAST(SUM(revision.figures.${path}) AS ${text})`, `s${i}`);
  for (const [i, paths] of figuring.stated.entries()) query.addSelect(`COUNT(${anyOf(paths)})`, `n${i}`);
  const rows = await query.getRawMany<Record<string, string | number | null>>();
  return rows.map((row) => groupFrom(row, groupBy, figuring)).filter((group) => group.reports > 0);
}

function groupFrom(
  row: Record<string, string | number | null>,
  groupBy: readonly Dimension[],
  figuring: Figuring,
): GroupSums {
  return {
    key: Object.fromEntries(groupBy.map((dimension) => [COLUMNS[dimension].key, keyValue(dimension, row)])),
    reports: Number(row.reports),
    years: Number(row.years),
    sums: new Map(figuring.sums.map((path, i) => [path, wholeNumber(row[`s${i}`] ?? null, leafAt(path).unit)])),
    stated: figuring.stated.map((_, i) => Number(row[`n${i}`])),
  };
}

function keyValue(dimension: Dimension, row: Record<string, string | number | null>): string | number | null {
  const value = row[COLUMNS[dimension].key] ?? null;
  const isNumber = dimension === Dimension.YEAR || dimension === Dimension.DEPARTMENT || dimension === Dimension.PARENT;
  return isNumber && value !== null ? Number(value) : value;
}

function anyOf(paths: readonly FigurePath[]): string {
  const columns = paths.map((path) => `revision.figures.${path}`);
  return columns.length === 1 ? (columns[0] as string) : `COALESCE(${columns.join(", ")})`;
}
