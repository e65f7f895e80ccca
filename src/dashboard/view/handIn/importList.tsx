import { Group, Progress, Stack, Text, Title } from "@mantine/core";
import { useInterval } from "@mantine/hooks";
import { useEffect, useMemo } from "react";
import { useQuery } from "urql";
import { ReportAnchor } from "../../address/reportAnchor";
import { RefusalShown } from "../../ask/refusalShown";
import { sentenceOf } from "../../ask/sentenceOf";
import { ImportJobsDocument, type ImportJobsQuery } from "../../documents";
import { apiLanguage, usePageLanguage, useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import type { FigureColumn } from "../../table/figureColumn";
import { FigureTable } from "../../table/figureTable";
import { CLOCKS, momentText } from "../../value/momentText";
import { checksText } from "../office/checksText";
import { cellsReadText } from "./cellsReadText";
import { ImportStateShown } from "./importStateShown";
import { KeptList } from "./keptList";

type Job = NonNullable<ImportJobsQuery["importJobs"]>["nodes"][number];

/** How often it is asked what became of files that are being read, in milliseconds. */
const WHILE_READING = 1_000;

/** A list without jobs is asked for again, too, once there is one, and when a report was typed in. */
const NEW_JOBS = { additionalTypenames: ["ImportJob", "Report"] };

/** The newest imports of whoever has signed in, with what came of each, and the files without a report; asked for again for as long as any is open. */
export function ImportList() {
  const say = useSay();
  const language = usePageLanguage();
  const [{ data, error }, ask] = useQuery({
    query: ImportJobsDocument,
    variables: { language: apiLanguage(language) },
    context: NEW_JOBS,
  });
  const jobs = data?.importJobs?.nodes ?? [];
  const isOpen = jobs.some(({ state }) => state === "QUEUED" || state === "RUNNING");
  const { start, stop } = useInterval(() => ask({ requestPolicy: "network-only" }), WHILE_READING);
  useEffect(() => {
    if (!isOpen) return;
    start();
    return stop;
  }, [isOpen, start, stop]);
  const columns = useMemo(
    (): FigureColumn<Job>[] => [
      {
        id: "name",
        header: say({ zh: "文件", en: "File" }),
        accessorFn: ({ name }) => name,
        cell: ({ row }) => <span lang={LANGUAGE_OF_REPORTS}>{row.original.name}</span>,
        meta: { isText: true },
      },
      {
        id: "report",
        header: say({ zh: "报告", en: "Report" }),
        accessorFn: ({ report }) => report?.department.name,
        cell: ({ row: { original } }) =>
          original.report && (
            <ReportAnchor department={original.report.department.code} year={original.report.year} drafts>
              <span lang={LANGUAGE_OF_REPORTS}>{original.report.department.name}</span>
              {say({ zh: `${original.report.year}年`, en: `, ${original.report.year}` })}
            </ReportAnchor>
          ),
        meta: { isText: true },
      },
      {
        id: "cells",
        header: say({ zh: "读出的格", en: "Cells read" }),
        accessorFn: ({ report }) => report?.cells.length,
        cell: ({ row: { original } }) => original.report && say(cellsReadText(original.report.cells)),
        meta: { isText: true },
      },
      {
        id: "checks",
        header: say({ zh: "校验", en: "Checks" }),
        accessorFn: ({ report }) => report?.findings.length,
        cell: ({ row: { original } }) => original.report && say(checksText(original.report.findings)),
        meta: { isText: true },
      },
      {
        id: "state",
        header: say({ zh: "状态", en: "State" }),
        accessorFn: ({ state }) => state,
        cell: ({ row: { original } }) => <ImportStateShown {...original} />,
        meta: { isText: true, isLong: true },
      },
      {
        id: "askedAt",
        header: say({ zh: `时间（${CLOCKS.zh}）`, en: `Time (${CLOCKS.en})` }),
        accessorFn: ({ askedAt }) => askedAt,
        cell: ({ row }) => momentText(row.original.askedAt, language),
        meta: { isText: true },
      },
    ],
    [say, language],
  );
  return (
    <Stack component="section" gap="xs" aria-labelledby="imports">
      <Title order={2} size="h3" id="imports">
        {say({ zh: "报送结果", en: "What came of them" })}
      </Title>
      <RefusalShown refusal={error ? sentenceOf(error) : null} />
      {isOpen && (
        <Group gap="sm" role="status">
          <Text size="sm">{say({ zh: "正在读入", en: "Reading" })}</Text>
          <Progress value={100} animated flex={1} aria-label={say({ zh: "正在读入", en: "Reading" })} />
        </Group>
      )}
      {data?.importJobs && jobs.length === 0 && (
        <Text>{say({ zh: "还没有报送过文件。", en: "No file was sent yet." })}</Text>
      )}
      {jobs.length > 0 && (
        <FigureTable
          caption={say({ zh: "最近50个文件", en: "The newest 50 files" })}
          columns={columns}
          rows={jobs}
          rowId={({ number }) => String(number)}
        />
      )}
      {data?.keptDocuments && <KeptList kept={data.keptDocuments} />}
    </Stack>
  );
}
