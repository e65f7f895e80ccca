import type { CellPath } from "./figures";
import { APPLICANTS, type Layout, printedRows } from "./layout";

/** The rules that a printed report must meet. docs/domain.md, "Equations and other rules". */
export type EquationRule = "R1" | "R2" | "R3" | "R9";

/** left = right, both sums of cells. */
export interface Equation {
  readonly rule: EquationRule;
  /** Which column, row or group it stands for: a path or the name of an applicant. */
  readonly over: string;
  readonly left: readonly CellPath[];
  readonly right: readonly CellPath[];
}

const RESULTS = ["upheld", "corrected", "other", "pending"] as const;
const CASES = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"] as const;

/**
 * The equations of one report: R1, R2, R3 for table 3 and R9 for table 4.
 * `printed` says whether a cell stands in the document: where a variant row (the single （六）其他处理 on a 2021 form) is
 * printed, it takes the place of the rows it stands for.
 */
export function equationsOf(layout: Layout, printed: (cell: CellPath) => boolean): readonly Equation[] {
  const rows = applicationRows(layout, printed);
  const key = rows.join();
  const known = equations.get(key) ?? equationsOver(rows);
  equations.set(key, known);
  return known;
}

/** By the rows of table 3 that are printed: the forms have a few variants. */
const equations = new Map<string, readonly Equation[]>();

function equationsOver(rows: readonly string[]): readonly Equation[] {
  const outcomes = rows.filter((row) => row.startsWith("applications.outcomes."));
  const items = outcomes.filter((row) => row !== "applications.outcomes.total");
  return [
    ...APPLICANTS.map(
      (applicant): Equation => ({
        rule: "R1",
        over: applicant,
        left: [`applications.received.${applicant}`, `applications.carriedIn.${applicant}`],
        right: [`applications.outcomes.total.${applicant}`, `applications.carriedOut.${applicant}`],
      }),
    ),
    ...APPLICANTS.map(
      (applicant): Equation => ({
        rule: "R2",
        over: applicant,
        left: items.map((row) => `${row}.${applicant}` as CellPath),
        right: [`applications.outcomes.total.${applicant}`],
      }),
    ),
    ...rows.map((row): Equation => {
      const cells = APPLICANTS.map((applicant) => `${row}.${applicant}` as CellPath);
      return { rule: "R3", over: row, left: cells.slice(0, -1), right: cells.slice(-1) };
    }),
    ...CASES.map(
      (group): Equation => ({
        rule: "R9",
        over: group,
        left: RESULTS.map((result): CellPath => `${group}.${result}`),
        right: [`${group}.total`],
      }),
    ),
  ];
}

/** R4: the cells of a form that may be negative (本年增/减); every other figure is a whole number from 0 up. */
export function mayBeNegative(cell: CellPath): boolean {
  return cell.endsWith(".itemsChange");
}

/** The rows of table 3 that this document prints, by path, in the order of the form. */
function applicationRows(layout: Layout, printed: (cell: CellPath) => boolean): readonly string[] {
  const rows = layout.tables.filter((table) => table.number === 3).flatMap((table) => table.blocks[0]?.rows ?? []);
  return printedRows(rows, printed).map((row) => (row.cells[0] as CellPath).replace(/\.naturalPerson$/, ""));
}
