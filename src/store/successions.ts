import { type EntityManager, In } from "typeorm";
import { type Handover, handoversBetween, type Succession } from "../form/succession";
import { batches } from "./batches";
import { Department } from "./entity/department";
import { StoredSuccession } from "./entity/succession";
import { loadDuties, NO_DUTIES } from "./filingDuties";
import { filedFrom } from "./rollup/filed";
import { touchedBy } from "./touched";

/** All successions, in order of year, successor and predecessor. There are few. */
export function loadSuccessions(manager: EntityManager): Promise<StoredSuccession[]> {
  return manager.find(StoredSuccession, { order: { fromYear: "ASC", departmentId: "ASC", predecessorId: "ASC" } });
}

/** The successions of bodies before and after a change of their predecessors. */
export interface SuccessionChange {
  readonly departmentId: number;
  readonly before: readonly Omit<Succession, "departmentId">[];
  readonly after: readonly Omit<Succession, "departmentId">[];
}

/** Puts other predecessors in the place of those that bodies have. */
export async function replaceSuccessions(manager: EntityManager, changes: readonly SuccessionChange[]): Promise<void> {
  for (const { departmentId, before, after } of changes) {
    touchedBy(manager).member(departmentId);
    for (const { predecessorId } of [...before, ...after]) touchedBy(manager).member(predecessorId);
  }
  const known = changes.filter(({ before }) => before.length > 0).map(({ departmentId }) => departmentId);
  for (const ids of batches(known, ROWS_AT_ONCE))
    await manager.delete(StoredSuccession, { departmentId: In([...ids]) });
  const rows = changes.flatMap(({ departmentId, after }) => after.map((each) => ({ ...each, departmentId })));
  for (const batch of batches(rows, ROWS_AT_ONCE))
    await manager
      .createQueryBuilder()
      .insert()
      .into(StoredSuccession)
      .values([...batch])
      .updateEntity(false)
      .execute();
}

/** Deletes the successions from and to some bodies. */
export async function dropSuccessions(manager: EntityManager, departmentIds: readonly number[]): Promise<void> {
  await manager.delete(StoredSuccession, { departmentId: In([...departmentIds]) });
  await manager.delete(StoredSuccession, { predecessorId: In([...departmentIds]) });
}

/** A handover from one report year to the next, and the names of its bodies by their ids. */
export interface NamedHandover extends Handover {
  /** The later year. */
  readonly year: number;
  readonly names: ReadonlyMap<number, string>;
}

/** The handovers in which one of these bodies takes part, of all years. */
export async function handoversOf(
  manager: EntityManager,
  departmentIds: readonly number[],
): Promise<readonly NamedHandover[]> {
  const asked = new Set(departmentIds);
  const all = await loadSuccessions(manager);
  const isAsked = ({ departmentId, predecessorId }: Succession) => asked.has(departmentId) || asked.has(predecessorId);
  const years = new Set(all.filter(isAsked).map(({ fromYear }) => fromYear));
  if (years.size === 0) return [];
  const ofYears = all.filter(({ fromYear }) => years.has(fromYear));
  const ids = [...new Set(ofYears.flatMap(({ departmentId, predecessorId }) => [departmentId, predecessorId]))];
  const bodies = await manager.find(Department, {
    select: { id: true, name: true, activeFrom: true, activeTo: true, filing: true },
    where: { id: In(ids) },
  });
  const duties = await loadDuties(manager, ids);
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const yearsOf = new Map(
    bodies.map(({ id, activeFrom, activeTo, filing }) => [
      id,
      { activeFrom, activeTo, duties: duties.get(id) ?? NO_DUTIES, ...filedFrom(filing) },
    ]),
  );
  return [...years]
    .flatMap((year) =>
      handoversBetween(ofYears, year - 1, year, (id) => yearsOf.get(id)).map((each) => ({ ...each, year, names })),
    )
    .filter(({ before, after }) => [...before, ...after].some((id) => asked.has(id)));
}

/** Rows that one statement writes or deletes. */
const ROWS_AT_ONCE = 500;
