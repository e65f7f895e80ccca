import type { EntityManager } from "typeorm";
import { type Standing } from "../../access/standing";
import type { FormCode } from "../../form/catalogue";
import type { PlainDay } from "../../form/plainDay";
import { Department } from "../entity/department";
import type { Revision } from "../entity/revision";
import { firstPublishedOf, publicationsText } from "../publication";
import { countedOf, isDraft, publicBy } from "../seen";
import { allOf, oneOf } from "../slice";

/** The years for which a body has a valid report. */
export interface FiledYears {
  /** The form of each year. */
  readonly filed: ReadonlyMap<number, FormCode>;
  /** Null if there is no report. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** The same, with the days on which the reports were first published, as `publicationsText` writes them. */
export interface Filings extends FiledYears {
  readonly publications: string;
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
function filedYears(years: readonly (readonly [number, FormCode])[]): FiledYears {
  const filed = new Map([...years].sort(([a], [b]) => a - b));
  const inOrder = [...filed.keys()];
  return { filed, firstYear: inOrder[0] ?? null, lastYear: inOrder.at(-1) ?? null };
}

const parsed = new Map<string, FiledYears>();

export const NEVER_FILED: Filings = { ...filedYears([]), publications: "" };

type VersionRow = Pick<
  Revision,
  "departmentId" | "year" | "form" | "number" | "documentId" | "validFrom" | "validTo"
> & {
  readonly publishedOn: PlainDay | null;
};

/**
 * What departments (null: all) had filed at a moment (null: now), or with drafts, by department. The day of publication needs
 * the versions before, too.
 */
export async function loadFilings(
  manager: EntityManager,
  asOf: Standing,
  departmentId: number | null = null,
): Promise<ReadonlyMap<number, Filings>> {
  const { sql, parameters } = allOf([
    publicBy("r", asOf),
    departmentId === null ? null : oneOf("r.department_id", [departmentId]),
  ]);
  const rows = await manager.query<VersionRow[]>(
    `SELECT r.department_id AS departmentId, r.year AS year, r.form AS form, r.number AS number,
            r.document_id AS documentId, r.valid_from AS validFrom, r.valid_to AS validTo, r.published_on AS publishedOn
     FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  const bodies = new Map<number, Map<number, VersionRow[]>>();
  for (const row of rows) {
    const years = bodies.get(Number(row.departmentId)) ?? new Map<number, VersionRow[]>();
    bodies.set(Number(row.departmentId), years);
    const versions = years.get(Number(row.year));
    if (versions) versions.push(row);
    else years.set(Number(row.year), [row]);
  }
  return new Map([...bodies].map(([id, years]) => [id, filingsFrom(years, asOf)]));
}

function filingsFrom(years: ReadonlyMap<number, readonly VersionRow[]>, asOf: Standing): Filings {
  const valid = [...years].flatMap(([year, versions]) => {
    const one = countedOf(versions, asOf);
    return one ? [{ year, form: one.form, first: firstPublishedOf(versions.filter((each) => !isDraft(each))) }] : [];
  });
  const publications = publicationsText(valid.flatMap(({ year, first }) => (first ? [[year, first] as const] : [])));
  return { ...filedYears(valid.map(({ year, form }) => [year, form])), publications };
}

/** A department whose stored filing was wrong: the years and forms that were stored, and those that are right. */
export interface Refiled {
  readonly code: string;
  readonly was: string;
  readonly is: string;
}

/**
 * Corrects the stored filing and days of publication of a department (null: of all departments) from its reports; returns
 * those that were wrong.
 */
export async function keepFiled(
  manager: EntityManager,
  departmentId: number | null,
  mend = true,
): Promise<readonly Refiled[]> {
  const filings = await loadFilings(manager, null, departmentId);
  const bodies = await manager.find(Department, {
    select: { id: true, code: true, filing: true, publications: true },
    ...(departmentId === null ? {} : { where: { id: departmentId } }),
  });
  const wrong: Refiled[] = [];
  for (const body of bodies) {
    const { filed, publications } = filings.get(body.id) ?? NEVER_FILED;
    const filing = filingOf(filed);
    if (filing === body.filing && publications === body.publications) continue;
    wrong.push({ code: body.code, was: body.filing, is: filing });
    if (mend) await manager.update(Department, { id: body.id }, { filing, publications });
  }
  return wrong;
}
