import { type EntityManager, In } from "typeorm";
import { isExpected } from "../form/expectation";
import { Department } from "./entity/department";
import { filedFrom } from "./rollup/filed";

/** A summary body in a year: the direct parts that have a report, and the names of those whose report is missing. */
export interface Whole {
  readonly id: number;
  readonly year: number;
  readonly parts: readonly number[];
  readonly missing: readonly string[];
}

/**
 * Returns the summaries that a report can change: that of its department, if it is a summary, and that of the body
 * directly above; for its year and later ones, because a first report makes its department expected from then on. Uses
 * the filed years of the departments: the wide rows of a hundred parts would take many times as long.
 */
export async function summariesTouched(
  manager: EntityManager,
  departmentId: number,
  year: number,
): Promise<readonly Whole[]> {
  const body = await manager.findOneByOrFail(Department, { id: departmentId });
  const touched = await manager.findBy(Department, { id: In([body.id, body.parentId ?? body.id]), summary: true });
  const wholes: Whole[] = [];
  for (const whole of touched) {
    const parts = await manager.findBy(Department, { parentId: whole.id });
    for (const summaryYear of [...filedFrom(whole.filing).filed.keys()].filter((each) => each >= year))
      wholes.push({ id: whole.id, year: summaryYear, ...partsIn(summaryYear, parts) });
  }
  return wholes;
}

function partsIn(year: number, parts: readonly Department[]): Pick<Whole, "parts" | "missing"> {
  const expected = parts
    .map((part) => ({ ...part, ...filedFrom(part.filing) }))
    .filter((part) => isExpected(part, year));
  return {
    parts: expected.filter(({ filed }) => filed.has(year)).map(({ id }) => id),
    missing: expected.filter(({ filed }) => !filed.has(year)).map(({ name }) => name),
  };
}
