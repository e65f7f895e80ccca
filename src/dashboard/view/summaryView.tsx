import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { FormsDocument, SummaryDocument } from "../documents";
import { apiLanguage, usePageLanguage } from "../language/language";
import { SummaryShown } from "./summary/summaryShown";

const route = getRouteApi("/summaries/$place/$year");

/** The reports of the parts of a body, added up in the tables of the form. */
export function SummaryView() {
  const { place, year } = route.useParams();
  const language = apiLanguage(usePageLanguage());
  const variables = { place, year, language };
  return (
    <AnswerShown document={FormsDocument} variables={{ language }} height={1400}>
      {({ forms }) => (
        <AnswerShown document={SummaryDocument} variables={variables} height={1400}>
          {(answer) => <SummaryShown {...{ answer, variables, forms }} />}
        </AnswerShown>
      )}
    </AnswerShown>
  );
}
