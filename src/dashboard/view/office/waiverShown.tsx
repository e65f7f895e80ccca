import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { WaiveFindingDocument } from "../../documents";
import { useMay } from "../../frame/viewer";
import { usePageLanguage, useSay } from "../../language/language";
import { momentText } from "../../value/momentText";
import type { GivenFinding } from "../report/reportShown";
import type { DecisionWords } from "./decisions";

interface WaiverShownProps {
  readonly finding: GivenFinding;
  /** The version that may be waived in; null where it is none that somebody works on. */
  readonly about: Omit<DecisionWords, "reason"> | null;
}

/** Why an error does not keep a report from the public; for publishers, the way to say so. */
export function WaiverShown({ finding: { level, saying, waiver }, about }: WaiverShownProps) {
  const say = useSay();
  const language = usePageLanguage();
  const mayWaive = useMay("WAIVE_FINDING");
  const [reason, setReason] = useState("");
  const { make, isMaking, refusal } = useChange(WaiveFindingDocument);
  if (waiver !== null)
    return (
      <Text size="sm">
        {say({
          zh: `已豁免（${momentText(waiver.at, language)}）：${waiver.reason}`,
          en: `Waived (${momentText(waiver.at, language)}): ${waiver.reason}`,
        })}
      </Text>
    );
  if (level !== "ERROR" || about === null || !mayWaive) return null;
  return (
    <Stack gap={4} className="no-print">
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          label={say({ zh: "豁免理由", en: "Why it is waived" })}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={reason.trim() === ""}
          loading={isMaking}
          onClick={() => void make({ ...about, reason, finding: saying })}
        >
          {say({ zh: "豁免此错误", en: "Waive this error" })}
        </Button>
      </Group>
      <RefusalShown refusal={refusal} />
    </Stack>
  );
}
