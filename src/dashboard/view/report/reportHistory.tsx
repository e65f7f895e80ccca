import { Anchor, Stack, Table, Title } from "@mantine/core";
import { ReportAnchor } from "../../address/reportAnchor";
import { usePageLanguage, useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import { PlainTable } from "../../table/plainTable";
import { brokenText } from "../../value/brokenText";
import { CLOCKS, momentText } from "../../value/momentText";
import { countText } from "../../value/numberText";
import { versionText } from "../../value/versionText";
import type { ReportShown } from "./reportShown";

/** Every version of the report, with what it broke, who entered it and why; each can be opened. */
export function ReportHistory({ report, variables }: ReportShown) {
  const say = useSay();
  const language = usePageLanguage();
  const { department, year } = variables;
  const heads = [
    say({ zh: "版本", en: "Version" }),
    say({ zh: `有效期（${CLOCKS.zh}）`, en: `Valid (${CLOCKS.en})` }),
    say({ zh: "发布日期", en: "Published" }),
    say({ zh: "错误", en: "Errors" }),
    say({ zh: "校验提示", en: "Findings" }),
    say({ zh: "录入者", en: "Entered by" }),
    say({ zh: "原因", en: "Reason" }),
    say({ zh: "文件", en: "Document" }),
  ];
  return (
    <Stack component="section" gap="xs" aria-labelledby="history">
      <Title order={2} size="h3" id="history">
        {say({ zh: "历次版本", en: "Versions" })}
      </Title>
      <PlainTable heads={heads}>
        {report.revisions.map(({ findings, ...version }) => (
          <Table.Tr key={version.number} aria-current={version.number === report.revision || undefined}>
            <Table.Th scope="row">
              <ReportAnchor department={department} year={year} version={version}>
                {say(versionText({ revision: version.number, status: version.status }))}
              </ReportAnchor>
            </Table.Th>
            <Table.Td>
              {momentText(version.validFrom, language)} —{" "}
              {version.validTo ? momentText(version.validTo, language) : say({ zh: "至今", en: "now" })}
            </Table.Td>
            <Table.Td>{version.publishedOn ?? say({ zh: "不详", en: "not known" })}</Table.Td>
            <Table.Td>{say(brokenText(findings))}</Table.Td>
            <Table.Td>{countText(findings.length)}</Table.Td>
            <Table.Td lang={LANGUAGE_OF_REPORTS}>{version.author}</Table.Td>
            <Table.Td lang={LANGUAGE_OF_REPORTS}>{version.reason}</Table.Td>
            <Table.Td>
              <Anchor href={version.document.contentAddress} size="sm" lang={LANGUAGE_OF_REPORTS}>
                {version.document.name}
              </Anchor>
            </Table.Td>
          </Table.Tr>
        ))}
      </PlainTable>
    </Stack>
  );
}
