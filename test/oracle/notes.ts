import { type Fact, type Known, leavesSummariesOut, type Where } from "./known";
import { cellsFor, type Form, figureAt, INDICATORS, type Indicator, isInForm } from "./statutoryForm";
import { isOverYears, reportsIn } from "./sums";

interface Note {
  readonly code: string;
  readonly indicator: string | null;
  readonly departments: readonly { readonly code: string }[];
}

/** "Notes": why the figures asked of a group are not all that they seem. `left` are the summaries left out of it. */
export function notesOn(facts: readonly Fact[], left: readonly Fact[], figures: readonly string[]): readonly Note[] {
  const asked = new Set(figures.flatMap((path) => [path, ...itemsOf(path)]).map((path) => figureAt(path).indicator));
  const onFigures = notesOnFigures(
    facts,
    INDICATORS.filter((each) => asked.has(each)),
  );
  return [
    ...onFigures,
    ...naming("SUMMARY_WITHOUT_PARTS", left),
    ...naming("SAMPLE_COUNTED", samplesAmongOthers(facts)),
  ];
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

function notesOnFigures(facts: readonly Fact[], asked: readonly Indicator[]): readonly Note[] {
  const reports = reportsIn(facts);
  const forms = [...new Set(reports.map(({ form }) => form as Form))];
  const isOver = isOverYears(reports);
  const of = (code: string, indicators: readonly Indicator[]) =>
    indicators.map(({ code: indicator }) => ({ code, indicator, departments: [] }));
  return [
    ...of(
      "STOCK_OVER_YEARS",
      asked.filter(({ stock }) => isOver && stock),
    ),
    ...of(
      "PENDING_IN_TOTAL",
      asked.filter(({ path }) => isOver && /^(reconsideration|litigation\..*)\.total$/.test(path)),
    ),
    ...of(
      "NOT_IN_EVERY_FORM",
      asked.filter((each) => {
        const having = forms.filter((form) => isInForm(each, form));
        return having.length > 0 && having.length < forms.length;
      }),
    ),
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

function naming(code: string, facts: readonly Fact[]): readonly Note[] {
  const departments = [...new Set(facts.map(({ body }) => body.code))].sort().map((each) => ({ code: each }));
  return departments.length === 0 ? [] : [{ code, indicator: null, departments }];
}
