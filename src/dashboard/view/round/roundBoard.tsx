import { ColorSwatch, Group, Progress, Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import { useClient } from "urql";
import { ViewAnchor } from "../../address/links";
import { ReportAnchor } from "../../address/reportAnchor";
import { useFurtherPages } from "../../ask/furtherPages";
import { RoundDocument, type RoundQueryVariables, type RoundStage } from "../../documents";
import { useMay } from "../../frame/viewer";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS, type PageText } from "../../language/pageText";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { countText } from "../../value/numberText";
import { NAMES_OF_DUTIES, NAMES_OF_STAGES, STAGES } from "../../value/stageName";
import type { Board, BodyInRound } from "./calledRound";
import { LayDownDuty } from "./layDownDuty";

interface RoundBoardProps {
  readonly board: Board;
  readonly variables: RoundQueryVariables;
  readonly year: number;
}

/** How many departments have come how far, and each of those that are asked for. */
export function RoundBoard({ board, variables, year }: RoundBoardProps) {
  const say = useSay();
  const client = useClient();
  const mayLayDown = useMay("SET_FILING_DUTY");
  const pages = useFurtherPages(board.bodies, async (after) => {
    const { data, error } = await client.query(RoundDocument, { ...variables, after });
    return { page: data?.round?.bodies, error };
  });
  const columns = useMemo(
    (): FigureColumn<BodyInRound>[] => [
      {
        id: "department",
        header: say({ zh: "机关", en: "Department" }),
        accessorFn: ({ name }) => name,
        cell: ({ row: { original } }) => <BodyAnchor body={original} year={year} />,
        meta: { isText: true },
      },
      {
        id: "stage",
        header: say({ zh: "办理进度", en: "Progress" }),
        accessorFn: ({ stage }) => STAGES.indexOf(stage),
        cell: ({ row: { original } }) => say(NAMES_OF_STAGES[original.stage]),
        meta: { isText: true },
      },
      {
        id: "handedInOn",
        header: say({ zh: "首次报送日期", en: "First handed in" }),
        accessorFn: ({ handedInOn }) => handedInOn,
        cell: ({ row: { original } }) => say(handedInText(original)),
        meta: { isText: true },
      },
      {
        id: "daysLate",
        header: say({ zh: "逾期（天）", en: "Days late" }),
        accessorFn: ({ daysLate }) => daysLate,
        cell: ({ row: { original } }) => say(lateText(original)),
      },
      {
        id: "reason",
        header: say({ zh: "说明", en: "Remarks" }),
        accessorFn: ({ reason, duty }) => reason ?? duty?.reason,
        cell: ({ row: { original } }) => <Remarks body={original} />,
        enableSorting: false,
        meta: { isText: true },
      },
      ...(mayLayDown
        ? [
            {
              id: "duty",
              header: say({ zh: "是否须报送", en: "Required" }),
              enableSorting: false,
              cell: ({ row: { original } }: { row: { original: BodyInRound } }) => (
                <LayDownDuty body={original} year={year} />
              ),
              meta: { isText: true },
            },
          ]
        : []),
    ],
    [say, year, mayLayDown],
  );
  return (
    <Stack>
      <Counts board={board} />
      {board.bodies.totalCount === 0 ? (
        <Text>{say({ zh: "没有这样的机关。", en: "There is no such department." })}</Text>
      ) : (
        <FigureTable
          caption={say({ zh: "各机关报送情况", en: "How far each department has come" })}
          columns={columns}
          rows={pages.rows}
          list={{ pages, totalCount: board.bodies.totalCount }}
          height={620}
        />
      )}
    </Stack>
  );
}

const NOT_APPLICABLE = { zh: "不适用", en: "not applicable" };
const NOT_KNOWN = { zh: "不详", en: "not known" };

/** What was published need not have been handed in here. */
const isDayUnknown = ({ stage, handedInOn }: BodyInRound) =>
  handedInOn === null && (stage === "PUBLISHED" || stage === "WITHDRAWN");

function handedInText(body: BodyInRound): PageText {
  if (body.handedInOn !== null) return { zh: body.handedInOn, en: body.handedInOn };
  if (body.stage === "EXEMPT") return NOT_APPLICABLE;
  return isDayUnknown(body) ? NOT_KNOWN : { zh: "未报", en: "not yet" };
}

function lateText(body: BodyInRound): PageText {
  if (body.stage === "EXEMPT") return NOT_APPLICABLE;
  if (body.daysLate === null && isDayUnknown(body)) return NOT_KNOWN;
  const days = countText(body.daysLate ?? 0);
  return { zh: days, en: days };
}

function BodyAnchor({
  body: { department, name, stage },
  year,
}: {
  readonly body: BodyInRound;
  readonly year: number;
}) {
  return stage === "NOT_BEGUN" || stage === "EXEMPT" ? (
    <ViewAnchor to="/departments/$department" params={{ department: department.code }} lang={LANGUAGE_OF_REPORTS}>
      {name}
    </ViewAnchor>
  ) : (
    <ReportAnchor department={department.code} year={year} drafts>
      {name}
    </ReportAnchor>
  );
}

function Remarks({ body: { reason, duty } }: { readonly body: BodyInRound }) {
  const say = useSay();
  return (
    <>
      {reason !== null && (
        <Text size="sm" lang={LANGUAGE_OF_REPORTS}>
          {reason}
        </Text>
      )}
      {duty && (
        <Text size="sm">
          {say(NAMES_OF_DUTIES[duty.duty])}
          {say({ zh: "：", en: ": " })}
          <span lang={LANGUAGE_OF_REPORTS}>{duty.reason}</span>
        </Text>
      )}
    </>
  );
}

/** The colours of stages: what is still to be done is pale, what is done is strong. */
const COLOURS: Readonly<Record<RoundStage, string>> = {
  NOT_BEGUN: "gray.4",
  DRAFT: "blue.3",
  RETURNED: "orange.5",
  WITHDRAWN: "orange.8",
  SUBMITTED: "blue.5",
  REVIEWED: "blue.8",
  PUBLISHED: "green.8",
  EXEMPT: "gray.6",
};

function Counts({ board: { stages, late } }: { readonly board: Board }) {
  const say = useSay();
  const inOrder = STAGES.flatMap((stage) => stages.filter((one) => one.stage === stage));
  const all = inOrder.reduce((sum, { count }) => sum + count, 0);
  return (
    <Stack gap="xs">
      <Progress.Root size="lg" aria-hidden>
        {inOrder.map(({ stage, count }) => (
          <Progress.Section key={stage} value={(100 * count) / Math.max(1, all)} color={COLOURS[stage]} />
        ))}
      </Progress.Root>
      <Group gap="md" component="section" aria-label={say({ zh: "各进度机关数", en: "Departments by progress" })}>
        {inOrder.map(({ stage, count }) => (
          <Group gap={6} key={stage}>
            <ColorSwatch size={12} color={`var(--mantine-color-${COLOURS[stage].replace(".", "-")})`} aria-hidden />
            <Text size="sm">
              {say(NAMES_OF_STAGES[stage])} {countText(count)}
            </Text>
          </Group>
        ))}
        <Text size="sm" fw={late > 0 ? 700 : 400}>
          {say({ zh: "逾期", en: "late" })} {countText(late)}
        </Text>
      </Group>
    </Stack>
  );
}
