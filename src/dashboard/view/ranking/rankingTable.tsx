import { useMemo } from "react";
import { ViewAnchor } from "../../address/links";
import type { FurtherPages } from "../../ask/furtherPages";
import type { RankingQuery, Unit } from "../../documents";
import { useSay } from "../../language/language";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { changeText } from "../../value/changeText";
import { useManner } from "../../value/manner";
import { MeasureShown } from "../../value/measureShown";
import { countText, nameOfUnit } from "../../value/numberText";

type Entry = NonNullable<RankingQuery["ranking"]>["nodes"][number];

interface RankingTableProps {
  readonly pages: FurtherPages<Entry>;
  readonly totalCount: number;
  readonly caption: string;
  readonly unit: Unit;
}

/** All departments of a ranking; those without a rank say why. */
export function RankingTable({ pages, totalCount, caption, unit }: RankingTableProps) {
  const say = useSay();
  const manner = useManner();
  const unitName = say(nameOfUnit(unit, manner.money));
  const columns = useMemo(
    (): FigureColumn<Entry>[] => [
      {
        id: "name",
        header: say({ zh: "机关", en: "Department" }),
        accessorFn: ({ department }) => department.name,
        cell: ({ row }) => (
          <ViewAnchor to="/departments/$department" params={{ department: row.original.department.code }}>
            {row.original.department.name}
          </ViewAnchor>
        ),
      },
      {
        id: "rank",
        header: say({ zh: "名次", en: "Rank" }),
        accessorFn: ({ rank }) => rank ?? undefined,
        cell: ({ row }) => row.original.rank ?? say({ zh: "不排名", en: "unranked" }),
      },
      {
        id: "value",
        header: say({ zh: `数值（${unitName}）`, en: `Value (${unitName})` }),
        accessorFn: ({ value }) => (value.value === null ? undefined : Number(value.value)),
        cell: ({ row }) => <MeasureShown given={row.original.value} />,
      },
      {
        id: "base",
        header: say({ zh: "基数", en: "Base" }),
        accessorFn: ({ value }) => value.base ?? undefined,
        cell: ({ row }) =>
          row.original.value.base === null
            ? say({ zh: "不适用", en: "not applicable" })
            : countText(row.original.value.base),
      },
      {
        id: "rankBefore",
        header: say({ zh: "上年名次", en: "Last year" }),
        accessorFn: ({ rankBefore }) => rankBefore ?? undefined,
        cell: ({ row }) => row.original.rankBefore ?? say({ zh: "无名次", en: "unranked" }),
      },
      {
        id: "change",
        header:
          unit === "RATIO"
            ? say({ zh: "较上年", en: "On last year" })
            : say({ zh: `较上年（${unitName}）`, en: `On last year (${unitName})` }),
        enableSorting: false,
        cell: ({ row }) =>
          changeText({ ...row.original.change, after: row.original.value }, row.original.value.unit, manner),
      },
    ],
    [say, manner, unit, unitName],
  );
  return <FigureTable caption={caption} columns={columns} rows={pages.rows} list={{ pages, totalCount }} />;
}
