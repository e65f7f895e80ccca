import { List, Stack, Text, Title } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { useSay } from "../../language/language";
import type { PlaceShown } from "./placeShown";

/** What is wrong: reports that contradict themselves, and whether the place's own report agrees with its parts. */
export function PlaceProblems({ answer }: PlaceShown) {
  const say = useSay();
  const { errors, reconciliation } = answer;
  return (
    <Stack component="section" gap="xs" aria-labelledby="problems">
      <Title order={2} id="problems">
        {say({ zh: "需要核实", en: "To be verified" })}
      </Title>
      {errors && (
        <Text>
          {errors.totalCount === 0
            ? say({ zh: "各报告的勾稽关系没有错误。", en: "No report breaks an equation of the form." })
            : say({ zh: `勾稽关系错误${errors.totalCount}处：`, en: `${errors.totalCount} errors: ` })}
        </Text>
      )}
      {errors && errors.nodes.length > 0 && (
        <List size="sm">
          {errors.nodes.map(({ check, message, report }) => (
            <List.Item key={`${report.department.code} ${check} ${message}`}>
              <ViewAnchor
                to="/reports/$department/$year"
                params={{ department: report.department.code, year: report.year }}
              >
                {report.department.name}
              </ViewAnchor>
              ：{message}
            </List.Item>
          ))}
        </List>
      )}
      {reconciliation && (
        <Text>
          {say({ zh: "汇总报告与所属单位合计：", en: "Own report against the sum of the parts: " })}
          {say(RESULTS[reconciliation.status])}
          {reconciliation.message && `（${reconciliation.message}）`}
        </Text>
      )}
    </Stack>
  );
}

const RESULTS = {
  AGREES: { zh: "一致", en: "they agree" },
  DIFFERS: { zh: "不一致", en: "they differ" },
  NOT_ASSESSABLE: { zh: "暂无法核对", en: "cannot be assessed" },
  NOT_REPORTED: { zh: "汇总报告未报", en: "the own report is not filed" },
} as const;
