import { Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import type { ImportJobsQuery } from "../../documents";
import { usePageLanguage, useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { CLOCKS, momentText } from "../../value/momentText";
import { ownName } from "../../value/personName";
import { sizeText } from "../../value/sizeText";
import { EnterLink } from "../entry/enterLink";
import { ImportAgain } from "./importAgain";

type Kept = NonNullable<ImportJobsQuery["keptDocuments"]>;
type KeptRow = Kept["nodes"][number];

/** The documents from which no report was read, why, and what can be done about each; nothing if there are none. */
export function KeptList({ kept }: { readonly kept: Kept }) {
  const say = useSay();
  const language = usePageLanguage();
  const columns = useMemo(
    (): FigureColumn<KeptRow>[] => [
      {
        id: "name",
        header: say({ zh: "文件", en: "File" }),
        accessorFn: ({ document }) => document.name,
        cell: ({ row: { original } }) => (
          <>
            <Anchor inherit href={original.document.contentAddress} lang={LANGUAGE_OF_REPORTS}>
              {original.document.name}
            </Anchor>
            <Text size="xs" c="dimmed">
              {sizeText(original.document.size, language)}
            </Text>
          </>
        ),
        meta: { isText: true },
      },
      {
        id: "why",
        header: say({ zh: "原因", en: "Why" }),
        accessorFn: ({ document }) => document.noReport,
        meta: { isText: true, isLong: true },
      },
      {
        id: "by",
        header: say({ zh: "报送人", en: "Handed in by" }),
        accessorFn: ({ by }) => by,
        cell: ({ row: { original } }) =>
          original.by === null ? (
            say({ zh: "本机导入", en: "imported on the machine" })
          ) : (
            <span lang={LANGUAGE_OF_REPORTS}>{ownName(original.by)}</span>
          ),
        meta: { isText: true },
      },
      {
        id: "at",
        header: say({ zh: `时间（${CLOCKS.zh}）`, en: `Time (${CLOCKS.en})` }),
        accessorFn: ({ at }) => at,
        cell: ({ row }) => momentText(row.original.at, language),
        meta: { isText: true },
      },
      {
        id: "next",
        header: say({ zh: "下一步", en: "What next" }),
        accessorFn: () => null,
        enableSorting: false,
        cell: ({ row: { original } }) => (
          <Group gap="xs">
            <EnterLink document={original.document.id} department={original.department} year={original.year} />
            <ImportAgain kept={original} />
          </Group>
        ),
        meta: { isText: true },
      },
    ],
    [say, language],
  );
  if (kept.nodes.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="kept">
      <Title order={2} size="h3" id="kept">
        {say({ zh: "没有读出报告的文件", en: "Files without a report" })}
      </Title>
      <FigureTable
        caption={say({
          zh: `共${kept.totalCount}个文件，列出最近${kept.nodes.length}个`,
          en: `${kept.totalCount} in all, the newest ${kept.nodes.length}`,
        })}
        name="kept"
        columns={columns}
        rows={kept.nodes}
        rowId={({ document }) => document.id}
      />
    </Stack>
  );
}
