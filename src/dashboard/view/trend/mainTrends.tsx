import { SimpleGrid, Stack, Title, useComputedColorScheme } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { ChartFigure } from "../../chart/chartFigure";
import { CHART_GROUNDS, colourOf } from "../../chart/colours";
import type { ShownSeries } from "../../chart/shownPoint";
import { trendPicture } from "../../chart/trendPicture";
import { valueAxis } from "../../chart/valueAxis";
import type { Measure } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { absenceNotes } from "../../value/absenceNotes";
import { coverageNote } from "../../value/coverageNote";
import { useManner } from "../../value/manner";
import { SHORT_NAMES } from "../../value/nameOfMeasure";
import { nameOfUnit } from "../../value/numberText";
import { type GivenValue, valueText, valueWords } from "../../value/valueText";
import { yearSpanText } from "../../value/yearsText";

interface ShownTrend {
  readonly title: PageText;
  /** Of one unit. */
  readonly measures: readonly Measure[];
}

const TRENDS: readonly ShownTrend[] = [
  { title: { zh: "申请", en: "Applications" }, measures: ["APPLICATIONS_RECEIVED", "APPLICATIONS_CARRIED_OUT"] },
  { title: { zh: "予以公开率", en: "Granted rate" }, measures: ["GRANTED_RATE"] },
  { title: { zh: "政府集中采购总金额", en: "Procurement, total amount" }, measures: ["PROCUREMENT_AMOUNT"] },
  {
    title: { zh: "主动公开信息", en: "Items put out" },
    measures: ["PUBLISHED_TOTAL", "PUBLISHED_WEBSITE", "PUBLISHED_WECHAT", "PUBLISHED_WEIBO"],
  },
  {
    title: { zh: "复议与诉讼", en: "Disputes" },
    measures: ["RECONSIDERATION_TOTAL", "LITIGATION_DIRECT_TOTAL", "LITIGATION_AFTER_RECONSIDERATION_TOTAL"],
  },
];

interface GivenSeries {
  readonly measure: Measure;
  readonly points: readonly {
    readonly year: number;
    readonly value: GivenValue;
    readonly coverage?: { readonly expected: number; readonly reported: number };
  }[];
  readonly breaks: ShownSeries["breaks"];
}

interface MainTrendsProps {
  /** Whose figures they are. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly series: readonly GivenSeries[];
  /** What chooses their years, if that stands beside them. */
  readonly children?: ReactNode;
}

/** The main figures of a body or place over the years, each picture with one unit. */
export function MainTrends({ children, ...shown }: MainTrendsProps) {
  const say = useSay();
  return (
    <Stack component="section" gap="xs" aria-labelledby="trends">
      <Title order={2} id="trends">
        {say({ zh: "历年变化", en: "Over the years" })}
      </Title>
      {children}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {TRENDS.map((trend) => (
          <TrendFigure key={trend.title.en} {...shown} trend={trend} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function TrendFigure({ name, from, to, series: given, trend }: MainTrendsProps & { readonly trend: ShownTrend }) {
  const { language, money } = useManner();
  const scheme = useComputedColorScheme("light");
  const picture = useMemo(() => {
    const manner = { language, money };
    const found = trend.measures.flatMap((measure) => given.filter((one) => one.measure === measure));
    const unit = found[0]?.points[0]?.value.unit ?? "COUNT";
    const series = found.map(({ measure, points, breaks }, i): ShownSeries => {
      const called = SHORT_NAMES[measure]?.[language] ?? measure;
      return {
        name: called,
        colour: colourOf(measure, i, scheme),
        breaks,
        points: points.map(({ year, value }) => ({
          year,
          value: value.value,
          shown: valueText(value, manner),
          words:
            language === "zh"
              ? `${year}年${called}：${valueWords(value, manner)}`
              : `${called}, ${year}: ${valueWords(value, manner)}`,
        })),
      };
    });
    const covered = (found[0]?.points ?? []).flatMap(({ year, coverage }) => (coverage ? [{ year, coverage }] : []));
    const title = trend.title[language];
    const span = yearSpanText(from, to, language);
    return trendPicture({
      title: language === "zh" ? `${name}${span}${title}` : `${title}, ${name}, ${span}`,
      subtitle: nameOfUnit(unit, money)[language],
      series,
      years: [from, to],
      language,
      notes: [
        ...(covered.length > 0 ? [coverageNote(covered, language)] : []),
        ...absenceNotes(
          found.flatMap(({ points }) => points.map(({ value }) => value)),
          manner,
        ),
      ],
      ground: CHART_GROUNDS[scheme],
      axis: valueAxis(unit, money),
    });
  }, [given, trend, language, money, scheme, from, to, name]);
  return <ChartFigure picture={picture} />;
}
