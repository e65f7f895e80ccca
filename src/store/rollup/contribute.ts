import type { EntityManager } from "typeorm";
import { TALLIES } from "../../form/tally";
import { dialectOf } from "../dialect";
import type { RollupFamily, RollupGrain } from "../entity/rollup";
import { isValid } from "../seen";
import { oneOf } from "../slice";
import { rollupColumns, tallyInRow } from "../tallySql";

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

/** Adds (1) or subtracts (-1) all valid reports of a body in every roll-up that includes them. */
export function contributeAll(
  manager: EntityManager,
  sign: 1 | -1,
  departmentId: number,
  place: RollupPlace,
): Promise<void> {
  return contribute(manager, place, {
    where: `${isValid("r")} AND r.department_id = ${departmentId}`,
    sign: String(sign),
    year: null,
  });
}

/**
 * Puts a revision of a body's report in the place of another one, in every roll-up that includes it. Null is none. One
 * statement subtracts and adds: it writes each roll-up once.
 */
export function contributeInstead(
  manager: EntityManager,
  before: number | null,
  after: number | null,
  place: RollupPlace,
  year: number,
): Promise<void> {
  return contribute(manager, place, {
    where: oneOf(
      "r.id",
      [before, after].flatMap((id) => id ?? []),
    ).sql,
    sign: `(CASE r.id WHEN ${after ?? 0} THEN 1 ELSE -1 END)`,
    year,
  });
}

/** Rows of `revision` with the alias r, and an expression that is 1 for those to add and -1 for those to subtract. */
interface SignedRows {
  readonly where: string;
  readonly sign: string;
  /** The year of all rows; null for several. */
  readonly year: number | null;
}

async function contribute(
  manager: EntityManager,
  place: RollupPlace,
  { where, sign, year }: SignedRows,
): Promise<void> {
  const scopes = scopesOf(place, await chainOf(manager, place.parentId));
  const { sql, parameters } = tableOf(scopes);
  const amounts = ["1", ...TALLIES.map((tally) => tallyInRow(manager, tally, "r"))];
  await manager.query(
    `INSERT INTO rollup (${[...KEYS, ...amountsOf(manager)].join(", ")})
     SELECT ${SCOPE_KEYS}, ${amounts.map((amount) => `SUM(${sign} * COALESCE(${amount}, 0))`).join(", ")}
     FROM revision r CROSS JOIN (${sql}) s
     WHERE ${where}
     GROUP BY ${SCOPE_KEYS}
     ${dialectOf(manager).addUp(KEYS, amountsOf(manager))}`,
    parameters,
  );
  await dropEmpty(manager, scopes, year);
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
