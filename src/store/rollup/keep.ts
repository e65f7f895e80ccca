import type { EntityManager } from "typeorm";
import { Department } from "../entity/department";
import { Revision } from "../entity/revision";
import { VALID } from "../seen";
import { RefusedChange } from "../storeError";
import { chainOf, contribute, contributeBelow, type Place } from "./contribute";
import { keepFiled } from "./filed";

/**
 * The door for every change of which report of a department and year is valid: publication, withdrawal, removal. Keeps
 * the roll-ups in step, in the same transaction.
 */
export async function changeReport(
  manager: EntityManager,
  { departmentId, year }: Pick<Revision, "departmentId" | "year">,
  change: () => Promise<unknown>,
): Promise<void> {
  const place = await placeOf(manager, departmentId);
  const valid = () => manager.existsBy(Revision, { departmentId, year, ...VALID });
  if (await valid()) await contribute(manager, -1, departmentId, place, year);
  await change();
  if (await valid()) await contribute(manager, 1, departmentId, place, year);
  await keepFiled(manager, departmentId);
}

/**
 * The door for every change of what a department is and where it stands in the tree. Keeps the roll-ups in step. Throws
 * RefusedChange where it would belong to itself.
 */
export async function changeDepartment(
  manager: EntityManager,
  departmentId: number,
  columns: Partial<Department>,
): Promise<void> {
  const { code, ...before } = await placeOf(manager, departmentId);
  const after: Place = { ...before, ...stated(columns) };
  const same = (Object.keys(before) as (keyof Place)[]).every((key) => before[key] === after[key]);
  const reports = !same && (await manager.existsBy(Revision, { departmentId, ...VALID }));
  const moves = before.parentId !== after.parentId;
  const above = moves ? await chainOf(manager, before.parentId) : [];
  const newAbove = moves ? await chainOf(manager, after.parentId) : [];
  if (newAbove.includes(departmentId))
    throw new RefusedChange(`${code} would belong to itself: a tree of departments has no circles.`);
  if (reports) await contribute(manager, -1, departmentId, before, null);
  if (moves) await contributeBelow(manager, -1, departmentId, above);
  await manager.update(Department, { id: departmentId }, columns);
  if (reports) await contribute(manager, 1, departmentId, after, null);
  if (moves) await contributeBelow(manager, 1, departmentId, newAbove);
}

async function placeOf(manager: EntityManager, id: number): Promise<Place & { readonly code: string }> {
  const { code, parentId, line, kind, summary } = await manager.findOneByOrFail(Department, { id });
  return { code, parentId, line, kind, summary };
}

function stated({ parentId, line, kind, summary }: Partial<Department>): Partial<Place> {
  return Object.fromEntries(
    Object.entries({ parentId, line, kind, summary }).filter(([, value]) => value !== undefined),
  );
}
