import { Group, Select, Stack, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useClient } from "urql";
import { useFurtherPages } from "../../ask/furtherPages";
import { QueueDocument, type QueueQuery, type QueueQueryVariables } from "../../documents";
import { useSay } from "../../language/language";
import { DecideAll } from "./decideAll";
import type { Queued } from "./queued";
import { QueueTable } from "./queueTable";

interface QueueShownProps {
  readonly answer: QueueQuery;
  readonly variables: QueueQueryVariables;
}

/** Which reports are shown, by what the checks say of them. */
const KINDS: Readonly<Record<string, (report: Queued) => boolean>> = {
  errors: ({ findings }) => findings.some(({ level }) => level === "ERROR"),
  clean: ({ findings }) => findings.every(({ level }) => level !== "ERROR"),
  uncertain: ({ cells }) => cells.length > 0,
};

/** The reports in work, all or those of which checks say something; those that are chosen are decided about together. */
export function QueueShown({ answer, variables }: QueueShownProps) {
  const say = useSay();
  const client = useClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [found, setFound] = useState<string | null>(null);
  const reports = answer.reports ?? NOTHING;
  const pages = useFurtherPages(reports, async (after) => {
    const { data, error } = await client.query(QueueDocument, { ...variables, after });
    return { page: data?.reports ?? undefined, error };
  });
  const checks = useMemo(
    () => [...new Set(pages.rows.flatMap(({ findings }) => findings.map(({ check }) => check)))].sort(),
    [pages.rows],
  );
  const isShown = (report: Queued) =>
    found === null || (KINDS[found]?.(report) ?? report.findings.some(({ check }) => check === found));
  const rows = pages.rows.filter(isShown);
  const kinds = [
    { value: "errors", label: say({ zh: "有错误", en: "with errors" }) },
    { value: "clean", label: say({ zh: "无错误", en: "without errors" }) },
    { value: "uncertain", label: say({ zh: "有存疑的格", en: "with uncertain cells" }) },
  ];
  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={say({ zh: "校验结果", en: "Findings" })}
          placeholder={say({ zh: "全部", en: "all" })}
          data={[
            ...kinds,
            ...checks.map((check) => ({ value: check, label: say({ zh: `规则${check}`, en: `check ${check}` }) })),
          ]}
          value={found}
          onChange={setFound}
          clearable
        />
        <DecideAll
          reports={rows.filter(({ id }) => chosen.has(id))}
          onDone={(ids) => setChosen((before) => new Set([...before].filter((id) => !ids.includes(id))))}
        />
      </Group>
      {reports.totalCount === 0 ? (
        <Text>{say({ zh: "没有处于这些状态的年报。", en: "No report is in any of these states." })}</Text>
      ) : (
        <QueueTable
          rows={rows}
          list={found === null ? { pages, totalCount: reports.totalCount } : undefined}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </Stack>
  );
}

const NOTHING = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
