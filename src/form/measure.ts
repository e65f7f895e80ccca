import type { ApplicantKey } from "./applications";
import { FormCode } from "./catalogue";
import { type DenominatorKind, PEOPLE_EACH } from "./denominator";
import type { FigurePath } from "./figures";
import { INDICATORS, type Indicator, indicatorAt, pathsOf, upperSnake } from "./indicator";
import { APPLICANTS } from "./layout";
import type { FigureUnit, Unit } from "./unit";

/**
 * A rate: a ratio of sums over the reports that state every cell of the denominator and at least one of the numerator.
 * The paths do not include the applicant if the rate is divided by applicant. docs/domain.md, "Sums".
 */
export interface Rate {
  readonly code: string;
  /** Its field in `rates` of the API. */
  readonly field: string;
  readonly byApplicant: boolean;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Whether the numerator is part of the denominator; only such a rate has a confidence interval. */
  readonly proportion: boolean;
  /** A ratio, or so many (a count, or fen) for what the denominator counts. */
  readonly unit: FigureUnit | Extract<Unit, "ratio">;
  /** The registered people against whom an indicator is held. Absent from rates whose denominator is in the reports. */
  readonly per?: DenominatorKind;
  /** Computed from stocks, so it is not computed over several years. */
  readonly stock: boolean;
  readonly english: string;
  readonly chinese: string;
  /** Form versions for which it can be computed. */
  readonly forms: readonly FormCode[];
}

/** A value that can be ranked, followed over years and compared: an indicator or a rate. */
export type Measure = Indicator | Rate;

/** The cells from which a rate is computed, for one applicant. */
export interface RateCells {
  /** Code and applicant; the same name for the same cells. */
  readonly name: string;
  readonly numerator: readonly FigurePath[];
  readonly denominator: readonly FigurePath[];
}

const OUTCOMES = "applications.outcomes";
const LITIGATION = ["litigation.direct", "litigation.afterReconsideration"];

/** All rates, in the order of the form. docs/architecture.md, "A measure", says what a new one needs. */
export const RATES: readonly Rate[] = [
  ofOutcomes("granted", [`${OUTCOMES}.granted`], "Applications granted", "予以公开率，（一）／（七）"),
  ofOutcomes(
    "substantive",
    [`${OUTCOMES}.granted`, `${OUTCOMES}.partlyGranted`],
    "Applications granted or partly granted",
    "实质公开率，（（一）＋（二））／（七）",
  ),
  ofOutcomes("refused", itemsOf("refused"), "Applications refused", "不予公开率，（三）／（七）"),
  ofOutcomes(
    "unavailable",
    itemsOf("unavailable"),
    "Applications without available information",
    "无法提供率，（四）／（七）",
  ),
  ofOutcomes("notProcessed", itemsOf("notProcessed"), "Applications not processed", "不予处理率，（五）／（七）"),
  rate({
    field: "carriedOut",
    byApplicant: true,
    numerator: ["applications.carriedOut"],
    denominator: ["applications.received", "applications.carriedIn"],
    proportion: true,
    stock: true,
    english: "Applications carried forward, of those received and brought forward",
    chinese: "结转率，四／（一＋二）",
  }),
  cases(
    "reconsiderationCorrected",
    ["reconsideration"],
    ["total"],
    "Reconsiderations corrected, of all",
    "行政复议纠错率，纠正／总计",
  ),
  cases(
    "reconsiderationCorrectedOfConcluded",
    ["reconsideration"],
    ["upheld", "corrected", "other"],
    "Reconsiderations corrected, of those concluded",
    "行政复议纠错率，纠正／审结",
  ),
  cases(
    "litigationCorrected",
    LITIGATION,
    ["total"],
    "Lawsuits corrected, of all in both groups",
    "行政诉讼纠错率，纠正／总计（两类合计）",
  ),
  cases(
    "litigationCorrectedOfConcluded",
    LITIGATION,
    ["upheld", "corrected", "other"],
    "Lawsuits corrected, of those concluded in both groups",
    "行政诉讼纠错率，纠正／审结（两类合计）",
  ),
  rate({
    field: "dispute",
    numerator: ["reconsideration", ...LITIGATION].map((group) => `${group}.total`),
    denominator: ["applications.received.total"],
    english: "Reconsiderations and lawsuits for each application received",
    chinese: "争议转化率，（复议＋诉讼）／新收",
  }),
  rate({
    field: "procurementAverage",
    code: "PROCUREMENT_AVERAGE",
    numerator: ["procurement.amount"],
    denominator: ["procurement.projects"],
    unit: "fen",
    english: "Procurement amount for each project",
    chinese: "采购均价，采购总金额／采购项目数量",
  }),
];

