import { type EntityManager, In, LessThanOrEqual, MoreThanOrEqual, Not } from "typeorm";
import { type Period, type Position, periodIn, sameIn } from "../../form/period";
import { said } from "../../message/message";
import { Department, DepartmentPeriod } from "../entity/department";
import { Revision } from "../entity/revision";
import { departmentsWith, replacePeriods } from "../periods";
import type { RegisteredBody } from "../registration";
import { VALID } from "../seen";
import { oneOf } from "../slice";
import { RefusedChange } from "../storeError";
import { touchedBy } from "../touched";
import { contributeInstead } from "./contribute";
import { filedFrom, keepFiled } from "./filed";
import {
  attachTrees,
  contributeReports,
  deleteEmpty,
  detachTrees,
  idsAbove,
  withSumsBelow,
  yearsWithSumsBelow,
} from "./move";

/** What counts of a revision in the filing of its department. */
export type FiledVersion = Pick<Revision, "id" | "form" | "publishedOn">;

/** The revisions that are valid before and after a change of a report; null is none. */
export interface ValidChange extends Pick<Revision, "departmentId" | "year"> {
  readonly before: FiledVersion | null;
  readonly after: FiledVersion | null;
}

/**
 * Every change of the valid report of a department and year must use this function: publication and withdrawal. It
 * updates the roll-ups in the same transaction. `change` removes no row.
 */
export async function changeReport(
  manager: EntityManager,
  { departmentId, year, before, after }: ValidChange,
  change: () => Promise<unknown>,
): Promise<void> {
  await change();
  if (before?.id !== after?.id) {
    const [fromYear, toYear] = [LessThanOrEqual(year), MoreThanOrEqual(year)];
    const place = await manager.findOneByOrFail(DepartmentPeriod, { departmentId, fromYear, toYear });
    await contributeInstead(manager, before?.id ?? null, after?.id ?? null, place, year);
  }
  const touched = touchedBy(manager);
  touched.report(departmentId, year);
  if (before?.form === after?.form && !before?.publishedOn && !after?.publishedOn) return;
  const [refiled] = await keepFiled(manager, departmentId);
  if (!refiled) return;
  touched.filing(departmentId);
  if (refiled.was === refiled.is) return; // only the day of publication is another
  if (refiled.was === "" || refiled.is === "") touched.member(departmentId); // it comes into view, or goes
  if (await isOnlyOneSince(manager, departmentId, year)) touched.everything(); // the last year of all is another
}

/** Keeps the days of publication of a department after a change of one of them. Every such change must use this function. */
export async function changeDays(manager: EntityManager, departmentId: number, year: number): Promise<void> {
  touchedBy(manager).report(departmentId, year);
  if ((await keepFiled(manager, departmentId)).length > 0) touchedBy(manager).filing(departmentId);
}

// Whether no other body has a valid report for that year or a later one.
async function isOnlyOneSince(manager: EntityManager, departmentId: number, year: number): Promise<boolean> {
  const others = { departmentId: Not(departmentId), year: MoreThanOrEqual(year), ...VALID };
  return !(await manager.existsBy(Revision, others));
}

/** The changes of a body: of its own columns, and its periods, if they are others. */
export type BodyUpdate = Partial<Omit<RegisteredBody, "id" | "formerNames" | "predecessors">>;

/**
 * Every change of departments' columns or of their positions in the tree must use this function. It updates the roll-ups
 * of the years in which a position changes, each of them once, however many departments move. Throws RefusedChange if a
 * department would belong to itself in some year: then the transaction must end.
 */
export async function changeDepartments(
  manager: EntityManager,
  changes: ReadonlyMap<number, BodyUpdate>,
): Promise<void> {
  if (changes.size === 0) return;
  const rows = await departmentsWith(manager, { id: In([...changes.keys()]) });
  const moved = rows.map((row) => ({ row, update: changes.get(row.id) as BodyUpdate }));
  const turned = await takeAway(manager, moved);
  for (const { row, update } of moved) noteChange(manager, row, update);
  await updateColumns(manager, changes);
  const moves = new Map([...changes].flatMap(([id, { periods }]) => (periods ? [[id, periods] as const] : [])));
  await replacePeriods(manager, moves);
  await refuseCircles(manager, [...moves.keys()]);
  for (const { year, trees, reporting, left } of turned) {
    await attachTrees(manager, trees, year);
    await contributeReports(manager, 1, reporting, year);
    await deleteEmpty(manager, left);
  }
}

interface Moved {
  readonly row: Department;
  readonly update: BodyUpdate;
}

/** A year whose roll-ups change: the bodies whose own reports count elsewhere, and those whose sums below do. */
interface Turned {
  readonly year: number;
  readonly reporting: readonly number[];
  readonly trees: readonly number[];
  /** The bodies above them before the change. */
  readonly left: readonly number[];
}

/** The facts of a position that decide in which roll-ups a report counts. */
const COUNTED_BY = ["parentId", "line", "kind", "summary"] as const;

