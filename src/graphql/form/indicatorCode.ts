import { registerEnumType } from "type-graphql";
import { APPLICANT_CODES, INDICATORS, type Indicator } from "../../form/indicator";
import { APPLICANT_COLUMNS } from "../../form/sharedTables";

/** Indicator codes as an enum object, derived from the tree of figures. */
export const IndicatorCode: Readonly<Record<string, string>> = Object.fromEntries(
  INDICATORS.map((indicator) => [indicator.code, indicator.code]),
);

/** Applicant codes as an enum object. */
export const ApplicantCode: Readonly<Record<string, string>> = Object.fromEntries(
  [...APPLICANT_CODES.keys()].map((code) => [code, code]),
);

registerEnumType(IndicatorCode, {
  name: "Indicator",
  description: "What can be asked for by name: the path of a figure in UPPER_SNAKE, without the applicant. 指标。",
  valuesConfig: Object.fromEntries(
    INDICATORS.map((indicator) => [indicator.code, { description: describeIndicator(indicator) }]),
  ),
});

registerEnumType(ApplicantCode, {
  name: "Applicant",
  description: "Who applied: the number columns of table 3. 申请人类型（表三各列）。",
  valuesConfig: Object.fromEntries(
    [...APPLICANT_CODES.keys()].map((code, i) => [code, { description: `${APPLICANT_COLUMNS[i]?.join("·")}。` }]),
  ),
});

/** The Chinese term, meaning, unit and forms of an indicator, in one line. */
export function describeIndicator(indicator: Indicator): string {
  const unit = indicator.unit === "fen" ? "Money in yuan (元)" : "Count";
  const stock = indicator.stock ? "; a stock at the end of a year (时点数)" : "";
  const forms = indicator.kind === "narrative" ? "narrative (正文)" : indicator.forms.join(", ");
  return `${indicator.chinese}。${indicator.english}. ${unit}${stock}; ${forms}.`;
}
