import type { EntityManager } from "typeorm";
import { batches } from "./batches";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { loadRegister } from "./loadRegister";
import { type Entry, Register } from "./register";
import type { RegisteredBody, Registration } from "./registration";
import { changeDepartments } from "./rollup/keep";
import { oneOf, oneOfTexts } from "./slice";
import { touchedBy } from "./touched";

/** A body that the registration of a list added (before: null) or changed. */
export interface BodyChange {
  readonly before: RegisteredBody | null;
  readonly after: RegisteredBody;
}

/** What the registration of a list changed. */
export interface RegisterChange {
  /** In the order of the register, new bodies last. */
  readonly changes: readonly BodyChange[];
  /** How many of the given bodies were in the register as they were given. */
  readonly unchanged: number;
  /** The codes of the bodies of the list and of those above them, before and after, by their ids. */
  readonly codes: ReadonlyMap<number, string>;
}

/**
 * Registers bodies, or changes those with the same code; see `Register.enter`. Only the part of the register that
 * the list concerns is loaded, once, and only what changes is written. Throws RefusedChange if the list is contradictory.
 */
export async function registerAll(manager: EntityManager, given: readonly Registration[]): Promise<RegisterChange> {
  const register = new Register(await loadRegister(manager, given));
  const entered = register.enter(given);
  touchedBy(manager).nothing();
  await changeColumns(manager, register.entries);
  const ids = await insertNew(
    manager,
    register.entries.filter(({ before }) => before === null),
  );
  const idOf = (entry: Entry): number => entry.before?.id ?? (ids.get(entry) as number);
  // New bodies have no reports: they get their places before those move that have some, with their sums.
  await placeNew(manager, [...ids.keys()], idOf);
  await move(manager, register.entries, idOf);
  await storeFormerNames(manager, register.entries, idOf);
  const changes = register.entries.filter(isChanged).map((entry) => ({
    before: entry.before,
    after: { ...entry.after, id: idOf(entry), parentId: entry.parent && idOf(entry.parent) },
  }));
  const codes = new Map(register.entries.map((entry) => [idOf(entry), entry.after.code]));
  return { changes, unchanged: entered.filter((entry) => !isChanged(entry)).length, codes };
}

function isChanged({ before, after, parent }: Entry): boolean {
  return (
    before === null ||
    changedColumns(before, after).length > 0 ||
    before.parentId !== (parent?.before?.id ?? (parent ? 0 : null)) ||
    !sameNames(before.formerNames, after.formerNames)
  );
}

/** The columns of a body's own row in which it changes, its parent apart. */
function changedColumns(before: RegisteredBody, { formerNames: _, ...columns }: Entry["after"]) {
  return Object.entries(columns).filter(([key, value]) => value !== before[key as keyof RegisteredBody]);
}

function sameNames(one: RegisteredBody["formerNames"], other: RegisteredBody["formerNames"]): boolean {
  return one === other || JSON.stringify(one.map(valuesOf)) === JSON.stringify(other.map(valuesOf));
}

function valuesOf({ name, fromYear, toYear }: RegisteredBody["formerNames"][number]) {
  return [name, fromYear, toYear];
}

async function changeColumns(manager: EntityManager, entries: readonly Entry[]): Promise<void> {
  const changes = new Map<number, Partial<Department>>();
  for (const { before, after } of entries) {
    const columns = before ? changedColumns(before, after) : [];
    if (before && columns.length > 0) changes.set(before.id, Object.fromEntries(columns));
  }
  await changeDepartments(manager, changes);
}

/** Inserts new bodies, without their parents; returns their ids. */
async function insertNew(manager: EntityManager, entries: readonly Entry[]): Promise<ReadonlyMap<Entry, number>> {
  const ids = new Map<Entry, number>();
  for (const batch of batches(entries, ROWS_AT_ONCE)) {
    const rows = batch.map(({ after: { formerNames: _, ...columns } }) => columns);
    await manager.createQueryBuilder().insert().into(Department).values(rows).updateEntity(false).execute();
    const { sql, parameters } = oneOfTexts(
      "code",
      batch.map(({ after }) => after.code),
    );
    const stored = await manager.query<{ id: number | string; code: string }[]>(
      `SELECT id, code FROM department WHERE ${sql}`,
      [...parameters],
    );
    const byCode = new Map(stored.map(({ id, code }) => [code, Number(id)]));
    for (const entry of batch) ids.set(entry, byCode.get(entry.after.code) as number);
  }
  for (const id of ids.values()) touchedBy(manager).member(id);
  return ids;
}

async function placeNew(
  manager: EntityManager,
  fresh: readonly Entry[],
  idOf: (entry: Entry) => number,
): Promise<void> {
  const parts = new Map<number, number[]>();
  for (const entry of fresh) {
    if (entry.parent === null) continue;
    const parent = idOf(entry.parent);
    const known = parts.get(parent) ?? [];
    parts.set(parent, known);
    known.push(idOf(entry));
  }
  for (const [parent, ids] of parts)
    await manager.query(`UPDATE department SET ${oneOf("parent_id", [parent]).sql} WHERE ${oneOf("id", ids).sql}`);
}

async function move(manager: EntityManager, entries: readonly Entry[], idOf: (entry: Entry) => number): Promise<void> {
  const moves = new Map<number, Partial<Department>>();
  for (const { before, parent } of entries) {
    const parentId = parent && idOf(parent);
    if (before !== null && before.parentId !== parentId) moves.set(before.id, { parentId });
  }
  await changeDepartments(manager, moves);
}

async function storeFormerNames(
  manager: EntityManager,
  entries: readonly Entry[],
  idOf: (entry: Entry) => number,
): Promise<void> {
  const changed = entries.filter(({ before, after }) => !sameNames(before?.formerNames ?? [], after.formerNames));
  for (const entry of changed) {
    touchedBy(manager).member(idOf(entry));
    if (entry.before) await manager.delete(DepartmentName, { departmentId: entry.before.id });
  }
  const rows = changed.flatMap((entry) =>
    entry.after.formerNames.map((former) => ({ ...former, departmentId: idOf(entry) })),
  );
  for (const batch of batches(rows, ROWS_AT_ONCE))
    await manager
      .createQueryBuilder()
      .insert()
      .into(DepartmentName)
      .values([...batch])
      .updateEntity(false)
      .execute();
}

/** Rows that one statement writes. */
const ROWS_AT_ONCE = 500;
