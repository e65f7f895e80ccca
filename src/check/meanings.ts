import { cellsPrinted, layoutOf } from "../form/catalogue";
import type { Concept } from "../form/concept";
import type { FigurePath } from "../form/figures";
import { type IndicatorPath, indicatorOfPath, pathsOf } from "../form/indicator";
import { CellStatus } from "../form/status";
import type { Term } from "../form/term";
import type { Report, Statement } from "../report/report";
import { addend, type Operand, pathOf } from "./operand";

/**
 * One possible meaning of a sentence: a sum of indicators over all applicants, with the name by which people know it.
 */
export interface Meaning {
  readonly name: Term;
  readonly sum: readonly Operand<IndicatorPath>[];
}

/**
 * The value of a meaning in one report, and its cells; the value is null if the report does not state one of the cells.
 */
export interface MeaningSum {
  readonly meaning: Meaning;
  readonly value: number | null;
  readonly cells: readonly FigurePath[];
}

/** The result of comparing a statement with the meanings that it may have. */
export interface StatementMeanings {
  /** The first meaning that the statement agrees with; null if it agrees with none. */
  readonly matched: MeaningSum | null;
  /** The meanings whose indicators the report's form contains. */
  readonly sums: readonly MeaningSum[];
  /** All cells of the meanings, and those of them that the report does not state. */
  readonly cells: readonly FigurePath[];
  readonly unstated: readonly FigurePath[];
}

/**
 * The values of all meanings in a report, and the first that a statement agrees with. `agrees` decides whether a sum is
 * the value that the statement prints. Meanings with an indicator that the report's form does not contain are left out.
 */
export function compareWithMeanings(
  meanings: readonly Meaning[],
  report: Report,
  agrees: (sum: number) => boolean,
): StatementMeanings {
  const values = valuesPrinted(report);
  const sums = meanings.flatMap((meaning) => sumIn(meaning, values) ?? []);
  const cells = [...new Set(sums.flatMap((sum) => sum.cells))];
  return {
    matched: sums.find(({ value }) => value !== null && agrees(value)) ?? null,
    sums,
    cells,
    unstated: cells.filter((cell) => values.get(cell) === null),
  };
}

/** The statements about a concept; of several with the same value only the first. */
export function statementsOf(concept: Concept, report: Report): readonly Statement[] {
  const all = report.statements.filter((one) => one.concept === concept);
  return all.filter((one, index) => all.findIndex(({ value }) => value === one.value) === index);
}

type Values = ReadonlyMap<FigurePath, number | null>;

/** The values of the rows of the report's form; variant rows replace others if the document prints them. */
function valuesPrinted({ form, cells }: Report): Values {
  if (form === null) return new Map();
  const byPath = new Map(cells.map((cell) => [cell.path, cell]));
  const isPrinted = (path: FigurePath) => (byPath.get(path)?.status ?? CellStatus.MISSING) !== CellStatus.MISSING;
  return new Map(cellsPrinted(layoutOf(form), isPrinted).map((path) => [path, byPath.get(path)?.value ?? null]));
}

function sumIn(meaning: Meaning, values: Values): MeaningSum | null {
  const parts = meaning.sum.map((operand) => ({ operand, cells: cellsOfIndicator(pathOf(operand), values) }));
  if (parts.some(({ cells }) => cells.length === 0)) return null;
  const addends = parts.flatMap(({ operand, cells }) => cells.map((cell) => addend(operand, values.get(cell) ?? null)));
  const value = addends.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  return { meaning, value, cells: parts.flatMap(({ cells }) => cells) };
}

/** The cells of an indicator in the report's form, for all applicants together. */
function cellsOfIndicator(path: IndicatorPath, values: Values): readonly FigurePath[] {
  return pathsOf(indicatorOfPath(path), "total").filter((cell) => values.has(cell));
}
