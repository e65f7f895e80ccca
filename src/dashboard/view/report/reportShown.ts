import type { ReportViewQuery, ReportViewQueryVariables } from "../../documents";

export type GivenReport = NonNullable<ReportViewQuery["report"]>;
export type GivenCell = GivenReport["cells"][number];
export type GivenFinding = GivenReport["findings"][number];

/** What each part of the view of a report is given. */
export interface ReportShown {
  readonly report: GivenReport;
  readonly variables: ReportViewQueryVariables;
}
