import { type EntityManager, In } from "typeorm";
import type { FormCode } from "../form/catalogue";
import type { DueYears } from "../form/expectation";
import { Department } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import type { Instant } from "./instant";
import { type FiledYears, filedFrom, filedYears } from "./rollup/filed";
import { isVisible } from "./seen";
import { loadFiled, oneOf } from "./slice";

/** A department with the years for which it has a valid report, and the last year whose report is due. */
export type Body = Department & FiledYears & { readonly dueThrough: number };

/**
 * Loads the visible departments: those that a person registered or that have a valid report, not those that are known
 * from drafts only. The filed years are those at a moment; which departments are visible is as of now. Only those in
 * `ids`, if it is not null. `due` says which reports are due.
 */
export async function loadBodies(
  manager: EntityManager,
  asOf: Instant | null,
  due: DueYears,
  ids: readonly number[] | null = null,
): Promise<readonly Body[]> {
  const narrowed = ids === null ? "" : ` WHERE ${oneOf("id", ids).sql}`;
  const rows = await manager.query<Department[]>(`SELECT ${COLUMNS} FROM department${narrowed}`);
  const then = asOf === null ? null : await filedAsOf(manager, asOf);
  return rows
    .filter(isVisible)
    .map((row) => bodyFrom(row, then === null ? filedFrom(row.filing) : (then.get(Number(row.id)) ?? NEVER), due));
}

/** Loads the former names of some departments (null: of all), oldest first. */
export function loadFormerNames(
  manager: EntityManager,
  ids: readonly number[] | null = null,
): Promise<readonly DepartmentName[]> {
  const where = ids === null ? {} : { departmentId: In([...ids]) };
  return manager.find(DepartmentName, { where, order: { fromYear: "ASC", id: "ASC" } });
}

const NEVER: FiledYears = filedYears([]);

const COLUMNS =
  "id, code, name, kind, line, region_code AS regionCode, parent_id AS parentId, summary, " +
  "parts_complete AS partsComplete, active_from AS activeFrom, active_to AS activeTo, registered, sample, filing";

// Made by hand, not by TypeORM: there may be ten thousand.
function bodyFrom(row: Department, filed: FiledYears, due: DueYears): Body {
  const flags = {
    summary: Boolean(row.summary),
    partsComplete: Boolean(row.partsComplete),
    registered: Boolean(row.registered),
    sample: Boolean(row.sample),
  };
  const dueThrough = flags.summary ? due.governments : due.bodies;
  return Object.assign(new Department(), row, flags, filed, { dueThrough });
}

async function filedAsOf(manager: EntityManager, asOf: Instant): Promise<ReadonlyMap<number, FiledYears>> {
  const years = new Map<number, [number, FormCode][]>();
  for (const { departmentId, year, form } of await loadFiled(manager, {
    departmentIds: null,
    years: null,
    forms: null,
    asOf,
  })) {
    const known = years.get(departmentId) ?? [];
    years.set(departmentId, known);
    known.push([year, form]);
  }
  return new Map([...years].map(([id, each]) => [id, filedYears(each)]));
}
