import { useQuery } from "urql";
import { ReportWorkDocument, type ReportWorkQuery } from "../../documents";
import { useMay } from "../../frame/viewer";

type Worked = NonNullable<ReportWorkQuery["report"]>;

/** The newest version of a report, for those who work on it. */
export type ReportWork = Worked & { readonly workflow: NonNullable<Worked["workflow"]> };

/** What is known of the newest version of a report; null until known, where there is none, and for whoever does not work on it. */
export function useReportWork({
  department,
  year,
}: {
  readonly department: string;
  readonly year: number | null;
}): ReportWork | null {
  const mayLook = useMay("SEE_DRAFTS");
  const [{ data, operation }] = useQuery({
    query: ReportWorkDocument,
    variables: { department, year: year ?? 0 },
    pause: !mayLook || year === null,
  });
  // While another report is asked for, the answer is still that of the one before.
  const isOf = operation?.variables.department === department && operation.variables.year === year;
  const report = isOf ? data?.report : null;
  return report?.workflow ? { ...report, workflow: report.workflow } : null;
}
