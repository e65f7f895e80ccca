import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { Unit } from "../../documents";
import { MEASURE_ABSENCES } from "../../value/absence";
import { useManner } from "../../value/manner";
import { MeasureShown } from "../../value/measureShown";
import { amountText } from "../../value/numberText";
import { candidatesText } from "./candidatesText";
import classes from "./cellButton.module.css";
import type { GivenCell, GivenFinding } from "./reportShown";

interface CellButtonProps {
  readonly name: string;
  readonly cell: GivenCell;
  readonly unit: Unit;
  readonly findings: readonly GivenFinding[];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A cell of the form: its value or why there is none, a mark where a check speaks of it, and its words for a reader. */
export function CellButton({ name, cell, unit, findings, isChosen, onChoose }: CellButtonProps) {
  const manner = useManner();
  const given = { value: cell.value, status: cell.status, unit };
  const candidates = candidatesText(cell.candidates, unit, manner);
  const [stop, colon] = manner.language === "zh" ? ["；", "："] : ["; ", ": "];
  const known = [MEASURE_ABSENCES[cell.status]?.meaning[manner.language], ...findings.map(({ message }) => message)];
  return (
    <UnstyledButton
      className={classes.cell}
      data-found={findings.length > 0 || undefined}
      aria-pressed={isChosen}
      title={findings.map(({ message }) => message).join("\n") || undefined}
      onClick={onChoose}
    >
      <VisuallyHidden>
        {name}
        {colon}
      </VisuallyHidden>
      <MeasureShown given={given} />
      {cell.value !== null && amountText("", unit, manner.money, manner.language)}
      {candidates}
      {findings.length > 0 && <span aria-hidden="true">⚑</span>}
      <VisuallyHidden>{known.flatMap((one) => (one === undefined ? [] : [stop + one])).join("")}</VisuallyHidden>
    </UnstyledButton>
  );
}
