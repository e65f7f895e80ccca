import type { ReactNode } from "react";
import type { Applicant, Indicator } from "../documents";
import { ViewAnchor } from "./links";

interface ReportAnchorProps {
  readonly department: string;
  readonly year: number;
  /** The cell at which the report is shown; its beginning if there is none. */
  readonly cell?: { readonly indicator: Indicator; readonly applicant: Applicant | null } | undefined;
  readonly children: ReactNode;
}

/** A link to the report of a department for a year, at a cell. */
export function ReportAnchor({ department, year, cell, children }: ReportAnchorProps) {
  return (
    <ViewAnchor
      to="/reports/$department/$year"
      params={{ department, year }}
      search={cell ? { cell: cellName(cell) } : {}}
      preload={false}
    >
      {children}
    </ViewAnchor>
  );
}

/** A cell as an address names it: `INDICATOR`, or `INDICATOR.APPLICANT` in table 3. */
function cellName({ indicator, applicant }: NonNullable<ReportAnchorProps["cell"]>): string {
  return applicant === null ? indicator : `${indicator}.${applicant}`;
}
