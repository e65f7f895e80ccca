import { Text } from "@mantine/core";
import { useMemo } from "react";
import { ReportAnchor } from "../../address/reportAnchor";
import type { FurtherPages } from "../../ask/furtherPages";
import type { FindingLevel, FindingsQuery } from "../../documents";
import { useSay } from "../../language/language";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { LEVEL_NAMES } from "../../value/levelName";
import { useManner } from "../../value/manner";
import { amountText, differenceText, numberText } from "../../value/numberText";
import { versionText } from "../../value/versionText";

type Found = NonNullable<FindingsQuery["findings"]>["nodes"][number];

interface FindingsTableProps {
  readonly pages: FurtherPages<Found>;
  readonly totalCount: number;
  readonly caption: string;
  /** Whether there may be findings of several versions of a report. */
  readonly withVersions: boolean;
}

const WEIGHTS: Readonly<Record<FindingLevel, number>> = { ERROR: 3, WARNING: 2, NOTICE: 1 };

/** All findings, each with a link to the first cell of which it speaks. */
export function FindingsTable({ pages, totalCount, caption, withVersions }: FindingsTableProps) {
  const say = useSay();
  const { money, language } = useManner();
  const columns = useMemo((): FigureColumn<Found>[] => {
    const side = (id: "left" | "right" | "difference", header: string): FigureColumn<Found> => ({
      id,
      header,
      accessorFn: (found) => (found[id] === null ? undefined : Number(found[id])),
      cell: ({ row: { original } }) => {
        const { unit, [id]: value } = original;
        if (value === null || unit === null)
          return (
            <Text span inherit c="dimmed">
              {say({ zh: "不适用", en: "not applicable" })}
            </Text>
          );
        const text = id === "difference" ? differenceText(value, unit, money) : numberText(value, unit, money);
        return unit === "PERCENT" ? `${text} %` : amountText(text, unit, money, language);
      },
    });
    const version: FigureColumn<Found> = {
      id: "version",
      header: say({ zh: "版本", en: "Version" }),
      accessorFn: ({ report }) => report.revision,
      cell: ({ row: { original } }) => say(versionText(original.report)),
      meta: { isText: true },
    };
    return [
      {
        id: "department",
        header: say({ zh: "机关", en: "Department" }),
        accessorFn: ({ report }) => report.department.name,
        cell: ({ row: { original } }) => (
          <ReportAnchor
            department={original.report.department.code}
            year={original.report.year}
            cell={original.cells[0]}
            version={original.report}
          >
            {original.report.department.name}
          </ReportAnchor>
        ),
      },
      {
        id: "year",
        header: say({ zh: "年度", en: "Year" }),
        accessorFn: ({ report }) => report.year,
        meta: { isText: true },
      },
      ...(withVersions ? [version] : []),
      {
        id: "level",
        header: say({ zh: "级别", en: "Level" }),
        accessorFn: ({ level }) => WEIGHTS[level],
        cell: ({ row }) => say(LEVEL_NAMES[row.original.level]),
        meta: { isText: true },
      },
      {
        id: "check",
        header: say({ zh: "规则", en: "Check" }),
        accessorFn: ({ check }) => check,
        cell: ({ row: { original } }) => <span title={original.clause ?? undefined}>{original.check}</span>,
        meta: { isText: true },
      },
      {
        id: "message",
        header: say({ zh: "说明", en: "What is wrong" }),
        accessorFn: ({ message }) => message,
        meta: { isText: true, isLong: true },
      },
      side("left", say({ zh: "左边", en: "Left side" })),
      side("right", say({ zh: "右边", en: "Right side" })),
      side("difference", say({ zh: "差额", en: "Difference" })),
    ];
  }, [say, money, language, withVersions]);
  return (
    <FigureTable caption={caption} columns={columns} rows={pages.rows} list={{ pages, totalCount }} name="findings" />
  );
}
