import { type FormCode, layoutOf } from "../form/catalogue";
import { type Equation, equationsOf } from "../form/equation";
import { EQUATION_RULES, type EquationRule } from "../form/equationRule";
import type { CellPath } from "../form/figures";
import { CellStatus } from "../form/status";
import { leafAt } from "../form/tree";
import type { FigureUnit } from "../form/unit";
import { figureValue, type Message, type PlaceValue, said } from "../message/message";
import type { Report } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

/** The sums of the printed form, one check for each rule. */
export const equations: readonly Check[] = EQUATION_RULES.map((rule) => ({
  ...rule,
  level: FindingLevel.ERROR,
  run: (report) => ruleFindings(rule.id, report),
}));

function ruleFindings(rule: EquationRule, report: Report): readonly Finding[] {
  const { form } = report;
  if (form === null) return [];
  const values = new Map(report.cells.map((cell) => [cell.path, cell.value]));
  const printed = new Set(report.cells.filter((cell) => cell.status !== CellStatus.MISSING).map((cell) => cell.path));
  return equationsOf(layoutOf(form), (cell) => printed.has(cell))
    .filter((equation) => equation.rule === rule)
    .flatMap((equation) => findingOf(equation, values, form));
}

function findingOf(equation: Equation, values: ReadonlyMap<string, number | null>, form: FormCode): readonly Finding[] {
  const operands = [...equation.left, ...equation.right];
  const unstated = operands.filter((cell) => (values.get(cell) ?? null) === null);
  // A row in which no figure is stated is reported by the check of completeness.
  if (unstated.length === operands.length) return [];
  const [left, right] = [sumOfCells(equation.left, values), sumOfCells(equation.right, values)];
  if (unstated.length > 0) {
    const finding = notAssessable(equation, form, unstated, left, right);
    // A side without any stated figure has no sum.
    const given = (side: readonly CellPath[], sum: number) =>
      side.every((cell) => unstated.includes(cell)) ? null : sum;
    return [{ ...finding, left: given(equation.left, left), right: given(equation.right, right) }];
  }
  if (left === right) return [];
  const message = said("SUM_BROKEN", {
    place: placeOf(equation, form),
    left: sideOf(equation, equation.left, values),
    right: sideOf(equation, equation.right, values),
    difference: figureValue(left - right, unitOf(equation)),
  });
  return [{ check: equation.rule, level: FindingLevel.ERROR, cells: operands, message, left, right, unstated: [] }];
}

function notAssessable(
  equation: Equation,
  form: FormCode,
  unstated: readonly CellPath[],
  left: number,
  right: number,
): Finding {
  const unit = unitOf(equation);
  const would =
    left === right
      ? said("SUM_WOULD_HOLD")
      : said("SUM_WOULD_NOT_HOLD", { left: figureValue(left, unit), right: figureValue(right, unit) });
  const message = said("SUM_NOT_ASSESSABLE", {
    place: placeOf(equation, form),
    count: unstated.length,
    cells: unstated.map((path) => labelOf(equation, path)),
    would,
  });
  const cells = [...equation.left, ...equation.right];
  return { check: equation.rule, level: FindingLevel.NOTICE, cells, message, left, right, unstated };
}

function sumOfCells(cells: readonly CellPath[], values: ReadonlyMap<string, number | null>): number {
  return cells.reduce((sum, cell) => sum + (values.get(cell) ?? 0), 0);
}

/** One side of an equation in words: its addends, without the zeros, and their sum. */
function sideOf(equation: Equation, cells: readonly CellPath[], values: ReadonlyMap<string, number | null>): Message {
  const value = (cell: CellPath) => figureValue(values.get(cell) as number, leafAt(cell).unit);
  const [only] = cells;
  if (only !== undefined && cells.length === 1)
    return said("VALUE_IS", { name: labelOf(equation, only), figure: value(only) });
  const addends = cells.filter((cell) => values.get(cell) !== 0);
  if (addends.length === 0) return said("SUM_OF_ZEROS");
  return said("SUM_OF", {
    addends: addends.map((cell) => said("ADDEND", { name: labelOf(equation, cell), figure: value(cell) })),
    sum: figureValue(sumOfCells(cells, values), unitOf(equation)),
  });
}

function placeOf({ along, over, right }: Equation, form: FormCode): PlaceValue {
  return { place: along, path: along === "row" ? over : (right[0] ?? over), form };
}

/** A cell inside its equation, which names the row or the column already. */
function labelOf({ along }: Equation, path: CellPath): PlaceValue {
  return { place: along === "row" ? "columnLabel" : "rowLabel", path };
}

/** The unit of both sides. */
function unitOf({ right }: Equation): FigureUnit {
  return leafAt(right[0] as CellPath).unit;
}
