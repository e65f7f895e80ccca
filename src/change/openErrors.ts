import { FindingLevel } from "../check/finding";
import type { StoredFinding } from "../store/entity/finding";
import { findingsOf } from "../store/findings";
import type { Manager } from "../store/store";
import { saidBy, waiversOf } from "../store/waivers";
import type { WorkingVersion } from "../store/workingVersion";

/** The errors of a version that nobody has waived, in the order in which the checks returned them. */
export async function openErrors(
  manager: Manager,
  { id, reportId }: Pick<WorkingVersion, "id" | "reportId">,
): Promise<readonly StoredFinding[]> {
  const waived = new Set((await waiversOf(manager, [reportId])).map(({ saying }) => saying));
  const found = await findingsOf(manager, id);
  return found.filter((finding) => finding.level === FindingLevel.ERROR && !waived.has(saidBy(finding)));
}
