import type { ComparisonQuery, Measure, Unit } from "../../documents";

/** Departments side by side, as they are answered. */
export type ComparedAnswer = NonNullable<ComparisonQuery["comparison"]>;

/** One department of them. */
export type ComparedDepartment = ComparedAnswer["rows"][number];

export type ComparedValue = ComparedDepartment["cells"][number]["value"];

/** A measure that is compared. */
export interface ComparedMeasure {
  readonly code: Measure;
  readonly name: string;
  readonly unit: Unit;
  readonly isRate: boolean;
  readonly byApplicant: boolean | undefined;
}

/** The departments, with the pinned one first. */
export function rowsWithPinned(
  rows: readonly ComparedDepartment[],
  pin: string | undefined,
): readonly ComparedDepartment[] {
  const isPinned = ({ department }: ComparedDepartment) => department.code === pin;
  return [...rows.filter(isPinned), ...rows.filter((row) => !isPinned(row))];
}

/** The value of a department in a year; undefined if it was not asked. */
export function comparedValue(row: ComparedDepartment, measure: Measure, year: number): ComparedValue | undefined {
  return row.cells.find((cell) => cell.measure === measure && cell.year === year)?.value;
}
