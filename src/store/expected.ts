import { type EntityManager, In } from "typeorm";
import { isExpected } from "../form/expectation";
import { Department } from "./entity/department";
import { filedFrom } from "./rollup/filed";

/** A summary body in a year, with its direct parts: those whose report is there, and the names of those missing. */
export interface Whole {
  readonly id: number;
  readonly year: number;
  readonly parts: readonly number[];
  readonly missing: readonly string[];
}

/**
 * The summaries that a report touches: of its department, where that is a summary, and of the body right above it; for
 * its year and for later ones, in which a first report makes its department expected. Reads what is kept beside the
 * departments: to look at the wide rows of a hundred parts takes many times as long.
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
