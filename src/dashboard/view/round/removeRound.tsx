import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { RemoveRoundDocument } from "../../documents";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";
import type { CalledRound } from "./calledRound";
import { roundName } from "./roundName";

/** Takes a round away, after a person has confirmed it. */
export function RemoveRound({ round }: { readonly round: CalledRound }) {
  const say = useSay();
  const [isOpen, { open, close }] = useDisclosure();
  const { make, isMaking, refusal } = useChange(RemoveRoundDocument, ["Round"]);
  const title = say({ zh: "删除安排", en: "Take the round away" });
  const { department, year, version } = round;
  const remove = async () => {
    if (await make({ department: department.code, year, version })) close();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {title}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} onConfirm={() => void remove()}>
        <Text size="sm">
          {say(roundName(round))}
          {say({ zh: "。各机关的报告不受影响。", en: ". Reports stay as they are." })}
        </Text>
        <RefusalShown refusal={refusal} />
        <Button type="submit" color="red" loading={isMaking}>
          {title}
        </Button>
      </Dialog>
    </>
  );
}
