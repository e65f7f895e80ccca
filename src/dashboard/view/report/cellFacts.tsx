import { Code, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { cellKey } from "../../form/cellKey";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS } from "../../language/pageText";
import { MEASURE_ABSENCES, MEASURE_CAUTIONS } from "../../value/absence";
import { useManner } from "../../value/manner";
import { momentText } from "../../value/momentText";
import { ownName } from "../../value/personName";
import { valueWords } from "../../value/valueText";
import { CellStory } from "../office/cellStory";
import { CorrectCell } from "../office/correctCell";
import { candidatesText } from "./candidatesText";
import { CellHistory } from "./cellHistory";
import { useCellName, useUnitOf } from "./cellName";
import { FindingShown } from "./findingShown";
import { type GivenCell, type ReportShown, workedOn } from "./reportShown";

interface CellFactsProps extends ReportShown {
  readonly cell: GivenCell;
  readonly onChoose: (key: string) => void;
}

/** All that is known of one cell: value, status, what is printed and where, its versions, and what checks say of it. */
export function CellFacts({ cell, onChoose, ...shown }: CellFactsProps) {
  const { report, variables, work } = shown;
  const about = workedOn(shown);
  const say = useSay();
  const manner = useManner();
  const key = cellKey(cell);
  const name = useCellName()(key);
  const unit = useUnitOf()(cell.indicator);
  const findings = report.findings.filter((finding) => finding.cells.some((one) => cellKey(one) === key));
  const status = MEASURE_ABSENCES[cell.status] ?? MEASURE_CAUTIONS[cell.status] ?? REPORTED;
  const { value, raw, candidates, printed, locator, correction } = cell;
  const rows: readonly (readonly [string, string | null])[] = [
    [say({ zh: "数值", en: "Value" }), valueWords({ value, status: cell.status, unit }, manner)],
    [say({ zh: "状态", en: "Status" }), `${say(status.word)}${say({ zh: "：", en: ": " })}${say(status.meaning)}`],
    [say({ zh: "候选值", en: "Candidates" }), candidatesText(candidates, unit, manner) || null],
    [
      say({ zh: "原文数值", en: "As printed" }),
      printed === value || printed === null ? null : valueWords({ value: printed, status: "REPORTED", unit }, manner),
    ],
    [say({ zh: "更正", en: "Corrected" }), correction && say(correctionText(correction))],
    [say({ zh: "出处", en: "Place" }), locator ? say(placeText(locator)) : null],
  ];
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="cell">
      <Stack gap="xs">
        <Title order={2} size="h4" id="cell" aria-live="polite">
          {name}
        </Title>
        <Table withRowBorders={false} verticalSpacing={2} layout="auto">
          <Table.Tbody>
            {rows.map(
              ([label, text]) =>
                text !== null && (
                  <Table.Tr key={label}>
                    <Table.Th scope="row" fw={400} w="6em">
                      {label}
                    </Table.Th>
                    <Table.Td>{text}</Table.Td>
                  </Table.Tr>
                ),
            )}
            <Table.Tr>
              <Table.Th scope="row" fw={400}>
                {say({ zh: "原文", en: "Raw text" })}
              </Table.Th>
              <Table.Td>{raw ? <Code lang={LANGUAGE_OF_REPORTS}>{raw}</Code> : say({ zh: "无", en: "none" })}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
        {work && <CellStory name={key} work={work} />}
        {!variables.drafts && report.revisions.length > 1 && <CellHistory cell={cell} unit={unit} {...shown} />}
        {about && work?.workflow.mayCorrect && (
          <CorrectCell key={`${key} ${about.version}`} cell={cell} unit={unit} about={about} />
        )}
        {findings.map((finding) => (
          <FindingShown key={finding.message} finding={finding} about={about} report={report} onChoose={onChoose} />
        ))}
        {findings.length === 0 && (
          <Text size="sm">{say({ zh: "各项校验没有涉及此格的提示。", en: "No check speaks of this cell." })}</Text>
        )}
      </Stack>
    </Paper>
  );
}

const REPORTED = {
  word: { zh: "已填报", en: "reported" },
  meaning: { zh: "原文如此", en: "as printed" },
};

function correctionText({ by, at, reason }: NonNullable<GivenCell["correction"]>) {
  const who = ownName(by);
  return { zh: `${momentText(at, "zh")}，${who}：${reason}`, en: `${momentText(at, "en")}, ${who}: ${reason}` };
}

function placeText({ page, address, table, row, column }: NonNullable<GivenCell["locator"]>) {
  const zh = [
    page === null ? "" : `第${page}页`,
    address ?? "",
    table === null ? "正文" : `表${table}`,
    row === null ? "" : `第${row}行`,
    column === null ? "" : `第${column}列`,
  ];
  const en = [
    page === null ? "" : `page ${page}`,
    address ?? "",
    table === null ? "narrative" : `table ${table}`,
    row === null ? "" : `row ${row}`,
    column === null ? "" : `column ${column}`,
  ];
  return { zh: zh.filter(Boolean).join("，"), en: en.filter(Boolean).join(", ") };
}
