import { type Fact, type Known, leavesSummariesOut, type Where } from "./known";
import type { Revision } from "./randomWorld";
import {
  type Applicant,
  cellsFor,
  type Form,
  figureAt,
  type Indicator,
  isInForm,
  isRate,
  type Measure,
  upperSnake,
} from "./statutoryForm";
import { isOverYears, measured, reportsIn } from "./sums";

/** The rows of （六）其他处理: documents on the form of 2021 print one of them or the others. */
const OTHERWISE = "applications.outcomes.otherwise.";

interface Note {
  readonly code: string;
  readonly indicator: string | null;
  readonly measure: string | null;
  readonly applicant: string | null;
  readonly departments: readonly { readonly code: string }[];
  readonly count: number | null;
  readonly of: number | null;
  readonly blank: number | null;
  readonly date: string | null;
}

/** The fields of a note that the oracle works out. */
export const NOTE_FIELDS = "code indicator measure applicant departments { code } count of blank date";

/** A measure, and the applicant of whom it is asked. */
export type AskedMeasure = readonly [Measure, Applicant];

/** What a group is asked for. */
interface AskedOfGroup {
  /** The summaries left out of it. */
  readonly left: readonly Fact[];
  readonly figures: readonly string[];
  readonly measures: readonly AskedMeasure[];
}

/** "Notes": why the figures and measures asked of a group are not all that they seem. */
export function notesOn(
  known: Known,
  facts: readonly Fact[],
  { left, figures, measures }: AskedOfGroup,
): readonly Note[] {
  const each: readonly AskedMeasure[] = [
    ...figures.flatMap((path) => [path, ...itemsOf(path)]).filter((path) => itemsOf(path).length === 1),
  ].map((path) => [figureAt(path).indicator, figureAt(path).applicant]);
  const asked = [...each, ...measures];
  const distinct = new Map(asked.map((one) => [`${one[0].code} ${one[0].byApplicant ? one[1] : ""}`, one]));
  const whole = figures.map((path) => figureAt(path).indicator);
  return [
    ...notesOnMeasures(facts, [
      ...new Set([...asked.map(([measure]) => measure), ...whole.filter((one) => one.items.length === 1)]),
    ]),
    ...[...distinct.values()].flatMap((one) => notesOnStated(facts, one)),
    ...naming("SUMMARY_WITHOUT_PARTS", left),
    ...naming("SAMPLE_COUNTED", samplesAmongOthers(facts), bodiesOf(samplesAmongOthers(facts)).length),
    ...notesOnReports(known, facts),
  ];
}

function notesOnReports(known: Known, facts: readonly Fact[]): readonly Note[] {
  const due = facts.filter(({ expectation }) => expectation === "EXPECTED");
  const missing = due.filter(({ report }) => report === null);
  const notDue = facts.filter(({ expectation }) => expectation === "NOT_DUE").length;
  const revised = facts.filter(({ report }) => report !== null && known.isRevised(report));
  const days = revised.map(({ report }) => dayInChina((report as Revision).at)).sort();
  return [
    ...naming("INCOMPLETE", missing, due.length - missing.length, due.length),
    ...(notDue > 0 ? [noteOf("PROVISIONAL", { count: notDue, of: due.length + notDue })] : []),
    ...naming("REVISED", revised, revised.length, reportsIn(facts).length).map((note) => ({
      ...note,
      date: days.at(-1) as string,
    })),
  ];
}

/** Of the reports whose form has a measure, how many state it, and how many of its items they leave blank. */
function notesOnStated(facts: readonly Fact[], [measure, applicant]: AskedMeasure): readonly Note[] {
  const reports = reportsIn(facts);
  const { stated, status } = measured(facts, measure, applicant);
  const of = reports.filter(({ form }) => isInForm(measure, form as Form)).length;
  const isVariant = !isRate(measure) && measure.items.length === 1 && measure.path.startsWith(OTHERWISE);
  if (isVariant && reports.some(({ form }) => form === "FORM_2021")) return [];
  const isPartly = status === "PARTLY_STATED";
  if (stated === 0 || (stated === of && !isPartly)) return [];
  const blank =
    isRate(measure) || (isPartly && measure.path.startsWith(OTHERWISE)) ? null : blankIn(reports, measure, applicant);
  const column = measure.byApplicant ? upperSnake(applicant) : null;
  return [noteOf("PARTLY_STATED", { ...named(measure), applicant: column, count: stated, of, blank })];
}

