import type { EntityManager } from "typeorm";
import { type FilingDuties, isActive } from "../form/expectation";
import { isWithin, type YearRange } from "../form/period";
import { loadDuties, NO_DUTIES } from "./filingDuties";
import { literal } from "./literal";
import { holdsIn } from "./periods";
import { filedFrom } from "./rollup/filed";
import { oneOf } from "./slice";

/** A summary body in a year: the direct parts that have a report, and the names of those whose report is missing. */
export interface Whole {
  readonly id: number;
  /** Whether a person declared that all of its parts are registered. */
  readonly declared: boolean;
  readonly year: number;
  readonly parts: readonly number[];
  readonly missing: readonly string[];
}

/** A department in one of its periods, as the expectation of its reports needs it. */
interface Part extends YearRange {
  readonly id: number;
  readonly name: string;
  readonly filing: string;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  readonly duties: FilingDuties;
}

/**
 * Returns the summaries whose parts or figures a report can change: that of its department, if it is a summary, and that
 * of the body directly above in that year; with `refiled` also of later years, because a first report makes its
 * department expected from then on. Uses the filed years of the departments: the wide rows of a hundred parts would take
 * many times as long.
 */
export async function summariesTouched(
  manager: EntityManager,
  departmentId: number,
  year: number,
  refiled: boolean,
): Promise<readonly Whole[]> {
  const since = refiled ? `to_year >= ${literal(year)}` : holdsIn("p", year);
  const above = await manager.query<{ parentId: number | null }[]>(
    `SELECT parent_id AS parentId FROM department_period p WHERE ${oneOf("department_id", [departmentId]).sql} AND ${since}`,
  );
  const ids = [departmentId, ...above.flatMap(({ parentId }) => parentId ?? [])];
  return wholesOf(manager, await summariesIn(manager, ids), (each) => each === year || (refiled && each > year));
}

/** Returns those of some bodies that are summaries, for every year for which they have a report as one. */
export async function summariesAmong(
  manager: EntityManager,
  departmentIds: readonly number[],
): Promise<readonly Whole[]> {
  return wholesOf(manager, await summariesIn(manager, departmentIds), () => true);
}

/** A summary in one of the periods in which it is one. */
interface Summary extends Pick<Part, "id" | "filing">, YearRange {
  readonly partsComplete: number;
}

function summariesIn(manager: EntityManager, departmentIds: readonly number[]): Promise<Summary[]> {
  return manager.query<Summary[]>(
    `SELECT d.id, d.filing, p.from_year AS fromYear, p.to_year AS toYear, p.parts_complete AS partsComplete
     FROM department_period p JOIN department d ON d.id = p.department_id
     WHERE p.summary = 1 AND ${oneOf("d.id", departmentIds).sql} ORDER BY d.id, p.from_year`,
  );
}

async function wholesOf(
  manager: EntityManager,
  summaries: readonly Summary[],
  isAsked: (year: number) => boolean,
): Promise<readonly Whole[]> {
  const wholes: Whole[] = [];
  for (const summary of summaries) {
    const { id, filing, partsComplete } = summary;
    const years = [...filedFrom(filing).filed.keys()].filter((year) => isAsked(year) && isWithin(year, summary));
    if (years.length === 0) continue;
    const parts = await partsOf(manager, id);
    for (const year of years) wholes.push({ id, year, declared: Boolean(partsComplete), ...partsIn(year, parts) });
  }
  return wholes;
}

async function partsOf(manager: EntityManager, id: number): Promise<readonly Part[]> {
  const rows = await manager.query<Omit<Part, "duties">[]>(
    `SELECT d.id, d.name, d.filing, d.active_from AS activeFrom, d.active_to AS activeTo, p.from_year AS fromYear,
            p.to_year AS toYear
     FROM department_period p JOIN department d ON d.id = p.department_id WHERE ${oneOf("p.parent_id", [id]).sql}
     ORDER BY d.id`,
  );
  const duties = await loadDuties(
    manager,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, duties: duties.get(row.id) ?? NO_DUTIES }));
}

function partsIn(year: number, parts: readonly Part[]): Pick<Whole, "parts" | "missing"> {
  const expected = parts
    .filter((part) => isWithin(year, part))
    .map((part) => ({ ...part, ...filedFrom(part.filing) }))
    // A report that is not due yet is missing in the sum all the same.
    .filter((part) => isActive(part, year));
  return {
    parts: expected.filter(({ filed }) => filed.has(year)).map(({ id }) => id),
    missing: expected.filter(({ filed }) => !filed.has(year)).map(({ name }) => name),
  };
}
