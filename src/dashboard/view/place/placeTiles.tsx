import { Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ViewAnchor } from "../../address/links";
import type { Measure } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { changeText } from "../../value/changeText";
import { useManner } from "../../value/manner";
import { MeasureShown } from "../../value/measureShown";
import { SHORT_NAMES } from "../../value/nameOfMeasure";
import { nameOfUnit } from "../../value/numberText";
import type { PlaceShown } from "./placeShown";

const GROUPS: readonly { readonly title: PageText; readonly measures: readonly Measure[] }[] = [
  {
    title: { zh: "主动公开", en: "Put out" },
    measures: ["PUBLISHED_TOTAL", "PUBLISHED_WEBSITE", "PUBLISHED_WECHAT", "PUBLISHED_WEIBO", "PUBLISHED_OTHER"],
  },
  {
    title: { zh: "采购与收费", en: "Bought and charged" },
    measures: ["PROCUREMENT_AMOUNT", "PROCUREMENT_PROJECTS", "FEES_AMOUNT"],
  },
  {
    title: { zh: "依申请公开", en: "Applications" },
    measures: [
      "APPLICATIONS_RECEIVED",
      "APPLICATIONS_CARRIED_IN",
      "APPLICATIONS_OUTCOMES_TOTAL",
      "APPLICATIONS_CARRIED_OUT",
      "GRANTED_RATE",
    ],
  },
  {
    title: { zh: "复议与诉讼", en: "Disputes" },
    measures: [
      "RECONSIDERATION_TOTAL",
      "RECONSIDERATION_CORRECTED",
      "LITIGATION_DIRECT_TOTAL",
      "LITIGATION_AFTER_RECONSIDERATION_TOTAL",
    ],
  },
];

/** The main figures of the year, each with its change on last year or why there is none. */
export function PlaceTiles({ answer, variables }: PlaceShown) {
  const say = useSay();
  return GROUPS.map(({ title, measures }) => (
    <Stack key={title.en} component="section" gap="xs" aria-label={say(title)}>
      <Title order={2}>{say(title)}</Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 5 }}>
        {measures.map((measure) => (
          <Tile key={measure} answer={answer} variables={variables} measure={measure} />
        ))}
      </SimpleGrid>
    </Stack>
  ));
}

/** A figure leads to the reports that it is summed from, a rate, which is not summed, to its ranking. */
function MeasureAnchor({ place, year, measure, children }: MeasureAnchorProps) {
  const say = useSay();
  const name = say(SHORT_NAMES[measure] ?? { zh: measure, en: measure });
  return measure.endsWith("_RATE") ? (
    <ViewAnchor
      to="/ranking"
      search={{ under: place, year, by: measure }}
      title={say({ zh: `${name}的排名`, en: `${name}: ranking` })}
    >
      {children}
    </ViewAnchor>
  ) : (
    <ViewAnchor
      to="/contributors"
      search={{ under: place, year, indicator: measure }}
      title={say({ zh: `${name}的汇总来源`, en: `${name}: what it is made of` })}
    >
      {children}
    </ViewAnchor>
  );
}

interface MeasureAnchorProps {
  readonly place: string;
  readonly year: number;
  readonly measure: Measure;
  readonly children: ReactNode;
}

function Tile({ answer, variables, measure }: PlaceShown & { readonly measure: Measure }) {
  const say = useSay();
  const manner = useManner();
  const series = answer.trend?.find((one) => one.measure === measure);
  const point = series?.points.find(({ year }) => year === variables.year);
  if (point === undefined) return null;
  const { value, change } = point;
  const broken = series?.breaks.find(({ year }) => year === variables.year);
  return (
    <Paper withBorder p="sm">
      <Text size="sm">
        {say(SHORT_NAMES[measure] ?? { zh: measure, en: measure })}
        {value.unit === "YUAN" &&
          say({ zh: `（${nameOfUnit("YUAN", manner.money).zh}）`, en: ` (${nameOfUnit("YUAN", manner.money).en})` })}
      </Text>
      <Text size="xl" fw={700}>
        <MeasureAnchor place={variables.place} year={variables.year} measure={measure}>
          <MeasureShown given={value} />
        </MeasureAnchor>
      </Text>
      <Text size="xs" c="dimmed">
        {broken ? broken.message : changeText({ ...change, after: value }, value.unit, manner)}
      </Text>
    </Paper>
  );
}
