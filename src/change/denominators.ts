import type { DenominatorKind } from "../form/denominator";
import { said } from "../message/message";
import { type DenominatorChange, type GivenDenominator, storeDenominators } from "../store/denominators";
import { bodiesNamed } from "../store/departments";
import type { Manager, Store } from "../store/store";
import { UsageError } from "../usageError";

/** One row of a list of denominators, with its line. Without a value, what is known is deleted. */
export interface DenominatorRow {
  readonly line: number;
  /** By code or any of its names. */
  readonly department: string;
  readonly year: number;
  readonly kind: DenominatorKind;
  readonly stated: { readonly value: number; readonly source: string } | null;
}

/**
 * Registers how many people bodies have in some years. A list that changes nothing is no write. Throws UsageError with
 * the line for a name that is not that of one department in its year, and for what is given twice; then nothing is
 * registered.
 */
export function registerDenominators(store: Store, rows: readonly DenominatorRow[]): Promise<DenominatorChange> {
  return store.write(
    async (manager) => storeDenominators(manager, await resolved(manager, rows)),
    ({ added, changed, deleted }) => added + changed + deleted > 0,
  );
}

async function resolved(manager: Manager, rows: readonly DenominatorRow[]): Promise<readonly GivenDenominator[]> {
  const ids = new Map<string, number>();
  const lines = new Map<string, number>();
  const found: GivenDenominator[] = [];
  for (const { line, department, ...row } of rows) {
    const name = `${row.year} ${department}`;
    const departmentId = ids.get(name) ?? (await idOf(manager, department, row.year, line));
    ids.set(name, departmentId);
    const key = `${departmentId} ${row.year} ${row.kind}`;
    const before = lines.get(key);
    if (before !== undefined) throw new UsageError(said("LIST_DENOMINATOR_TWICE", { line, department, before }));
    lines.set(key, line);
    found.push({ departmentId, ...row });
  }
  return found;
}

async function idOf(manager: Manager, department: string, year: number, line: number): Promise<number> {
  const bodies = await bodiesNamed(manager, department, year);
  const [body] = bodies;
  if (body && bodies.length === 1) return body.id;
  const must =
    bodies.length === 0 ? said("MUST_BE_REGISTERED") : said("MUST_NAME_ONE", { codes: bodies.map(({ code }) => code) });
  throw new UsageError(said("LIST_CELL_WRONG", { line, column: "department", must }));
}
