import type { EntityManager } from "typeorm";
import { DecisionKind, RevisionState } from "../access/workflow";
import { Department } from "./entity/department";
import { StoredReport } from "./entity/report";
import { Revision } from "./entity/revision";
import { Waiver } from "./entity/waiver";
import { now } from "./instant";
import type { PublishedBy } from "./publish";
import { insertReport } from "./save";
import { touchedBy } from "./touched";
import { addDecision, type WorkingVersion, workingVersion } from "./workingVersion";

/** Where a version goes: the body and the year of its report, under the name that a person gave. */
export interface NewPlace {
  readonly departmentId: number;
  readonly name: string;
  readonly year: number;
}

/**
 * Makes a version that was never public the newest one of another report, as a draft, with what was decided about it. A
 * report without versions is none.
 */
export async function moveVersion(
  manager: EntityManager,
  { id, reportId }: Pick<WorkingVersion, "id" | "reportId">,
  { departmentId, name, year }: NewPlace,
  { actor, reason }: PublishedBy,
): Promise<WorkingVersion> {
  touchedBy(manager).body(departmentId); // the version is seen once it is published
  const there = await manager.findOneBy(StoredReport, { departmentId, year });
  const { sample } = await manager.findOneByOrFail(StoredReport, { id: reportId });
  // A body of the sample that gets a real report is a real one from then on.
  if (!sample) await manager.update(Department, { id: departmentId, sample: true }, { sample: false });
  const newest = there && (await workingVersion(manager, departmentId, year));
  const newReportId = there?.id ?? (await insertReport(manager, { departmentId, year }, sample));
  await manager.update(
    Revision,
    { id },
    {
      reportId: newReportId,
      departmentId,
      year,
      number: (newest?.number ?? 0) + 1,
      state: RevisionState.DRAFT,
      statedDepartment: name,
      statedYear: year,
    },
  );
  await manager.update(Waiver, { revisionId: id }, { reportId: newReportId });
  await addDecision(manager, { revisionId: id, kind: DecisionKind.MOVE, at: now(), actor, reason });
  if (!(await manager.existsBy(Revision, { reportId }))) await manager.delete(StoredReport, { id: reportId });
  return (await workingVersion(manager, departmentId, year)) as WorkingVersion;
}
