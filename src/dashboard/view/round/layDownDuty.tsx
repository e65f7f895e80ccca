import { Button, Select, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { type DutyRule, SetFilingDutyDocument } from "../../documents";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import { NAMES_OF_DUTIES } from "../../value/stageName";
import type { BodyInRound } from "./calledRound";

const DUTIES = Object.keys(NAMES_OF_DUTIES) as readonly DutyRule[];

interface LayDownDutyProps {
  readonly body: BodyInRound;
  readonly year: number;
}

/** Lays down whether a department must file for the year of a round. */
export function LayDownDuty({ body: { department, name, duty: known }, year }: LayDownDutyProps) {
  const say = useSay();
  const now = known?.duty ?? "BY_RULE";
  const [isOpen, { open, close }] = useDisclosure();
  const [duty, setDuty] = useState<DutyRule>(now);
  const { make, isMaking, refusal } = useChange(SetFilingDutyDocument);
  const title = say({ zh: "是否须报送", en: "Whether it must file" });
  const layDown = async (reason: string) => {
    if (await make({ department: department.code, year, duty, reason })) close();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setDuty(now);
          open();
        }}
        aria-label={say({
          zh: `${name}是否须报送：${NAMES_OF_DUTIES[now].zh}`,
          en: `Whether ${name} must file: ${NAMES_OF_DUTIES[now].en}`,
        })}
      >
        {say(NAMES_OF_DUTIES[now])}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} onConfirm={(given) => void layDown(given("reason"))}>
        <Text size="sm">
          <span lang={LANGUAGE_OF_REPORTS}>{name}</span> {year}
        </Text>
        <Select
          label={title}
          data={DUTIES.map((one) => ({ value: one, label: say(NAMES_OF_DUTIES[one]) }))}
          value={duty}
          onChange={(chosen) => setDuty(DUTIES.find((one) => one === chosen) ?? duty)}
          allowDeselect={false}
        />
        <Textarea
          name="reason"
          required={duty !== "BY_RULE"}
          autosize
          minRows={2}
          label={say({ zh: "理由（公众可见）", en: "Reason (the public sees it)" })}
        />
        <RefusalShown refusal={refusal} />
        <Button type="submit" loading={isMaking}>
          {say({ zh: "认定", en: "Lay down" })}
        </Button>
      </Dialog>
    </>
  );
}
