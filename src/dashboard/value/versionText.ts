import type { ReportStatus } from "../documents";
import type { PageText } from "../language/pageText";

interface GivenVersion {
  readonly revision: number;
  readonly status: ReportStatus;
}

/** Which version of a report it is, and whether it was replaced. */
export function versionText({ revision, status }: GivenVersion): PageText {
  if (status === "SUPERSEDED") return { zh: `第${revision}版（已更替）`, en: `version ${revision} (replaced)` };
  return { zh: `第${revision}版`, en: `version ${revision}` };
}
