import type { EntityManager } from "typeorm";
import { dialectOf } from "../dialect";
import { holdsIn } from "../periods";
import { allOf, oneOf } from "../slice";
import { amountsOf, KEYS } from "./contribute";
import { directParts } from "./directParts";

/** Adds (1) or subtracts (-1) the valid reports of some bodies for a year in every roll-up that includes them. */
export async function contributeReports(
  manager: EntityManager,
  sign: 1 | -1,
  departmentIds: readonly number[],
  year: number,
): Promise<void> {
  if (departmentIds.length === 0) return;
  const keys = `s.family, a.body, g.grain, p.summary, p.year, p.form, ${["line", "kind"]
    .map((key) => `CASE g.grain WHEN 'line' THEN p.${key} ELSE '' END`)
    .join(", ")}`;
  const reports = allOf([oneOf("r.year", [year]), oneOf("d.department_id", departmentIds)]);
  await addUp(
    manager,
    `SELECT ${keys}, ${sums(manager, sign, "p")}
     FROM (${directParts(manager, reports)}) p
     JOIN (${bodiesAbove(departmentIds, year)}) a ON a.part = p.body
     JOIN (SELECT 'under' AS family UNION ALL SELECT 'parts') s
       ON (s.family = 'under' AND p.summary = 0) OR (s.family = 'parts' AND a.body = p.body)
     CROSS JOIN (SELECT 'whole' AS grain UNION ALL SELECT 'line') g
     GROUP BY ${keys}`,
  );
}

/**
 * Subtracts the sums of a year below some bodies in the roll-ups of the bodies above them. Where one of the bodies is
 * below another one, the sums of the higher one still include the lower one when they are read: so the lower one is
 * subtracted only up to there.
 */
export function detachTrees(manager: EntityManager, departmentIds: readonly number[], year: number): Promise<void> {
  return contributeTrees(manager, -1, departmentIds, year, departmentIds);
}

/** Adds the sums of a year below some bodies, after `detachTrees`, in the roll-ups of the bodies that are now above them. */
export function attachTrees(manager: EntityManager, departmentIds: readonly number[], year: number): Promise<void> {
  return contributeTrees(manager, 1, departmentIds, year, []);
}

async function contributeTrees(
  manager: EntityManager,
  sign: 1 | -1,
  departmentIds: readonly number[],
  year: number,
  until: readonly number[],
): Promise<void> {
  if (departmentIds.length === 0) return;
  const keys = "b.family, a.body, b.grain, b.summary, b.year, b.form, b.line, b.kind";
  await addUp(
    manager,
    `SELECT ${keys}, ${sums(manager, sign, "b")}
     FROM rollup b JOIN department_period d ON d.department_id = b.body AND ${holdsIn("d", year)}
     JOIN (${bodiesAbove(departmentIds, year, until)}) a ON a.part = d.parent_id
     WHERE b.family = 'under' AND ${oneOf("b.body", departmentIds).sql} AND ${oneOf("b.year", [year]).sql}
       AND b.reports > 0 AND a.body <> 0
     GROUP BY ${keys}`,
  );
}

/** Those of some bodies below which there are sums of a year. */
export async function withSumsBelow(
  manager: EntityManager,
  departmentIds: readonly number[],
  year: number,
): Promise<readonly number[]> {
  const rows = await manager.query<{ body: number }[]>(
    `SELECT DISTINCT body FROM rollup
     WHERE family = 'under' AND ${oneOf("body", departmentIds).sql} AND ${oneOf("year", [year]).sql}`,
  );
  return rows.map(({ body }) => Number(body));
}

/** The years of which there are sums below some bodies. */
export async function yearsWithSumsBelow(
  manager: EntityManager,
  departmentIds: readonly number[],
): Promise<readonly number[]> {
  const rows = await manager.query<{ year: number }[]>(
    `SELECT DISTINCT year FROM rollup WHERE family = 'under' AND ${oneOf("body", departmentIds).sql}`,
  );
  return rows.map(({ year }) => Number(year));
}

/** The ids of all bodies above some bodies in a year; with 0 for the top. */
export async function idsAbove(
  manager: EntityManager,
  departmentIds: readonly number[],
  year: number,
): Promise<readonly number[]> {
  const rows = await manager.query<{ body: number }[]>(
    `SELECT DISTINCT body FROM (${bodiesAbove(departmentIds, year)}) a`,
  );
  return rows.map(({ body }) => Number(body));
}

/** Deletes the roll-ups of these bodies (0 for the top) that no report is in any more. */
export async function deleteEmpty(manager: EntityManager, bodies: readonly number[]): Promise<void> {
  if (bodies.length === 0) return;
  await manager.query(
    `DELETE FROM rollup WHERE family IN ('under', 'parts') AND ${oneOf("body", bodies).sql} AND reports = 0`,
  );
}

/**
 * A SELECT of each direct parent of some bodies in a year (`part`; 0 for the top) with itself and all bodies above it
 * (`body`), up to the top, or up to the first one of `until`.
 */
function bodiesAbove(departmentIds: readonly number[], year: number, until: readonly number[] = []): string {
  return `
    WITH RECURSIVE above (part, body) AS (
      SELECT DISTINCT COALESCE(p.parent_id, 0), COALESCE(p.parent_id, 0) FROM department_period p
      WHERE ${oneOf("p.department_id", departmentIds).sql} AND ${holdsIn("p", year)}
      UNION ALL SELECT a.part, COALESCE(p.parent_id, 0)
      FROM above a JOIN department_period p ON p.department_id = a.body AND ${holdsIn("p", year)}
      WHERE NOT (${oneOf("p.department_id", until).sql})
    ) SELECT part, body FROM above`;
}

function sums(manager: EntityManager, sign: 1 | -1, alias: string): string {
  return amountsOf(manager)
    .map((column) => `${sign} * SUM(${alias}.${column})`)
    .join(", ");
}

/** Adds rows of a SELECT, in the order of `rollup`'s keys and amounts, to the roll-ups, and begins those that miss. */
async function addUp(manager: EntityManager, select: string): Promise<void> {
  const amounts = amountsOf(manager);
  await manager.query(
    `INSERT INTO rollup (${[...KEYS, ...amounts].join(", ")}) ${select} ${dialectOf(manager).addUp(KEYS, amounts)}`,
  );
}
