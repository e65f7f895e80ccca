import { type Change, changeOfBody } from "../arithmetic/change";
import { type BodyYear, bodyYearsOf, type Coverage, coverageOf, isOnForms } from "../arithmetic/coverage";
import { sortedByCode } from "../arithmetic/directory";
import { type Distribution, distributionOf } from "../arithmetic/distribution";
import { notesOnReports } from "../arithmetic/group";
import { type Measured, withMinimumBase } from "../arithmetic/measured";
import type { Note, RevisedReport } from "../arithmetic/note";
import { once } from "../arithmetic/once";
import { type Outlier, outliersAmong } from "../arithmetic/outlier";
import { QuestionError } from "../arithmetic/questionError";
import { sampleCounted } from "../arithmetic/sampleCounted";
import { bodiesMatching, bodiesSummed, selectedIn } from "../arithmetic/selection";
import { breaksOf, formsBetween, type SeriesBreak } from "../arithmetic/seriesBreak";
import type { ApplicantKey } from "../form/applications";
import type { DenominatorKind } from "../form/denominator";
import { heldAgainst, type Measure } from "../form/measure";
import { said } from "../message/message";
import type { Body } from "../store/bodies";
import type { ReportQuestion } from "./aggregate";
import type { Ground } from "./ground";
import { loadMeasured, type MeasuredOf } from "./measured";

/** The largest number of departments in one comparison. */
const MOST_DEPARTMENTS = 1000;

export interface ComparisonQuestion {
  readonly measures: readonly Measure[];
  readonly applicant: ApplicantKey;
  /** The people against whom indicators are held. Null for none. */
  readonly per: DenominatorKind | null;
  /** By code or any of their names, in the order of the result; null for all departments of `where`. */
  readonly departments: readonly string[] | null;
  readonly years: readonly number[];
  readonly where: ReportQuestion;
  /** The most departments, the first in their order; null for all. */
  readonly first: number | null;
  /** The least denominator with which a rate is compared. Null if there is no minimum. */
  readonly minimumBase: number | null;
  /** Whether the change against the year before is requested for each year. */
  readonly changes: boolean;
}

/** One measure of one department in one year. */
export interface ComparedCell {
  readonly year: number;
  readonly measured: Measured;
  /** Against the year before; null if not requested. */
  readonly change: Change | null;
}

/** One department of a comparison: its cells, year by year, in each the measures as asked. */
export interface ComparedRow {
  readonly body: Body;
  readonly cells: readonly ComparedCell[];
}

export interface Comparison {
  readonly question: ComparisonQuestion;
  /** The measures of its cells, in the order of the question. */
  readonly measures: readonly Measure[];
  readonly rows: readonly ComparedRow[];
  /** How many departments there are, of which `rows` may be only the first. */
  readonly departmentCount: number;
  readonly breaks: readonly SeriesBreak[];
}

/** Departments side by side. Nothing is summed, so a body may be compared with its own part. */
export async function comparison(ground: Ground, question: ComparisonQuestion): Promise<Comparison> {
  const { measures, applicant, per, years, changes, where, first, minimumBase } = question;
  const forms = where.forms ?? null;
  const all = comparedBodies(ground, question);
  const bodies = first === null ? all : all.slice(0, first);
  if (bodies.length > MOST_DEPARTMENTS)
    throw new QuestionError(
      "BAD_USER_INPUT",
      said("COMPARISON_TOO_WIDE", { most: MOST_DEPARTMENTS, count: bodies.length }),
    );
  const loaded = changes ? [...new Set(years.flatMap((year) => [year, year - 1]))] : years;
  const measuredOf = await loadMeasured(ground, bodies, { years: loaded, forms, measures, applicant, per });
  const measured: MeasuredOf = (...cell) => withMinimumBase(measuredOf(...cell), minimumBase);
  const cellOf = (body: Body, year: number, measure: Measure): ComparedCell => {
    const now = measured(body, year, measure);
    return {
      year,
      measured: now,
      change: changes
        ? changeOfBody(measured(body, year - 1, measure), now, ground.directory.isSame(body.id, year - 1, year))
        : null,
    };
  };
  return {
    question,
    measures: measures.map((measure) => heldAgainst(measure, per)),
    rows: bodies.map((body) => ({
      body,
      cells: years.flatMap((year) => measures.map((measure) => cellOf(body, year, measure))),
    })),
    departmentCount: all.length,
    breaks: years.length === 0 ? [] : breaksOf(measures, formsBetween(Math.min(...years), Math.max(...years))),
  };
}

/** The departments of a comparison that filed and those that did not, over all its years. */
export function coverageIn(compared: Comparison): Coverage<Body> {
  return coverageOf(bodyYearsIn(compared));
}

/** What to know of the departments of a comparison as a whole; `revised` are those of their reports that were revised. */
export function notesIn(compared: Comparison, revised: readonly RevisedReport<Body>[]): readonly Note<Body>[] {
  const coverage = coverageIn(compared);
  const sample = sampleCounted(bodyYearsIn(compared));
  return notesOnReports({ lost: [], sample, coverage, revised }, coverage.reported);
}

function bodyYearsIn({ rows, question: { years, where } }: Comparison): readonly BodyYear<Body>[] {
  const bodies = rows.map(({ body }) => body);
  const bodyYears = bodyYearsOf(bodies, { years, lastYear: null });
  return bodyYears.filter((bodyYear) => isOnForms(bodyYear, where.forms ?? null));
}

/** The distribution of the departments' values, for one measure and year of a comparison. */
export function distributionIn({ rows }: Comparison, year: number, measure: Measure): Distribution {
  return distributionOf(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ measured, ...cell }) => (cell.year === year && measured.measure === measure ? measured : [])),
    ),
  );
}

/** Which departments stand out among those of the same line in the comparison, for each of the columns of cells. */
export function outliersIn({ rows }: Comparison): (row: ComparedRow, column: number) => Outlier {
  const columns = (rows[0]?.cells ?? []).map(({ year }, column) => {
    const valued = (row: ComparedRow) => ({ body: row.body, measured: (row.cells[column] as ComparedCell).measured });
    const outlierOf = once(() => outliersAmong(rows.map(valued), year));
    return (row: ComparedRow) => outlierOf()(valued(row));
  });
  return (row, column) => (columns[column] as (row: ComparedRow) => Outlier)(row);
}

function comparedBodies({ directory }: Ground, { departments, years, where }: ComparisonQuestion): readonly Body[] {
  const filter = { ...where, years };
  // Nothing is summed, so a body that matches in one of the years is shown in all of them.
  const inAnyYear = (select: (year: number) => readonly Body[]) => {
    const eras = selectedIn(years, directory, select).map(({ selected }) => selected);
    return eras.length === 1 ? (eras[0] as readonly Body[]) : sortedByCode([...new Set(eras.flat())]);
  };
  const bodies = departments
    ? [...new Set(departments.map((name) => directory.named(name, years)))]
    : inAnyYear((year) => bodiesSummed(filter, directory, year).bodies);
  const narrowing = Object.values(where).some((condition) => condition != null);
  const within =
    departments && narrowing ? new Set(inAnyYear((year) => bodiesMatching(filter, directory, year))) : null;
  return within ? bodies.filter((body) => within.has(body)) : bodies;
}
