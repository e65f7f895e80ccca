import type { EntityManager } from "typeorm";
import type { FormCode } from "../../form/status";
import { Department } from "../entity/department";
import { FOREVER } from "../instant";

/** The years for which a body has a valid report, and the form of each. */
export type FiledYears = ReadonlyMap<number, FormCode>;

/** The same as it is kept beside the department, so that coverage need not read the reports: "2019:FORM_2019 2020:FORM_2019". */
export function filedText(filed: FiledYears): string {
  return [...filed]
    .sort(([a], [b]) => a - b)
    .map(([year, form]) => `${year}:${form}`)
    .join(" ");
}

/** Reads `filedText`. Most bodies file for the same years: those share one map. */
export function parseFiled(text: string): FiledYears {
  const known = parsed.get(text);
  if (known) return known;
  const filed = new Map(
    text
      .split(" ")
      .filter((each) => each !== "")
      .map((each) => [Number(each.slice(0, 4)), each.slice(5) as FormCode]),
  );
  if (parsed.size >= 10_000) parsed.clear();
  parsed.set(text, filed);
  return filed;
}

const parsed = new Map<string, FiledYears>();

/** Brings what is kept of some departments' reports (all: null) in step with them. Gives the codes of those that were not. */
export async function keepFiled(
  manager: EntityManager,
  departmentId: number | null,
  mend = true,
): Promise<readonly string[]> {
  const rows = await manager.query<{ id: number; year: number; form: FormCode }[]>(
    `SELECT department_id AS id, year, form FROM revision WHERE valid_to = '${FOREVER}'${departmentId === null ? "" : ` AND department_id = ${departmentId}`}`,
  );
  const filed = new Map<number, Map<number, FormCode>>();
  for (const { id, year, form } of rows) {
    const years = filed.get(Number(id)) ?? new Map<number, FormCode>();
    filed.set(Number(id), years.set(Number(year), form));
  }
  const bodies = await manager.find(Department, {
    select: { id: true, code: true, filed: true },
    ...(departmentId === null ? {} : { where: { id: departmentId } }),
  });
  const wrong: string[] = [];
  for (const body of bodies) {
    const text = filedText(filed.get(body.id) ?? new Map());
    if (text === body.filed) continue;
    wrong.push(body.code);
    if (mend) await manager.update(Department, { id: body.id }, { filed: text });
  }
  return wrong;
}
