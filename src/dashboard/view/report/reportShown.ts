import type { ReportViewQuery, ReportViewQueryVariables } from "../../documents";
import type { ReportWork } from "../office/reportWork";

export type GivenReport = NonNullable<ReportViewQuery["report"]>;
export type GivenCell = GivenReport["cells"][number];
export type GivenFinding = GivenReport["findings"][number];

/** What each part of the view of a report is given. */
export interface ReportShown {
  readonly report: GivenReport;
  readonly variables: ReportViewQueryVariables;
  /** The newest version, for whoever works on it; null for everybody else. */
  readonly work: ReportWork | null;
}

/** By what a change of the version that is shown names it; null where it is not the newest one, or nobody may change it. */
export function workedOn({ report, variables: { department, year }, work }: ReportShown) {
  return work?.revision === report.revision ? { department, year, version: work.workflow.version } : null;
}
