import type { EntityManager } from "typeorm";
import type { Period } from "../form/period";
import { batches } from "./batches";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { loadRegister } from "./loadRegister";
import { insertPeriods } from "./periods";
import { type Entry, Register } from "./register";
import type { RegisteredBody, Registration } from "./registration";
import { type BodyUpdate, changeDepartments } from "./rollup/keep";
import { oneOfTexts } from "./slice";
import { replaceSuccessions } from "./successions";
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
  await insertPeriods(manager, new Map([...ids].map(([entry, id]) => [id, periodsOf(entry, idOf)])));
  await move(manager, register.entries, idOf);
  await storeFormerNames(manager, register.entries, idOf);
  await replaceSuccessions(
    manager,
    register.entries.filter(isSucceedingOtherwise).map((entry) => {
      const before = entry.before?.predecessors ?? [];
      return { departmentId: idOf(entry), before, after: predecessorsOf(entry, idOf) };
    }),
  );
  const changes = register.entries.filter(isChanged).map((entry) => ({
    before: entry.before,
    after: {
      ...entry.after,
      id: idOf(entry),
      periods: periodsOf(entry, idOf),
      predecessors: predecessorsOf(entry, idOf),
    },
  }));
  const codes = new Map(register.entries.map((entry) => [idOf(entry), entry.after.code]));
  return { changes, unchanged: entered.filter((entry) => !isChanged(entry)).length, codes };
}

function isChanged(entry: Entry): boolean {
  const { before, after } = entry;
  return (
    before === null ||
    changedColumns(before, after).length > 0 ||
    isMoved(before, entry) ||
    isSucceedingOtherwise(entry) ||
    !sameNames(before.formerNames, after.formerNames)
  );
}

function isMoved(before: RegisteredBody, entry: Entry): boolean {
  // A parent without an id is new, so it is none that the body had before.
  const after = periodsOf(entry, (parent) => parent.before?.id ?? 0);
  return !sameValues(before.periods, after);
}

function isSucceedingOtherwise(entry: Entry): boolean {
  const before = entry.before?.predecessors ?? [];
  return !sameSet(
    before,
    predecessorsOf(entry, (predecessor) => predecessor.before?.id ?? 0),
  );
}

function predecessorsOf({ predecessors }: Entry, idOf: (entry: Entry) => number): RegisteredBody["predecessors"] {
  return predecessors.map(({ predecessor, ...facts }) => ({ ...facts, predecessorId: idOf(predecessor) }));
}

function periodsOf({ periods }: Entry, idOf: (entry: Entry) => number): readonly Period[] {
  return periods.map(({ parent, ...facts }) => ({ ...facts, parentId: parent && idOf(parent) }));
}

/** The columns of a body's own row in which it changes. */
function changedColumns(before: RegisteredBody, after: Entry["after"]) {
  return Object.entries(columnsOf(after)).filter(([key, value]) => value !== before[key as keyof RegisteredBody]);
}

function columnsOf({ code, name, activeFrom, activeTo, registered, sample, filing }: Entry["after"]) {
  return { code, name, activeFrom, activeTo, registered, sample, filing };
}

function sameNames(one: RegisteredBody["formerNames"], other: RegisteredBody["formerNames"]): boolean {
  return one === other || sameValues(one, other);
}

/** Whether two lists have equal values in the same order, whatever the order of their keys. */
function sameValues(one: readonly object[], other: readonly object[]): boolean {
  return JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other));
}

/** The same in any order. */
function sameSet(one: readonly object[], other: readonly object[]): boolean {
  return JSON.stringify(textsOf(one).sort()) === JSON.stringify(textsOf(other).sort());
}

function textsOf(list: readonly object[]): string[] {
  return list.map((row) => JSON.stringify(Object.entries(row).sort()));
}

async function changeColumns(manager: EntityManager, entries: readonly Entry[]): Promise<void> {
  const changes = new Map<number, BodyUpdate>();
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
    const rows = batch.map(({ after }) => columnsOf(after));
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

async function move(manager: EntityManager, entries: readonly Entry[], idOf: (entry: Entry) => number): Promise<void> {
  const moves = new Map<number, BodyUpdate>();
  for (const entry of entries) {
    const { before } = entry;
    if (before && isMoved(before, entry)) moves.set(before.id, { periods: periodsOf(entry, idOf) });
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
