import type { EntityManager } from "typeorm";
import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import type { ReportFigures } from "../form/tally";
import { dialectOf } from "./dialect";
import type { Statuses } from "./entity/revision";
import { exactOf } from "./number";
import { revisionsIn, type Slice } from "./slice";
import { columnOf } from "./tallySql";

/** The requested figures of one valid report, with its department and year. */
export interface DepartmentFigures extends ReportFigures {
  readonly departmentId: number;
  readonly year: number;
}

/** The requested figures of every report in a slice, read with one SQL statement. */
export async function loadReportFigures(
  manager: EntityManager,
  slice: Slice,
  paths: readonly FigurePath[],
): Promise<readonly DepartmentFigures[]> {
  const { sql, parameters } = revisionsIn(slice);
  const { exact } = dialectOf(manager);
  const columns = paths.map((path, i) => `${exact(`r.${columnOf(manager, path)}`)} AS v${i}`);
  const rows = await manager.query<Record<string, string | number | null>[]>(
    `SELECT r.department_id AS departmentId, r.year AS year, r.form AS form, r.statuses AS statuses${columns.map((column) => `, ${column}`).join("")}
     FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  return rows.map((row) => ({
    departmentId: Number(row.departmentId),
    year: Number(row.year),
    form: row.form as FormCode,
    values: paths.map((_, i) => exactOf(row[`v${i}`])),
    statuses: row.statuses === null ? null : (JSON.parse(row.statuses as string) as Statuses),
  }));
}
