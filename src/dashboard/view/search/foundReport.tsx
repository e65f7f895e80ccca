import { ViewAnchor } from "../../address/links";
import { useSay } from "../../language/language";

interface FoundReportProps {
  readonly report: {
    readonly year: number;
    readonly department: { readonly code: string; readonly name: string };
  };
}

/** A link to the report in which something was found. */
export function FoundReport({ report: { year, department } }: FoundReportProps) {
  const say = useSay();
  return (
    <ViewAnchor underline="always" to="/reports/$department/$year" params={{ department: department.code, year }}>
      {say({ zh: `${department.name}${year}年度报告`, en: `${department.name}, report of ${year}` })}
    </ViewAnchor>
  );
}
