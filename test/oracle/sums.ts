import { type Fraction, fraction, inUnit, sumOf, whole, wilson } from "./exact";
import type { Fact } from "./known";
import type { Revision } from "./randomWorld";
import {
  type Applicant,
  cellsFor,
  type Form,
  type Indicator,
  isInForm,
  isRate,
  type Measure,
  type Rate,
  UNDIVIDED,
  upperSnake,
} from "./statutoryForm";
import { timesOf } from "./times";

/** A measure over some reports, before it is written. */
export interface Measured {
  readonly status: string;
  readonly value: Fraction | null;
  readonly above: bigint | null;
  readonly below: bigint | null;
  /** How many reports state it, or of a rate, how many it rests on. */
  readonly stated: number;
  readonly expected: number;
}

export function reportsIn(facts: readonly Fact[]): readonly Revision[] {
  return facts.flatMap(({ report }) => report ?? []);
}

/** What questions ask of a coverage. */
export const COVERAGE = `coverage { expected reported notDue missing { code name year }
  onTime late timelinessUnknown lateReports { code name year publishedOn daysLate } }`;

/** "Coverage": how many reports there should be, how many there are, and who is missing. */
export function coverageOf(facts: readonly Fact[]) {
  const expected = facts.filter(({ expectation }) => expectation === "EXPECTED");
  const missing = expected
    .filter(({ report }) => report === null)
    .map(({ body: { code, name }, year }) => ({ code, name, year }));
  return {
    expected: expected.length,
    reported: expected.length - missing.length,
    notDue: facts.filter(({ expectation }) => expectation === "NOT_DUE").length,
    missing,
    ...timesOf(facts),
  };
}

export function valueAt(report: Revision, path: string): bigint | null {
  return report.cells.get(path)?.value ?? null;
}

/** What a report states of a figure: of a subtotal, the sum of its stated items. Null is not zero. */
export function statedIn(report: Revision, items: readonly string[]): bigint | null {
  const values = items.flatMap((path) => valueAt(report, path) ?? []);
  return values.length === 0 ? null : sumOf(values);
}

/** "Stock and flow": over several years, a stock has no sum. */
export function isOverYears(reports: readonly Revision[]): boolean {
  return new Set(reports.map(({ year }) => year)).size > 1;
}

/** The sum of a figure over reports; null where none states it, or over the years of a stock. */
export function figureOver(reports: readonly Revision[], indicator: Indicator, applicant: Applicant): bigint | null {
  if (indicator.stock && isOverYears(reports)) return null;
  const items = cellsFor(indicator.items, indicator, applicant);
  const values = reports.flatMap((report) => statedIn(report, items) ?? []);
  return values.length === 0 ? null : sumOf(values);
}

/** How many reports state a figure. */
export function statedBy(reports: readonly Revision[], indicator: Indicator, applicant: Applicant): number {
  const items = cellsFor(indicator.items, indicator, applicant);
  return reports.filter((report) => statedIn(report, items) !== null).length;
}

/** A measure over reports, with its status. */
export function measured(facts: readonly Fact[], measure: Measure, applicant: Applicant): Measured {
  const reports = reportsIn(facts);
  const { expected, notDue } = coverageOf(facts);
  const parts = isRate(measure) ? rateOver(reports, measure, applicant) : indicatorOver(reports, measure, applicant);
  if (reports.length > 0) return { ...NOTHING, ...parts, expected };
  const status = expected > 0 ? "NOT_REPORTED" : notDue > 0 ? "NOT_DUE" : "NOT_EXPECTED";
  return { ...NOTHING, status, expected };
}

const NOTHING = { value: null, above: null, below: null, stated: 0 };

type Parts = Omit<Measured, "expected" | "above" | "below"> & Partial<Measured>;

function indicatorOver(reports: readonly Revision[], indicator: Indicator, applicant: Applicant): Parts {
  const stated = statedBy(reports, indicator, applicant);
  const value = figureOver(reports, indicator, applicant);
  if (isInNoForm(reports, indicator)) return { status: "NOT_IN_FORM", value: null, stated };
  if (stated === 0) return { status: "NOT_STATED", value: null, stated };
  if (value === null) return { status: "STOCK_OVER_YEARS", value: null, stated };
  const isWhole = reports.every((report) => isWholeIn(report, cellsFor(indicator.items, indicator, applicant)));
  return { status: isWhole ? "REPORTED" : "PARTLY_STATED", value: whole(value), stated };
}

