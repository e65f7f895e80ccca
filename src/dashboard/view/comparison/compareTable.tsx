import { useMemo } from "react";
import { ReportAnchor } from "../../address/reportAnchor";
import type { Indicator } from "../../documents";
import { useSay } from "../../language/language";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { useManner } from "../../value/manner";
import { MeasureShown } from "../../value/measureShown";
import { nameOfUnit } from "../../value/numberText";
import { type ComparedDepartment, type ComparedMeasure, comparedValue } from "./compared";

interface CompareTableProps {
  readonly caption: string;
  readonly rows: readonly ComparedDepartment[];
  readonly years: readonly number[];
  readonly measures: readonly ComparedMeasure[];
  readonly pin: string | undefined;
}

/** Departments by years and measures. Each value leads to its report, at its cell if it is one. */
export function CompareTable({ caption, rows, years, measures, pin }: CompareTableProps) {
  const say = useSay();
  const { language, money } = useManner();
  const columns = useMemo((): FigureColumn<ComparedDepartment>[] => {
    const figures = measures.flatMap((measure) =>
      years.map((year): FigureColumn<ComparedDepartment> => {
        const unit = nameOfUnit(measure.unit, money)[language];
        return {
          id: `${measure.code} ${year}`,
          header: say({ zh: `${year}年${measure.name}（${unit}）`, en: `${measure.name} ${year} (${unit})` }),
          accessorFn: (row) => {
            const value = comparedValue(row, measure.code, year)?.value ?? null;
            return value === null ? undefined : Number(value);
          },
          cell: ({ row: { original } }) => {
            const given = comparedValue(original, measure.code, year);
            if (given === undefined) return null;
            if (given.value === null) return <MeasureShown given={given} />;
            return (
              <ReportAnchor department={original.department.code} year={year} cell={cellOf(measure)}>
                <MeasureShown given={given} />
              </ReportAnchor>
            );
          },
        };
      }),
    );
    return [
      { id: "name", header: say({ zh: "机关", en: "Department" }), accessorFn: ({ department }) => department.name },
      ...figures,
    ];
  }, [say, language, money, measures, years]);
  const pinned = useMemo(() => (pin === undefined ? [] : [pin]), [pin]);
  return (
    <FigureTable
      caption={caption}
      columns={columns}
      rows={rows}
      height={560}
      rowId={({ department }) => department.code}
      pinned={pinned}
    />
  );
}

/** The cell that a measure is; undefined of a rate. */
function cellOf({ code, isRate, byApplicant }: ComparedMeasure) {
  return isRate ? undefined : { indicator: code as Indicator, applicant: byApplicant ? ("TOTAL" as const) : null };
}
