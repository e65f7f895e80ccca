import { layoutOf } from "../form/catalogue";
import { type Equation, equationsOf } from "../form/equation";
import { EQUATION_RULES, type EquationRule } from "../form/equationRule";
import type { CellPath } from "../form/figures";
import { figureSaid } from "../form/shown";
import { CellStatus } from "../form/status";
import { leafAt } from "../form/tree";
import type { FigureUnit } from "../form/unit";
import type { Report } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

/** The sums of the printed form, one check for each rule. */
export const equations: readonly Check[] = EQUATION_RULES.map((rule) => ({
  ...rule,
  level: FindingLevel.ERROR,
  run: (report) => ruleFindings(rule.id, report),
}));

function ruleFindings(rule: EquationRule, report: Report): readonly Finding[] {
  if (report.form === null) return [];
  const values = new Map(report.cells.map((cell) => [cell.path, cell.value]));
  const printed = new Set(report.cells.filter((cell) => cell.status !== CellStatus.MISSING).map((cell) => cell.path));
  return equationsOf(layoutOf(report.form), (cell) => printed.has(cell))
    .filter((equation) => equation.rule === rule)
    .flatMap((equation) => findingOf(equation, values));
}

function findingOf(equation: Equation, values: ReadonlyMap<string, number | null>): readonly Finding[] {
  const operands = [...equation.left, ...equation.right];
  const unstated = operands.filter((cell) => (values.get(cell) ?? null) === null);
  // A row in which no figure is stated is reported by the check of completeness.
  if (unstated.length === operands.length) return [];
  const [left, right] = [sumOfCells(equation.left, values), sumOfCells(equation.right, values)];
  if (unstated.length > 0) {
    const finding = notAssessable(equation, operands, unstated, left, right);
    // A side without any stated figure has no sum.
    const given = (side: readonly CellPath[], sum: number) =>
      side.every((cell) => unstated.includes(cell)) ? null : sum;
    return [{ ...finding, left: given(equation.left, left), right: given(equation.right, right) }];
  }
  if (left === right) return [];
  const said = (value: number) => figureSaid(value, unitOf(equation));
  const message = `${equation.rule} ${equation.over}: ${spelled(equation.left, values)} is ${said(left)}, but ${spelled(equation.right, values)} is ${said(right)}; the difference is ${said(left - right)}.`;
  return [{ check: equation.rule, level: FindingLevel.ERROR, cells: operands, message, left, right, unstated: [] }];
}

function notAssessable(
  equation: Equation,
  cells: readonly CellPath[],
  unstated: readonly CellPath[],
  left: number,
  right: number,
): Finding {
  const said = (value: number) => figureSaid(value, unitOf(equation));
  const would =
    left === right
      ? "it would hold were they zero"
      : `it would not hold were they zero (${said(left)} against ${said(right)})`;
  const message = `${equation.rule} ${equation.over} is not assessable: ${unstated.length} of its ${cells.length} cells are not stated (${unstated.join(", ")}); ${would}.`;
  return { check: equation.rule, level: FindingLevel.NOTICE, cells, message, left, right, unstated };
}

function sumOfCells(cells: readonly CellPath[], values: ReadonlyMap<string, number | null>): number {
  return cells.reduce((sum, cell) => sum + (values.get(cell) ?? 0), 0);
}

/** The addends of a sum without the zeros, for example "6 + 1 + 3". */
function spelled(cells: readonly CellPath[], values: ReadonlyMap<string, number | null>): string {
  const stated = cells.filter((cell) => values.get(cell) !== 0);
  const said = stated.map((cell) => figureSaid(values.get(cell) as number, leafAt(cell).unit));
  return said.length === 0 ? "0" : said.join(" + ");
}

/** The unit of both sides. */
function unitOf({ right }: Equation): FigureUnit {
  return leafAt(right[0] as CellPath).unit;
}