function isInNoForm(reports: readonly Revision[], measure: Measure): boolean {
  return !reports.some(({ form }) => isInForm(measure, form as Form));
}

/** "Partly stated": of some items it has values, and of others that it prints none. */
export function isWholeIn(report: Revision, items: readonly string[]): boolean {
  const isStated = (path: string) => valueAt(report, path) !== null;
  const undivided = items.filter((path) => path.startsWith(UNDIVIDED));
  if (!items.some(isStated) || undivided.some(isStated)) return true;
  return items.filter((path) => !undivided.includes(path)).every(isStated);
}

/** Whether a report states a measure; of a rate, whether it rests on it. */
export function isStatedIn(report: Revision, measure: Measure, applicant: Applicant): boolean {
  if (!isRate(measure)) return statedIn(report, cellsFor(measure.items, measure, applicant)) !== null;
  const above = cellsFor(measure.above, measure, applicant);
  const below = cellsFor(measure.below, measure, applicant);
  return statedIn(report, above) !== null && below.every((path) => valueAt(report, path) !== null);
}

/** "Rates": over the reports that state all of the denominator and some of the numerator. */
function rateOver(reports: readonly Revision[], rate: Rate, applicant: Applicant): Parts {
  const above = cellsFor(rate.above, rate, applicant);
  const below = cellsFor(rate.below, rate, applicant);
  const resting = reports.filter((report) => isStatedIn(report, rate, applicant));
  const stated = resting.length;
  if (isInNoForm(reports, rate)) return { status: "NOT_IN_FORM", value: null, stated };
  if (stated === 0) return { status: "NOT_STATED", value: null, stated };
  if (rate.stock && isOverYears(reports)) return { status: "STOCK_OVER_YEARS", value: null, stated };
  const [part, all] = [above, below].map((items) => sumOf(resting.map((report) => statedIn(report, items) as bigint)));
  return { stated, ...ratio(rate, part as bigint, all as bigint) };
}

export function ratio(rate: Rate, above: bigint, below: bigint) {
  const contradicts = rate.proportion && (above > below || above < 0n);
  const value = below <= 0n ? null : fraction(above, below);
  return { status: contradicts ? "CONTRADICTORY" : value === null ? "NO_BASE" : "REPORTED", value, above, below };
}

/** docs/domain.md, "SDMX". */
const OBSERVATION_STATUSES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    A: "REPORTED DECODED CORRECTED",
    D: "PARTLY_STATED",
    U: "CONTRADICTORY LOW_BASE",
    L: "NO_DENOMINATOR NOT_REPORTED MISSING UNCERTAIN UNREADABLE",
    M: "NOT_IN_FORM NOT_EXPECTED NO_BASE STOCK_OVER_YEARS",
    O: "BLANK NOT_STATED NOT_DUE",
  }).flatMap(([code, statuses]) => statuses.split(" ").map((status) => [status, code])),
);

/** The fields of a value that every question shows. */
export const VALUE_FIELDS =
  "value status stated expected numerator denominator base unit observationStatus applicant measure interval { low high }";

/** A measure as the API writes it. */
export function shown(measure: Measure, applicant: Applicant, of: Measured) {
  const { status, value, above, below, stated, expected } = of;
  const rate = isRate(measure) ? measure : null;
  const hasInterval =
    rate?.proportion && ["REPORTED", "PARTLY_STATED", "LOW_BASE"].includes(status) && below !== null && below > 0n;
  return {
    value: value && inUnit(value, measure.unit),
    status,
    stated,
    expected,
    numerator: above === null ? null : inUnit(whole(above), rate?.unit === "YUAN" ? "YUAN" : "COUNT"),
    denominator: below === null ? null : inUnit(whole(below), "COUNT"),
    base: below === null ? null : Number(below),
    unit: measure.unit,
    observationStatus: OBSERVATION_STATUSES[status],
    applicant: measure.byApplicant ? upperSnake(applicant) : null,
    measure: measure.code,
    interval: hasInterval ? wilson(above as bigint, below as bigint) : null,
  };
}
