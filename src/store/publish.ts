import type { EntityManager } from "typeorm";
import { Revision } from "./entity/revision";
import { now } from "./instant";
import { changeReport } from "./rollup/keep";
import { isCurrent, validSince } from "./seen";
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
  const spans = await manager.find(Revision, {
    select: { id: true, form: true, publishedOn: true, validFrom: true, validTo: true },
    where: { reportId },
  });
  const before = spans.find(isCurrent) ?? null;
  const after = spans.find(({ id }) => id === revisionId) ?? null;
  const moments = spans.flatMap((span) => [span.validFrom, isCurrent(span) ? null : span.validTo]);
  const at = now(
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? null,
  );
  // Before its first report counts, so that no sums move with it.
  if (before === null) await placePublished(manager, departmentId);
  await changeReport(manager, { departmentId, year, before, after }, async () => {
    if (before) await manager.update(Revision, { id: before.id }, { validTo: at });
    await manager.update(Revision, { id: revisionId }, validSince(at));
  });
}
