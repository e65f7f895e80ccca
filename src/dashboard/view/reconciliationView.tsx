import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { ReconciliationDocument } from "../documents";
import { apiLanguage, usePageLanguage } from "../language/language";
import { ReconciliationShown } from "./reconciliation/reconciliationShown";

const route = getRouteApi("/reconciliation/$place/$year");

/** The own report of a place against the sum of its parts. All cells are asked, so that those of each status are counted. */
export function ReconciliationView() {
  const { place, year } = route.useParams();
  const language = apiLanguage(usePageLanguage());
  const variables = { place, year, language };
  return (
    <AnswerShown document={ReconciliationDocument} variables={variables} height={900}>
      {({ reconciliation }) =>
        reconciliation && <ReconciliationShown reconciliation={reconciliation} variables={variables} />
      }
    </AnswerShown>
  );
}