/** All measures: the indicators, then the rates. */
export const MEASURES: readonly Measure[] = [...INDICATORS, ...RATES];

const byCode = new Map(MEASURES.map((measure) => [measure.code, measure]));

/**
 * The measure with a code, for example `GRANTED_RATE`. Throws if there is none, because the schema allows no other
 * codes.
 */
export function measureOf(code: string): Measure {
  const measure = byCode.get(code);
  if (!measure) throw new Error(`${code} is no measure.`);
  return measure;
}

export function isRate(measure: Measure): measure is Rate {
  return "numerator" in measure;
}

const perPeople = new Map<string, Rate>();

/** An indicator per 10,000 people or per head of staff, with the code of the indicator; always the same object. */
export function perMeasure(indicator: Indicator, per: DenominatorKind): Rate {
  const { code, byApplicant, unit, stock, english, chinese, forms, parts } = indicator;
  const key = `${code} ${per}`;
  const common = { code, byApplicant, unit, stock, english, chinese, forms };
  const made: Rate = { ...common, field: "", numerator: parts, denominator: [], proportion: false, per };
  const known = perPeople.get(key) ?? made;
  perPeople.set(key, known);
  return known;
}

/** The measure, or if it is held against people, the same per so many of them. */
export function heldAgainst(measure: Measure, per: DenominatorKind | null): Measure {
  return per === null || isRate(measure) ? measure : perMeasure(measure, per);
}

/** For how many of what the denominator counts a rate is given: mostly for one. */
export function eachOf({ per }: Rate): bigint {
  return per ? PEOPLE_EACH[per] : 1n;
}

/** The cells of a rate for an applicant; for a rate that is not divided by applicant they are always the same. */
export function rateCells(rate: Rate, applicant: ApplicantKey): RateCells {
  const cells = (paths: readonly string[]) =>
    paths.map((path) => (rate.byApplicant ? `${path}.${applicant}` : path) as FigurePath);
  return {
    name: rate.byApplicant ? `${rate.code} ${applicant}` : rate.code,
    numerator: cells(rate.numerator),
    denominator: cells(rate.denominator),
  };
}

/** The paths of the figures from which a measure is computed, for an applicant. */
export function cellsOfMeasure(measure: Measure, applicant: ApplicantKey): readonly FigurePath[] {
  if (!isRate(measure)) return pathsOf(measure, applicant);
  const { numerator, denominator } = rateCells(measure, applicant);
  return [...new Set([...numerator, ...denominator])];
}

/** Every rate, once for each applicant by which it is divided. */
export const ALL_RATE_CELLS: readonly RateCells[] = RATES.flatMap((each) =>
  each.byApplicant ? APPLICANTS.map((applicant) => rateCells(each, applicant)) : [rateCells(each, "total")],
);

function itemsOf(group: string): readonly string[] {
  const subtotal = INDICATORS.find((indicator) => indicator.path === `${OUTCOMES}.${group}.total`);
  if (!subtotal) throw new Error(`${group} has no subtotal.`);
  return subtotal.parts;
}

function ofOutcomes(field: string, numerator: readonly string[], english: string, chinese: string): Rate {
  return rate({
    field,
    byApplicant: true,
    numerator,
    denominator: [`${OUTCOMES}.total`],
    proportion: true,
    english: `${english}, of all that ended`,
    chinese,
  });
}

function cases(
  field: string,
  groups: readonly string[],
  denominator: readonly string[],
  english: string,
  chinese: string,
): Rate {
  return rate({
    field,
    numerator: groups.map((group) => `${group}.corrected`),
    denominator: groups.flatMap((group) => denominator.map((result) => `${group}.${result}`)),
    proportion: true,
    english,
    chinese,
  });
}

type RateParts = Pick<Rate, "field" | "numerator" | "denominator" | "english" | "chinese"> & Partial<Rate>;

function rate(given: RateParts): Rate {
  const { byApplicant = false, numerator, denominator } = given;
  const formsOf = (path: string) => indicatorAt((byApplicant ? `${path}.total` : path) as FigurePath).indicator.forms;
  const onForm = (form: FormCode) => (path: string) => formsOf(path).includes(form);
  return {
    code: `${upperSnake(given.field)}_RATE`,
    byApplicant,
    proportion: false,
    unit: "ratio",
    stock: false,
    forms: Object.values(FormCode).filter((form) => numerator.some(onForm(form)) && denominator.every(onForm(form))),
    ...given,
  };
}
