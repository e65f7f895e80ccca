import { Alert, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { DepartmentViewDocument, type DepartmentViewQueryVariables } from "../../documents";
import { YearSpanPicker } from "../../frame/yearSpanPicker";
import { useSay } from "../../language/language";
import { MainTrends } from "../trend/mainTrends";
import { ViewHead } from "../viewHead";
import { DepartmentFindings } from "./departmentFindings";
import { DepartmentLineage } from "./departmentLineage";
import { DepartmentReports } from "./departmentReports";
import type { GivenDepartment, GivenTrend } from "./departmentShown";
import { DepartmentVersions } from "./departmentVersions";
import { trendAsFiled } from "./trendAsFiled";

interface DepartmentPageProps {
  readonly department: GivenDepartment;
  readonly trend: GivenTrend;
  readonly variables: DepartmentViewQueryVariables;
}

const route = getRouteApi("/departments/$department");

/** First who it is, then its reports and what is wrong with them, then its figures over the years. */
export function DepartmentPage({ department, trend, variables }: DepartmentPageProps) {
  const say = useSay();
  const navigate = route.useNavigate();
  const { name, sample, filings } = department;
  const drawn = trend?.[0]?.points.map(({ year }) => year) ?? [];
  const [from, to] = [drawn[0], drawn.at(-1)];
  const years = [...new Set([...filings.map(({ year }) => year), ...drawn])].sort((a, b) => a - b);
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
      <DepartmentFindings department={department} />
      <DepartmentVersions department={department} />
      {from !== undefined && to !== undefined && (
        <MainTrends name={name} from={from} to={to} series={trendAsFiled(trend, filings)}>
          <YearSpanPicker
            years={years}
            from={from}
            to={to}
            onChange={(span) => navigate({ search: (before) => ({ ...before, ...span }), resetScroll: false })}
          />
        </MainTrends>
      )}
      {trend === null && (
        <Text>
          {say({
            zh: "这些年度没有历年变化可画：请换一段年度，或去掉地址中的 from 和 to。",
            en: "Nothing can be drawn over these years: choose others, or leave from and to out of the address.",
          })}
        </Text>
      )}
    </Stack>
  );
}
