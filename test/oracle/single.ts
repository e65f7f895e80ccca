import { whole } from "./exact";
import type { Fact } from "./known";
import type { Revision } from "./randomWorld";
import {
  type Applicant,
  cellsFor,
  type Form,
  isInForm,
  isRate,
  type Measure,
  type Rate,
  UNDIVIDED,
} from "./statutoryForm";
import { isStatedIn, isWholeIn, type Measured, ratio, statedIn, valueAt } from "./sums";

/** "Fair comparison": below it, a rate is LOW_BASE. */
export type MinimumBase = number | null;

/** A measure of one body in one year: the statuses are those of the cells of its report. */
export function measuredOf(
  { report, expectation }: Fact,
  measure: Measure,
  applicant: Applicant,
  least: MinimumBase,
): Measured {
  const expected = expectation === "EXPECTED" ? 1 : 0;
  const nothing = { value: null, above: null, below: null, stated: 0, expected };
  if (report === null) {
    const status = expectation === "EXPECTED" ? "NOT_REPORTED" : expectation;
    return { ...nothing, status };
  }
  if (!isStatedIn(report, measure, applicant)) return { ...nothing, status: whyUnstated(report, measure, applicant) };
  const of = isRate(measure) ? rateIn(report, measure, applicant) : figureIn(report, measure.items, measure, applicant);
  const isLow = least !== null && of.value !== null && of.below !== null && of.below < BigInt(least);
  return { ...nothing, ...of, stated: 1, status: isLow && of.status !== "CONTRADICTORY" ? "LOW_BASE" : of.status };
}

function figureIn(report: Revision, items: readonly string[], measure: Measure, applicant: Applicant) {
  const cells = cellsFor(items, measure, applicant);
  const [only] = cells;
  const status =
    cells.length === 1 ? statusAt(report, only as string) : isWholeIn(report, cells) ? "REPORTED" : "PARTLY_STATED";
  return { status, value: whole(statedIn(report, cells) as bigint), above: null, below: null };
}

function rateIn(report: Revision, rate: Rate, applicant: Applicant) {
  const [above, below] = [rate.above, rate.below].map((paths) => cellsFor(paths, rate, applicant)) as [
    string[],
    string[],
  ];
  const of = ratio(rate, statedIn(report, above) as bigint, statedIn(report, below) as bigint);
  return of.status === "REPORTED" && !isWholeIn(report, above) ? { ...of, status: "PARTLY_STATED" } : of;
}

/** The status of its unstated cells, where all have the same. */
function whyUnstated(report: Revision, measure: Measure, applicant: Applicant): string {
  if (!isInForm(measure, report.form as Form)) return "NOT_IN_FORM";
  const paths = isRate(measure) ? [...measure.above, ...measure.below] : measure.items;
  const unstated = cellsFor(paths, measure, applicant).filter((path) => valueAt(report, path) === null);
  const [first, ...others] = new Set(unstated.map((path) => statusAt(report, path)));
  return first !== undefined && others.length === 0 ? first : "NOT_STATED";
}

/** The status of a cell; of one without a row in the report: that of 2019 is not in the form, three that it replaces are not stated. */
function statusAt(report: Revision, path: string): string {
  return report.cells.get(path)?.status ?? (path.startsWith(UNDIVIDED) ? "NOT_IN_FORM" : "NOT_STATED");
}

/** Whether a value takes part in ranks, quartiles and outliers. */
export function isComparable({ status, value }: Measured): boolean {
  return value !== null && status !== "CONTRADICTORY" && status !== "LOW_BASE";
}
