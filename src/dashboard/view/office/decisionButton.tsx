import { Button, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";
import { DECISIONS, type DecisionName, type DecisionWords } from "./decisions";

interface DecisionButtonProps {
  readonly kind: DecisionName;
  readonly about: Omit<DecisionWords, "reason">;
  /** What the report is called. */
  readonly name: string;
}

/** Takes a decision about a report, after a person has said why and confirmed it. */
export function DecisionButton({ kind, about, name }: DecisionButtonProps) {
  const say = useSay();
  const [isOpen, { open, close }] = useDisclosure();
  const { name: decision, document, needsReason } = DECISIONS[kind];
  const { make, isMaking, refusal } = useChange(document);
  const decide = async (reason: string) => {
    if (await make({ ...about, reason })) close();
  };
  return (
    <>
      <Button size="xs" variant={needsReason ? "default" : "filled"} onClick={open}>
        {say(decision)}
      </Button>
      <Dialog title={say(decision)} isOpen={isOpen} onClose={close} onConfirm={(given) => void decide(given("reason"))}>
        <Text size="sm">{name}</Text>
        <Textarea
          name="reason"
          data-autofocus
          required={needsReason}
          autosize
          minRows={2}
          label={
            needsReason ? say({ zh: "理由", en: "Reason" }) : say({ zh: "说明（可不填）", en: "Remark (optional)" })
          }
        />
        <RefusalShown refusal={refusal} />
        <Button type="submit" loading={isMaking}>
          {say(decision)}
        </Button>
      </Dialog>
    </>
  );
}
