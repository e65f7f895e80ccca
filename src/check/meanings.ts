import { cellsPrinted, layoutOf } from "../form/catalogue";
import type { Concept } from "../form/concept";
import type { FigurePath } from "../form/figures";
import { type IndicatorPath, indicatorOfPath, pathsOf } from "../form/indicator";
import { CellStatus } from "../form/status";
import type { Report, Statement } from "../report/report";
import { addend, type Operand, pathOf } from "./operand";

/** What a sentence may mean: a sum of indicators, over all applicants, by a name that people know it by. */
export interface Meaning {
  readonly name: string;
  readonly sum: readonly Operand<IndicatorPath>[];
}

/** A meaning in a report: its sum, null where a cell of it is not stated, and its cells. */
export interface MeaningSum {
  readonly meaning: Meaning;
  readonly value: number | null;
  readonly cells: readonly FigurePath[];
}

/** A statement held against the meanings that it may have. */
export interface Held {
  /** The first meaning that it agrees with; null where it agrees with none. */
  readonly matched: MeaningSum | null;
  /** The meanings that the report's form has. */
  readonly sums: readonly MeaningSum[];
  /** Cells of the meanings, and those of them that the report does not state. */
  readonly cells: readonly FigurePath[];
  readonly unstated: readonly FigurePath[];
}

/**
 * Which of its admissible meanings a statement agrees with. `agrees` says whether a sum is what the statement prints;
 * meanings of which the report's form lacks a part are left out.
 */
export function held(meanings: readonly Meaning[], report: Report, agrees: (sum: number) => boolean): Held {
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

/** The statements of a concept, each value once. */
export function statementsOf(concept: Concept, report: Report): readonly Statement[] {
  const all = report.statements.filter((one) => one.concept === concept);
  return all.filter((one, index) => all.findIndex(({ value }) => value === one.value) === index);
}

type Values = ReadonlyMap<FigurePath, number | null>;

/** The values of the rows that the report's form has, variant rows in place of others where the document prints them. */
function valuesPrinted({ form, cells }: Report): Values {
  if (form === null) return new Map();
  const byPath = new Map(cells.map((cell) => [cell.path, cell]));
  const isPrinted = (path: FigurePath) => (byPath.get(path)?.status ?? CellStatus.MISSING) !== CellStatus.MISSING;
  return new Map(cellsPrinted(layoutOf(form), isPrinted).map((path) => [path, byPath.get(path)?.value ?? null]));
}

function sumIn(meaning: Meaning, values: Values): MeaningSum | null {
  const parts = meaning.sum.map((operand) => ({ operand, cells: cellsOf(pathOf(operand), values) }));
  if (parts.some(({ cells }) => cells.length === 0)) return null;
  const addends = parts.flatMap(({ operand, cells }) => cells.map((cell) => addend(operand, values.get(cell) ?? null)));
  const value = addends.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  return { meaning, value, cells: parts.flatMap(({ cells }) => cells) };
}

/** The cells of an indicator that the report's form has. */
function cellsOf(path: IndicatorPath, values: Values): readonly FigurePath[] {
  return pathsOf(indicatorOfPath(path), "total").filter((cell) => values.has(cell));
}
