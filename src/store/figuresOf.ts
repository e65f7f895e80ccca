import type { EntityManager } from "typeorm";
import type { FormCode } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import type { ReportFigures } from "../form/tally";
import type { Statuses } from "./entity/revision";
import { exactOf } from "./number";
import { packed } from "./packed";
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
  const columns = paths.map((path) => `r.${columnOf(manager, path)}`);
  const figures = packed(manager, columns);
  const rows = await manager.query<Record<string, string | number | null>[]>(
    `SELECT r.department_id AS departmentId, r.year AS year, r.form AS form, r.statuses AS statuses, ${figures.sql} AS figures
     FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  return rows.map((row) => ({
    departmentId: Number(row.departmentId),
    year: Number(row.year),
    form: row.form as FormCode,
    values: figures.read(String(row.figures)).map(exactOf),
    statuses: row.statuses === null ? null : (JSON.parse(row.statuses as string) as Statuses),
  }));
}
