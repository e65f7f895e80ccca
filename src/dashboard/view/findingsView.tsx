import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { MOST_ROWS } from "../ask/furtherPages";
import { FindingsDocument } from "../documents";
import { useScope } from "../frame/scope";
import { apiLanguage, usePageLanguage } from "../language/language";
import { FindingFilters } from "./findings/findingFilters";
import { FindingsShown } from "./findings/findingsShown";
import { SupersededSwitch } from "./findings/supersededSwitch";

const route = getRouteApi("/findings");

/** What the checks say of the reports of a place and year, or of some of its departments. */
export function FindingsView() {
  const scope = useScope();
  const language = apiLanguage(usePageLanguage());
  const { under, year, checks, levels, departments, superseded } = route.useSearch();
  if (scope === null) return null;
  const reports = {
    year: year ?? scope.year,
    // A place is not below itself: its own report is found where departments are named.
    ...(departments ? { departments } : { under: under ?? scope.place }),
    ...(superseded && { superseded: true }),
    language,
  };
  const variables = {
    ...reports,
    ...(checks && { checks }),
    ...(levels && { levels }),
    first: MOST_ROWS,
  };
  return (
    <Stack>
      <FindingFilters place={scope.place} reports={reports} />
      <SupersededSwitch reports={reports} />
      <AnswerShown document={FindingsDocument} variables={variables} height={900}>
        {(answer) => <FindingsShown answer={answer} variables={variables} />}
      </AnswerShown>
    </Stack>
  );
}
