import { useComputedColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { ChartFigure } from "../../chart/chartFigure";
import { heatPicture } from "../../chart/heatPicture";
import { absenceNotes } from "../../value/absenceNotes";
import { useManner } from "../../value/manner";
import { nameOfUnit } from "../../value/numberText";
import { valueText, valueWords } from "../../value/valueText";
import { type ComparedDepartment, type ComparedMeasure, comparedValue } from "./compared";

interface CompareHeatProps {
  readonly rows: readonly ComparedDepartment[];
  readonly years: readonly number[];
  readonly measure: ComparedMeasure;
  /** The place, and how many of the reports are there. */
  readonly name: string;
  readonly filed: string;
}

/** More departments than this are read better in the table. */
const MOST_FIELDS = 60;

/** A measure by department and year, as fields that are the darker the larger it is. */
export function CompareHeat({ rows, years, measure, name, filed }: CompareHeatProps) {
  const { language, money } = useManner();
  const scheme = useComputedColorScheme("light");
  const picture = useMemo(() => {
    const manner = { language, money };
    const shown = rows.slice(0, MOST_FIELDS);
    const zh = language === "zh";
    const cut = zh ? `前${MOST_FIELDS}家` : `the first ${MOST_FIELDS}`;
    return heatPicture({
      title: zh ? `${name}${measure.name}：机关×年度` : `${measure.name}, ${name}: departments by year`,
      subtitle: [
        nameOfUnit(measure.unit, money)[language],
        filed,
        zh ? "颜色越深数值越大" : "the stronger the colour, the larger",
        ...(rows.length > MOST_FIELDS ? [cut] : []),
      ].join(zh ? "；" : "; "),
      rows: shown.map(({ department }) => department.name),
      columns: years.map(String),
      fields: shown.flatMap((one, row) =>
        years.flatMap((year, column) => {
          const value = comparedValue(one, measure.code, year);
          if (value === undefined) return [];
          const words = `${one.department.name}${zh ? "" : ", "}${year}${zh ? "年：" : ": "}${valueWords(value, manner)}`;
          const number = value.value === null ? null : Number(value.value);
          return [{ row, column, value: number, shown: valueText(value, manner), words }];
        }),
      ),
      notes: absenceNotes(
        shown.flatMap((one) => years.flatMap((year) => comparedValue(one, measure.code, year) ?? [])),
        manner,
      ),
      scheme,
    });
  }, [rows, years, measure, name, filed, language, money, scheme]);
  return <ChartFigure picture={picture} />;
}
