import type { EntityManager } from "typeorm";
import { TALLIES } from "../../form/tally";
import { dialectOf } from "../dialect";
import type { RollupFamily, RollupGrain } from "../entity/rollup";
import { isValid } from "../seen";
import { rollupColumns, tallyOverRows } from "../tallySql";

/** The facts about a body that decide which roll-ups include its reports. */
export interface RollupPlace {
  readonly parentId: number | null;
  readonly line: string | null;
  readonly kind: string;
  readonly summary: boolean;
}

/** A group of roll-ups, one for each year and form. */
export interface RollupScope {
  readonly family: RollupFamily;
  readonly body: number;
  readonly grain: RollupGrain;
  readonly summary: boolean;
  readonly line: string;
  readonly kind: string;
}

/** The key columns of a roll-up. */
export const KEYS = ["family", "body", "grain", "summary", "year", "form", "line", "kind"] as const;

/** The columns of a roll-up that are sums. */
export function amountsOf(manager: EntityManager): readonly string[] {
  return ["reports", ...rollupColumns(manager).values()];
}

/**
 * Adds (1) or subtracts (-1) the valid reports of a body, for one year or all (null), in every roll-up that includes
 * them.
 */
export async function contribute(
  manager: EntityManager,
  sign: 1 | -1,
  departmentId: number,
  place: RollupPlace,
  year: number | null,
): Promise<void> {
  const scopes = scopesOf(place, await chainOf(manager, place.parentId));
  const { sql, parameters } = tableOf(scopes);
  const amounts = ["COUNT(*)", ...TALLIES.map((tally) => tallyOverRows(manager, tally, "r"))];
  await manager.query(
    `INSERT INTO rollup (${[...KEYS, ...amountsOf(manager)].join(", ")})
     SELECT ${SCOPE_KEYS}, ${amounts.map((amount) => `${sign} * COALESCE(${amount}, 0)`).join(", ")}
     FROM revision r CROSS JOIN (${sql}) s
     WHERE ${isValid("r")} AND r.department_id = ${departmentId}${year === null ? "" : ` AND r.year = ${year}`}
     GROUP BY ${SCOPE_KEYS}
     ${dialectOf(manager).addUp(KEYS, amountsOf(manager))}`,
    parameters,
  );
  if (sign < 0) await dropEmpty(manager, scopes, year);
}

/** Adds or subtracts the sums below a body in the roll-ups of the bodies above it. */
export async function contributeBelow(
  manager: EntityManager,
  sign: 1 | -1,
  departmentId: number,
  above: readonly number[],
): Promise<void> {
  if (above.length === 0) return;
  const bodies = above.map((body) => `SELECT ${body} AS body`).join(" UNION ALL ");
  const amounts = amountsOf(manager);
  await manager.query(
    `INSERT INTO rollup (${[...KEYS, ...amounts].join(", ")})
     SELECT b.family, s.body, b.grain, b.summary, b.year, b.form, b.line, b.kind, ${amounts.map((column) => `${sign} * b.${column}`).join(", ")}
     FROM rollup b CROSS JOIN (${bodies}) s WHERE b.family = 'under' AND b.body = ${departmentId}
     ${dialectOf(manager).addUp(KEYS, amounts)}`,
  );
  if (sign < 0)
    await manager.query(`DELETE FROM rollup WHERE family = 'under' AND body IN (${above.join(", ")}) AND reports = 0`);
}

/** The ids of a body and of all bodies above it, the nearest first; empty for null. */
export async function chainOf(manager: EntityManager, id: number | null): Promise<readonly number[]> {
  if (id === null) return [];
  const rows = await manager.query<{ id: number }[]>(
    `WITH RECURSIVE chain (id, parent_id, depth) AS (
       SELECT id, parent_id, 0 FROM department WHERE id = ${id}
       UNION ALL SELECT d.id, d.parent_id, c.depth + 1 FROM department d JOIN chain c ON d.id = c.parent_id
     ) SELECT id FROM chain ORDER BY depth`,
  );
  return rows.map((row) => Number(row.id));
}

const SCOPE_KEYS = KEYS.map((key) => (key === "year" || key === "form" ? `r.${key}` : `s.${key}`)).join(", ");

function scopesOf({ parentId, line, kind, summary }: RollupPlace, above: readonly number[]): readonly RollupScope[] {
  const places: readonly Pick<RollupScope, "family" | "body" | "summary">[] = [
    ...(summary ? [] : [0, ...above]).map((body) => ({ family: "under" as const, body, summary: false })),
    { family: "parts", body: parentId ?? 0, summary },
  ];
  return places.flatMap((place) => [
    { ...place, grain: "whole" as const, line: "", kind: "" },
    { ...place, grain: "line" as const, line: line ?? "", kind },
  ]);
}

function tableOf(scopes: readonly RollupScope[]): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const rows = scopes.map(
    ({ family, body, grain, summary }) =>
      `SELECT '${family}' AS family, ${body} AS body, '${grain}' AS grain, ${summary ? 1 : 0} AS summary, ? AS line, ? AS kind`,
  );
  return { sql: rows.join(" UNION ALL "), parameters: scopes.flatMap(({ line, kind }) => [line, kind]) };
}

// The condition starts with the first columns of the key: the database then reads only these rows, and not thousands of
// wide rows.
async function dropEmpty(manager: EntityManager, scopes: readonly RollupScope[], year: number | null): Promise<void> {
  const places = scopes.map(
    ({ family, body, grain, summary }) =>
      `(family = '${family}' AND body = ${body} AND grain = '${grain}' AND summary = ${summary ? 1 : 0}${year === null ? "" : ` AND year = ${year}`})`,
  );
  await manager.query(`DELETE FROM rollup WHERE (${places.join(" OR ")}) AND reports = 0`);
}
