import type { EntityManager } from "typeorm";
import { storeDocument } from "./documents";
import { Department } from "./entity/department";
import { repeatFindings } from "./findings";
import { insertReport, type NewRevision, saveRereading } from "./save";
import { touchedBy } from "./touched";
import { type WorkingVersion, workingVersion } from "./workingVersion";

/**
 * Stores a report whose figures a person typed in as the newest version of the report of a body, a draft, and its document unless
 * its bytes are kept already. `repeated`: the check of which the version before keeps what it said. Returns the new version.
 */
export async function saveEntered(
  manager: EntityManager,
  given: NewRevision,
  { id: departmentId, sample }: Department,
  repeated: string,
): Promise<WorkingVersion> {
  // A body of the sample that gets a real report is a real one from then on.
  if (sample) {
    await manager.update(Department, { id: departmentId }, { sample: false });
    touchedBy(manager).body(departmentId);
  }
  const place = { departmentId, year: given.year };
  const before = await workingVersion(manager, departmentId, given.year);
  const reportId = before?.reportId ?? (await insertReport(manager, place, false));
  const { documentId } = await storeDocument(manager, given.document);
  await saveRereading(manager, given, { ...place, reportId, documentId });
  const made = (await workingVersion(manager, departmentId, given.year)) as WorkingVersion;
  if (before) await repeatFindings(manager, repeated, { from: before.id, to: made.id });
  return made;
}
