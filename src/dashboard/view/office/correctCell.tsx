import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../../ask/change";
import { RefusalShown } from "../../ask/refusalShown";
import { ChooseReadingDocument, CorrectCellsDocument, type Unit } from "../../documents";
import { useSay } from "../../language/language";
import type { PageText } from "../../language/pageText";
import { useManner } from "../../value/manner";
import { valueText } from "../../value/valueText";
import type { GivenCell } from "../report/reportShown";
import { typedFigure } from "./typedFigure";

interface CorrectCellProps {
  readonly cell: GivenCell;
  readonly unit: Unit;
  readonly about: { readonly department: string; readonly year: number; readonly version: string };
}

/** Sets a cell: to one of the readings between which the document leaves the choice, or to what a person types. */
export function CorrectCell({ cell, unit, about }: CorrectCellProps) {
  const say = useSay();
  const manner = useManner();
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const [odd, setOdd] = useState<PageText | null>(null);
  const correct = useChange(CorrectCellsDocument);
  const choose = useChange(ChooseReadingDocument);
  const { indicator, applicant, candidates } = cell;
  const words = { ...about, reason };
  const set = async (given: string | null) => {
    setOdd(null);
    if (await correct.make({ ...words, cells: [{ indicator, applicant, value: given }] })) setReason("");
  };
  const setTyped = () => {
    const typed = typedFigure(value);
    if (typed === null) setOdd({ zh: `“${value}”不是数字。`, en: `“${value}” is no number.` });
    else void set(typed);
  };
  const setChosen = async (candidate: string) => {
    if (await choose.make({ ...words, indicator, applicant, value: candidate })) setReason("");
  };
  const hasReason = reason.trim() !== "";
  return (
    <Stack
      component="section"
      gap="xs"
      className="no-print"
      aria-label={say({ zh: "更正此格", en: "Correct this cell" })}
    >
      <Text fw={600} size="sm">
        {say({ zh: "更正此格", en: "Correct this cell" })}
      </Text>
      <TextInput
        size="xs"
        label={say({ zh: "理由", en: "Reason" })}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {candidates.length > 0 && (
        <Group gap="xs">
          {candidates.map((candidate) => (
            <Button
              key={candidate}
              size="xs"
              variant="default"
              disabled={!hasReason}
              onClick={() => void setChosen(candidate)}
            >
              {say({ zh: "选定 ", en: "Choose " })}
              {valueText({ value: candidate, status: "REPORTED", unit }, manner)}
            </Button>
          ))}
        </Group>
      )}
      <Group gap="xs" align="flex-end">
        <TextInput
          size="xs"
          inputMode="decimal"
          label={unit === "YUAN" ? say({ zh: "数值（元）", en: "Value (yuan)" }) : say({ zh: "数值", en: "Value" })}
          value={value}
          onChange={({ currentTarget }) => setValue(currentTarget.value)}
        />
        <Button size="xs" disabled={!hasReason} loading={correct.isMaking} onClick={setTyped}>
          {say({ zh: "更正", en: "Correct" })}
        </Button>
        <Button size="xs" variant="default" disabled={!hasReason} onClick={() => void set(null)}>
          {say({ zh: "改为无数值", en: "No figure" })}
        </Button>
      </Group>
      <RefusalShown refusal={odd ?? correct.refusal ?? choose.refusal} />
    </Stack>
  );
}
