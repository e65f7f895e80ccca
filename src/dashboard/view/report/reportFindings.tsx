import { Stack, Text, Title } from "@mantine/core";
import { useSay } from "../../language/language";
import { FindingShown } from "./findingShown";
import { type ReportShown, workedOn } from "./reportShown";

/** All that checks say of the report. */
export function ReportFindings({ onChoose, ...shown }: ReportShown & { readonly onChoose: (key: string) => void }) {
  const say = useSay();
  const { report } = shown;
  return (
    <Stack component="section" gap="sm" aria-labelledby="findings">
      <Title order={2} size="h3" id="findings">
        {say({ zh: "校验结果", en: "Findings" })}
      </Title>
      {report.findings.length === 0 && (
        <Text size="sm">{say({ zh: "各项校验没有发现问题。", en: "No check found anything." })}</Text>
      )}
      {report.findings.map((finding) => (
        <FindingShown
          key={`${finding.check} ${finding.message}`}
          finding={finding}
          about={workedOn(shown)}
          report={report}
          onChoose={onChoose}
        />
      ))}
    </Stack>
  );
}
