import type { EntityManager } from "typeorm";
import { Revision } from "./entity/revision";
import { FOREVER, now } from "./instant";
import { changeReport } from "./rollup/keep";
import { VALID } from "./seen";
import { placePublished } from "./tree";

/**
 * Makes a revision the valid one of its report: the span of the previous one ends at the moment at which the new one
 * begins. When a body gets its first valid revision, it is placed in the tree.
 */
export async function publishRevision(
  manager: EntityManager,
  { departmentId, reportId, year }: Pick<Revision, "departmentId" | "reportId" | "year">,
  revisionId: number,
): Promise<void> {
  const seen = await manager.existsBy(Revision, { departmentId, ...VALID });
  const spans = await manager.find(Revision, {
    select: { id: true, validFrom: true, validTo: true },
    where: { reportId },
  });
  const ends = spans.flatMap((span) => [span.validFrom, span.validTo]).filter((end) => end !== null && end !== FOREVER);
  const at = now(ends.sort().at(-1) ?? null);
  await changeReport(manager, { departmentId, year }, async () => {
    await manager.update(Revision, { reportId, ...VALID }, { validTo: at });
    await manager.update(Revision, { id: revisionId }, { validFrom: at, validTo: FOREVER });
  });
  if (!seen) await placePublished(manager, departmentId);
}
