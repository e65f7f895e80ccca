import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { TALLIES } from "../../form/tally";
import { type Message, said } from "../../message/message";
import { dialectOf } from "../dialect";
import { DataVersion } from "../entity/dataVersion";
import { literal } from "../literal";
import { holdsIn } from "../periods";
import { isValid } from "../seen";
import { oneOf } from "../slice";
import { amountsOf, KEYS } from "./contribute";
import { directParts } from "./directParts";
import { keepFiled } from "./filed";

/** The result of a verification: the number of roll-ups, and a sentence for each wrong one (only the first ones). */
export interface Verification {
  readonly rollups: number;
  readonly faults: readonly Message[];
}

// Changes with every tally: if a cell, a subtotal or a rate is added, or is computed from other cells.
const SHAPE = createHash("sha256").update(JSON.stringify(TALLIES)).digest("hex");

/** Whether the roll-ups contain the numbers of this version of the program. */
export function rollupsAreCurrent(manager: EntityManager): Promise<boolean> {
  return manager.existsBy(DataVersion, { id: 1, rollups: SHAPE });
}

/** Computes all roll-ups again from the valid revisions; returns their number. */
export async function rebuildRollups(manager: EntityManager): Promise<number> {
  await manager.update(DataVersion, { id: 1 }, { rollups: "" }); // first, so that no other writer changes the reports meanwhile
  await manager.query("DELETE FROM rollup");
  const into = `INSERT INTO rollup (${[...KEYS, ...amountsOf(manager)].join(", ")})`;
  for (const year of await yearsOf(manager))
    for (const level of LEVELS) await manager.query(`${into} ${level.select(manager, year)}`);
  await keepFiled(manager, null);
  await manager.update(DataVersion, { id: 1 }, { rollups: SHAPE });
  return countRollups(manager);
}

/**
 * Compares every roll-up with the sums that it should contain, cell by cell: the direct parts with the revisions, each
 * further level with the level below it.
 */
export async function verifyRollups(manager: EntityManager): Promise<Verification> {
  const faults: Message[] = [];
  for (const year of await yearsOf(manager))
    for (const level of LEVELS) faults.push(...(await faultsOf(manager, level, year)));
  for (const { code } of await keepFiled(manager, null, false)) faults.push(said("YEARS_KEPT_WRONG", { code }));
  return { rollups: await countRollups(manager), faults };
}

/**
 * A level of roll-ups: the condition that selects them, and the statement that computes those of one year. Working year
 * by year limits the memory used.
 */
interface Level {
  readonly where: string;
  select(manager: EntityManager, year: number): string;
}

const LEVELS: readonly Level[] = [
  {
    where: "family = 'parts' AND grain = 'line'",
    select: (manager, year) => directParts(manager, oneOf("r.year", [year])),
  },
  {
    where: "family = 'parts' AND grain = 'whole'",
    select: (manager, year) => `
      SELECT p.family AS family, p.body AS body, 'whole' AS grain, p.summary AS summary, p.year AS year, p.form AS form,
             '' AS line, '' AS kind, ${added(manager)}
      FROM rollup p WHERE p.family = 'parts' AND p.grain = 'line' AND ${oneOf("p.year", [year]).sql}
      GROUP BY p.family, p.body, p.summary, p.year, p.form`,
  },
  {
    where: "family = 'under' AND body <> 0",
    select: (manager, year) => `
      SELECT 'under' AS family, c.above AS body, ${REST}, ${added(manager)}
      FROM (${closureIn(year)}) c JOIN rollup p ON p.family = 'parts' AND p.body = c.body AND p.summary = 0 AND ${oneOf("p.year", [year]).sql}
      GROUP BY c.above, ${REST_KEYS}`,
  },
  {
    where: "family = 'under' AND body = 0",
    select: (manager, year) => `
      SELECT 'under' AS family, 0 AS body, ${REST}, ${added(manager)}
      FROM rollup p WHERE p.family = 'parts' AND p.summary = 0 AND ${oneOf("p.year", [year]).sql} GROUP BY ${REST_KEYS}`,
  },
];

const REST_KEYS = "p.grain, p.summary, p.year, p.form, p.line, p.kind";
const REST = REST_KEYS.split(", ")
  .map((column) => `${column} AS ${column.slice(2)}`)
  .join(", ");

// For every body that has parts in a year: the body itself, and every body below it.
function closureIn(year: number): string {
  return `
    WITH RECURSIVE closure (above, body) AS (
      SELECT DISTINCT parent_id, parent_id FROM department_period p
      WHERE parent_id IS NOT NULL AND ${holdsIn("p", year)}
      UNION ALL SELECT c.above, p.department_id
      FROM closure c JOIN department_period p ON p.parent_id = c.body AND ${holdsIn("p", year)}
    ) SELECT above, body FROM closure`;
}

function added(manager: EntityManager): string {
  return amountsOf(manager)
    .map((column) => `SUM(p.${column}) AS ${column}`)
    .join(", ");
}

async function yearsOf(manager: EntityManager): Promise<readonly number[]> {
  const rows = await manager.query<{ year: number }[]>(
    `SELECT year FROM revision r WHERE ${isValid("r")} UNION SELECT year FROM rollup ORDER BY year`,
  );
  return rows.map((row) => Number(row.year));
}

async function faultsOf(manager: EntityManager, level: Level, year: number): Promise<readonly Message[]> {
  const { differ } = dialectOf(manager);
  const same = KEYS.map((key) => `e.${key} = r.${key}`).join(" AND ");
  const differing = amountsOf(manager).map((column) => `(${differ(`e.${column}`, `r.${column}`)})`);
  const expected = level.select(manager, year);
  const wrong = await manager.query<Record<string, string>[]>(
    `SELECT ${listed("e")}, ${firstOf(manager, differing)} AS fault FROM (${expected}) e LEFT JOIN rollup r ON ${same}
     WHERE r.family IS NULL OR ${anyTrue(differing)} LIMIT 20`,
  );
  const surplus = await manager.query<Record<string, string>[]>(
    `SELECT ${listed("r")} FROM (SELECT * FROM rollup WHERE ${level.where} AND ${oneOf("year", [year]).sql}) r LEFT JOIN (${expected}) e ON ${same}
     WHERE e.family IS NULL LIMIT 20`,
  );
  return [
    ...wrong.map((row) => said("ROLLUP_NO_SUM", { keys: keysOf(row), column: row.fault ?? "" })),
    ...surplus.map((row) => said("ROLLUP_SURPLUS", { keys: keysOf(row) })),
  ];
}

// In groups, because databases limit the depth of an expression.
function anyTrue(conditions: readonly string[]): string {
  const groups: string[] = [];
  for (let i = 0; i < conditions.length; i += 100) groups.push(`(${conditions.slice(i, i + 100).join(" OR ")})`);
  return groups.join(" OR ");
}

function firstOf(manager: EntityManager, differing: readonly string[]): string {
  const columns = amountsOf(manager);
  return `CASE ${differing.map((condition, i) => `WHEN ${condition} THEN ${literal(columns[i] as string)}`).join(" ")} END`;
}

function listed(alias: string): string {
  return KEYS.map((key) => `${alias}.${key} AS ${key}`).join(", ");
}

function keysOf(row: Record<string, string>): readonly string[] {
  return KEYS.map((key) => `${key} ${row[key] === "" ? "-" : row[key]}`);
}

async function countRollups(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ count: string | number }[]>("SELECT COUNT(*) AS count FROM rollup");
  return Number(row?.count);
}
