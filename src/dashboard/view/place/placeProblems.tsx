import { List, Stack, Text, Title } from "@mantine/core";
import { Fragment } from "react";
import { ViewAnchor } from "../../address/links";
import { ReportAnchor } from "../../address/reportAnchor";
import { useSay } from "../../language/language";
import { countedLevel, LEVELS } from "../../value/levelName";
import { RECONCILIATION_RESULTS } from "../../value/reconciled";
import type { PlaceShown } from "./placeShown";

/** What is wrong: reports that contradict themselves, and whether the place's own report agrees with its parts. */
export function PlaceProblems({ answer, variables }: PlaceShown) {
  const say = useSay();
  const { errors, findings, reconciliation } = answer;
  const { place, year } = variables;
  const reported = answer.aggregate?.[0]?.coverage.reported;
  return (
    <Stack component="section" gap="xs" aria-labelledby="problems">
      <Title order={2} id="problems">
        {say({ zh: "需要核实", en: "To be verified" })}
      </Title>
      {findings && <FoundByLevel counts={findings.counts} reports={reported ?? 0} scope={{ under: place, year }} />}
      {errors && errors.nodes.length > 0 && (
        <List size="sm">
          {errors.nodes.map(({ check, message, report, cells }) => (
            <List.Item key={`${report.department.code} ${check} ${message}`}>
              <ReportAnchor department={report.department.code} year={report.year} cell={cells[0]}>
                {report.department.name}
              </ReportAnchor>
              {say({ zh: "：", en: ": " })}
              {message}
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
          {reconciliation.message && say({ zh: `（${reconciliation.message}）`, en: ` (${reconciliation.message})` })}
        </Text>
      )}
    </Stack>
  );
}

interface FoundByLevelProps {
  readonly counts: NonNullable<PlaceShown["answer"]["findings"]>["counts"];
  readonly reports: number;
  readonly scope: { readonly under: string; readonly year: number };
}

/** How many findings of each level the reports of a place have, each number a link to them; without any report, that none is checked. */
function FoundByLevel({ counts, reports, scope }: FoundByLevelProps) {
  const say = useSay();
  if (reports === 0 && counts.length === 0)
    return <Text>{say({ zh: "没有报告可供校验。", en: "There is no report to check." })}</Text>;
  return (
    <Text>
      {LEVELS.map((level, i) => {
        const found = counts.filter((one) => one.level === level).reduce((sum, { count }) => sum + count, 0);
        return (
          <Fragment key={level}>
            {i > 0 && say({ zh: "，", en: ", " })}
            <ViewAnchor to="/findings" search={{ ...scope, levels: [level] }}>
              {say(countedLevel(level, found))}
            </ViewAnchor>
          </Fragment>
        );
      })}
      {say({ zh: "；", en: "; " })}
      <ViewAnchor to="/findings" search={scope}>
        {say({ zh: "全部校验结果", en: "all findings" })}
      </ViewAnchor>
    </Text>
  );
}