/** How many items are blank in reports that state others. */
function blankIn(reports: readonly Revision[], indicator: Indicator, applicant: Applicant): number {
  const items = cellsFor(indicator.items, indicator, applicant);
  const counts = reports.map(({ cells }) => items.filter((path) => (cells.get(path)?.value ?? null) !== null).length);
  const isWhole = measuredWhole(counts, items.length);
  return isWhole || indicator.path.startsWith(OTHERWISE)
    ? 0
    : counts.filter((count) => count > 0).reduce((sum, count) => sum + items.length - count, 0);
}

const measuredWhole = (counts: readonly number[], all: number) => counts.every((count) => count === 0 || count === all);

function dayInChina(moment: number): string {
  return new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);
}

function named(measure: Measure): Partial<Note> {
  return { measure: measure.code, indicator: isRate(measure) ? null : measure.code };
}

function noteOf(code: string, given: Partial<Note>): Note {
  const nothing = { indicator: null, measure: null, applicant: null, count: null, of: null, blank: null, date: null };
  return { code, departments: [], ...nothing, ...given };
}

/** The reports of summaries that a question leaves out, although no report that is counted came from below them. */
export function summariesLeftOut(known: Known, where: Where): readonly Fact[] {
  if (!leavesSummariesOut(where)) return [];
  return known.yearsOf(where).flatMap((year) =>
    [...known.bodies.values()]
      .filter((body) => body.code === where.under || known.isIn(where, body, year))
      .map((body) => known.factOf(body, year, where.forms))
      .filter(({ position, report }) => position.summary && report !== null)
      .filter(
        ({ body }) => !known.below(body.code, year).some((part) => isCounted(known.factOf(part, year, where.forms))),
      ),
  );
}

function notesOnMeasures(facts: readonly Fact[], asked: readonly Measure[]): readonly Note[] {
  const reports = reportsIn(facts);
  const forms = [...new Set(reports.map(({ form }) => form as Form))];
  const isOver = isOverYears(reports);
  const isTotal = (measure: Measure) =>
    !isRate(measure) && /^(reconsideration|litigation\..*)\.total$/.test(measure.path);
  const isInSome = (measure: Measure) => {
    const having = forms.filter((form) => isInForm(measure, form));
    return having.length > 0 && having.length < forms.length;
  };
  const of = (code: string, measures: readonly Measure[]) => measures.map((each) => noteOf(code, named(each)));
  return [
    ...of(
      "STOCK_OVER_YEARS",
      asked.filter(({ stock }) => isOver && stock),
    ),
    ...of(
      "PENDING_IN_TOTAL",
      asked.filter((each) => isOver && isTotal(each)),
    ),
    ...of("NOT_IN_EVERY_FORM", asked.filter(isInSome)),
  ];
}

/** Whether a report comes from a body whose report is its own. */
function isCounted({ report, position }: Fact): boolean {
  return report !== null && !position.summary;
}

/** The figures that a subtotal adds up: who asks for it asks for them. */
function itemsOf(path: string): readonly string[] {
  const { indicator, applicant } = figureAt(path);
  return cellsFor(indicator.items, indicator, applicant);
}

function samplesAmongOthers(facts: readonly Fact[]): readonly Fact[] {
  const counted = facts.filter(({ report }) => report !== null);
  const madeUp = counted.filter(({ body }) => body.sample);
  return madeUp.length === counted.length ? [] : madeUp;
}

function bodiesOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.map(({ body }) => body.code))].sort();
}

function naming(
  code: string,
  facts: readonly Fact[],
  count: number | null = null,
  of: number | null = null,
): readonly Note[] {
  const departments = bodiesOf(facts).map((each) => ({ code: each }));
  return departments.length === 0 ? [] : [noteOf(code, { departments, count, of })];
}
