import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { ReportViewDocument } from "../documents";
import { apiLanguage, usePageLanguage } from "../language/language";
import { useReportWork } from "./office/reportWork";
import { ReportNotThere } from "./report/reportNotThere";
import { ReportPage } from "./report/reportPage";

const route = getRouteApi("/reports/$department/$year");

/** One report: the form filled in beside its source, and where each number comes from. */
export function OneReportView() {
  const { department, year } = route.useParams();
  const { asOf, drafts } = route.useSearch();
  const language = apiLanguage(usePageLanguage());
  const variables = {
    department,
    year,
    language,
    ...(asOf !== undefined && { asOf }),
    ...(drafts && { drafts: true }),
  };
  const work = useReportWork(variables);
  return (
    <AnswerShown document={ReportViewDocument} variables={variables} height={1400}>
      {({ report }) =>
        report ? <ReportPage report={report} variables={variables} work={work} /> : <ReportNotThere {...variables} />
      }
    </AnswerShown>
  );
}
