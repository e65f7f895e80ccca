import { type EntityManager, MoreThanOrEqual, Not } from "typeorm";
import { said } from "../../message/message";
import { Department } from "../entity/department";
import { Revision } from "../entity/revision";
import { VALID } from "../seen";
import { oneOf } from "../slice";
import { RefusedChange } from "../storeError";
import { touchedBy } from "../touched";
import { contributeInstead, type RollupPlace } from "./contribute";
import { keepFiled } from "./filed";
import { attachTrees, contributeReports, deleteEmpty, detachTrees, idsAbove, withSumsBelow } from "./move";

/** The revisions that are valid before and after a change of a report; null is none. */
export interface ReportChange extends Pick<Revision, "departmentId" | "year"> {
  readonly before: Pick<Revision, "id" | "form"> | null;
  readonly after: Pick<Revision, "id" | "form"> | null;
}

/**
 * Every change of the valid report of a department and year must use this function: publication and withdrawal. It
 * updates the roll-ups in the same transaction. `change` removes no row.
 */
export async function changeReport(
  manager: EntityManager,
  { departmentId, year, before, after }: ReportChange,
  change: () => Promise<unknown>,
): Promise<void> {
  await change();
  if (before?.id !== after?.id) {
    const place = placeIn(await manager.findOneByOrFail(Department, { id: departmentId }));
    await contributeInstead(manager, before?.id ?? null, after?.id ?? null, place);
  }
  const touched = touchedBy(manager);
  touched.report(departmentId, year);
  if (before?.form === after?.form) return;
  const [refiled] = await keepFiled(manager, departmentId);
  if (!refiled) return;
  touched.filing(departmentId);
  if (refiled.was === "" || refiled.is === "") touched.member(departmentId); // it comes into view, or goes
  if (await isOnlyOneSince(manager, departmentId, year)) touched.everything(); // the last year of all is another
}

// Whether no other body has a valid report for that year or a later one.
async function isOnlyOneSince(manager: EntityManager, departmentId: number, year: number): Promise<boolean> {
  const others = { departmentId: Not(departmentId), year: MoreThanOrEqual(year), ...VALID };
  return !(await manager.existsBy(Revision, others));
}

/**
 * Every change of departments' columns or of their positions in the tree must use this function. It updates the roll-ups,
 * each of them once, however many departments move. Throws RefusedChange if a department would belong to itself: then the
 * transaction must end.
 */
export async function changeDepartments(
  manager: EntityManager,
  changes: ReadonlyMap<number, Partial<Department>>,
): Promise<void> {
  if (changes.size === 0) return;
  const ids = [...changes.keys()];
  const rows = await manager.createQueryBuilder(Department, "d").where(oneOf("d.id", ids).sql).getMany();
  const changed = (keys: readonly (keyof Department)[]) =>
    rows.filter((row) => isChanged(row, changes.get(row.id) as Partial<Department>, keys));
  const counted = changed(["parentId", "line", "kind", "summary"]).filter(({ filing }) => filing !== "");
  const reporting = counted.map(({ id }) => id);
  const moving = changed(["parentId"]).map(({ id }) => id);
  const trees = await withSumsBelow(manager, moving);
  const left = await idsAbove(manager, [...reporting, ...trees]);
  await contributeReports(manager, -1, reporting);
  await detachTrees(manager, trees);
  for (const row of rows) noteChange(manager, row, changes.get(row.id) as Partial<Department>);
  await updateColumns(manager, changes);
  await refuseCircles(manager, moving);
  await attachTrees(manager, trees);
  await contributeReports(manager, 1, reporting);
  await deleteEmpty(manager, left);
}

/** Writes the columns of the departments that get the same ones at once. */
async function updateColumns(manager: EntityManager, changes: ReadonlyMap<number, Partial<Department>>): Promise<void> {
  const alike = new Map<string, { readonly columns: Partial<Department>; readonly ids: number[] }>();
  for (const [id, columns] of changes) {
    const key = JSON.stringify(columns);
    const known = alike.get(key) ?? { columns, ids: [] };
    alike.set(key, known);
    known.ids.push(id);
  }
  for (const { columns, ids } of alike.values())
    await manager.createQueryBuilder().update(Department).set(columns).where(oneOf("id", ids).sql).execute();
}

async function refuseCircles(manager: EntityManager, departmentIds: readonly number[]): Promise<void> {
  const [circle] = await manager.query<{ code: string }[]>(
    `WITH RECURSIVE above (id, body) AS (
       SELECT id, parent_id FROM department WHERE ${oneOf("id", departmentIds).sql}
       UNION SELECT a.id, d.parent_id FROM above a JOIN department d ON d.id = a.body
     ) SELECT d.code AS code FROM above a JOIN department d ON d.id = a.id WHERE a.id = a.body ORDER BY a.id`,
  );
  if (circle) throw new RefusedChange(said("PARENT_OF_ITSELF", { code: circle.code }));
}

function placeIn({ parentId, line, kind, summary }: Department): RollupPlace {
  return { parentId, line, kind, summary };
}

function noteChange(manager: EntityManager, row: Department, columns: Partial<Department>): void {
  const changed = (...keys: readonly (keyof Department)[]) => isChanged(row, columns, keys);
  const touched = touchedBy(manager);
  touched.nothing();
  if (changed("code", "name", "parentId", "line", "kind", "summary", "registered")) touched.member(row.id);
  if (changed("activeFrom", "activeTo")) touched.filing(row.id); // when its reports are expected
  if (changed("regionCode", "partsComplete", "activeFrom", "activeTo", "sample")) touched.body(row.id);
}

function isChanged(row: Department, columns: Partial<Department>, keys: readonly (keyof Department)[]): boolean {
  return keys.some((key) => columns[key] !== undefined && columns[key] !== row[key]);
}
