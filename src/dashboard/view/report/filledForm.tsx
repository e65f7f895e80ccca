import { Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useQuery } from "urql";
import { FormsDocument } from "../../documents";
import { cellKey } from "../../form/cellKey";
import { StatutoryForm } from "../../form/statutoryForm";
import { apiLanguage, usePageLanguage, useSay } from "../../language/language";
import { absenceNotes } from "../../value/absenceNotes";
import { useManner } from "../../value/manner";
import { CellButton } from "./cellButton";
import { useCellName, useUnitOf } from "./cellName";
import type { GivenCell, GivenReport } from "./reportShown";

interface FilledFormProps {
  readonly report: GivenReport;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** The statutory form with the figures of a report. Below it, figures that the narrative states. */
export function FilledForm({ report, chosen, onChoose }: FilledFormProps) {
  const say = useSay();
  const nameOf = useCellName();
  const unitOf = useUnitOf();
  const manner = useManner();
  const [{ data }] = useQuery({ query: FormsDocument, variables: { language: apiLanguage(usePageLanguage()) } });
  const form = data?.forms.find(({ code }) => code === report.form);
  const cells = useMemo(() => new Map(report.cells.map((cell) => [cellKey(cell), cell])), [report]);
  if (!form) return <Skeleton height={900} />;
  const inForm = new Set(
    form.tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ indicator }): string => indicator))),
    ),
  );
  const button = (key: string) => {
    const cell = cells.get(key);
    if (!cell) return null;
    const found = report.findings.filter((finding) => finding.cells.some((one) => cellKey(one) === key));
    return (
      <CellButton
        name={nameOf(key)}
        cell={cell}
        unit={unitOf(cell.indicator)}
        findings={found}
        isChosen={key === chosen}
        onChoose={() => onChoose(key)}
      />
    );
  };
  const given = ({ value, status, indicator }: GivenCell) => ({ value, status, unit: unitOf(indicator) });
  const narrated = report.cells.filter(({ indicator }) => !inForm.has(indicator));
  return (
    <Stack component="section" gap="xs" aria-labelledby="form">
      <Title order={2} size="h3" id="form">
        {say({ zh: "报告表格", en: "The form" })}
      </Title>
      <Text size="xs" c="dimmed">
        {form.basis}
        {say({
          zh: "。⚑ 有校验提示；空 原文未填，不等于零",
          en: ". ⚑ a check speaks of it; blank: left empty, not zero",
        })}
      </Text>
      <StatutoryForm
        tables={form.tables}
        isPrinted={(cell) => cells.has(cellKey(cell))}
        cell={(cell) => button(cellKey(cell))}
      />
      {absenceNotes(report.cells.map(given), manner).map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
      {narrated.length > 0 && (
        <>
          <Text fw={600} size="sm">
            {say({ zh: "正文表述的数据", en: "Stated in the narrative" })}
          </Text>
          {narrated.map((cell) => (
            <Group key={cellKey(cell)} gap={4} data-cell={cellKey(cell)}>
              <Text size="sm">
                {nameOf(cellKey(cell))}
                {say({ zh: "：", en: ": " })}
              </Text>
              {button(cellKey(cell))}
            </Group>
          ))}
        </>
      )}
    </Stack>
  );
}
