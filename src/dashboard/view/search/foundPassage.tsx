import { Stack, Text } from "@mantine/core";
import type { SearchViewQuery } from "../../documents";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import { FoundReport } from "./foundReport";

type FoundSection = NonNullable<NonNullable<SearchViewQuery["search"]>["sections"]>["nodes"][number];

/** A passage of a report with the words that were searched for marked. */
export function FoundPassage({ found: { report, section, excerpt } }: { readonly found: FoundSection }) {
  const { text, start, end } = excerpt;
  return (
    <Stack gap={2}>
      <Text lang={LANGUAGE_OF_REPORTS}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </Text>
      <Text size="sm">
        <FoundReport report={report} /> <span lang={LANGUAGE_OF_REPORTS}>{section.heading}</span>
      </Text>
    </Stack>
  );
}
