import { useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { ChartFigure } from "../../chart/chartFigure";
import { CHART_GROUNDS, MOST_SERIES, seriesColour } from "../../chart/colours";
import type { ShownPoint, ShownSeries } from "../../chart/shownPoint";
import { trendPicture } from "../../chart/trendPicture";
import { valueAxis } from "../../chart/valueAxis";
import { absenceNotes } from "../../value/absenceNotes";
import { useManner } from "../../value/manner";
import { nameOfUnit } from "../../value/numberText";
import { type ShownManner, valueText, valueWords } from "../../value/valueText";
import { yearSpanText } from "../../value/yearsText";
import { type ComparedAnswer, type ComparedDepartment, type ComparedMeasure, comparedValue } from "./compared";

interface CompareTrendProps {
  readonly rows: readonly ComparedDepartment[];
  readonly years: readonly number[];
  readonly measure: ComparedMeasure;
  /** The place, and how many of the reports are there. */
  readonly name: string;
  readonly filed: string;
  readonly breaks: ComparedAnswer["breaks"];
}

/** A measure of the first departments over the years, a line each. */
export function CompareTrend({ rows, years, measure, name, filed, breaks }: CompareTrendProps) {
  const { language, money } = useManner();
  const scheme = useComputedColorScheme("light");
  const picture = useMemo(() => {
    const manner = { language, money };
    const [from, to] = [Math.min(...years), Math.max(...years)];
    const { unit } = measure;
    const series = rows.slice(0, MOST_SERIES).map((row, i): ShownSeries => {
      const points = Array.from({ length: to - from + 1 }, (_, after) => pointOf(row, measure, from + after, manner));
      return { name: row.department.name, colour: seriesColour(i, scheme), points, breaks };
    });
    const span = yearSpanText(from, to, language);
    const drawn = trendPicture({
      title: language === "zh" ? `${name}${measure.name}，${span}` : `${measure.name}, ${name}, ${span}`,
      subtitle: [nameOfUnit(unit, money)[language], filed].join(language === "zh" ? "；" : "; "),
      series,
      years: [from, to],
      language,
      notes: absenceNotes(
        rows
          .slice(0, MOST_SERIES)
          .flatMap((row) => years.flatMap((year) => comparedValue(row, measure.code, year) ?? [])),
        manner,
      ),
      ground: CHART_GROUNDS[scheme],
      axis: valueAxis(unit, money),
    });
    return { ...drawn, table: null }; // the table of the view has all of it
  }, [rows, years, measure, name, filed, breaks, language, money, scheme]);
  return <ChartFigure picture={picture} />;
}

function pointOf(
  row: ComparedDepartment,
  { code, name }: ComparedMeasure,
  year: number,
  manner: ShownManner,
): ShownPoint {
  const value = comparedValue(row, code, year);
  const zh = manner.language === "zh";
  if (value === undefined) return { year, value: null, shown: zh ? "未选" : "not chosen", words: "" };
  const text = valueWords(value, manner);
  const words = zh
    ? `${row.department.name}${year}年${name}：${text}`
    : `${row.department.name}, ${name}, ${year}: ${text}`;
  return { year, value: value.value, shown: valueText(value, manner), words };
}
