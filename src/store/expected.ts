import { type EntityManager, In } from "typeorm";
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
 * its year and for later ones, in which a first report makes its department expected. A part is expected from its first
 * published report on, unless its active years say otherwise, as in coverage.
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
    for (const summaryYear of yearsFiled(whole).filter((each) => each >= year))
      wholes.push({ id: whole.id, year: summaryYear, ...partsIn(summaryYear, parts) });
  }
  return wholes;
}

function partsIn(year: number, parts: readonly Department[]): Pick<Whole, "parts" | "missing"> {
  const filed = parts.filter((part) => yearsFiled(part).includes(year));
  const missing = parts.filter((part) => {
    const from = part.activeFrom ?? Math.min(...yearsFiled(part)); // Infinity where there is no report at all
    return from <= year && year <= (part.activeTo ?? year) && !filed.includes(part);
  });
  return { parts: filed.map((part) => part.id), missing: missing.map((part) => part.name) };
}

// As kept beside the department by the same write: to look at the wide rows of a hundred parts takes many times as long.
function yearsFiled({ filing }: Department): readonly number[] {
  return [...filedFrom(filing).filed.keys()];
}
