import { by, type Fraction, inUnit, minus, written } from "./exact";
import { type Handover, handoversBetween } from "./handover";
import type { Fact, Known } from "./known";
import type { Applicant, Measure } from "./statutoryForm";
import { isStatedIn, type Measured, measured, shown, VALUE_FIELDS } from "./sums";

const MATCHED_VALUE = "value status numerator denominator";

export const CHANGE_FIELDS = `status difference points relative unit before { ${VALUE_FIELDS} } after { ${VALUE_FIELDS} }`;
export const MATCHED_FIELDS = `matched { bodies difference points relative entered { code } left { code }
  before { ${MATCHED_VALUE} } after { ${MATCHED_VALUE} } }`;

/** The value of those who state a measure in both years, where nobody does. */
const NOBODY: Measured = { status: "NOT_REPORTED", value: null, above: null, below: null, stated: 0, expected: 0 };

/** "Against the year before": a measure over the facts of two years, without the matched change. */
export function changeShown(
  measure: Measure,
  applicant: Applicant,
  before: Measured,
  after: Measured,
  isUnequal: boolean,
) {
  const status = statusOf(before, after, isUnequal);
  const isGiven = status === "COMPARABLE" || status === "ZERO_BEFORE";
  return {
    status,
    ...differences(measure, isGiven ? before.value : null, after.value),
    unit: measure.unit === "RATIO" ? "PERCENTAGE_POINT" : measure.unit,
    before: shown(measure, applicant, before),
    after: shown(measure, applicant, after),
  };
}

export function statusOf(before: Measured, after: Measured, isUnequal: boolean): string {
  const statuses = [before.status, after.status];
  if (isBreak(before.status, after.status)) return "BREAK";
  if (statuses.includes("CONTRADICTORY")) return "CONTRADICTORY";
  if (statuses.includes("LOW_BASE")) return "LOW_BASE";
  if (before.value === null || after.value === null) return "NOT_STATED";
  if (isUnequal) return "UNEQUAL_BODIES";
  return before.value.above <= 0n ? "ZERO_BEFORE" : "COMPARABLE";
}

/** The reports of one of the two years alone are on a form with the measure. */
function isBreak(before: string, after: string): boolean {
  const isMissing = [before, after].map((status) => status === "NOT_IN_FORM");
  const hasReports = [before, after].every((status) => !/^NOT_(REPORTED|DUE|EXPECTED)$/.test(status));
  return hasReports && isMissing[0] !== isMissing[1];
}

/** After less before; of a ratio in points, too; and by what stood before, where that is above zero. */
function differences({ unit }: Measure, before: Fraction | null, after: Fraction | null) {
  if (before === null || after === null) return { difference: null, points: null, relative: null };
  const difference = minus(after, before);
  const points = { above: difference.above * 100n, below: difference.below };
  return {
    difference: inUnit(difference, unit),
    points: unit === "RATIO" ? written(points, 4) : null,
    relative: before.above > 0n ? written(by(difference, before), 6) : null,
  };
}

/** Facts of a group, or of a question, in two years. */
export interface BothYears {
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
}

/** "Matched change": over the bodies of a group that state the measure in both years. */
export function matchedShown(known: Known, measure: Measure, applicant: Applicant, year: number, facts: BothYears) {
  const { pairs, entered, left } = matchedIn(facts, measure, applicant, handoversBetween(known, year - 1, year));
  const over = (matched: readonly Fact[]) => (matched.length === 0 ? NOBODY : measured(matched, measure, applicant));
  const [then, now] = [over(pairs.flatMap(({ before }) => before)), over(pairs.flatMap(({ after }) => after))];
  const isGiven = ![then, now].some(({ status }) => status === "CONTRADICTORY");
  return {
    isUnequal: left.length + entered.length > 0,
    matched: {
      bodies: pairs.length,
      ...differences(measure, isGiven ? then.value : null, now.value),
      entered: codesOf(entered),
      left: codesOf(left),
      before: valueAlone(measure, applicant, then),
      after: valueAlone(measure, applicant, now),
    },
  };
}

/** Who states the measure in both years, a handover as one; and who does in one of them alone. */
export function matchedIn(
  { before, after }: BothYears,
  measure: Measure,
  applicant: Applicant,
  handovers: readonly Handover[],
) {
  const stating = (facts: readonly Fact[]) =>
    facts.filter(({ report }) => report && isStatedIn(report, measure, applicant));
  const [was, is] = [stating(before), stating(after)];
  const partsOf = (code: string): Handover =>
    handovers.find((each) => each.before.has(code) || each.after.has(code)) ?? alone(code);
  const sides = new Set([...was, ...is].map(({ body }) => body.code).map(partsOf));
  const distinct = [...new Map([...sides].map((each) => [[...each.before, "", ...each.after].join(), each])).values()];
  const of = (codes: ReadonlySet<string>, facts: readonly Fact[]) => facts.filter(({ body }) => codes.has(body.code));
  const pairs = distinct
    .map((each) => ({ ...each, was: of(each.before, was), is: of(each.after, is) }))
    .filter((each) => each.was.length === each.before.size && each.is.length === each.after.size)
    .map((each) => ({ before: each.was, after: each.is }));
  const [matchedBefore, matchedAfter] = [pairs.flatMap((pair) => pair.before), pairs.flatMap((pair) => pair.after)];
  return {
    pairs,
    left: was.filter((fact) => !matchedBefore.includes(fact)),
    entered: is.filter((fact) => !matchedAfter.includes(fact)),
  };
}

function alone(code: string): Handover {
  return { members: [code], before: new Set([code]), after: new Set([code]) };
}

function valueAlone(measure: Measure, applicant: Applicant, of: Measured) {
  const { value, status, numerator, denominator } = shown(measure, applicant, of);
  return { value, status, numerator, denominator };
}

function codesOf(facts: readonly Fact[]): readonly { readonly code: string }[] {
  return facts.map(({ body: { code } }) => ({ code })).sort((one, other) => (one.code < other.code ? -1 : 1));
}
