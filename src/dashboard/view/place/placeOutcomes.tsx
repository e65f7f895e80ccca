import { Stack, Title, useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import type { Chart } from "../../chart/chart";
import { ChartFigure } from "../../chart/chartFigure";
import { CHART_GROUNDS, type ColourScheme, colourOf } from "../../chart/colours";
import { type ChartStream, flowPicture } from "../../chart/flowPicture";
import { outcomePicture } from "../../chart/outcomePicture";
import type { Measure } from "../../documents";
import { useSay } from "../../language/language";
import { absenceNotes } from "../../value/absenceNotes";
import { coverageNote } from "../../value/coverageNote";
import { useManner } from "../../value/manner";
import { SHORT_NAMES } from "../../value/nameOfMeasure";
import { type ShownManner, valueText, valueWords } from "../../value/valueText";
import { yearSpanText } from "../../value/yearsText";
import type { PlaceShown } from "./placeShown";

/** How applications can end, in the order of the form. */
const OUTCOMES: readonly Measure[] = [
  "APPLICATIONS_OUTCOMES_GRANTED",
  "APPLICATIONS_OUTCOMES_PARTLY_GRANTED",
  "APPLICATIONS_OUTCOMES_REFUSED_TOTAL",
  "APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL",
  "APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL",
  "APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL",
];

const BASE: Measure = "APPLICATIONS_OUTCOMES_TOTAL";

/** How applications ended: shares of each year, and the streams of the year from what came in to how it ended. */
export function PlaceOutcomes(shown: PlaceShown) {
  const say = useSay();
  const { language, money } = useManner();
  const scheme = useComputedColorScheme("light");
  const [bars, flows] = useMemo(() => {
    const manner = { language, money };
    return [outcomeBars(shown, manner, scheme), outcomeFlows(shown, manner, scheme)];
  }, [shown, language, money, scheme]);
  return (
    <Stack component="section" gap="xs" aria-labelledby="outcomes">
      <Title order={2} id="outcomes">
        {say({ zh: "申请办理结果", en: "How applications ended" })}
      </Title>
      <ChartFigure picture={bars} />
      <ChartFigure picture={flows} />
    </Stack>
  );
}

function outcomeBars({ answer, variables }: PlaceShown, manner: ShownManner, scheme: ColourScheme): Chart {
  const { from, to } = variables;
  const { language } = manner;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const name = answer.department?.name ?? "";
  const span = yearSpanText(from, to, language);
  const bars = years.map((year) => {
    const base = valueIn(answer, BASE, year);
    return {
      name: String(year),
      base: base ? valueText(base, manner) : "",
      parts: OUTCOMES.map((measure, i) => {
        const value = valueIn(answer, measure, year);
        return {
          name: shortName(measure, manner),
          colour: colourOf(measure, i, scheme),
          count: value?.value == null ? null : Number(value.value),
          shown: value ? valueText(value, manner) : "",
          words: value ? wordsOf(year, measure, valueWords(value, manner), manner) : "",
        };
      }),
    };
  });
  return outcomePicture({
    title: language === "zh" ? `${name}${span}申请办理结果` : `How applications ended, ${name}, ${span}`,
    subtitle:
      language === "zh"
        ? "占办理总计的比重（%），右侧为办理总计（件）"
        : "Share of all that ended (%); at the right all that ended",
    bars,
    ground: CHART_GROUNDS[scheme],
    heads: language === "zh" ? ["年度", "办理总计"] : ["Year", "Ended in all"],
    notes: [
      coverageNote(coveredYears(answer, years), language),
      ...absenceNotes(
        years.flatMap((year) => [...OUTCOMES, BASE].flatMap((measure) => valueIn(answer, measure, year) ?? [])),
        manner,
      ),
    ],
  });
}

function outcomeFlows({ answer, variables }: PlaceShown, manner: ShownManner, scheme: ColourScheme): Chart {
  const { year } = variables;
  const { language } = manner;
  const name = answer.department?.name ?? "";
  const all = language === "zh" ? "应办理" : "To be dealt with";
  const into: readonly Measure[] = ["APPLICATIONS_RECEIVED", "APPLICATIONS_CARRIED_IN"];
  const out: readonly Measure[] = [...OUTCOMES, "APPLICATIONS_CARRIED_OUT"];
  const flow = (measure: Measure, isIn: boolean): readonly ChartStream[] => {
    const value = valueIn(answer, measure, year);
    if (value?.value == null) return [];
    const called = shortName(measure, manner);
    const [from, to] = isIn ? [called, all] : [all, called];
    const words = wordsOf(year, measure, valueWords(value, manner), manner);
    return [{ from, to, count: Number(value.value), shown: valueText(value, manner), words }];
  };
  const colours = [...into, ...out].map((measure, i) => [shortName(measure, manner), colourOf(measure, i, scheme)]);
  return flowPicture({
    title: language === "zh" ? `${name}${year}年申请的去向` : `Where applications went, ${name}, ${year}`,
    subtitle: language === "zh" ? "件" : "count",
    flows: [...into.flatMap((measure) => flow(measure, true)), ...out.flatMap((measure) => flow(measure, false))],
    colours: Object.fromEntries(colours),
    ground: CHART_GROUNDS[scheme],
    heads: language === "zh" ? ["来源", "去向", "件数"] : ["From", "To", "Count"],
    notes: [
      coverageNote(coveredYears(answer, [year]), language),
      ...absenceNotes(
        [...into, ...out].flatMap((measure) => valueIn(answer, measure, year) ?? []),
        manner,
      ),
    ],
  });
}

function coveredYears(answer: PlaceShown["answer"], years: readonly number[]) {
  const series = answer.trend?.find((one) => one.measure === BASE);
  return series?.points.filter(({ year }) => years.includes(year)) ?? [];
}

function valueIn(answer: PlaceShown["answer"], measure: Measure, year: number) {
  const series = answer.trend?.find((one) => one.measure === measure);
  return series?.points.find((point) => point.year === year)?.value;
}

function shortName(measure: Measure, { language }: ShownManner): string {
  return SHORT_NAMES[measure]?.[language] ?? measure;
}

function wordsOf(year: number, measure: Measure, value: string, manner: ShownManner): string {
  const called = shortName(measure, manner);
  return manner.language === "zh" ? `${year}年${called}：${value}` : `${called}, ${year}: ${value}`;
}
