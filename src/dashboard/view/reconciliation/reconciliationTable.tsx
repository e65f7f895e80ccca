import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useQuery } from "urql";
import { ViewAnchor } from "../../address/links";
import { ReportAnchor } from "../../address/reportAnchor";
import { FrameDocument, type ReconciliationQuery } from "../../documents";
import { usePageLanguage, useSay } from "../../language/language";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { useManner } from "../../value/manner";
import { nameOfCell } from "../../value/nameOfCell";
import { countText, differenceText, nameOfUnit, numberText } from "../../value/numberText";
import { RECONCILED } from "../../value/reconciled";

type Row = NonNullable<ReconciliationQuery["reconciliation"]>["rows"][number];

interface ReconciliationTableProps {
  readonly rows: readonly Row[];
  readonly place: string;
  readonly year: number;
  readonly caption: string;
}

/** Cells with both sides, the largest difference first. The sum leads to its contributors, the printed figure to its cell. */
export function ReconciliationTable({ rows, place, year, caption }: ReconciliationTableProps) {
  const say = useSay();
  const language = usePageLanguage();
  const { money } = useManner();
  const [{ data }] = useQuery({ query: FrameDocument });
  const measures = data?.measures;
  const columns = useMemo((): FigureColumn<Row>[] => {
    const unitOf = ({ indicator }: Row) => measures?.find(({ code }) => code === indicator)?.unit ?? "COUNT";
    const blank = (
      <Text span inherit c="dimmed">
        {say({ zh: "空", en: "blank" })}
      </Text>
    );
    const exact = (id: "printed" | "sum" | "difference") => ({
      id,
      accessorFn: (row: Row) => (row[id] === null ? undefined : Math.abs(Number(row[id]))),
    });
    return [
      {
        id: "cell",
        header: say({ zh: "数据项", en: "Cell" }),
        accessorFn: ({ indicator, applicant }) => nameOfCell(indicator, applicant, measures ?? [], language),
        cell: ({ row: { original }, getValue }) =>
          unitOf(original) === "YUAN" ? `${getValue()} (${nameOfUnit("YUAN", money)[language]})` : `${getValue()}`,
      },
      {
        id: "status",
        header: say({ zh: "核对结果", en: "Result" }),
        accessorFn: ({ status }) => say(RECONCILED[status].word),
        cell: ({ row: { original } }) => (
          <span title={original.message ?? say(RECONCILED[original.status].meaning)}>
            {say(RECONCILED[original.status].word)}
          </span>
        ),
        meta: { isText: true },
      },
      {
        ...exact("printed"),
        header: say({ zh: "汇总报告", en: "Own report" }),
        cell: ({ row: { original } }) => (
          <ReportAnchor department={place} year={year} cell={original}>
            {original.printed === null ? blank : numberText(original.printed, unitOf(original), money)}
          </ReportAnchor>
        ),
      },
      {
        ...exact("sum"),
        header: say({ zh: "所属单位合计", en: "Sum of the parts" }),
        cell: ({ row: { original } }) =>
          original.sum === null ? (
            blank
          ) : (
            <ViewAnchor
              to="/contributors"
              search={{
                parent: place,
                under: place,
                year,
                indicator: original.indicator,
                ...(original.applicant && { applicant: original.applicant }),
              }}
            >
              {numberText(original.sum, unitOf(original), money)}
            </ViewAnchor>
          ),
      },
      {
        ...exact("difference"),
        header: say({ zh: "差额", en: "Difference" }),
        cell: ({ row: { original } }) =>
          original.difference === null ? (
            <Text span inherit c="dimmed">
              {say({ zh: "无法相减", en: "no difference" })}
            </Text>
          ) : (
            differenceText(original.difference, unitOf(original), money)
          ),
      },
      {
        id: "stated",
        header: say({ zh: "填报单位／所属单位", en: "Stated by, of the parts" }),
        accessorFn: ({ stated }) => stated,
        cell: ({ row: { original } }) =>
          `${countText(original.stated)}${say({ zh: "／", en: "/" })}${countText(original.parts)}`,
      },
      {
        id: "message",
        header: say({ zh: "说明", en: "Explanation" }),
        accessorFn: ({ message, status }) => message ?? say(RECONCILED[status].meaning),
        enableSorting: false,
        meta: { isText: true, isLong: true },
      },
    ];
  }, [say, language, money, measures, place, year]);
  const bySize = useMemo(
    () => [...rows].sort((a, b) => Math.abs(Number(b.difference ?? 0)) - Math.abs(Number(a.difference ?? 0))),
    [rows],
  );
  return <FigureTable caption={caption} columns={columns} rows={bySize} height={600} />;
}
