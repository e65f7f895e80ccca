import { type EntityManager, type FindOptionsWhere, In } from "typeorm";
import type { Period } from "../form/period";
import { batches } from "./batches";
import { Department, DepartmentPeriod } from "./entity/department";

/** The departments that meet a condition, with their periods, the oldest first. */
export function departmentsWith(
  manager: EntityManager,
  where: FindOptionsWhere<Department> | FindOptionsWhere<Department>[],
): Promise<Department[]> {
  return manager.find(Department, {
    where,
    relations: { periods: true },
    order: { id: "ASC", periods: { fromYear: "ASC" } },
  });
}

/** The periods of a department as plain values. */
export function periodsOf({ periods }: Pick<Department, "periods">): readonly Period[] {
  return periods.map(({ fromYear, toYear, parentId, line, kind, regionCode, summary, partsComplete }) => {
    return { fromYear, toYear, parentId, line, kind, regionCode, summary, partsComplete };
  });
}

/** Stores the periods of departments that have none yet. */
export async function insertPeriods(
  manager: EntityManager,
  periods: ReadonlyMap<number, readonly Period[]>,
): Promise<void> {
  const rows = [...periods].flatMap(([departmentId, each]) => each.map((period) => ({ ...period, departmentId })));
  for (const batch of batches(rows, ROWS_AT_ONCE))
    await manager
      .createQueryBuilder()
      .insert()
      .into(DepartmentPeriod)
      .values([...batch])
      .updateEntity(false)
      .execute();
}

/** Puts other periods in the place of those that departments have. */
export async function replacePeriods(
  manager: EntityManager,
  periods: ReadonlyMap<number, readonly Period[]>,
): Promise<void> {
  if (periods.size === 0) return;
  await manager.delete(DepartmentPeriod, { departmentId: In([...periods.keys()]) });
  await insertPeriods(manager, periods);
}

/** Rows that one statement writes. */
const ROWS_AT_ONCE = 500;

/** The condition that a row of `department_period` holds in a year: a number, or a column of another table. */
export function holdsIn(alias: string, year: number | string): string {
  return `${alias}.from_year <= ${year} AND ${alias}.to_year >= ${year}`;
}
