import type { EntityManager } from "typeorm";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { Revision } from "./entity/revision";
import type { Instant } from "./instant";
import { validAt } from "./validity";

/** A department with the first and last year for which it has a valid report, null where there is none. */
export type Body = Department & { readonly firstYear: number | null; readonly lastYear: number | null };

/**
 * Every department that may be seen: registered by a person, or with a valid report. Those known from drafts alone are
 * left out. The years are as of the moment asked, who may be seen is as of now. In order of code.
 */
export async function loadBodies(manager: EntityManager, asOf: Instant | null): Promise<readonly Body[]> {
  const departments = await manager.find(Department);
  const current = await loadSpans(manager, null);
  const asked = asOf === null ? current : await loadSpans(manager, asOf);
  return departments
    .filter((department) => department.registered || current.has(department.id))
    .map((department) => Object.assign(department, asked.get(department.id) ?? { firstYear: null, lastYear: null }))
    .sort((a, b) => (a.code < b.code ? -1 : 1)); // databases sort text each in its own way
}

/** Former names of all departments. */
export function loadFormerNames(manager: EntityManager): Promise<readonly DepartmentName[]> {
  return manager.find(DepartmentName, { order: { fromYear: "ASC", id: "ASC" } });
}

async function loadSpans(
  manager: EntityManager,
  asOf: Instant | null,
): Promise<ReadonlyMap<number, { firstYear: number; lastYear: number }>> {
  const query = manager
    .createQueryBuilder(Revision, "revision")
    .select("revision.departmentId", "departmentId")
    .addSelect("MIN(revision.year)", "firstYear")
    .addSelect("MAX(revision.year)", "lastYear")
    .groupBy("revision.departmentId");
  const rows = await validAt(query, asOf).getRawMany<{ departmentId: number; firstYear: number; lastYear: number }>();
  return new Map(
    rows.map((row) => [Number(row.departmentId), { firstYear: Number(row.firstYear), lastYear: Number(row.lastYear) }]),
  );
}
