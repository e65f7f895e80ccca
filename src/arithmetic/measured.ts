import type { ApplicantKey } from "../form/applications";
import type { FormCode } from "../form/catalogue";
import type { DenominatorKind } from "../form/denominator";
import type { Expectation } from "../form/expectation";
import type { FigurePath } from "../form/figures";
import { pathsOf } from "../form/indicator";
import { cellsOfMeasure, eachOf, isRate, type Measure, perMeasure, type Rate, rateCells } from "../form/measure";
import { printedTogether } from "../form/printedTogether";
import { MeasureStatus } from "../form/status";
import { ratedOf, statedOf, sumOf, type Tally, type TallyValues, tallyName } from "../form/tally";
import { type Fraction, ratio, whole } from "./fraction";

/** A measure of one report, or over many reports. */
export interface Measured {
  readonly measure: Measure;
  readonly applicant: ApplicantKey;
  readonly status: MeasureStatus;
  /** A count, fen, or a ratio. Null if there is no value; `status` says why. See `comparableValue` before comparing it. */
  readonly value: Fraction | null;
  /** For a rate: the two sums over the reports that it is computed from. Null if there are none. */
  readonly numerator: bigint | null;
  readonly denominator: bigint | null;
  /** How many reports state the measure. For a rate, from how many it is computed. */
  readonly stated: number;
  /**
   * Of a measure that adds up several cells: how many of those that the forms print are blank or uncertain in reports
   * that state others. Null if that is not known: of a rate over several reports.
   */
  readonly blank: number | null;
}

/** The properties of a set of reports that measures need. */
export interface Reports {
  readonly reports: number;
  readonly severalYears: boolean;
  readonly forms: readonly FormCode[];
}

/** A set without reports. */
export const NO_REPORTS: Reports = { reports: 0, severalYears: false, forms: [] };

/** The figures of one report, in the form that measures need. */
export interface ReportValues {
  readonly form: FormCode;
  value(path: FigurePath): bigint | null;
  /** The status of a cell that is not plainly printed. Null if it has no such status. */
  status(path: FigurePath): MeasureStatus | null;
}

/** The tallies that `measuredOver` needs. */
export function talliesOf(measure: Measure, applicant: ApplicantKey): readonly Tally[] {
  return planOf(measure, applicant).tallies;
}

interface Plan {
  readonly tallies: readonly Tally[];
  readonly names: readonly string[];
  /** The cells of a sum of several cells; none for all else. */
  readonly parts: readonly FigurePath[];
  /** Which of `parts` are printed together, by the forms of the reports. */
  readonly together: Map<string, readonly (readonly FigurePath[])[]>;
}

// The plan is the same for each of a thousand groups, so it is made once.
const plans = new Map<Measure, Map<ApplicantKey, Plan>>();

function planOf(measure: Measure, applicant: ApplicantKey): Plan {
  const ofMeasure = plans.get(measure) ?? new Map<ApplicantKey, Plan>();
  plans.set(measure, ofMeasure);
  const plan = ofMeasure.get(applicant) ?? newPlan(measure, applicant);
  ofMeasure.set(applicant, plan);
  return plan;
}

function newPlan(measure: Measure, applicant: ApplicantKey): Plan {
  const paths = isRate(measure) ? [] : pathsOf(measure, applicant);
  const parts = paths.length > 1 ? paths : [];
  const tallies = isRate(measure)
    ? ratedOf(rateCells(measure, applicant))
    : [...paths.map(sumOf), ...parts.map((path) => statedOf([path])), statedOf(paths)];
  return { tallies, names: tallies.map(tallyName), parts, together: new Map() };
}

/**
 * A measure over the reports of one group. `expectation` says what is expected where the group has none.
 * docs/domain.md, "Sums".
 */
export function measuredOver(
  tallies: TallyValues,
  measure: Measure,
  applicant: ApplicantKey,
  of: Reports,
  expectation: () => Expectation = () => "EXPECTED",
): Measured {
  const plan = planOf(measure, applicant);
  const given = plan.names.map((name) => tallies.get(name) ?? null);
  const stated = Number(given.at(-1) ?? 0n);
  const none = (status: MeasureStatus): Measured => ({
    ...nothing(measure, applicant),
    status,
    stated,
    blank: isRate(measure) ? null : 0,
  });
  if (of.reports === 0) return unreported(measure, applicant, expectation());
  if (!of.forms.some((form) => measure.forms.includes(form))) return none(MeasureStatus.NOT_IN_FORM);
  if (stated === 0) return none(MeasureStatus.NOT_STATED);
  if (of.severalYears && measure.stock) return none(MeasureStatus.STOCK_OVER_YEARS);
  if (isRate(measure)) {
    const [numerator, denominator] = given as [bigint, bigint];
    return rateOf(measure, applicant, numerator, denominator, stated);
  }
  const sums = given.slice(0, measure.parts.length).flatMap((sum) => sum ?? []);
  const each = new Map(plan.parts.map((path, i) => [path, given[measure.parts.length + i] ?? 0n]));
  const blank = plan.parts.length > 0 ? blankIn(each, togetherIn(plan, of.forms), stated) : 0;
  const status = blank === 0 ? MeasureStatus.REPORTED : MeasureStatus.PARTLY_STATED;
  return { ...nothing(measure, applicant), status, value: whole(total(sums)), stated, blank };
}

