import type { ReactNode } from "react";
import type { Applicant, Indicator, ReportStatus } from "../documents";
import { ViewAnchor } from "./links";

interface ReportAnchorProps {
  readonly department: string;
  readonly year: number;
  /** The cell at which the report is shown; its beginning if there is none. */
  readonly cell?: { readonly indicator: Indicator; readonly applicant: Applicant | null } | undefined;
  /** The version that is shown: a replaced one as of the moment at which it became valid; the valid one unless given. */
  readonly version?: { readonly status: ReportStatus; readonly validFrom: string };
  /** Whether the newest version is shown, published or not: for those who work on the report. */
  readonly drafts?: boolean;
  readonly children: ReactNode;
}

/** A link to the report of a department for a year, at a cell. */
export function ReportAnchor({ department, year, cell, version, drafts = false, children }: ReportAnchorProps) {
  return (
    <ViewAnchor
      to="/reports/$department/$year"
      params={{ department, year }}
      search={{
        ...(drafts && { drafts: "true" as const }),
        ...(version && versionSearch(version)),
        ...(cell && { cell: cellName(cell) }),
      }}
      preload={false}
    >
      {children}
    </ViewAnchor>
  );
}

/** The parameters by which an address names a version of a report: none for the valid one. */
function versionSearch({ status, validFrom }: NonNullable<ReportAnchorProps["version"]>): { asOf?: string } {
  return status === "SUPERSEDED" ? { asOf: validFrom } : {};
}

/** A cell as an address names it: `INDICATOR`, or `INDICATOR.APPLICANT` in table 3. */
function cellName({ indicator, applicant }: NonNullable<ReportAnchorProps["cell"]>): string {
  return applicant === null ? indicator : `${indicator}.${applicant}`;
}
