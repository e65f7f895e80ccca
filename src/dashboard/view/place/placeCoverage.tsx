import { Alert, Badge, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { DepartmentNames } from "../../frame/departmentNames";
import { MissingNames } from "../../frame/missingNames";
import { useSay } from "../../language/language";
import { countText, numbered } from "../../value/numberText";
import type { PlaceShown } from "./placeShown";

/** How many reports there should be and are, who is missing by name, and what is to be known of the sums. */
export function PlaceCoverage({ answer }: PlaceShown) {
  const say = useSay();
  const [sum] = answer.aggregate ?? [];
  if (sum === undefined) return null;
  const { expected, reported, missing, late, lateReports, notDue } = sum.coverage;
  return (
    <Stack component="section" gap="xs" aria-labelledby="coverage">
      <Title order={2} id="coverage">
        {say({ zh: "报送情况", en: "Who filed" })}
      </Title>
      <Group gap="sm">
        <Text size="xl" fw={700}>
          {say({
            zh: `应报${countText(expected)} 已报${countText(reported)}`,
            en: `${countText(reported)} of ${numbered(expected, "report")}`,
          })}
        </Text>
        {late > 0 && (
          <Badge variant="default" tt="none">
            {say({ zh: `逾期${late}`, en: `${late} late` })}
          </Badge>
        )}
        {notDue > 0 && (
          <Badge variant="default" tt="none">
            {say({ zh: `未到期${notDue}`, en: `${notDue} not due` })}
          </Badge>
        )}
      </Group>
      <Progress
        value={expected === 0 ? 0 : (reported / expected) * 100}
        aria-label={say({ zh: "已报的比重", en: "Share of reports filed" })}
      />
      <MissingNames missing={missing} />
      <DepartmentNames
        label={say({ zh: "逾期：", en: "Late: " })}
        departments={lateReports.map(({ code, name, daysLate }) => ({
          code,
          name,
          note: say({ zh: `（${countText(daysLate)}天）`, en: ` (${numbered(daysLate, "day")})` }),
        }))}
      />
      {sum.notes.length > 0 && (
        <Alert variant="light" color="gray" title={say({ zh: "说明", en: "Notes" })}>
          {sum.notes.map(({ message }) => (
            <Text key={message} size="sm">
              {message}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}
