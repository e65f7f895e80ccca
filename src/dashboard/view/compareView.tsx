import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { AnswerShown } from "../ask/answerShown";
import { ComparisonDocument, type Measure } from "../documents";
import { useScope, useYears } from "../frame/scope";
import { apiLanguage, usePageLanguage } from "../language/language";
import { CompareFilters } from "./comparison/compareFilters";
import { CompareShown } from "./comparison/compareShown";

const route = getRouteApi("/compare");

const USUAL_MEASURES: readonly string[] = ["APPLICATIONS_RECEIVED", "GRANTED_RATE"];

/** With no years in the address, so many with reports. */
const USUAL_YEARS = 3;

/** Departments side by side: those that are named, or those of a place and of some lines of work. */
export function CompareView() {
  const scope = useScope();
  const filed = useYears(scope?.place ?? null);
  const language = apiLanguage(usePageLanguage());
  const { under, departments, lines, years, measures = USUAL_MEASURES } = route.useSearch();
  const until = scope?.year ?? 0;
  const newest = useMemo(
    () =>
      (filed ?? []).flatMap(({ year, reported }) => (reported > 0 && year <= until ? [year] : [])).slice(-USUAL_YEARS),
    [filed, until],
  );
  if (scope === null || filed === null) return null;
  const variables = {
    measures: measures as readonly Measure[],
    years: years && years.length > 0 ? years : newest,
    ...(departments ? { departments } : { under: under ?? scope.place, ...(lines && { lines }) }),
    language,
  };
  return (
    <Stack>
      <CompareFilters place={scope.place} filed={filed} variables={variables} />
      <AnswerShown document={ComparisonDocument} variables={variables} height={900}>
        {({ comparison }) =>
          comparison && <CompareShown comparison={comparison} variables={variables} place={scope.place} />
        }
      </AnswerShown>
    </Stack>
  );
}
