import { useQuery } from "urql";
import { ReportWorkDocument, type ReportWorkQuery } from "../../documents";
import { useMay } from "../../frame/viewer";

type Worked = NonNullable<ReportWorkQuery["report"]>;

/** The newest version of a report, for those who work on it. */
export type ReportWork = Worked & { readonly workflow: NonNullable<Worked["workflow"]> };

/** What is known of the newest version of a report; null until known, and for whoever does not work on it. */
export function useReportWork({
  department,
  year,
}: {
  readonly department: string;
  readonly year: number;
}): ReportWork | null {
  const mayLook = useMay("SEE_DRAFTS");
  const [{ data }] = useQuery({
    query: ReportWorkDocument,
    variables: { department, year },
    pause: !mayLook,
  });
  const report = data?.report;
  return report?.workflow ? { ...report, workflow: report.workflow } : null;
}
