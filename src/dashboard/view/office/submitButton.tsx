import { Button, Stack } from "@mantine/core";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { SubmitReportDocument } from "../../documents";
import { useSay } from "../../language/language";
import { DECISIONS } from "./decisions";

interface SubmitButtonProps {
  readonly department: string;
  readonly year: number;
  readonly version: string;
}

/** Hands a report in with one click: it can be sent back. */
export function SubmitButton(about: SubmitButtonProps) {
  const say = useSay();
  const { make, isMaking, refusal } = useChange(SubmitReportDocument);
  return (
    <Stack gap={4} align="flex-start">
      <Button size="xs" loading={isMaking} onClick={() => void make({ ...about, reason: "" })}>
        {say(DECISIONS.SUBMIT.name)}
      </Button>
      <RefusalShown refusal={refusal} />
    </Stack>
  );
}
