import type { EntityManager } from "typeorm";
import type { FormCode } from "../../form/catalogue";
import { Department } from "../entity/department";
import { isValid } from "../seen";
import { oneOf } from "../slice";

/** The years for which a body has a valid report. */
export interface FiledYears {
  /** The form of each year. */
  readonly filed: ReadonlyMap<number, FormCode>;
  /** Null if there is no report. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/**
 * The forms by year as text, stored with the department so that coverage does not need to read the reports:
 * "2019:FORM_2019 2020:FORM_2019".
 */
function filingOf(filed: ReadonlyMap<number, FormCode>): string {
  return [...filed]
    .sort(([a], [b]) => a - b)
    .map(([year, form]) => `${year}:${form}`)
    .join(" ");
}

/** Parses the text of `filingOf`. Most bodies file for the same years, so equal texts share one result. */
export function filedFrom(text: string): FiledYears {
  const known = parsed.get(text);
  if (known) return known;
  const years = filedYears(
    text
      .split(" ")
      .filter((each) => each !== "")
      .map((each) => [Number(each.slice(0, 4)), each.slice(5) as FormCode]),
  );
  if (parsed.size >= 10_000) parsed.clear();
  parsed.set(text, years);
  return years;
}

/** The filed years from pairs of year and form in any order. */
export function filedYears(years: readonly (readonly [number, FormCode])[]): FiledYears {
  const filed = new Map([...years].sort(([a], [b]) => a - b));
  const inOrder = [...filed.keys()];
  return { filed, firstYear: inOrder[0] ?? null, lastYear: inOrder.at(-1) ?? null };
}

const parsed = new Map<string, FiledYears>();

/** A department whose stored filing was wrong. */
export interface Refiled {
  readonly code: string;
  readonly was: string;
  readonly is: string;
}

/**
 * Corrects the stored filing of a department (null: of all departments) from its reports; returns those that were
 * wrong.
 */
export async function keepFiled(
  manager: EntityManager,
  departmentId: number | null,
  mend = true,
): Promise<readonly Refiled[]> {
  const rows = await manager.query<{ id: number; year: number; form: FormCode }[]>(
    `SELECT department_id AS id, year, form FROM revision r WHERE ${isValid("r")}${departmentId === null ? "" : ` AND ${oneOf("department_id", [departmentId]).sql}`}`,
  );
  const filed = new Map<number, Map<number, FormCode>>();
  for (const { id, year, form } of rows) {
    const years = filed.get(Number(id)) ?? new Map<number, FormCode>();
    filed.set(Number(id), years.set(Number(year), form));
  }
  const bodies = await manager.find(Department, {
    select: { id: true, code: true, filing: true },
    ...(departmentId === null ? {} : { where: { id: departmentId } }),
  });
  const wrong: Refiled[] = [];
  for (const body of bodies) {
    const text = filingOf(filed.get(body.id) ?? new Map());
    if (text === body.filing) continue;
    wrong.push({ code: body.code, was: body.filing, is: text });
    if (mend) await manager.update(Department, { id: body.id }, { filing: text });
  }
  return wrong;
}
