import { ViewAnchor } from "../../address/links";
import type { FormCellName } from "../../form/cellKey";

interface SumLinkProps extends FormCellName {
  readonly place: string;
  readonly year: number;
  readonly text: string;
}

/** A figure of a sum, which leads to the reports of the parts that state it. */
export function SumLink({ place, year, indicator, applicant, text }: SumLinkProps) {
  return (
    <ViewAnchor
      to="/contributors"
      search={{ parent: place, year, indicator, ...(applicant !== null && { applicant }) }}
      c="inherit"
    >
      {text}
    </ViewAnchor>
  );
}
