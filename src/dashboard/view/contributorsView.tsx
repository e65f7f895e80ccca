import { Group, Select, Stack } from "@mantine/core";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { AnswerShown } from "../ask/answerShown";
import { MOST_ROWS } from "../ask/furtherPages";
import { type Applicant, ContributorsOfSumDocument, type Indicator } from "../documents";
import { IndicatorPicker } from "../frame/indicatorPicker";
import { useScope } from "../frame/scope";
import { apiLanguage, usePageLanguage, useSay } from "../language/language";
import { APPLICANT_CHOICES, APPLICANT_NAMES } from "../value/nameOfCell";
import { ContributorsShown } from "./contributors/contributorsShown";

const route = getRouteApi("/contributors");

/** The reports that a sum is made of, the largest first. */
export function ContributorsView() {
  const say = useSay();
  const scope = useScope();
  const language = apiLanguage(usePageLanguage());
  const { under, parent, year, indicator, applicant = "TOTAL", lines } = route.useSearch();
  const navigate = route.useNavigate();
  if (year === undefined || indicator === undefined || (under === undefined && parent === undefined)) {
    if (scope === null) return null;
    const given = {
      year: scope.year,
      indicator: indicator ?? "APPLICATIONS_RECEIVED",
      ...(parent === undefined && { under: scope.place }),
    };
    return <Navigate from={route.id} to="." search={(before) => ({ ...before, ...given })} replace />;
  }
  const variables = {
    indicator: indicator as Indicator,
    year,
    // The direct parts with their own summaries, or all below without summaries.
    ...(parent === undefined ? { under: under ?? null } : { parent }),
    ...(lines && { lines }),
    applicant,
    first: MOST_ROWS,
    language,
  };
  return (
    <Stack>
      <Group align="flex-end" className="no-print">
        <IndicatorPicker
          value={variables.indicator}
          onChange={({ code, byApplicant }) =>
            navigate({
              search: (before) => ({
                ...before,
                indicator: code,
                applicant: byApplicant ? before.applicant : undefined,
              }),
            })
          }
        />
        {(indicator.startsWith("APPLICATIONS_") || applicant !== "TOTAL") && (
          <Select
            label={say({ zh: "申请人", en: "Applicants" })}
            data={APPLICANT_CHOICES.map((one) => ({ value: one, label: say(APPLICANT_NAMES[one]) }))}
            value={applicant}
            onChange={(one) =>
              navigate({ search: (before) => ({ ...before, applicant: (one ?? undefined) as Applicant }) })
            }
            allowDeselect={false}
            w={200}
          />
        )}
      </Group>
      <AnswerShown document={ContributorsOfSumDocument} variables={variables} height={900}>
        {(answer) => <ContributorsShown answer={answer} variables={variables} place={parent ?? under ?? ""} />}
      </AnswerShown>
    </Stack>
  );
}
