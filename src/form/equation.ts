import type { EquationRule } from "./equationRule";
import type { CellPath } from "./figures";
import { type CellsSum, type Layout, type LayoutRow, printedRows, type RowsSum, rowsIn } from "./layout";
import { leafAt } from "./tree";

/** An equation left = right; both sides are sums of cells. */
export interface Equation {
  readonly rule: EquationRule;
  /** Whether it adds up the cells of one row, or the cells of several rows in one column. */
  readonly along: "row" | "column";
  /** The row, group of cells or column that the equation is about: a path, or the name of an applicant. */
  readonly over: string;
  readonly left: readonly CellPath[];
  readonly right: readonly CellPath[];
}

/**
 * The equations of one report: every sum of its form, for rows once in each column, for cells once in each row.
 * `printed` returns whether the document contains a cell. If a variant row (the single （六）其他处理 on a 2021 form)
 * is printed, it replaces the rows for which it is a variant.
 */
export function equationsOf(layout: Layout, printed: (cell: CellPath) => boolean): readonly Equation[] {
  const ofLayout = known.get(layout) ?? new Map<string, readonly Equation[]>();
  known.set(layout, ofLayout);
  const variants = layout.tables.flatMap(rowsIn).filter((row) => row.insteadOf);
  const key = variants.map((row) => row.cells.some(printed)).join();
  const equations = ofLayout.get(key) ?? equationsIn(layout, printed);
  ofLayout.set(key, equations);
  return equations;
}

/** Cached by the variant rows that are printed; a form has only a few. */
const known = new WeakMap<Layout, Map<string, readonly Equation[]>>();

function equationsIn({ tables }: Layout, printed: (cell: CellPath) => boolean): readonly Equation[] {
  return tables.flatMap((table) => {
    const rows = printedRows(rowsIn(table), printed);
    return [
      ...table.rowsSums.flatMap((sum) => byColumn(sum, rows)),
      ...table.cellsSums.flatMap((sum) => rows.map((row) => withinRow(sum, row))),
    ];
  });
}

function byColumn({ rule, left, right }: RowsSum, printed: readonly LayoutRow[]): readonly Equation[] {
  const cellsOf = (rows: readonly LayoutRow[], column: number) =>
    rows.filter((row) => printed.includes(row)).map(({ cells }) => cells[column] as CellPath);
  return (right[0] as LayoutRow).cells.map((cell, column) => ({
    rule,
    along: "column",
    over: cell.slice(cell.lastIndexOf(".") + 1),
    left: cellsOf(left, column),
    right: cellsOf(right, column),
  }));
}

function withinRow({ rule, first, total }: CellsSum, { cells }: LayoutRow): Equation {
  const sum = cells[total] as CellPath;
  return {
    rule,
    along: "row",
    over: sum.slice(0, sum.lastIndexOf(".")),
    left: cells.slice(first, total),
    right: [sum],
  };
}

/** R4: whether a cell may be negative (本年增/减); every other figure is a whole number, at least 0. */
export function mayBeNegative(cell: CellPath): boolean {
  return leafAt(cell).signed;
}
