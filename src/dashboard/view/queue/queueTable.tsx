import { Checkbox } from "@mantine/core";
import { type ComponentProps, useMemo } from "react";
import { ReportAnchor } from "../../address/reportAnchor";
import { usePageLanguage, useSay } from "../../language/language";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { CLOCKS, momentText } from "../../value/momentText";
import { countText } from "../../value/numberText";
import { ownName } from "../../value/personName";
import { NAMES_OF_STATES, STATES } from "../../value/stateName";
import { checksText } from "../office/checksText";
import type { Queued } from "./queued";

interface QueueTableProps {
  readonly rows: readonly Queued[];
  readonly list: ComponentProps<typeof FigureTable<Queued>>["list"];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The reports in work, each to be opened, or chosen with others. */
export function QueueTable({ rows, list, chosen, onChoose }: QueueTableProps) {
  const say = useSay();
  const language = usePageLanguage();
  const columns = useMemo((): FigureColumn<Queued>[] => {
    const toggled = (id: string) => {
      const others = [...chosen].filter((one) => one !== id);
      return new Set(others.length < chosen.size ? others : [...others, id]);
    };
    return [
      {
        id: "chosen",
        header: say({ zh: "选择", en: "Choose" }),
        enableSorting: false,
        cell: ({ row: { original } }) => (
          <Checkbox
            aria-label={say({
              zh: `选择${original.department.name}${original.year}年`,
              en: `Choose ${original.department.name}, ${original.year}`,
            })}
            checked={chosen.has(original.id)}
            onChange={() => onChoose(toggled(original.id))}
          />
        ),
        meta: { isText: true },
      },
      {
        id: "department",
        header: say({ zh: "机关", en: "Department" }),
        accessorFn: ({ department }) => department.name,
        cell: ({ row: { original } }) => (
          <ReportAnchor department={original.department.code} year={original.year} drafts>
            {original.department.name}
          </ReportAnchor>
        ),
        meta: { isText: true },
      },
      { id: "year", header: say({ zh: "年度", en: "Year" }), accessorFn: ({ year }) => year, meta: { isText: true } },
      {
        id: "state",
        header: say({ zh: "状态", en: "State" }),
        accessorFn: ({ workflow }) => workflow && STATES.indexOf(workflow.state),
        cell: ({ row: { original } }) => original.workflow && say(NAMES_OF_STATES[original.workflow.state]),
        meta: { isText: true },
      },
      { id: "revision", header: say({ zh: "版本", en: "Version" }), accessorFn: ({ revision }) => revision },
      {
        id: "errors",
        header: say({ zh: "校验", en: "Checks" }),
        accessorFn: ({ findings }) => findings.filter(({ level }) => level === "ERROR").length,
        cell: ({ row: { original } }) => say(checksText(original.findings)),
        meta: { isText: true },
      },
      {
        id: "uncertain",
        header: say({ zh: "存疑的格", en: "Uncertain cells" }),
        accessorFn: ({ cells }) => cells.length,
        cell: ({ row: { original } }) => countText(original.cells.length),
      },
      {
        id: "since",
        header: say({ zh: `最近办理（${CLOCKS.zh}）`, en: `Last decision (${CLOCKS.en})` }),
        accessorFn: ({ workflow }) => workflow?.decisions.at(-1)?.at,
        cell: ({ row: { original } }) => {
          const last = original.workflow?.decisions.at(-1);
          if (!last) return say({ zh: "尚未提交", en: "not handed in yet" });
          return say({
            zh: `${momentText(last.at, language)}，${ownName(last.actor)}`,
            en: `${momentText(last.at, language)}, ${ownName(last.actor)}`,
          });
        },
        meta: { isText: true },
      },
    ];
  }, [say, language, chosen, onChoose]);
  return (
    <FigureTable
      caption={say({ zh: "在办年报", en: "Reports in work" })}
      columns={columns}
      rows={rows}
      {...(list && { list })}
      height={620}
    />
  );
}
