import { Anchor, Stack, Table, Title } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { usePageLanguage, useSay } from "../../language/language";
import { momentText } from "../../value/momentText";
import type { ReportShown } from "./reportShown";

/** Every version of the report, with who entered it and why; each can be opened. */
export function ReportHistory({ report, variables }: ReportShown) {
  const say = useSay();
  const language = usePageLanguage();
  const { department, year } = variables;
  const heads = [
    say({ zh: "版本", en: "Version" }),
    say({ zh: "有效期", en: "Valid" }),
    say({ zh: "发布日期", en: "Published" }),
    say({ zh: "录入者", en: "Entered by" }),
    say({ zh: "原因", en: "Reason" }),
    say({ zh: "文件", en: "Document" }),
  ];
  return (
    <Stack component="section" gap="xs" aria-labelledby="history">
      <Title order={2} size="h3" id="history">
        {say({ zh: "历次版本", en: "Versions" })}
      </Title>
      <Table.ScrollContainer minWidth={700}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.revisions.map(({ number, status, validFrom, validTo, publishedOn, author, reason, document }) => (
              <Table.Tr key={number}>
                <Table.Th scope="row">
                  <ViewAnchor
                    to="/reports/$department/$year"
                    params={{ department, year }}
                    search={status === "PUBLISHED" ? {} : { asOf: validFrom }}
                  >
                    {say({ zh: `第${number}版`, en: `version ${number}` })}
                  </ViewAnchor>
                </Table.Th>
                <Table.Td>
                  {momentText(validFrom, language)} —{" "}
                  {validTo ? momentText(validTo, language) : say({ zh: "至今", en: "now" })}
                </Table.Td>
                <Table.Td>{publishedOn ?? say({ zh: "不详", en: "not known" })}</Table.Td>
                <Table.Td>{author}</Table.Td>
                <Table.Td>{reason}</Table.Td>
                <Table.Td>
                  <Anchor href={document.contentAddress} size="sm">
                    {document.name}
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}
