import { type EntityManager, In } from "typeorm";
import type { Finding } from "../check/finding";
import { StoredFinding } from "./entity/finding";
import { Revision } from "./entity/revision";
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
    findings.map(({ check, left, right, ...finding }) => ({
      ...finding,
      ...checked,
      rule: check,
      leftSum: left?.toString() ?? null,
      rightSum: right?.toString() ?? null,
    })),
  );
}

/** Replaces the findings of these checks about a revision. If they are the same as before, nothing changes. */
export async function replaceFindings(
  manager: EntityManager,
  checks: readonly string[],
  findings: readonly Finding[],
  checked: Checked & { readonly revisionId: number },
): Promise<void> {
  const before = await manager.find(StoredFinding, {
    where: { revisionId: checked.revisionId, rule: In([...checks]) },
    order: { id: "ASC" },
  });
  const same =
    before.length === findings.length &&
    before.every((row, i) => row.message === findings[i]?.message && row.rules === checked.rules);
  if (same) return;
  await manager.delete(StoredFinding, { id: In(before.map((row) => row.id)) });
  await insertFindings(manager, findings, checked);
  const select = { id: true, departmentId: true, year: true } as const;
  const { departmentId, year } = await manager.findOneOrFail(Revision, { select, where: { id: checked.revisionId } });
  touchedBy(manager).report(departmentId, year);
}