function togetherIn({ parts, together }: Plan, forms: readonly FormCode[]): readonly (readonly FigurePath[])[] {
  const known = together.get(forms.join()) ?? printedTogether(parts, forms);
  together.set(forms.join(), known);
  return known;
}

// How many cells are blank in the reports that state any of them: none, or so many, or null. Where documents print
// different cells, the tallies do not say how many print which.
function blankIn(
  stated: ReadonlyMap<FigurePath, bigint>,
  together: readonly (readonly FigurePath[])[],
  reports: number,
): number | null {
  if (isStatedWhole(stated, together, reports)) return 0;
  const [cells = [], ...others] = together;
  if (others.length > 0) return null;
  return Number(total(cells.map((cell) => BigInt(reports) - (stated.get(cell) ?? 0n))));
}

// Whether each report that states any of some cells states all that it prints: then all of these reports state the cell
// that the fewest state, of those that are printed together.
function isStatedWhole(
  stated: ReadonlyMap<FigurePath, bigint>,
  together: readonly (readonly FigurePath[])[],
  reports: number,
): boolean {
  // The tallies do not say which reports print a cell that is in no list.
  if (together.length === 0 || together.some((cells) => cells.length === 0)) return true;
  const fewest = together.map((cells) => cells.map((cell) => stated.get(cell) ?? 0n).reduce((a, b) => (a < b ? a : b)));
  return total(fewest) >= BigInt(reports);
}

/** A measure of one report. The status comes from its cells. */
export function measuredIn(report: ReportValues, measure: Measure, applicant: ApplicantKey): Measured {
  const none = (status: MeasureStatus): Measured => ({ ...nothing(measure, applicant), status });
  const cells = cellsOfMeasure(measure, applicant);
  const values = cells.map((path) => report.value(path));
  const why = cells.map((path) => report.status(path));
  if (isRate(measure)) {
    const { numerator, denominator } = rateCells(measure, applicant);
    const parts = numerator.flatMap((path) => report.value(path) ?? []);
    const base = denominator.flatMap((path) => report.value(path) ?? []);
    if (parts.length > 0 && base.length === denominator.length)
      return partly(rateOf(measure, applicant, total(parts), total(base), 1), values, why);
  } else {
    const stated = values.flatMap((value) => value ?? []);
    const status = (cells.length === 1 ? why[0] : null) ?? MeasureStatus.REPORTED;
    if (stated.length > 0) return partly({ ...none(status), value: whole(total(stated)), stated: 1 }, values, why);
  }
  if (!measure.forms.includes(report.form)) return none(MeasureStatus.NOT_IN_FORM);
  const [first, ...others] = new Set(why.filter((_, i) => values[i] === null));
  return none(others.length === 0 && first ? first : MeasureStatus.NOT_STATED);
}

/**
 * A measure over several bodies, from that of each of them and the forms of their reports. Of one body alone it is that of
 * the body; without any, no report is expected.
 */
export function measuredTogether(
  measure: Measure,
  applicant: ApplicantKey,
  each: readonly Measured[],
  forms: readonly FormCode[],
): Measured {
  const [first, ...others] = each;
  if (first === undefined) return unreported(measure, applicant, "NOT_EXPECTED");
  if (others.length === 0) return first;
  const stating = each.filter(({ stated }) => stated > 0);
  if (stating.length === 0) return { ...nothing(measure, applicant), status: whyNone(measure, each, forms) };
  const stated = stating.reduce((sum, one) => sum + one.stated, 0);
  const sum = (of: "numerator" | "denominator") => total(stating.flatMap((one) => one[of] ?? []));
  if (isRate(measure)) return rateOf(measure, applicant, sum("numerator"), sum("denominator"), stated);
  const partlyStated = stating.some(({ status }) => status === MeasureStatus.PARTLY_STATED);
  const status = partlyStated ? MeasureStatus.PARTLY_STATED : MeasureStatus.REPORTED;
  const value = whole(total(stating.flatMap((one) => one.value?.numerator ?? [])));
  const blank = stating.reduce<number | null>(
    (sum, one) => (sum === null || one.blank === null ? null : sum + one.blank),
    0,
  );
  return { ...nothing(measure, applicant), status, value, stated, blank };
}

