import { List, Stack, Table, Title } from "@mantine/core";
import type { HistoryKind } from "../../documents";
import { cellKey } from "../../form/cellKey";
import { usePageLanguage, useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS, type PageText } from "../../language/pageText";
import { PlainTable } from "../../table/plainTable";
import { CLOCKS, momentText } from "../../value/momentText";
import { ownName } from "../../value/personName";
import { useCellName } from "../report/cellName";
import { useChangeText } from "./changeText";
import type { ReportWork } from "./reportWork";

const KIND_NAMES: Readonly<Record<HistoryKind, PageText>> = {
  MAKE: { zh: "形成版本", en: "made" },
  SUBMIT: { zh: "提交", en: "handed in" },
  REVIEW: { zh: "审核通过", en: "found right" },
  RETURN: { zh: "退回", en: "sent back" },
  PUBLISH: { zh: "发布", en: "published" },
  WITHDRAW: { zh: "撤回", en: "withdrawn" },
  MOVE: { zh: "改列至此", en: "moved here" },
  WAIVE: { zh: "豁免错误", en: "error waived" },
};

/** What happened to a report, the newest first: who did what when and why, and which figures became others. */
export function ReportStory({ work }: { readonly work: ReportWork }) {
  const say = useSay();
  const language = usePageLanguage();
  const nameOf = useCellName();
  const textOf = useChangeText();
  const heads = [
    say({ zh: `时间（${CLOCKS.zh}）`, en: `Time (${CLOCKS.en})` }),
    say({ zh: "版本", en: "Version" }),
    say({ zh: "办理人", en: "By" }),
    say({ zh: "事项", en: "What" }),
    say({ zh: "理由", en: "Reason" }),
    say({ zh: "数据变化", en: "Figures that changed" }),
  ];
  return (
    <Stack component="section" gap="xs" aria-labelledby="story">
      <Title order={2} size="h3" id="story">
        {say({ zh: "办理过程", en: "What happened" })}
      </Title>
      <PlainTable heads={heads}>
        {(work.history ?? []).map(({ at, by, what, revision, reason, check, changes }) => (
          <Table.Tr key={`${at} ${what} ${check}`}>
            <Table.Th scope="row" fw={400}>
              {momentText(at, language)}
            </Table.Th>
            <Table.Td>{revision}</Table.Td>
            <Table.Td lang={LANGUAGE_OF_REPORTS}>{ownName(by)}</Table.Td>
            <Table.Td>
              {say(KIND_NAMES[what])} {check}
            </Table.Td>
            <Table.Td lang={LANGUAGE_OF_REPORTS}>{reason}</Table.Td>
            <Table.Td>
              <List size="sm" listStyleType="none">
                {changes.map((change) => (
                  <List.Item key={cellKey(change.figure)}>
                    {nameOf(cellKey(change.figure))}
                    {say({ zh: "：", en: ": " })}
                    {textOf(change)}
                  </List.Item>
                ))}
              </List>
            </Table.Td>
          </Table.Tr>
        ))}
      </PlainTable>
    </Stack>
  );
}
