import { Stack, Text } from "@mantine/core";
import { type FormsQuery, SummaryDocument, type SummaryQuery, type SummaryQueryVariables } from "../../documents";
import { figureIn } from "../../form/figureIn";
import type { GivenFormCell } from "../../form/laidTable";
import { StatutoryForm } from "../../form/statutoryForm";
import { useSay } from "../../language/language";
import { useManner } from "../../value/manner";
import { nameOfUnit, numbered } from "../../value/numberText";
import { valueText } from "../../value/valueText";
import { ViewHead } from "../viewHead";
import { SumLink } from "./sumLink";

interface SummaryShownProps {
  readonly answer: SummaryQuery;
  readonly variables: SummaryQueryVariables;
  readonly forms: FormsQuery["forms"];
}

/** The tables of the form in force, each cell a link to the reports that it is summed from. */
export function SummaryShown({ answer, variables, forms }: SummaryShownProps) {
  const say = useSay();
  const manner = useManner();
  const { place, year } = variables;
  const [sum] = answer.aggregate ?? [];
  const form = forms.find(({ firstYear, lastYear }) => firstYear <= year && year <= (lastYear ?? year));
  const name = answer.department?.name ?? place;
  const title = say({ zh: `${name}${year}年汇总表`, en: `${name} ${year}: table of sums` });
  const head = <ViewHead title={title} document={SummaryDocument} variables={variables} />;
  if (!sum || !form)
    return (
      <Stack>
        {head}
        <Text>
          {say({
            zh: form ? "没有所属单位应报或已报，无从相加。" : "当年还没有统一的表式。",
            en: form
              ? "No part filed or should have: there is nothing to add up."
              : "There was no common form that year.",
          })}
        </Text>
      </Stack>
    );
  const valueIn = ({ path }: GivenFormCell) => figureIn(sum.figures, path);
  // Where parts print a row that the form lacks in place of others, it has a sum.
  const isPrinted = (cell: GivenFormCell, isVariant: boolean) => !isVariant || valueIn(cell) !== null;
  const shown = (cell: GivenFormCell) => {
    const { indicator, applicant, unit } = cell;
    const value = valueIn(cell);
    const text = valueText({ value, status: value === null ? "NOT_STATED" : "REPORTED", unit }, manner);
    return (
      <Text span inherit px={6} {...(value === null && { c: "dimmed" })}>
        {value === null ? text : <SumLink {...{ indicator, applicant, place, year, text }} />}
      </Text>
    );
  };
  const { expected, reported, missing } = sum.coverage;
  return (
    <Stack>
      {head}
      <Text>
        {say({
          zh: `应报${expected} 已报${reported}；金额单位：${nameOfUnit("YUAN", manner.money).zh}。未填：没有单位填报，不等于零。`,
          en: `${reported} of ${numbered(expected, "report")}; money in ${nameOfUnit("YUAN", manner.money).en}. Not stated: by no part; not zero.`,
        })}
        {missing.length > 0 &&
          say({
            zh: `未报：${missing.map((one) => one.name).join("、")}。`,
            en: ` Not filed: ${missing.map((one) => one.name).join(", ")}.`,
          })}
      </Text>
      <StatutoryForm tables={form.tables} isPrinted={isPrinted} cell={shown} />
      {sum.notes.map(({ message }) => (
        <Text key={message} size="sm" c="dimmed">
          {message}
        </Text>
      ))}
    </Stack>
  );
}
