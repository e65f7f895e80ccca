import { List, Stack, Text, Title } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { ReportAnchor } from "../../address/reportAnchor";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { RECONCILIATION_RESULTS } from "../../value/reconciled";
import type { PlaceShown } from "./placeShown";

/** What is wrong: reports that contradict themselves, and whether the place's own report agrees with its parts. */
export function PlaceProblems({ answer, variables }: PlaceShown) {
  const say = useSay();
  const { errors, reconciliation } = answer;
  const { place, year } = variables;
  return (
    <Stack component="section" gap="xs" aria-labelledby="problems">
      <Title order={2} id="problems">
        {say({ zh: "需要核实", en: "To be verified" })}
      </Title>
      {errors && (
        <Text>
          {say(errorsSaid(errors.totalCount, answer.aggregate?.[0]?.coverage.reported ?? null))}{" "}
          <ViewAnchor to="/findings" search={{ under: place, year }}>
            {say({ zh: "全部校验结果", en: "all findings" })}
          </ViewAnchor>
        </Text>
      )}
      {errors && errors.nodes.length > 0 && (
        <List size="sm">
          {errors.nodes.map(({ check, message, report, cells }) => (
            <List.Item key={`${report.department.code} ${check} ${message}`}>
              <ReportAnchor department={report.department.code} year={report.year} cell={cells[0]}>
                {report.department.name}
              </ReportAnchor>
              ：{message}
            </List.Item>
          ))}
        </List>
      )}
      {reconciliation && (
        <Text>
          {say({ zh: "汇总报告与所属单位合计：", en: "Own report against the sum of the parts: " })}
          <ViewAnchor to="/reconciliation/$place/$year" params={{ place, year }}>
            {say(RECONCILIATION_RESULTS[reconciliation.status])}
          </ViewAnchor>
          {reconciliation.message && `（${reconciliation.message}）`}
        </Text>
      )}
    </Stack>
  );
}

/** How many errors the reports of the place have; without any report, that there is nothing to check. */
function errorsSaid(errors: number, reports: number | null): PageText {
  if (errors > 0) return { zh: `勾稽关系错误${errors}处：`, en: `${errors} errors: ` };
  if (!reports) return { zh: "没有报告可供校验。", en: "There is no report to check." };
  return { zh: "各报告的勾稽关系没有错误。", en: "No report breaks an equation of the form." };
}
