import { List, Stack, Text, Title } from "@mantine/core";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import type { ReportShown } from "./reportShown";

/** The text of the report by heading, and the normative documents that it names. */
export function ReportNarrative({ report }: ReportShown) {
  const say = useSay();
  const sections = report.sections.filter(({ heading, text }) => heading !== "" || text !== "");
  return (
    <Stack component="section" gap="xs" aria-labelledby="narrative" maw="46em">
      <Title order={2} size="h3" id="narrative">
        {say({ zh: "正文", en: "Narrative" })}
      </Title>
      {sections.map(({ heading, text }) => (
        <div key={heading}>
          {heading !== "" && (
            <Title order={3} size="h5" lang={LANGUAGE_OF_REPORTS}>
              {heading}
            </Title>
          )}
          {text === "" ? (
            <Text size="sm">{say({ zh: "（见表格）", en: "(see the tables)" })}</Text>
          ) : (
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }} lang={LANGUAGE_OF_REPORTS}>
              {text}
            </Text>
          )}
        </div>
      ))}
      {report.normativeDocuments.length > 0 && (
        <>
          <Title order={3} size="h5">
            {say({ zh: "提及的规范性文件", en: "Normative documents named" })}
          </Title>
          <List size="sm" lang={LANGUAGE_OF_REPORTS}>
            {report.normativeDocuments.map(({ title, number, start }) => (
              <List.Item key={start}>
                {title}
                {number && `（${number}）`}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
