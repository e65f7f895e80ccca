import { type EntityManager, In } from "typeorm";
import type { Finding } from "../check/finding";
import { storedMessage } from "../message/textOf";
import { StoredFinding } from "./entity/finding";
import { allOf, oneOf } from "./slice";
import { touchedBy } from "./touched";

/** The subject of findings, and the version of the rules that produced them. */
export type Checked = Pick<StoredFinding, "documentId" | "revisionId" | "rules">;

/** Stores findings; existing ones stay. */
export async function insertFindings(
  manager: EntityManager,
  findings: readonly Finding[],
  checked: Checked,
): Promise<void> {
  if (findings.length === 0) return;
  await manager.insert(
    StoredFinding,
    findings.map(({ check, left, right, message, ...finding }) => ({
      ...finding,
      message: storedMessage(message),
      ...checked,
      rule: check,
      leftSum: left?.toString() ?? null,
      rightSum: right?.toString() ?? null,
    })),
  );
}

/** The findings of a revision, in the order in which the checks returned them. */
export function findingsOf(manager: EntityManager, revisionId: number): Promise<StoredFinding[]> {
  return manager.find(StoredFinding, { where: { revisionId }, order: { id: "ASC" } });
}

/** Has a revision say what a check said of another one of its report. */
export async function repeatFindings(
  manager: EntityManager,
  rule: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const found = await manager.findBy(StoredFinding, { revisionId: from, rule });
  const repeated = found.map(({ id: _, ...finding }) => ({ ...finding, revisionId: to }));
  if (repeated.length > 0) await manager.insert(StoredFinding, repeated);
}

/** What some checks say of a revision now. */
export interface Rechecked {
  readonly revisionId: number;
  readonly documentId: number;
  readonly departmentId: number;
  readonly year: number;
  readonly checks: readonly string[];
  readonly findings: readonly Finding[];
}

/** Replaces the findings of these checks about these revisions. Where they are the same as before, nothing changes. */
export async function replaceFindings(manager: EntityManager, all: readonly Rechecked[], rules: number): Promise<void> {
  const stored = await manager.find(StoredFinding, {
    where: {
      revisionId: In([...new Set(all.map(({ revisionId }) => revisionId))]),
      rule: In([...new Set(all.flatMap(({ checks }) => checks))]),
    },
    order: { id: "ASC" },
  });
  for (const { revisionId, documentId, departmentId, year, checks, findings } of all) {
    const before = stored.filter((row) => row.revisionId === revisionId && checks.includes(row.rule));
    const same =
      before.length === findings.length &&
      before.every((row, i) => row.message === storedMessage((findings[i] as Finding).message) && row.rules === rules);
    if (same) continue;
    if (before.length > 0) await manager.delete(StoredFinding, { id: In(before.map((row) => row.id)) });
    await insertFindings(manager, findings, { documentId, revisionId, rules });
    touchedBy(manager).report(departmentId, year);
  }
}

/** Deletes the findings of a check about the revisions of some departments, except for the reports that are kept. */
export async function dropFindings(
  manager: EntityManager,
  check: string,
  departmentIds: readonly number[],
  isKept: (departmentId: number, year: number) => boolean = () => false,
): Promise<void> {
  const { sql } = allOf([oneOf("f.rule", [check]), oneOf("r.department_id", departmentIds)]);
  const all = await manager.query<{ id: number; departmentId: number; year: number }[]>(
    `SELECT f.id AS id, r.department_id AS departmentId, r.year AS year
     FROM finding f JOIN revision r ON r.id = f.revision_id WHERE ${sql}`,
  );
  const found = all.filter(({ departmentId, year }) => !isKept(Number(departmentId), Number(year)));
  if (found.length === 0) return;
  await manager.query(
    `DELETE FROM finding WHERE ${
      oneOf(
        "id",
        found.map(({ id }) => Number(id)),
      ).sql
    }`,
  );
  for (const { departmentId, year } of found) touchedBy(manager).report(Number(departmentId), Number(year));
}
