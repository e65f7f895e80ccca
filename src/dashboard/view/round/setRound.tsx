import { Button, NumberInput, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { SetRoundDocument } from "../../documents";
import { Dialog } from "../../frame/dialog";
import { useMay, useViewer } from "../../frame/viewer";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import type { CalledRound } from "./calledRound";

/** Calls for reports, or gives a round other days; nothing for who may not. */
export function SetRound({ round }: { readonly round?: CalledRound }) {
  const say = useSay();
  const viewer = useViewer();
  const maySet = useMay("SET_ROUND");
  const [isOpen, { open, close }] = useDisclosure();
  const { make, isMaking, refusal } = useChange(SetRoundDocument);
  const title = round
    ? say({ zh: "更改日期", en: "Change the days" })
    : say({ zh: "安排报送", en: "Call for reports" });
  const set = async (given: (field: string) => string) => {
    const whose = round
      ? { department: round.department.code, year: round.year, version: round.version }
      : { department: given("department").trim(), year: Number(given("year")), version: null };
    if (await make({ ...whose, opensOn: given("opensOn"), dueOn: given("dueOn") })) close();
  };
  if (!maySet) return null;
  return (
    <>
      <Button variant={round ? "default" : "filled"} size={round ? "xs" : "sm"} onClick={open}>
        {title}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} onConfirm={(given) => void set(given)}>
        {round ? (
          <Text size="sm">
            <span lang={LANGUAGE_OF_REPORTS}>{round.department.name}</span> {round.year}
          </Text>
        ) : (
          <>
            <TextInput
              name="department"
              required
              data-autofocus
              defaultValue={viewer?.department?.name ?? ""}
              label={say({ zh: "组织机关（代码或名称）", en: "Department that calls (code or name)" })}
              description={say({ zh: "对该机关及其以下各级", en: "For it and those below it" })}
            />
            <NumberInput
              name="year"
              required
              defaultValue={new Date().getFullYear() - 1}
              label={say({ zh: "报告年度", en: "Report year" })}
              allowDecimal={false}
              thousandSeparator={false}
              hideControls
            />
          </>
        )}
        <TextInput
          name="opensOn"
          type="date"
          required
          defaultValue={round?.opensOn ?? ""}
          label={say({ zh: "开始日期", en: "First day" })}
        />
        <TextInput
          name="dueOn"
          type="date"
          required
          defaultValue={round?.dueOn ?? ""}
          label={say({ zh: "截止日期（含当日）", en: "Last day" })}
        />
        <RefusalShown refusal={refusal} />
        <Button type="submit" loading={isMaking}>
          {title}
        </Button>
      </Dialog>
    </>
  );
}
