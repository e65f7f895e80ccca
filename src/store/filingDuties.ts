import { type EntityManager, In } from "typeorm";
import type { FilingDuties, FilingDuty } from "../form/expectation";
import { batches } from "./batches";
import { StoredFilingDuty } from "./entity/filingDuty";
import { touchedBy } from "./touched";

/** What a body without any has. */
export const NO_DUTIES: FilingDuties = new Map();

/** What was laid down for some departments (null: for all), by department. There are few. */
export async function loadDuties(
  manager: EntityManager,
  departmentIds: readonly number[] | null = null,
): Promise<ReadonlyMap<number, FilingDuties>> {
  const byBody = new Map<number, Map<number, FilingDuty>>();
  for (const { departmentId, year, mustFile, reason } of await dutyRows(manager, departmentIds)) {
    const duties = byBody.get(departmentId) ?? new Map<number, FilingDuty>();
    byBody.set(departmentId, duties.set(year, { mustFile, reason }));
  }
  return byBody;
}

async function dutyRows(manager: EntityManager, departmentIds: readonly number[] | null): Promise<StoredFilingDuty[]> {
  const order = { departmentId: "ASC", year: "ASC" } as const;
  if (departmentIds === null) return manager.find(StoredFilingDuty, { order });
  const rows: StoredFilingDuty[] = [];
  for (const ids of batches(departmentIds, IDS_AT_ONCE))
    rows.push(...(await manager.find(StoredFilingDuty, { where: { departmentId: In([...ids]) }, order })));
  return rows;
}

const IDS_AT_ONCE = 500;

/** Lays down for a department and year whether it must file; with null, what was laid down goes. */
export async function storeDuty(
  manager: EntityManager,
  departmentId: number,
  year: number,
  duty: FilingDuty | null,
): Promise<void> {
  const touching = touchedBy(manager);
  touching.filing(departmentId); // when its reports are expected
  touching.body(departmentId);
  await manager.delete(StoredFilingDuty, { departmentId, year });
  if (duty) await manager.insert(StoredFilingDuty, { departmentId, year, ...duty });
}
