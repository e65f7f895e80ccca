import { useMemo } from "react";
import { ViewAnchor } from "../../address/links";
import type { FindingsQuery } from "../../documents";
import { useSay } from "../../language/language";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { LEVEL_NAMES } from "../../value/levelName";
import { countText } from "../../value/numberText";

type Count = NonNullable<FindingsQuery["findings"]>["counts"][number];

interface FindingCountsProps {
  readonly counts: readonly Count[];
  readonly caption: string;
}

/** How many findings there are of each check and level, and what the check means; each number leads to these alone. */
export function FindingCounts({ counts, caption }: FindingCountsProps) {
  const say = useSay();
  const columns = useMemo(
    (): FigureColumn<Count>[] => [
      { id: "check", header: say({ zh: "规则", en: "Check" }), accessorFn: ({ check }) => check },
      {
        id: "level",
        header: say({ zh: "级别", en: "Level" }),
        accessorFn: ({ level }) => say(LEVEL_NAMES[level]),
        meta: { isText: true },
      },
      {
        id: "count",
        header: say({ zh: "数量（条）", en: "How many" }),
        accessorFn: ({ count }) => count,
        cell: ({ row: { original } }) => (
          <ViewAnchor
            to="/findings"
            search={(before) => ({ ...before, checks: [original.check], levels: [original.level] })}
            aria-label={`${original.check} ${say(LEVEL_NAMES[original.level])} ${original.count}`}
          >
            {countText(original.count)}
          </ViewAnchor>
        ),
      },
      {
        id: "meaning",
        header: say({ zh: "含义", en: "Meaning" }),
        accessorFn: ({ meaning }) => meaning ?? say({ zh: "已停用的规则", en: "a check that is no more" }),
        enableSorting: false,
        meta: { isText: true, isLong: true },
      },
    ],
    [say],
  );
  return <FigureTable caption={caption} columns={columns} rows={counts} height={320} name="counts" />;
}
