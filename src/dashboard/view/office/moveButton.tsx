import { Button, NumberInput, Text, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { MoveReportDocument } from "../../documents";
import { Dialog } from "../../frame/dialog";
import { useSay } from "../../language/language";
import type { DecisionWords } from "./decisions";

interface MoveButtonProps {
  readonly about: Omit<DecisionWords, "reason">;
  readonly name: string;
}

/** Files a report under another department or year, and goes there. */
export function MoveButton({ about, name }: MoveButtonProps) {
  const say = useSay();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure();
  const { make, isMaking, refusal } = useChange(MoveReportDocument);
  const title = say({ zh: "改列", en: "File elsewhere" });
  const move = async (given: (field: string) => string) => {
    const answer = await make({
      ...about,
      reason: given("reason"),
      toDepartment: given("department"),
      toYear: Number(given("year")),
    });
    const moved = answer?.done?.report;
    if (!moved) return;
    close();
    void navigate({
      to: "/reports/$department/$year",
      params: { department: moved.department.code, year: moved.year },
      search: { drafts: "true" },
    });
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {title}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} onConfirm={(given) => void move(given)}>
        <Text size="sm">{name}</Text>
        <TextInput
          name="department"
          required
          data-autofocus
          defaultValue={about.department}
          label={say({ zh: "改列至的机关（代码或名称）", en: "To which department (code or name)" })}
        />
        <NumberInput
          name="year"
          required
          allowDecimal={false}
          hideControls
          defaultValue={about.year}
          label={say({ zh: "改列至的年度", en: "To which report year" })}
        />
        <Textarea name="reason" required autosize minRows={2} label={say({ zh: "理由", en: "Reason" })} />
        <RefusalShown refusal={refusal} />
        <Button type="submit" loading={isMaking}>
          {title}
        </Button>
      </Dialog>
    </>
  );
}
