import type { EntityManager } from "typeorm";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { Revision } from "./entity/revision";
import type { Instant } from "./instant";
import { validAt } from "./validity";

/** A department with the first year for which a report of its was valid, null where there is none. */
export type Body = Department & { readonly firstYear: number | null };

/**
 * Every department that may be seen: registered by a person, or with a valid report. Those known from drafts alone are
 * left out. `firstYear` is as of the moment asked, who may be seen is as of now. In order of code.
 */
export async function loadBodies(manager: EntityManager, asOf: Instant | null): Promise<readonly Body[]> {
  const departments = await manager.find(Department, { order: { code: "ASC" } });
  const first = await firstYears(manager, null);
  const firstAsked = asOf === null ? first : await firstYears(manager, asOf);
  return departments
    .filter((department) => department.registered || first.has(department.id))
    .map((department) => Object.assign(department, { firstYear: firstAsked.get(department.id) ?? null }));
}

/** Former names of all departments. */
export function loadFormerNames(manager: EntityManager): Promise<readonly DepartmentName[]> {
  return manager.find(DepartmentName, { order: { fromYear: "ASC", id: "ASC" } });
}

async function firstYears(manager: EntityManager, asOf: Instant | null): Promise<ReadonlyMap<number, number>> {
  const query = manager
    .createQueryBuilder(Revision, "revision")
    .select("revision.departmentId", "departmentId")
    .addSelect("MIN(revision.year)", "year")
    .groupBy("revision.departmentId");
  const rows = await validAt(query, asOf).getRawMany<{ departmentId: number; year: number }>();
  return new Map(rows.map((row) => [Number(row.departmentId), Number(row.year)]));
}
