import { Stack, Text } from "@mantine/core";
import {
  type FigurePathsQuery,
  type FormsQuery,
  SummaryDocument,
  type SummaryQuery,
  type SummaryQueryVariables,
} from "../../documents";
import type { FormCellName } from "../../form/cellKey";
import { figureIn } from "../../form/figureIn";
import { StatutoryForm } from "../../form/statutoryForm";
import { useSay } from "../../language/language";
import { useManner } from "../../value/manner";
import { nameOfUnit } from "../../value/numberText";
import { valueText } from "../../value/valueText";
import { ViewHead } from "../viewHead";
import { SumLink } from "./sumLink";

const UNDIVIDED = "APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED";

interface SummaryShownProps {
  readonly answer: SummaryQuery;
  readonly variables: SummaryQueryVariables;
  readonly forms: FormsQuery["forms"];
  readonly catalogue: FigurePathsQuery;
}

/** The tables of the form in force, each cell a link to the reports that it is summed from. */
export function SummaryShown({ answer, variables, forms, catalogue }: SummaryShownProps) {
  const say = useSay();
  const manner = useManner();
  const { place, year } = variables;
  const [sum] = answer.aggregate ?? [];
  const current = catalogue.forms.find(({ firstYear, lastYear }) => firstYear <= year && year <= (lastYear ?? year));
  const form = forms.find(({ code }) => code === current?.code);
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
  const infos = new Map(catalogue.indicators.map((info) => [info.code, info]));
  const valueIn = ({ indicator, applicant }: FormCellName) => {
    const path = infos.get(indicator)?.path;
    return path === undefined ? null : figureIn(sum.figures, path, applicant);
  };
  // Of the form of 2021, some parts print the single row of the form before: then it has a sum, else it is no row of the form.
  const isPrinted = (name: FormCellName) =>
    name.indicator !== UNDIVIDED || form.code === "FORM_2019" || valueIn(name) !== null;
  const cell = (name: FormCellName) => {
    const info = infos.get(name.indicator);
    if (!info) return null;
    const value = valueIn(name);
    const text = valueText({ value, status: value === null ? "NOT_STATED" : "REPORTED", unit: info.unit }, manner);
    return (
      <Text span inherit px={6} {...(value === null && { c: "dimmed" })}>
        {value === null ? text : <SumLink {...name} {...{ place, year, text }} />}
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
          en: `${reported} of ${expected} reports; money in ${nameOfUnit("YUAN", manner.money).en}. Not stated: by no part; not zero.`,
        })}
        {missing.length > 0 &&
          say({
            zh: `未报：${missing.map((one) => one.name).join("、")}。`,
            en: ` Not filed: ${missing.map((one) => one.name).join(", ")}.`,
          })}
      </Text>
      <StatutoryForm tables={form.tables} isPrinted={isPrinted} cell={cell} />
      {sum.notes.map(({ message }) => (
        <Text key={message} size="sm" c="dimmed">
          {message}
        </Text>
      ))}
    </Stack>
  );
}
