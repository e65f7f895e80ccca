import { type EntityManager, In } from "typeorm";
import { type Standing, WithDrafts } from "../access/standing";
import type { Due, FilingDuties } from "../form/expectation";
import type { Period } from "../form/period";
import { Department, DepartmentPeriod } from "./entity/department";
import { DepartmentName } from "./entity/departmentName";
import { loadDuties, NO_DUTIES } from "./filingDuties";
import { type FiledYears, type Filings, filedFrom, loadFilings, NEVER_FILED } from "./rollup/filed";
import { isVisible } from "./seen";
import { oneOf } from "./slice";

/** A department with the years for which it has a valid report, which reports are due, and for which years it must file. */
export type Body = Department & FiledYears & { readonly due: Due; readonly duties: FilingDuties };

/**
 * Loads the visible departments: those that a person registered or that have a valid report, not those that are known
 * from drafts only, unless these count. The filed years are those at a moment; which departments are visible, and what
 * was laid down for them, is as of now. Only those in
 * `ids`, if it is not null. `due` says which reports are due.
 */
export async function loadBodies(
  manager: EntityManager,
  asOf: Standing,
  due: Due,
  ids: readonly number[] | null = null,
): Promise<readonly Body[]> {
  const narrowed = ids === null ? "" : ` WHERE ${oneOf("d.id", ids).sql}`;
  const rows = await manager.query<BodyRow[]>(
    `SELECT ${COLUMNS} FROM department d JOIN department_period p ON p.department_id = d.id${narrowed}
     ORDER BY d.id, p.from_year`,
  );
  const duties = await loadDuties(manager, ids);
  const then = asOf === null ? null : await loadFilings(manager, asOf);
  return bodiesFrom(rows)
    .filter(({ row }) => isVisible(row) || (asOf instanceof WithDrafts && then?.has(row.id)))
    .map(({ row, periods }) => {
      const filings = then === null ? { ...filedFrom(row.filing), publications: row.publications } : then.get(row.id);
      const expectation = { due, duties: duties.get(row.id) ?? NO_DUTIES };
      return bodyFrom(row, periods, filings ?? NEVER_FILED, expectation);
    });
}

/** Loads the former names of some departments (null: of all), oldest first. */
export function loadFormerNames(
  manager: EntityManager,
  ids: readonly number[] | null = null,
): Promise<readonly DepartmentName[]> {
  const where = ids === null ? {} : { departmentId: In([...ids]) };
  return manager.find(DepartmentName, { where, order: { fromYear: "ASC", id: "ASC" } });
}

type OwnColumns = Pick<
  Department,
  "id" | "code" | "name" | "activeFrom" | "activeTo" | "registered" | "sample" | "filing" | "publications"
>;
type BodyRow = OwnColumns & Period;

const COLUMNS =
  "d.id, d.code, d.name, d.active_from AS activeFrom, d.active_to AS activeTo, d.registered, d.sample, d.filing, d.publications, " +
  "p.from_year AS fromYear, p.to_year AS toYear, p.parent_id AS parentId, p.line, p.kind, " +
  "p.region_code AS regionCode, p.summary, p.parts_complete AS partsComplete";

// The rows are ordered, so those of a body follow each other.
function bodiesFrom(rows: readonly BodyRow[]) {
  const bodies: { readonly row: BodyRow; readonly periods: DepartmentPeriod[] }[] = [];
  for (const row of rows) {
    const last = bodies.at(-1);
    if (last?.row.id === row.id) last.periods.push(periodFrom(row));
    else bodies.push({ row, periods: [periodFrom(row)] });
  }
  return bodies;
}

function periodFrom({ id, fromYear, toYear, parentId, line, kind, regionCode, summary, partsComplete }: BodyRow) {
  const years = { departmentId: id, fromYear, toYear };
  const flags = { summary: Boolean(summary), partsComplete: Boolean(partsComplete) };
  return Object.assign(new DepartmentPeriod(), years, { parentId, line, kind, regionCode }, flags);
}

// Made by hand, not by TypeORM: there may be ten thousand.
function bodyFrom(
  row: OwnColumns,
  periods: readonly DepartmentPeriod[],
  filings: Filings,
  expectation: Pick<Body, "due" | "duties">,
): Body {
  const { id, code, name, activeFrom, activeTo, registered, sample, filing } = row;
  const own = {
    id,
    code,
    name,
    activeFrom,
    activeTo,
    registered: Boolean(registered),
    sample: Boolean(sample),
    filing,
  };
  return Object.assign(new Department(), own, { periods }, filings, expectation);
}
