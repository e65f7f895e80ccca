import { Arg, registerEnumType } from "type-graphql";
import { QuestionError } from "../arithmetic/questionError";
import type { ApplicantKey } from "../form/applications";
import { DenominatorKind } from "../form/denominator";
import type { FigurePath } from "../form/figures";
import { APPLICANT_CODES, INDICATORS, type Indicator, indicatorAt, upperSnake } from "../form/indicator";
import { isRate, MEASURES, type Measure, RATES } from "../form/measure";
import { APPLICANT_COLUMNS } from "../form/sharedTables";
import { said } from "../message/message";

/** Indicator codes as an enum object, derived from the tree of figures. */
export const IndicatorCode: Readonly<Record<string, string>> = Object.fromEntries(
  INDICATORS.map((indicator) => [indicator.code, indicator.code]),
);

registerEnumType(IndicatorCode, {
  name: "Indicator",
  description: "What can be asked for by name: the path of a figure in UPPER_SNAKE, without the applicant. 指标。",
  valuesConfig: Object.fromEntries(
    INDICATORS.map((indicator) => [indicator.code, { description: describeIndicator(indicator) }]),
  ),
});

/** Measure codes as an enum object: every indicator and every rate. */
export const MeasureCode: Readonly<Record<string, string>> = Object.fromEntries(
  MEASURES.map((measure) => [measure.code, measure.code]),
);

registerEnumType(MeasureCode, {
  name: "Measure",
  description: "What can be ranked, followed and compared: every indicator, and the rates. 指标与比率。",
  valuesConfig: Object.fromEntries([
    ...INDICATORS.map((indicator) => [indicator.code, { description: describeIndicator(indicator) }]),
    ...RATES.map((rate) => [rate.code, { description: `${rate.chinese}。${rate.english}.` }]),
  ]),
});

/** Applicant codes as an enum object. */
export const ApplicantCode: Readonly<Record<string, string>> = Object.fromEntries(
  [...APPLICANT_CODES.keys()].map((code) => [code, code]),
);

registerEnumType(ApplicantCode, {
  name: "Applicant",
  description: "Who applied: the number columns of table 3. 申请人类型（表三各列）。",
  valuesConfig: Object.fromEntries(
    [...APPLICANT_CODES.keys()].map((code, i) => [code, { description: `${APPLICANT_COLUMNS[i]?.join("·")}。` }]),
  ),
});

/** The code of an applicant. TOTAL for all of them together. */
export const OfApplicant = () =>
  Arg("applicant", () => ApplicantCode, {
    defaultValue: "TOTAL",
    description: "Which column of table 3. 申请人类型。",
  });

/** The applicant with a code. Throws QuestionError if one of the measures is not divided by applicant. */
export function applicantOf(code: string, measures: readonly Measure[]): ApplicantKey {
  const undivided = code === "TOTAL" ? undefined : measures.find((measure) => !measure.byApplicant);
  if (undivided)
    throw new QuestionError("BAD_USER_INPUT", said("MEASURE_WITHOUT_APPLICANTS", { measure: undivided.code }));
  return APPLICANT_CODES.get(code) as ApplicantKey;
}

/** The people against whom indicators are held. Null for none. */
export const PerPeople = () =>
  Arg("per", () => DenominatorKind, {
    nullable: true,
    description:
      "Hold indicators against the people that `denominators` registered: per 10,000 of the population, or per head of staff. 每万人、人均指标。",
  });

/** The people against whom measures are held. Throws QuestionError if one of the measures is a rate. */
export function peopleOf(per: DenominatorKind | null, measures: readonly Measure[]): DenominatorKind | null {
  const rate = per ? measures.find(isRate) : undefined;
  if (rate) throw new QuestionError("BAD_USER_INPUT", said("RATE_PER_PEOPLE", { measure: rate.code }));
  return per ?? null;
}

/** The codes of a figure. `applicant` is null outside of table 3. */
export function codesOf(path: FigurePath): { readonly indicator: string; readonly applicant: string | null } {
  const { indicator, applicant } = indicatorAt(path);
  return { indicator: indicator.code, applicant: applicant === null ? null : upperSnake(applicant) };
}

/** The Chinese term, meaning, unit and forms of an indicator, in one line. */
function describeIndicator(indicator: Indicator): string {
  const unit = indicator.unit === "fen" ? "Money in yuan (元)" : "Count";
  const stock = indicator.stock ? "; a stock at the end of a year (时点数)" : "";
  const forms = indicator.kind === "narrative" ? "narrative (正文)" : indicator.forms.join(", ");
  return `${indicator.chinese}。${indicator.english}. ${unit}${stock}; ${forms}.`;
}
