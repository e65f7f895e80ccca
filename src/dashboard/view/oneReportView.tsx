import { Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { ReportViewDocument } from "../documents";
import { apiLanguage, usePageLanguage, useSay } from "../language/language";
import { ReportPage } from "./report/reportPage";

const route = getRouteApi("/reports/$department/$year");

/** One report: the form filled in beside its source, and where each number comes from. */
export function OneReportView() {
  const say = useSay();
  const { department, year } = route.useParams();
  const { asOf } = route.useSearch();
  const language = apiLanguage(usePageLanguage());
  const variables = { department, year, language, ...(asOf !== undefined && { asOf }) };
  return (
    <AnswerShown document={ReportViewDocument} variables={variables} height={1400}>
      {({ report }) =>
        report ? (
          <ReportPage report={report} variables={variables} />
        ) : (
          <Text>
            {say({
              zh: `没有${department}${year}年的报告：未报，或尚未发布。`,
              en: `There is no report of ${department} for ${year}: not filed, or not published.`,
            })}
          </Text>
        )
      }
    </AnswerShown>
  );
}
