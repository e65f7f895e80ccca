import { formOfYear } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import type { Layout } from "../form/layout";
import { applicationsOf, NONE_OPEN, type OpenApplications } from "./applications";
import { type CaseCounts, casesOf, NO_CASES } from "./cases";
import { existsIn, FIRST_YEAR, LAST_YEAR, type SampleDepartment } from "./city";
import { isFiled, RECOUNT } from "./flaws";
import { initiativeOf, type Stocks, stocksBefore } from "./initiative";
import { type Random, randomOf } from "./random";
import { quotient, type WorkLevel, workLevel } from "./workload";

/** Correct figures by path: counts, and money in fen. */
export type SampleFigures = ReadonlyMap<FigurePath, number | bigint>;

/**
 * The made-up figures of a body that is not a summary, for every report year in which it exists. R1-R4 and R9 hold in
 * every year, R5, R7, R8 and R10 from year to year, and R6 except for `RECOUNT`.
 */
export function sampleFigures(department: SampleDepartment): ReadonlyMap<number, SampleFigures> {
  const level = workLevel(department, randomOf(department.code));
  const reports = new Map<number, SampleFigures>();
  let standing = yearEndBefore(department, level);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (!existsIn(department, year)) continue;
    const { figures, after } = figuresInYear(department, year, level, standing);
    reports.set(year, figures);
    standing = after;
  }
  return reports;
}

/** The form of a report year of the sample. */
export function formFor(year: number): Layout {
  const form = formOfYear(year);
  if (!form) throw new Error(`No form of the catalogue was in force in ${year}.`);
  return form;
}

/** The counts at the end of a year, with which the next year begins. */
interface YearEnd {
  readonly open: OpenApplications;
  readonly pending: CaseCounts;
  readonly stocks: Stocks;
}

function yearEndBefore(department: SampleDepartment, level: WorkLevel): YearEnd {
  const naturalPerson = department.activeFrom === null ? quotient(level.applications, 16) : 0;
  return { open: { ...NONE_OPEN, naturalPerson }, pending: NO_CASES, stocks: stocksBefore(level) };
}

function figuresInYear(
  department: SampleDepartment,
  year: number,
  level: WorkLevel,
  before: YearEnd,
): { readonly figures: SampleFigures; readonly after: YearEnd } {
  const random = randomOf(`${department.code} ${year}`);
  const form = formFor(year);
  const leftOut = RECOUNT.code === department.code && RECOUNT.year === year ? RECOUNT.leftOut : 0;
  const carries = mayCarry(department, year);

  const initiative = initiativeOf(form, level, before.stocks, leftOut, random);
  const received = quotient(level.applications * (100 + 6 * (year - FIRST_YEAR)) * random.between(80, 120), 10_000);
  const applications = applicationsOf(form, received, before.open, carries, random);
  const cases = casesOf(openedCases(level, random), before.pending, carries, random);
  return {
    figures: new Map<FigurePath, number | bigint>([...initiative.figures, ...applications.cells, ...cases.cells]),
    after: { open: applications.open, pending: cases.pending, stocks: initiative.stocks },
  };
}

/**
 * Nothing is carried into or out of a year without a report. So R5 also holds for a summary, which adds up only the
 * reports that exist.
 */
function mayCarry(department: SampleDepartment, year: number): boolean {
  return [year, year + 1].every((each) => existsIn(department, each) && isFiled(department.code, each));
}

function openedCases(level: WorkLevel, random: Random): CaseCounts {
  const litigation = random.between(0, level.litigation + 1);
  const direct = random.between(0, litigation);
  return {
    reconsideration: random.between(0, level.reconsideration + quotient(level.reconsideration, 2) + 1),
    "litigation.direct": direct,
    "litigation.afterReconsideration": litigation - direct,
  };
}
