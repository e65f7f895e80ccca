import { useMemo } from "react";
import { ReportAnchor } from "../../address/reportAnchor";
import type { FurtherPages } from "../../ask/furtherPages";
import type { Applicant, ContributorsOfSumQuery, Indicator, ShareStatus, Unit } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { useManner } from "../../value/manner";
import { nameOfUnit, numberText } from "../../value/numberText";

type Sum = NonNullable<ContributorsOfSumQuery["aggregate"]>[number];
type Entry = NonNullable<Sum["contributors"]>["nodes"][number];

interface ContributorsTableProps {
  readonly pages: FurtherPages<Entry>;
  readonly totalCount: number;
  readonly cell: { readonly indicator: Indicator; readonly applicant: Applicant | null };
  readonly unit: Unit;
  readonly caption: string;
}

/** Why a contributor has no share. */
const SHARE_ABSENCES: Readonly<Record<ShareStatus, PageText>> = {
  GIVEN: { zh: "有占比", en: "given" },
  MIXED_SIGNS: { zh: "有正有负", en: "mixed signs" },
  NOT_STATED: { zh: "未填", en: "not stated" },
  RATE: { zh: "比率不相加", en: "a rate" },
  STOCK_OVER_YEARS: { zh: "不可加", en: "not summed" },
  ZERO_SUM: { zh: "合计为零", en: "sum is zero" },
};

/** All contributors with their values and shares; each value leads to its cell in its report. */
export function ContributorsTable({ pages, totalCount, cell, unit, caption }: ContributorsTableProps) {
  const say = useSay();
  const { language, money } = useManner();
  const { indicator, applicant } = cell;
  const columns = useMemo(
    (): FigureColumn<Entry>[] => [
      { id: "name", header: say({ zh: "机关", en: "Department" }), accessorFn: ({ department }) => department.name },
      {
        id: "line",
        header: say({ zh: "条线", en: "Line" }),
        accessorFn: ({ department }) => department.line ?? say({ zh: "未登记", en: "not registered" }),
        meta: { isText: true },
      },
      {
        id: "value",
        header: `${say({ zh: "数值", en: "Value" })} (${nameOfUnit(unit, money)[language]})`,
        accessorFn: ({ value }) => Number(value),
        cell: ({ row: { original } }) => (
          <ReportAnchor department={original.department.code} year={original.year} cell={{ indicator, applicant }}>
            {numberText(original.value, unit, money)}
          </ReportAnchor>
        ),
      },
      {
        id: "share",
        header: say({ zh: "占比", en: "Share" }),
        accessorFn: ({ share }) => (share === null ? undefined : Number(share)),
        cell: ({ row: { original } }) =>
          original.share === null
            ? say(SHARE_ABSENCES[original.shareStatus])
            : numberText(original.share, "RATIO", money),
      },
    ],
    [say, language, money, unit, indicator, applicant],
  );
  return (
    <FigureTable caption={caption} columns={columns} rows={pages.rows} height={560} list={{ pages, totalCount }} />
  );
}
