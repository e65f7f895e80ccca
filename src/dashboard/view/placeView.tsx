import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { PlaceDocument } from "../documents";
import { apiLanguage, usePageLanguage } from "../language/language";
import { PlaceOverview } from "./place/placeOverview";

const route = getRouteApi("/places/$place/$year");

/** A body with parts in a year: who filed, what was disclosed and bought, how applications ended, and what is wrong. */
export function PlaceView() {
  const { place, year } = route.useParams();
  const { from = FIRST_YEAR, to = year } = route.useSearch();
  const language = apiLanguage(usePageLanguage());
  const variables = { place, year, from, to, language };
  return (
    <AnswerShown document={PlaceDocument} variables={variables} height={1400}>
      {(answer) => <PlaceOverview answer={answer} variables={variables} />}
    </AnswerShown>
  );
}

/** The first year of the form of 2019. */
const FIRST_YEAR = 2019;
