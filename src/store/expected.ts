import { type EntityManager, In } from "typeorm";
import { Department } from "./entity/department";
import { Revision } from "./entity/revision";
import { VALID } from "./seen";

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
  for (const { id } of touched) {
    const parts = await manager.findBy(Department, { parentId: id });
    const filed = await filedBy(manager, [id, ...parts.map((part) => part.id)]);
    const yearsOf = (department: number) =>
      filed.filter((report) => report.departmentId === department).map((report) => report.year);
    for (const summaryYear of yearsOf(id).filter((each) => each >= year))
      wholes.push({ id, year: summaryYear, ...partsIn(summaryYear, parts, yearsOf) });
  }
  return wholes;
}

function partsIn(
  year: number,
  parts: readonly Department[],
  yearsOf: (department: number) => readonly number[],
): Pick<Whole, "parts" | "missing"> {
  const filed = parts.filter((part) => yearsOf(part.id).includes(year));
  const missing = parts.filter((part) => {
    const from = part.activeFrom ?? Math.min(...yearsOf(part.id)); // Infinity where there is no report at all
    return from <= year && year <= (part.activeTo ?? year) && !filed.includes(part);
  });
  return { parts: filed.map((part) => part.id), missing: missing.map((part) => part.name) };
}

function filedBy(manager: EntityManager, departmentIds: readonly number[]): Promise<Revision[]> {
  return manager.find(Revision, {
    select: { id: true, departmentId: true, year: true },
    where: { departmentId: In([...departmentIds]), ...VALID },
  });
}