// Takes the reports and sums of bodies that move out of the roll-ups, for each year in which one of them moves.
async function takeAway(manager: EntityManager, moved: readonly Moved[]): Promise<readonly Turned[]> {
  const isCountedElsewhere = moved.some(
    ({ row, update }) => update.periods && !sameIn(row.periods, update.periods, COUNTED_BY),
  );
  if (!isCountedElsewhere) return [];
  const turned: Turned[] = [];
  for (const year of await yearsCounted(
    manager,
    moved.map(({ row }) => row),
  )) {
    const changed = (keys: readonly (keyof Position)[]) =>
      moved.filter(({ row, update }) => isMovedIn(year, row.periods, update.periods, keys)).map(({ row }) => row);
    const counted = changed(COUNTED_BY);
    const reporting = counted.filter(({ filing }) => filedFrom(filing).filed.has(year)).map(({ id }) => id);
    const moving = changed(["parentId"]).map(({ id }) => id);
    const trees = moving.length === 0 ? [] : await withSumsBelow(manager, moving, year);
    if (reporting.length === 0 && trees.length === 0) continue;
    const left = await idsAbove(manager, [...reporting, ...trees], year);
    await contributeReports(manager, -1, reporting, year);
    await detachTrees(manager, trees, year);
    turned.push({ year, reporting, trees, left });
  }
  return turned;
}

function isMovedIn(
  year: number,
  before: readonly Period[],
  after: readonly Period[] | undefined,
  keys: readonly (keyof Position)[],
): boolean {
  if (!after) return false;
  const [one, other] = [periodIn(before, year), periodIn(after, year)];
  return keys.some((key) => one[key] !== other[key]);
}

/** The years in which some bodies have reports, or others below them. */
async function yearsCounted(manager: EntityManager, bodies: readonly Department[]): Promise<readonly number[]> {
  const below = await yearsWithSumsBelow(
    manager,
    bodies.map(({ id }) => id),
  );
  const own = bodies.flatMap(({ filing }) => [...filedFrom(filing).filed.keys()]);
  return [...new Set([...own, ...below])].sort((a, b) => a - b);
}

/** Writes the columns of the departments that get the same ones at once. */
async function updateColumns(manager: EntityManager, changes: ReadonlyMap<number, BodyUpdate>): Promise<void> {
  const alike = new Map<string, { readonly columns: Omit<BodyUpdate, "periods">; readonly ids: number[] }>();
  for (const [id, { periods: _, ...columns }] of changes) {
    if (Object.keys(columns).length === 0) continue;
    const key = JSON.stringify(columns);
    const known = alike.get(key) ?? { columns, ids: [] };
    alike.set(key, known);
    known.ids.push(id);
  }
  for (const { columns, ids } of alike.values())
    await manager.createQueryBuilder().update(Department).set(columns).where(oneOf("id", ids).sql).execute();
}

// Goes up from each body through the years in which both a period and those below it hold.
async function refuseCircles(manager: EntityManager, departmentIds: readonly number[]): Promise<void> {
  if (departmentIds.length === 0) return;
  const [circle] = await manager.query<{ code: string }[]>(
    `WITH RECURSIVE above (id, body, from_year, to_year) AS (
       SELECT department_id, parent_id, from_year, to_year FROM department_period
       WHERE ${oneOf("department_id", departmentIds).sql} AND parent_id IS NOT NULL
       UNION SELECT a.id, p.parent_id, CASE WHEN a.from_year > p.from_year THEN a.from_year ELSE p.from_year END,
                    CASE WHEN a.to_year < p.to_year THEN a.to_year ELSE p.to_year END
       FROM above a JOIN department_period p
         ON p.department_id = a.body AND p.from_year <= a.to_year AND p.to_year >= a.from_year
       WHERE p.parent_id IS NOT NULL AND a.body <> a.id
     ) SELECT d.code AS code FROM above a JOIN department d ON d.id = a.id WHERE a.id = a.body ORDER BY a.id LIMIT 1`,
  );
  if (circle) throw new RefusedChange(said("PARENT_OF_ITSELF", { code: circle.code }));
}

function noteChange(manager: EntityManager, row: Department, update: BodyUpdate): void {
  const changed = (...keys: readonly (keyof BodyUpdate)[]) =>
    keys.some((key) => update[key] !== undefined && update[key] !== row[key]);
  const moved = (...keys: readonly (keyof Position)[]) =>
    update.periods !== undefined && !sameIn(row.periods, update.periods, keys);
  const touched = touchedBy(manager);
  touched.nothing();
  if (changed("code", "name", "registered") || moved("parentId", "line", "kind", "summary", "partsComplete"))
    touched.member(row.id);
  if (changed("activeFrom", "activeTo")) touched.filing(row.id); // when its reports are expected
  if (changed("activeFrom", "activeTo", "sample") || moved("regionCode")) touched.body(row.id);
}
