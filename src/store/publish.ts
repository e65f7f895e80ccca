import type { EntityManager } from "typeorm";
import { DecisionKind, RevisionState } from "../access/workflow";
import { Revision } from "./entity/revision";
import { now } from "./instant";
import { changeReport } from "./rollup/keep";
import { EVER_PUBLIC, isCurrent, VALID, validSince } from "./seen";
import { placePublished } from "./tree";
import { addDecision } from "./workingVersion";

/** Who published something, and why. */
export interface PublishedBy {
  readonly actor: string;
  readonly reason: string | null;
}

/**
 * Makes a revision the valid one of its report, and notes who did so: the span of the previous one ends at the moment at which the new one
 * begins. When a body gets its first valid revision, it is placed in the tree.
 */
export async function publishRevision(
  manager: EntityManager,
  { departmentId, reportId, year }: Pick<Revision, "departmentId" | "reportId" | "year">,
  revisionId: number,
  by: PublishedBy,
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
    await manager.update(Revision, { id: revisionId }, { ...validSince(at), state: RevisionState.PUBLISHED });
  });
  await addDecision(manager, { revisionId, kind: DecisionKind.PUBLISH, at, actor: by.actor, reason: by.reason });
}

/**
 * Takes the report of a valid revision back, with all that was published of it before. It is gone from whatever is asked
 * of today; what is asked as of an earlier moment still has it.
 */
export async function withdrawReport(
  manager: EntityManager,
  { departmentId, reportId, year }: Pick<Revision, "departmentId" | "reportId" | "year">,
): Promise<void> {
  const select = { id: true, form: true, publishedOn: true, validFrom: true } as const;
  const before = await manager.findOneOrFail(Revision, { select, where: { reportId, ...VALID } });
  await changeReport(manager, { departmentId, year, before, after: null }, async () => {
    await manager.update(Revision, { id: before.id }, { validTo: now(before.validFrom) });
    await manager.update(Revision, { reportId, ...EVER_PUBLIC }, { state: RevisionState.WITHDRAWN });
  });
}
