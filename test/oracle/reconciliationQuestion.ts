import type { Random } from "../../src/sample/random";
import type { Asked } from "./asked";
import { inUnit, sumOf, whole } from "./exact";
import type { Fact, Known } from "./known";
import { one, type Revision, YEARS } from "./randomWorld";
import { CELLS, type Form, type FormCell, formIn, rowOf, UNDIVIDED, upperSnake } from "./statutoryForm";
import { COVERAGE, coverageOf, valueAt } from "./sums";

/** A summary against its direct parts, R15. Null where no body is a summary with parts in the year that is drawn. */
export function randomReconciliation(random: Random, known: Known, asOf: string | null): Asked | null {
  const year = one(random, YEARS);
  const summaries = [...known.bodies.keys()].filter(
    (code) => known.positionOf(code, year).summary && known.partsOf(code, year).length > 0,
  );
  if (asOf !== null || summaries.length === 0) return null;
  const code = one(random, summaries);
  return {
    source: `{ reconciliation(summary: "${code}", year: ${year}) { summary { code } year form status report { year }
      ${COVERAGE}
      rows { indicator applicant printed sum difference stated reported status } } }`,
    expected: { reconciliation: reconciled(known, code, year) },
  };
}

function reconciled(known: Known, code: string, year: number) {
  const report = known.reportOf(code, year);
  const parts = known
    .partsOf(code, year)
    .map((body) => known.factOf(body, year, undefined))
    .filter(({ expectation }) => expectation !== "NOT_EXPECTED")
    .sort((left, right) => (left.body.code < right.body.code ? -1 : 1));
  const isComplete = known.positionOf(code, year).partsComplete;
  const rows = rowsOf(report, parts, isComplete);
  return {
    summary: { code },
    year,
    form: report?.form ?? formIn(year),
    status: wholeStatus(report, parts, rows),
    report: report && { year },
    coverage: coverageOf(parts),
    rows,
  };
}

/** The cells of the forms of all these reports, and those of the row that some print in place of others. */
function rowsOf(report: Revision | null, parts: readonly Fact[], isComplete: boolean) {
  const reports = parts.flatMap((part) => part.report ?? []);
  const forms = [...new Set([report, ...reports].flatMap((each) => each?.form ?? []))];
  const isStated = (path: string) => [report, ...reports].some((each) => each && valueAt(each, path) !== null);
  return CELLS.filter(({ path }) => !path.startsWith("published."))
    .filter(
      ({ path, forms: having }) => having.some((each) => forms.includes(each)) || (isVariant(path) && isStated(path)),
    )
    .map((cell) => rowOfCell(cell, report, parts, isComplete, forms));
}

function isVariant(path: string): boolean {
  return path.startsWith(UNDIVIDED);
}

function rowOfCell(
  cell: FormCell,
  report: Revision | null,
  parts: readonly Fact[],
  isComplete: boolean,
  forms: readonly Form[],
) {
  const { path, unit } = cell;
  const reports = parts.flatMap((part) => part.report ?? []);
  const values = reports.flatMap((part) => valueAt(part, path) ?? []);
  const printed = report && valueAt(report, path);
  const sum = values.length === 0 ? null : sumOf(values);
  const show = (value: bigint | null) => (value === null ? null : inUnit(whole(value), unit));
  const row = rowOf(path);
  const status = () => {
    if (!isVariant(path) && forms.some((form) => !cell.forms.includes(form))) return "NOT_IN_FORM";
    if (printed === null || sum === null) return "NOT_STATED";
    if (reports.length < parts.length || values.length < reports.length) return "NOT_ASSESSABLE";
    if (printed === sum) return "EQUAL";
    if (unit === "YUAN" && isRounding(printed, values)) return "ROUNDING";
    if (!isComplete) return "NOT_ASSESSABLE";
    return isTransposed(printed, values) ? "TRANSPOSITION" : "DIFFERENT";
  };
  return {
    indicator: upperSnake(row),
    applicant: row === path ? null : upperSnake(path.slice(row.length + 1)),
    printed: show(printed),
    sum: show(sum),
    difference: printed === null || sum === null ? null : show(printed - sum),
    stated: values.length,
    reported: reports.length,
    status: status(),
  };
}

/** "R15 forgives": half a fen of each amount that is printed to the fen and is not zero. */
function isRounding(printed: bigint, values: readonly bigint[]): boolean {
  const halves = [printed, ...values].filter((value) => value !== 0n).length;
  const difference = printed - sumOf(values);
  return (difference < 0n ? -difference : difference) * 2n <= BigInt(halves);
}

/** Two neighbouring digits changed places, in the summary, or in what one part stated and no other. */
function isTransposed(printed: bigint, values: readonly bigint[]): boolean {
  const difference = printed - sumOf(values);
  return (
    areSwapped(printed, printed - difference) ||
    values.filter((value) => areSwapped(value, value + difference)).length === 1
  );
}

function areSwapped(left: bigint, right: bigint): boolean {
  const [one, other] = [left, right].map(String) as [string, string];
  if (one.length !== other.length || left < 0n || right < 0n) return false;
  const places = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [first = 0, second = 0] = places;
  return places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

function wholeStatus(report: Revision | null, parts: readonly Fact[], rows: ReturnType<typeof rowsOf>): string {
  const is = (...statuses: readonly string[]) => rows.filter(({ status }) => statuses.includes(status));
  if (report === null) return "NOT_REPORTED";
  if (parts.some((part) => part.report === null)) return "NOT_ASSESSABLE";
  if (is("DIFFERENT", "TRANSPOSITION").length > 0) return "DIFFERS";
  const isUndeclared = is("NOT_ASSESSABLE").some(({ stated, reported }) => stated === reported);
  return is("EQUAL", "ROUNDING").length > 0 && !isUndeclared ? "AGREES" : "NOT_ASSESSABLE";
}
