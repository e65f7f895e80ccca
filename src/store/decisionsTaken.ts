import type { EntityManager } from "typeorm";
import type { DecisionKind } from "../access/workflow";
import type { Instant } from "./instant";

/** A decision about a report, and of which report. */
export interface DecisionTaken {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly at: Instant;
  readonly departmentId: number;
  readonly year: number;
}

/** The decisions with larger ids than this one, the smallest first. One SQL statement. */
export async function decisionsBeyond(manager: EntityManager, id: number): Promise<readonly DecisionTaken[]> {
  const rows = await manager.query<
    { id: number | string; kind: DecisionKind; at: Instant; departmentId: number | string; year: number | string }[]
  >(
    `SELECT d.id AS id, d.kind AS kind, d.at AS at, r.department_id AS departmentId, r.year AS year
     FROM decision d JOIN revision r ON r.id = d.revision_id WHERE d.id > ? ORDER BY d.id`,
    [id],
  );
  return rows.map(({ id: own, departmentId, year, ...row }) => ({
    ...row,
    id: Number(own),
    departmentId: Number(departmentId),
    year: Number(year),
  }));
}

/** The largest id of a decision; 0 if there is none. */
export async function newestDecision(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ id: number | string | null }[]>("SELECT MAX(id) AS id FROM decision");
  return Number(row?.id ?? 0);
}