// Why none of several bodies states a measure, as `measuredOver` says it of their reports.
function whyNone(measure: Measure, each: readonly Measured[], forms: readonly FormCode[]): MeasureStatus {
  const { NOT_REPORTED, NOT_DUE, NOT_EXPECTED, NOT_IN_FORM, NOT_STATED } = MeasureStatus;
  if (forms.length > 0) return forms.some((form) => measure.forms.includes(form)) ? NOT_STATED : NOT_IN_FORM;
  const statuses = each.map(({ status }) => status);
  return [NOT_REPORTED, NOT_DUE].find((status) => statuses.includes(status)) ?? NOT_EXPECTED;
}

/** A measure where there is no report. */
export function unreported(measure: Measure, applicant: ApplicantKey, expectation: Expectation): Measured {
  return { ...nothing(measure, applicant), status: WITHOUT_REPORT[expectation] };
}

/** What the status of a measure is where there is no report, by what is expected. */
export const WITHOUT_REPORT = {
  EXPECTED: MeasureStatus.NOT_REPORTED,
  NOT_DUE: MeasureStatus.NOT_DUE,
  NOT_EXPECTED: MeasureStatus.NOT_EXPECTED,
} as const satisfies Readonly<Record<Expectation, MeasureStatus>>;

/**
 * The value by which a measure is ranked, ordered and placed among others. Null for a rate that contradicts itself, or
 * whose base is too low.
 */
export function comparableValue({ status, value }: Measured): Fraction | null {
  return status === MeasureStatus.CONTRADICTORY || status === MeasureStatus.LOW_BASE ? null : value;
}

/** An indicator of one body held against its people in that year; null if nobody registered how many these are. */
export function perPeople(measured: Measured, per: DenominatorKind, people: bigint | null): Measured {
  if (isRate(measured.measure)) throw new Error(`${measured.measure.code} is a rate, and is held against no people.`);
  const measure = perMeasure(measured.measure, per);
  const { value } = measured;
  if (value === null) return { ...measured, measure };
  if (people === null) return { ...measured, measure, status: MeasureStatus.NO_DENOMINATOR, value: null };
  return {
    ...measured,
    measure,
    value: ratio(value.numerator * eachOf(measure), people),
    numerator: value.numerator,
    denominator: people,
  };
}

/** The measure, or LOW_BASE for a rate with a comparable value over a denominator below a minimum; null is no minimum. */
export function withMinimumBase(measured: Measured, minimumBase: number | null): Measured {
  const { denominator } = measured;
  const isLow = minimumBase !== null && denominator !== null && denominator < BigInt(minimumBase);
  return isLow && comparableValue(measured) !== null ? { ...measured, status: MeasureStatus.LOW_BASE } : measured;
}

/** How many reports are expected for a measure of one body in one year: none or one. A report that came is expected. */
export function expectedFor({ status }: Measured): number {
  return status === MeasureStatus.NOT_EXPECTED || status === MeasureStatus.NOT_DUE ? 0 : 1;
}

function nothing(measure: Measure, applicant: ApplicantKey): Measured {
  const none = { value: null, numerator: null, denominator: null, stated: 0, blank: 0 };
  return { measure, applicant, status: MeasureStatus.NOT_STATED, ...none };
}

/** A rate from its two sums over `stated` reports. */
export function rateOf(
  measure: Rate,
  applicant: ApplicantKey,
  numerator: bigint,
  denominator: bigint,
  stated: number,
): Measured {
  const based = denominator > 0n;
  const contradictory = measure.proportion && (numerator < 0n || numerator > denominator);
  const plain = based ? MeasureStatus.REPORTED : MeasureStatus.NO_BASE;
  return {
    measure,
    applicant,
    status: contradictory ? MeasureStatus.CONTRADICTORY : plain,
    value: based ? ratio(numerator, denominator) : null,
    numerator,
    denominator,
    stated,
    blank: null,
  };
}

// If a measure adds up several cells, a blank or uncertain one makes the sum incomplete. A cell that the form does not
// have does not.
function partly(
  measured: Measured,
  values: readonly (bigint | null)[],
  why: readonly (MeasureStatus | null)[],
): Measured {
  const blank = values.filter((value, i) => value === null && !UNSAID.has(why[i] ?? null)).length;
  const isPartly = blank > 0 && comparableValue(measured) !== null;
  return { ...measured, status: isPartly ? MeasureStatus.PARTLY_STATED : measured.status, blank };
}

const UNSAID: ReadonlySet<MeasureStatus | null> = new Set([null, MeasureStatus.NOT_IN_FORM, MeasureStatus.NOT_STATED]);

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}
