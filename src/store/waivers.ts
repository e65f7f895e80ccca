import { createHash } from "node:crypto";
import { type EntityManager, In } from "typeorm";
import type { StoredFinding } from "./entity/finding";
import { Revision } from "./entity/revision";
import { Waiver } from "./entity/waiver";
import { touchedBy } from "./touched";
import type { WorkingVersion } from "./workingVersion";

/** What a finding says: the check, its sentence, both sides and the cells. */
type Saying = Pick<StoredFinding, "rule" | "message" | "cells" | "unstated" | "leftSum" | "rightSum">;

/** A name for what a finding says: another one once a figure in it, or what the check says of it, is another. */
export function saidBy({ rule, message, cells, unstated, leftSum, rightSum }: Saying): string {
  const said = JSON.stringify([rule, message, cells, unstated, leftSum, rightSum]);
  return createHash("sha256").update(said).digest("hex");
}

/** A waiver with what is known of its version. */
export type WaiverOfVersion = Waiver & { readonly revision: Pick<Revision, "number" | "validFrom"> };

/** The waivers of some reports, the oldest first. */
export async function waiversOf(
  manager: EntityManager,
  reportIds: readonly number[],
): Promise<readonly WaiverOfVersion[]> {
  const waivers = await manager.findBy(Waiver, { reportId: In([...reportIds]) });
  const revisions = await manager.find(Revision, {
    select: { id: true, number: true, validFrom: true },
    where: { id: In(waivers.map(({ revisionId }) => revisionId)) },
  });
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  return waivers
    .map((waiver) => ({ ...waiver, revision: byId.get(waiver.revisionId) as Revision }))
    .sort((a, b) => a.id - b.id);
}

/** Adds a waiver. Its version may be public, so that it is shown at once. */
export async function addWaiver(
  manager: EntityManager,
  waiver: Omit<Waiver, "id" | "report" | "revision">,
  { departmentId, year }: Pick<WorkingVersion, "departmentId" | "year">,
): Promise<void> {
  touchedBy(manager).report(departmentId, year);
  await manager.insert(Waiver, waiver);
}
