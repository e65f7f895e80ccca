import { type EntityManager, MoreThanOrEqual, Not } from "typeorm";
import { said } from "../../message/message";
import { Department } from "../entity/department";
import { Revision } from "../entity/revision";
import { VALID } from "../seen";
import { RefusedChange } from "../storeError";
import { touchedBy } from "../touched";
import { chainOf, contributeAll, contributeBelow, contributeInstead, type RollupPlace } from "./contribute";
import { keepFiled, type Refiled } from "./filed";

/** The revisions that are valid before and after a change of a report; null is none. */
export interface ReportChange extends Pick<Revision, "departmentId" | "year"> {
  readonly before: Pick<Revision, "id" | "form"> | null;
  readonly after: Pick<Revision, "id" | "form"> | null;
}

/**
 * Every change of the valid report of a department and year must use this function: publication and withdrawal. It
 * updates the roll-ups in the same transaction. `change` removes no row. Returns the former filing of the department if
 * it has changed, which needs another year or form.
 */
export async function changeReport(
  manager: EntityManager,
  { departmentId, year, before, after }: ReportChange,
  change: () => Promise<unknown>,
): Promise<Refiled | null> {
  await change();
  if (before?.id !== after?.id) {
    const place = placeIn(await manager.findOneByOrFail(Department, { id: departmentId }));
    await contributeInstead(manager, before?.id ?? null, after?.id ?? null, place);
  }
  const touched = touchedBy(manager);
  touched.report(departmentId, year);
  if (before?.form === after?.form) return null;
  const [refiled] = await keepFiled(manager, departmentId);
  if (!refiled) return null;
  touched.filing(departmentId);
  if (refiled.was === "" || refiled.is === "") touched.member(departmentId); // it comes into view, or goes
  if (await isOnlyOneSince(manager, departmentId, year)) touched.everything(); // the last year of all is another
  return refiled;
}

// Whether no other body has a valid report for that year or a later one.
async function isOnlyOneSince(manager: EntityManager, departmentId: number, year: number): Promise<boolean> {
  const others = { departmentId: Not(departmentId), year: MoreThanOrEqual(year), ...VALID };
  return !(await manager.existsBy(Revision, others));
}

/**
 * Every change of a department's columns or of its position in the tree must use this function. It updates the
 * roll-ups. Throws RefusedChange if the department would belong to itself.
 */
export async function changeDepartment(
  manager: EntityManager,
  departmentId: number,
  columns: Partial<Department>,
): Promise<void> {
  const row = await manager.findOneByOrFail(Department, { id: departmentId });
  const { code } = row;
  const before = placeIn(row);
  const after: RollupPlace = { ...before, ...stated(columns) };
  const same = (Object.keys(before) as (keyof RollupPlace)[]).every((key) => before[key] === after[key]);
  const reports = !same && (await manager.existsBy(Revision, { departmentId, ...VALID }));
  const moves = before.parentId !== after.parentId;
  const above = moves ? await chainOf(manager, before.parentId) : [];
  const newAbove = moves ? await chainOf(manager, after.parentId) : [];
  if (newAbove.includes(departmentId)) throw new RefusedChange(said("PARENT_OF_ITSELF", { code }));
  noteChange(manager, row, columns);
  if (reports) await contributeAll(manager, -1, departmentId, before);
  if (moves) await contributeBelow(manager, -1, departmentId, above);
  await manager.update(Department, { id: departmentId }, columns);
  if (reports) await contributeAll(manager, 1, departmentId, after);
  if (moves) await contributeBelow(manager, 1, departmentId, newAbove);
}

function placeIn({ parentId, line, kind, summary }: Department): RollupPlace {
  return { parentId, line, kind, summary };
}

function noteChange(manager: EntityManager, row: Department, columns: Partial<Department>): void {
  const changed = (keys: readonly (keyof Department)[]) =>
    keys.some((key) => columns[key] !== undefined && columns[key] !== row[key]);
  const touched = touchedBy(manager);
  touched.nothing();
  if (changed(["code", "name", "parentId", "line", "kind", "summary", "registered"])) touched.member(row.id);
  if (changed(["activeFrom", "activeTo"])) touched.filing(row.id); // when its reports are expected
  if (changed(["regionCode", "activeFrom", "activeTo", "sample"])) touched.body(row.id);
}

function stated({ parentId, line, kind, summary }: Partial<Department>): Partial<RollupPlace> {
  return Object.fromEntries(
    Object.entries({ parentId, line, kind, summary }).filter(([, value]) => value !== undefined),
  );
}
