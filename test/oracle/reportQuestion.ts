import type { Random } from "../../src/sample/random";
import type { Asked } from "./asked";
import { inUnit, whole } from "./exact";
import { figuresSelection, inTree } from "./figureTree";
import type { Known } from "./known";
import { type Cell, one, type Revision, YEARS } from "./randomWorld";
import { CELL_AT, FIGURE_PATHS, figureAt, rowOf, type Unit, upperSnake } from "./statutoryForm";
import { figureOver } from "./sums";
import { timed } from "./times";

/** A report with its figures and cells, and the year before. */
export function randomReport(random: Random, known: Known, asOf: string | null): Asked {
  const code = one(random, [...known.bodies.keys()]);
  const year = one(random, YEARS);
  const figures = FIGURE_PATHS.filter(() => random.once(2));
  const at = asOf === null ? "" : `, asOf: "${asOf}"`;
  return {
    source: `{ report(department: "${code}", year: ${year}${at}) { year form department { code } publishedOn timeliness { status dueOn daysLate }
      cells { indicator applicant value status candidates printed } previous { year form } figures ${figuresSelection(figures)} } }`,
    expected: { report: reportShown(known, known.reportOf(code, year), figures) },
  };
}

function reportShown(known: Known, report: Revision | null, figures: readonly string[]) {
  if (report === null) return null;
  const { body, year, form, cells } = report;
  const before = known.reportOf(body, year - 1);
  const { publishedOn, ...timeliness } = timed(known, body, year);
  return {
    year,
    form,
    department: { code: body },
    publishedOn,
    timeliness,
    cells: [...cells].map(([path, cell]) => cellShown(path, cell)),
    previous: before && { year: before.year, form: before.form },
    figures: inTree(figures.map((path) => [path, figureShown([report], path)])),
  };
}

/** A figure over reports: a count as a number, money as a text. */
export function figureShown(reports: readonly Revision[], path: string): string | number | null {
  const { indicator, applicant } = figureAt(path);
  const sum = figureOver(reports, indicator, applicant);
  if (sum === null) return null;
  return indicator.unit === "YUAN" ? inUnit(whole(sum), "YUAN") : Number(sum);
}

function cellShown(path: string, { status, value, candidates }: Cell) {
  const unit = CELL_AT.get(path)?.unit as Unit;
  const shown = value === null ? null : inUnit(whole(value), unit);
  const row = rowOf(path);
  return {
    indicator: upperSnake(row),
    applicant: row === path ? null : upperSnake(path.slice(row.length + 1)),
    value: shown,
    status,
    candidates: candidates.map((each) => inUnit(whole(each), unit)),
    printed: shown,
  };
}
