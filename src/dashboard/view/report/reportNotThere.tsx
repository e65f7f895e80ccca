import { Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "urql";
import { ViewAnchor } from "../../address/links";
import { FilingsOfDocument, type ReportViewQueryVariables } from "../../documents";
import { useSay } from "../../language/language";
import { CLOCKS, momentText } from "../../value/momentText";

/** That there is no report of a body for a year, and why: not filed, not due, not expected, or not public at that moment. */
export function ReportNotThere({ department, year, asOf, language }: ReportViewQueryVariables) {
  const say = useSay();
  const [{ data }] = useQuery({
    query: FilingsOfDocument,
    variables: { department, ...(language !== undefined && { language }) },
  });
  const body = data?.department;
  const filing = body?.filings.find((one) => one.year === year);
  const name = filing?.name ?? body?.name ?? department;
  const title = say({ zh: `没有${name}${year}年的报告`, en: `There is no report of ${name} for ${year}` });
  useDocumentTitle(`${title} · Disclosure Graph`);
  return (
    <Stack gap="xs">
      <Title order={1} size="h2">
        {title}
      </Title>
      {asOf ? (
        <Text>
          {say({
            zh: `${momentText(asOf, "zh")}（${CLOCKS.zh}）没有公开的版本。`,
            en: `No version was public at ${momentText(asOf, "en")} (${CLOCKS.en}).`,
          })}
        </Text>
      ) : (
        data && (
          <Text>{filing?.message ?? say({ zh: "该年度不在报送范围之内。", en: "Nobody reports for that year." })}</Text>
        )
      )}
      {body && (
        <ViewAnchor to="/departments/$department" params={{ department: body.code }}>
          {say({ zh: `${body.name}历年报告`, en: `All reports of ${body.name}` })}
        </ViewAnchor>
      )}
    </Stack>
  );
}
