import { Stack } from "@mantine/core";
import { getRouteApi, Navigate } from "@tanstack/react-router";
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

/** The most values that one picture of departments side by side can show, and one answer can have. */
const MOST_VALUES = 12_000;

/** How many departments can be compared if each has so many values. */
function mostCompared(each: number): number {
  return Math.min(1_000, Math.floor(MOST_VALUES / Math.max(1, each)));
}

/** Departments side by side: those that are named, or those of a place and of some lines of work. */
export function CompareView() {
  const scope = useScope();
  const filed = useYears(scope?.place ?? null);
  const language = apiLanguage(usePageLanguage());
  const { under, year, departments, lines, years, measures } = route.useSearch();
  const until = scope?.year ?? 0;
  const newest = useMemo(
    () =>
      (filed ?? []).flatMap(({ year, reported }) => (reported > 0 && year <= until ? [year] : [])).slice(-USUAL_YEARS),
    [filed, until],
  );
  if (scope === null || filed === null) return null;
  if (under === undefined || year !== undefined || years === undefined || measures === undefined) {
    const given = { under: scope.place, year: undefined, years: years ?? newest, measures: measures ?? USUAL_MEASURES };
    return <Navigate from={route.id} to="." search={(before) => ({ ...before, ...given })} replace />;
  }
  const among = departments?.length ?? mostCompared(years.length * measures.length);
  const variables = {
    measures: measures as readonly Measure[],
    years,
    ...(departments ? { departments } : { under, ...(lines && { lines }), first: among }),
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
