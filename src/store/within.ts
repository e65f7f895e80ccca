import type { EntityManager } from "typeorm";
import { OPEN_TO } from "../form/period";
import { literal } from "./literal";

/** The ids of a body and of all bodies below it in the newest tree, those that only drafts know included. */
export async function bodiesWithin(manager: EntityManager, departmentId: number): Promise<readonly number[]> {
  const rows = await manager.query<{ id: number | string }[]>(
    `WITH RECURSIVE part (id) AS (
       SELECT d.id FROM department d WHERE d.id = ?
       UNION
       SELECT p.department_id FROM department_period p JOIN part ON part.id = p.parent_id
       WHERE p.to_year = ${literal(OPEN_TO)})
     SELECT id FROM part ORDER BY id`,
    [departmentId],
  );
  return rows.map(({ id }) => Number(id));
}

/** The ids of a body and of all bodies that were above it in some year, or above these. */
export async function bodiesEverAbove(manager: EntityManager, departmentId: number): Promise<readonly number[]> {
  const rows = await manager.query<{ id: number | string }[]>(
    `WITH RECURSIVE above (id) AS (
       SELECT d.id FROM department d WHERE d.id = ?
       UNION
       SELECT p.parent_id FROM department_period p JOIN above ON above.id = p.department_id WHERE p.parent_id IS NOT NULL)
     SELECT id FROM above ORDER BY id`,
    [departmentId],
  );
  return rows.map(({ id }) => Number(id));
}
