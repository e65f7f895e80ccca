import type { CellPath, FigurePath } from "../form/figures";
import type { Report, Statement } from "../report/report";
import { addend, type Operand, pathOf } from "./operand";

/** What a sentence may mean: a sum of cells, by a name that people know it by. */
export interface Meaning {
  readonly name: string;
  readonly sum: readonly Operand<CellPath>[];
}

/** A statement held against the meanings that it may have. */
export interface Held {
  /** The first meaning that it agrees with; null where it agrees with none. */
  readonly matched: Meaning | null;
  /** The meanings that the report's form has, each with its sum; null where a cell of it is not stated. */
  readonly sums: readonly { readonly meaning: Meaning; readonly value: number | null }[];
  /** Cells of the meanings, and those of them that the report does not state. */
  readonly cells: readonly FigurePath[];
  readonly unstated: readonly FigurePath[];
}

/**
 * Which of its admissible meanings a statement agrees with. `agrees` says whether a sum is what the statement prints;
 * meanings over cells that the report's form lacks are left out.
 */
export function held(meanings: readonly Meaning[], report: Report, agrees: (sum: number) => boolean): Held {
  const values = new Map<FigurePath, number | null>(report.cells.map((cell) => [cell.path, cell.value]));
  const inForm = meanings.filter(({ sum }) => sum.every((operand) => values.has(pathOf(operand))));
  const sums = inForm.map((meaning) => ({ meaning, value: sumOf(meaning.sum, values) }));
  const cells = [...new Set(inForm.flatMap(({ sum }) => sum.map(pathOf)))];
  return {
    matched: sums.find(({ value }) => value !== null && agrees(value))?.meaning ?? null,
    sums,
    cells,
    unstated: cells.filter((cell) => values.get(cell) === null),
  };
}

/** The statements of a concept, each value once. */
export function statementsOf(concept: string, report: Report): readonly Statement[] {
  const all = report.statements.filter((one) => one.concept === concept);
  return all.filter((one, index) => all.findIndex(({ value }) => value === one.value) === index);
}

function sumOf(operands: readonly Operand[], values: ReadonlyMap<FigurePath, number | null>): number | null {
  return operands.reduce<number | null>((sum, operand) => {
    const value = addend(operand, (path) => values.get(path) ?? null);
    return sum === null || value === null ? null : sum + value;
  }, 0);
}
