import type { CellPath, FigurePath } from "../form/figures";
import type { Report, Statement } from "../report/report";
import { addend, type Operand, pathOf } from "./operand";

/** What a sentence may mean: a sum of cells, by a name that people know it by. */
export interface Reading {
  readonly name: string;
  readonly sum: readonly Operand<CellPath>[];
}

/** A statement held against the readings that it may have. */
export interface Held {
  /** The first reading that it agrees with; null where it agrees with none. */
  readonly matched: Reading | null;
  /** The readings that the report's form has, each with its sum; null where a cell of it is not stated. */
  readonly sums: readonly { readonly reading: Reading; readonly value: number | null }[];
  /** Cells of the readings, and those of them that the report does not state. */
  readonly cells: readonly FigurePath[];
  readonly unstated: readonly FigurePath[];
}

/**
 * Which of its admissible readings a statement agrees with. `agrees` says whether a sum is what the statement prints;
 * readings over cells that the report's form lacks are left out.
 */
export function held(readings: readonly Reading[], report: Report, agrees: (sum: number) => boolean): Held {
  const values = new Map<FigurePath, number | null>(report.cells.map((cell) => [cell.path, cell.value]));
  const inForm = readings.filter(({ sum }) => sum.every((operand) => values.has(pathOf(operand))));
  const sums = inForm.map((reading) => ({ reading, value: sumOf(reading.sum, values) }));
  const cells = [...new Set(inForm.flatMap(({ sum }) => sum.map(pathOf)))];
  return {
    matched: sums.find(({ value }) => value !== null && agrees(value))?.reading ?? null,
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
