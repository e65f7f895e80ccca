import { type EntityManager, In } from "typeorm";
import type { DenominatorKind } from "../form/denominator";
import { batches } from "./batches";
import { Denominator } from "./entity/denominator";
import { touchedBy } from "./touched";

/** A number of people of a body in a year as a list gives it. Without a value, what is known is to be deleted. */
export interface GivenDenominator {
  readonly departmentId: number;
  readonly year: number;
  readonly kind: DenominatorKind;
  readonly stated: { readonly value: number; readonly source: string } | null;
}

/** What a list changed. */
export interface DenominatorChange {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  readonly unchanged: number;
}

/** Stores the numbers of a list; each department, year and kind is in it once. Only what changes is written. */
export async function storeDenominators(
  manager: EntityManager,
  given: readonly GivenDenominator[],
): Promise<DenominatorChange> {
  const touching = touchedBy(manager);
  touching.nothing();
  const ids = [...new Set(given.map(({ departmentId }) => departmentId))];
  const known = new Map((await denominatorsOf(manager, ids)).map((row) => [keyOf(row), row]));
  const sorted = given.map((row) => ({ row, known: known.get(keyOf(row)) ?? null }));
  const isSame = ({ row, known: before }: (typeof sorted)[number]) =>
    before?.value === row.stated?.value && before?.source === row.stated?.source;
  const changes = sorted.filter((each) => !isSame(each));
  for (const { row, known: before } of changes) {
    touching.report(row.departmentId, row.year);
    const { departmentId, year, kind } = row;
    if (before) await manager.delete(Denominator, { departmentId, year, kind });
  }
  const rows = changes.flatMap(({ row: { stated, ...key } }) => (stated ? [{ ...key, ...stated }] : []));
  for (const batch of batches(rows, ROWS_AT_ONCE))
    await manager
      .createQueryBuilder()
      .insert()
      .into(Denominator)
      .values([...batch])
      .updateEntity(false)
      .execute();
  const deleted = changes.length - rows.length;
  const added = changes.filter(({ known: before }) => before === null).length;
  return { added, changed: rows.length - added, deleted, unchanged: given.length - changes.length };
}

/** Rows that one statement writes, and departments that one reads. */
const ROWS_AT_ONCE = 500;

/** All numbers of some departments, by year and kind. */
export async function denominatorsOf(
  manager: EntityManager,
  departmentIds: readonly number[],
): Promise<readonly Denominator[]> {
  const rows: Denominator[] = [];
  for (const ids of batches(departmentIds, ROWS_AT_ONCE))
    rows.push(
      ...(await manager.find(Denominator, {
        where: { departmentId: In([...ids]) },
        order: { departmentId: "ASC", year: "ASC", kind: "ASC" },
      })),
    );
  return rows;
}

/** The numbers of one kind for some years, of all departments. */
export function denominatorsIn(
  manager: EntityManager,
  kind: DenominatorKind,
  years: readonly number[],
): Promise<Denominator[]> {
  return manager.findBy(Denominator, { kind, year: In([...years]) });
}

function keyOf({ departmentId, year, kind }: Omit<GivenDenominator, "stated">): string {
  return `${departmentId} ${year} ${kind}`;
}
