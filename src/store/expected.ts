import type { EntityManager } from "typeorm";
import { isExpected } from "../form/expectation";
import { literal } from "./literal";
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

/** A department as the expectation of its reports needs it. */
interface Part {
  readonly id: number;
  readonly name: string;
  readonly filing: string;
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
}

/**
 * Returns the summaries whose parts or figures a report can change: that of its department, if it is a summary, and that
 * of the body directly above; for its year, and with `refiled` for later ones too, because a first report makes its
 * department expected from then on. Uses the filed years of the departments: the wide rows of a hundred parts would take
 * many times as long.
 */
export async function summariesTouched(
  manager: EntityManager,
  departmentId: number,
  year: number,
  refiled: boolean,
): Promise<readonly Whole[]> {
  const above = `SELECT parent_id FROM department WHERE ${oneOf("id", [departmentId]).sql}`;
  const touched = await manager.query<Summary[]>(`${SUMMARIES} AND id IN (${literal(departmentId)}, (${above}))`);
  return wholesOf(manager, touched, (each) => each === year || (refiled && each > year));
}

/** Returns those of some bodies that are summaries, for every year for which they have a report. */
export async function summariesAmong(
  manager: EntityManager,
  departmentIds: readonly number[],
): Promise<readonly Whole[]> {
  const summaries = await manager.query<Summary[]>(`${SUMMARIES} AND ${oneOf("id", departmentIds).sql} ORDER BY id`);
  return wholesOf(manager, summaries, () => true);
}

type Summary = Pick<Part, "id" | "filing"> & { readonly partsComplete: number };

const SUMMARIES = "SELECT id, filing, parts_complete AS partsComplete FROM department WHERE summary = 1";

async function wholesOf(
  manager: EntityManager,
  summaries: readonly Summary[],
  isAsked: (year: number) => boolean,
): Promise<readonly Whole[]> {
  const wholes: Whole[] = [];
  for (const { id, filing, partsComplete } of summaries) {
    const years = [...filedFrom(filing).filed.keys()].filter(isAsked);
    if (years.length === 0) continue;
    const parts = await partsOf(manager, id);
    for (const year of years) wholes.push({ id, year, declared: Boolean(partsComplete), ...partsIn(year, parts) });
  }
  return wholes;
}

function partsOf(manager: EntityManager, id: number): Promise<Part[]> {
  return manager.query<Part[]>(
    `SELECT id, name, filing, active_from AS activeFrom, active_to AS activeTo FROM department WHERE ${oneOf("parent_id", [id]).sql}
     ORDER BY id`,
  );
}

function partsIn(year: number, parts: readonly Part[]): Pick<Whole, "parts" | "missing"> {
  const expected = parts
    // A report that is not due yet is missing in the sum all the same.
    .map((part) => ({ ...part, ...filedFrom(part.filing), dueThrough: Number.POSITIVE_INFINITY }))
    .filter((part) => isExpected(part, year));
  return {
    parts: expected.filter(({ filed }) => filed.has(year)).map(({ id }) => id),
    missing: expected.filter(({ filed }) => !filed.has(year)).map(({ name }) => name),
  };
}
