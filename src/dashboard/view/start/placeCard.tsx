import { Group, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { useSay } from "../../language/language";
import { countText, numbered } from "../../value/numberText";
import type { NewestFiled } from "./newestFiled";

interface PlaceCardProps {
  readonly place: { readonly code: string; readonly name: string };
  /** Null where none of its parts has filed a report. */
  readonly newest: NewestFiled | null;
}

/** A place with its newest year: how many of its parts filed, those of the places below it as well, and the views of it. */
export function PlaceCard({ place: { code, name }, newest }: PlaceCardProps) {
  const say = useSay();
  if (newest === null)
    return (
      <Paper withBorder p="md">
        <Title order={3}>{name}</Title>
        <Text size="sm">{say({ zh: "所属部门尚无报告", en: "No report of its departments yet" })}</Text>
      </Paper>
    );
  const { year, expected, reported } = newest;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={3}>
          <ViewAnchor inherit to="/places/$place/$year" params={{ place: code, year }}>
            {name}
          </ViewAnchor>
        </Title>
        <Text size="sm">
          {say({
            zh: `${year}年所属部门：应报${countText(expected)} 已报${countText(reported)}`,
            en: `Its departments in ${year}: ${countText(reported)} of ${numbered(expected, "report")}`,
          })}
        </Text>
        <Progress
          value={expected === 0 ? 0 : (reported / expected) * 100}
          aria-label={say({ zh: `${name}已报的比重`, en: `${name}: share of reports filed` })}
        />
        <Group gap="md">
          <ViewAnchor size="sm" to="/places/$place/$year" params={{ place: code, year }}>
            {say({ zh: "概览", en: "Overview" })}
          </ViewAnchor>
          <ViewAnchor size="sm" to="/ranking" search={{ under: code, year }}>
            {say({ zh: "排名", en: "Ranking" })}
          </ViewAnchor>
          <ViewAnchor size="sm" to="/reconciliation/$place/$year" params={{ place: code, year }}>
            {say({ zh: "汇总核对", en: "Reconciliation" })}
          </ViewAnchor>
          <ViewAnchor size="sm" to="/findings" search={{ under: code, year }}>
            {say({ zh: "校验结果", en: "Findings" })}
          </ViewAnchor>
        </Group>
      </Stack>
    </Paper>
  );
}
