import type { EntityManager } from "typeorm";
import type { FigurePath } from "../../form/figures";
import type { Position } from "../../form/period";
import { TALLIES, type Tally, tallyOfReport } from "../../form/tally";
import type { RollupFamily, RollupGrain } from "../entity/rollup";
import { literal } from "../literal";
import { exactOf } from "../number";
import { holdsIn } from "../periods";
import { type Condition, oneOf } from "../slice";
import { columnOf, rollupColumns } from "../tallySql";

/** The facts about a body, in one year, that decide which roll-ups include its report. */
export type RollupPlace = Pick<Position, "parentId" | "line" | "kind" | "summary">;

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
 * Puts a revision of a body's report for a year in the place of another one, in every roll-up that includes it. `place`
 * is that of the body in that year. Null is none. Where both are of the same form, each roll-up is written once, and only in the columns that change.
 */
export async function contributeInstead(
  manager: EntityManager,
  before: number | null,
  after: number | null,
  place: RollupPlace,
  year: number,
): Promise<void> {
  const ids = [before, after].flatMap((id) => id ?? []);
  const reports = await reportsWhere(manager, oneOf("r.id", ids).sql);
  const signed = reports.map((report) => ({ ...report, sign: report.id === after ? 1 : -1 }) as const);
  await contribute(manager, place, year, signed);
}

/** What the roll-ups need of a revision. */
interface RolledReport {
  readonly id: number;
  readonly year: number;
  readonly form: string;
  readonly value: (path: FigurePath) => bigint | null;
}

type SignedReport = RolledReport & { readonly sign: 1 | -1 };

async function reportsWhere(manager: EntityManager, condition: string): Promise<readonly RolledReport[]> {
  const rows = await manager.query<Readonly<Record<string, string | number | null>>[]>(
    `SELECT r.* FROM revision r WHERE ${condition}`,
  );
  return rows.map((row) => ({
    id: Number(row.id),
    year: Number(row.year),
    form: String(row.form),
    value: (path) => exactOf(row[columnOf(manager, path)]),
  }));
}

async function contribute(
  manager: EntityManager,
  place: RollupPlace,
  year: number,
  signed: readonly SignedReport[],
): Promise<void> {
  if (signed.length === 0) return;
  const scopes = scopesOf(place, await chainOf(manager, place.parentId, year));
  const alike = new Map<string, SignedReport[]>();
  for (const report of signed) alike.set(report.form, [...(alike.get(report.form) ?? []), report]);
  for (const reports of alike.values()) await contributeAlike(manager, scopes, reports);
}

/** Contributes reports of one form. */
async function contributeAlike(
  manager: EntityManager,
  scopes: readonly RollupScope[],
  signed: readonly SignedReport[],
): Promise<void> {
  const [{ year, form }] = signed as readonly [SignedReport, ...SignedReport[]];
  const rows = scopes.map((scope) => ({ ...scope, year, form }));
  const reports = signed.reduce((sum, { sign }) => sum + sign, 0);
  const amounts = [BigInt(reports), ...TALLIES.map((tally) => changeOf(tally, signed))];
  const changes = amountsOf(manager).flatMap((column, i) => {
    const change = amounts[i] as bigint;
    return change === 0n ? [] : [`${column} = ${column} + ${literal(change)}`];
  });
  if (reports > 0) await beginMissing(manager, rows);
  if (changes.length > 0) {
    const { sql, parameters } = anyOf(rows);
    await manager.query(`UPDATE rollup SET ${changes.join(", ")} WHERE ${sql}`, [...parameters]);
  }
  if (reports < 0) {
    const { sql, parameters } = anyOf(rows);
    await manager.query(`DELETE FROM rollup WHERE (${sql}) AND reports = 0`, [...parameters]);
  }
}

function changeOf(tally: Tally, signed: readonly SignedReport[]): bigint {
  return signed.reduce((sum, { sign, value }) => sum + BigInt(sign) * tallyOfReport(tally, value), 0n);
}

/** The ids of a body and of all bodies above it in a year, the nearest first; empty for null. */
async function chainOf(manager: EntityManager, id: number | null, year: number): Promise<readonly number[]> {
  if (id === null) return [];
  const rows = await manager.query<{ id: number }[]>(
    `WITH RECURSIVE chain (id, depth) AS (
       SELECT id, 0 FROM department WHERE ${oneOf("id", [id]).sql}
       UNION ALL SELECT p.parent_id, c.depth + 1
       FROM chain c JOIN department_period p ON p.department_id = c.id AND ${holdsIn("p", year)}
       WHERE p.parent_id IS NOT NULL
     ) SELECT id FROM chain ORDER BY depth`,
  );
  return rows.map((row) => Number(row.id));
}

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

type RollupKey = Readonly<Record<(typeof KEYS)[number], string | number | boolean>>;

/** Begins the roll-ups that do not exist yet, with zeros. */
async function beginMissing(manager: EntityManager, rows: readonly RollupKey[]): Promise<void> {
  const amounts = amountsOf(manager);
  const begun = rows.map(() => `SELECT ${KEYS.map((key) => `? AS ${key}`).join(", ")}`).join(" UNION ALL ");
  const same = KEYS.map((key) => `known.${key} = s.${key}`).join(" AND ");
  await manager.query(
    `INSERT INTO rollup (${[...KEYS, ...amounts].join(", ")})
     SELECT ${KEYS.map((key) => `s.${key}`).join(", ")}, ${amounts.map(() => "0").join(", ")} FROM (${begun}) s
     WHERE NOT EXISTS (SELECT 1 FROM rollup known WHERE ${same})`,
    rows.flatMap(valuesOf),
  );
}

// Whole keys: the database then reads only these rows, and not thousands of wide rows.
function anyOf(rows: readonly RollupKey[]): Condition {
  const one = `(${KEYS.map((key) => `${key} = ?`).join(" AND ")})`;
  return { sql: rows.map(() => one).join(" OR "), parameters: rows.flatMap(valuesOf) };
}

function valuesOf(row: RollupKey): readonly (string | number)[] {
  return KEYS.map((key) => (typeof row[key] === "boolean" ? Number(row[key]) : row[key]));
}
