import { Alert, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { AnswerShown } from "../../ask/answerShown";
import { DepartmentTrendDocument, DepartmentViewDocument, type DepartmentViewQueryVariables } from "../../documents";
import { useScope } from "../../frame/scope";
import { apiLanguage, usePageLanguage, useSay } from "../../language/language";
import { MainTrends } from "../trend/mainTrends";
import { ViewHead } from "../viewHead";
import { DepartmentLineage } from "./departmentLineage";
import { DepartmentReports } from "./departmentReports";
import type { GivenDepartment } from "./departmentShown";

interface DepartmentPageProps {
  readonly department: GivenDepartment;
  readonly variables: DepartmentViewQueryVariables;
}

const route = getRouteApi("/departments/$department");

/** First who it is, then its reports and what is wrong with them, then its figures over the years. */
export function DepartmentPage({ department, variables }: DepartmentPageProps) {
  const say = useSay();
  const scope = useScope();
  const { name, sample, reports } = department;
  const language = apiLanguage(usePageLanguage());
  const years = reports.map(({ year }) => year);
  const search = route.useSearch();
  const from = search.from ?? Math.min(...years);
  const to = search.to ?? Math.max(scope?.year ?? 0, ...years);
  return (
    <Stack gap="lg">
      <ViewHead title={name} document={DepartmentViewDocument} variables={variables} />
      {sample && (
        <Alert color="yellow" p="xs">
          {say({ zh: "虚构示例，全部数字均为编造。", en: "Made-up sample: every figure is invented." })}
        </Alert>
      )}
      <DepartmentLineage department={department} />
      <DepartmentReports department={department} />
      {years.length > 0 && (
        <AnswerShown
          document={DepartmentTrendDocument}
          variables={{ department: department.code, from, to, language }}
          height={900}
        >
          {({ trend }) => <MainTrends name={name} from={from} to={to} series={trend ?? []} />}
        </AnswerShown>
      )}
    </Stack>
  );
}
