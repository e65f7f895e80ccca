import { Stack, Text, Title } from "@mantine/core";
import { useClient, useQuery } from "urql";
import { useFurtherPages } from "../../ask/furtherPages";
import {
  DepartmentsDocument,
  FindingsDocument,
  type FindingsQuery,
  type FindingsQueryVariables,
} from "../../documents";
import { useScope, useYears } from "../../frame/scope";
import { useSay } from "../../language/language";
import { numbered } from "../../value/numberText";
import { ViewHead } from "../viewHead";
import { FindingCounts } from "./findingCounts";
import { FindingsTable } from "./findingsTable";

interface FindingsShownProps {
  readonly answer: FindingsQuery;
  readonly variables: FindingsQueryVariables;
}

/** The findings: how many of each check and level, and all of them as a table. */
export function FindingsShown({ answer, variables }: FindingsShownProps) {
  const say = useSay();
  const client = useClient();
  const place = useScope()?.place ?? "";
  const [{ data }] = useQuery({ query: DepartmentsDocument, variables: { under: place } });
  const name = data?.department?.name ?? place;
  const { year } = variables;
  const title = variables.superseded
    ? say({
        zh: `${name}${year}年校验结果（含已更替的版本）`,
        en: `${name} ${year}: findings, also of replaced versions`,
      })
    : say({ zh: `${name}${year}年校验结果`, en: `${name} ${year}: findings` });
  const findings = answer.findings ?? NOTHING;
  const pages = useFurtherPages(findings, async (after) => {
    const { data: next, error } = await client.query(FindingsDocument, { ...variables, after });
    return { page: next?.findings ?? undefined, error };
  });
  return (
    <Stack>
      <ViewHead title={title} document={FindingsDocument} variables={variables} />
      {findings.totalCount === 0 ? (
        <NoFindings place={place} variables={variables} />
      ) : (
        <>
          <Title order={2}>{say({ zh: "各规则结果数", en: "How many of each check" })}</Title>
          <FindingCounts
            counts={findings.counts}
            caption={say({ zh: "各规则、级别的数量", en: "By check and level" })}
          />
          <Title order={2}>{say({ zh: "逐条结果", en: "One by one" })}</Title>
          <FindingsTable
            pages={pages}
            totalCount={findings.totalCount}
            caption={title}
            withVersions={variables.superseded ?? false}
          />
        </>
      )}
    </Stack>
  );
}

const NOTHING = { totalCount: 0, counts: [], nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Why there are no findings: nothing is filed, the choice leaves none, or every report passes. */
function NoFindings({ place, variables }: { readonly place: string; readonly variables: FindingsQueryVariables }) {
  const say = useSay();
  const filed = useYears(place)?.find(({ year }) => year === variables.year)?.reported ?? 0;
  if (filed === 0)
    return (
      <Text>
        {say({ zh: "没有结果：该年度没有报告。", en: "No findings, because no report is filed for the year." })}
      </Text>
    );
  if (variables.checks || variables.levels || variables.departments)
    return (
      <Text>
        {say({
          zh: "没有结果：所选级别、规则和机关的报告没有问题。可放宽筛选条件。",
          en: "No findings, because the chosen levels, checks and departments have none. Choose more of them.",
        })}
      </Text>
    );
  return (
    <Text>
      {say({
        zh: `没有结果：${filed}份报告均通过全部校验。`,
        en: `No findings: every check passes (${numbered(filed, "report")}).`,
      })}
    </Text>
  );
}
