import { Stack, Text } from "@mantine/core";
import type { SearchViewQuery } from "../../documents";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import { FoundReport } from "./foundReport";

type FoundNormativeDocument = NonNullable<
  NonNullable<SearchViewQuery["search"]>["normativeDocuments"]
>["nodes"][number];

/** A normative document with its number, and the report that names it. */
export function FoundDocument({ found: { title, number, report } }: { readonly found: FoundNormativeDocument }) {
  return (
    <Stack gap={2}>
      <Text lang={LANGUAGE_OF_REPORTS}>
        {title}
        {number !== null && `（${number}）`}
      </Text>
      <Text size="sm">
        <FoundReport report={report} />
      </Text>
    </Stack>
  );
}
