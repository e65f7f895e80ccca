import { cellsOf, layoutOf } from "../form/catalogue";
import type { CellPath } from "../form/figures";
import { type Message, said } from "../message/message";
import { type Addend, agreementOf } from "./agreement";
import type { ComparedReport, PrintedTexts } from "./comparedReport";
import { type Finding, FindingLevel, type Rule } from "./finding";
import { type KnownParts, partsMissing, partsUndeclared } from "./openParts";
import type { PrintedValue } from "./rounding";

/** R15, the check of a summary against its parts. */
export const SUMMARY_CHECK: Rule = {
  id: "R15",
  clause: "《条例》第五十条；汇总报告由所属各单位的年度报告汇总而成",
  level: FindingLevel.WARNING,
  chinese: "汇总报告的每项数据，等于所属部门、县区和开发区的同项数据之和（所属单位登记齐全且均已报送后核对）",
  english: "A summary's cell equals the sum over its departments, counties and zones, once all are registered and in",
};

/**
 * R15: every cell of a summary (a city, county or zone) against the sum over its parts. While the report of a part is
 * missing, no cell is assessed and one notice names the missing parts. Until a person declared the parts complete, a
 * difference is not assessed either: one notice names the cells that differ. One more notice names the cells that some part
 * does not state. Amounts of money may differ as far as rounding to the printed digits explains; a difference that two
 * exchanged digits explain is reported as such. Needs the texts of the `amountsInDoubt`.
 */
export function checkSummary(
  summary: ComparedReport,
  parts: readonly ComparedReport[],
  known: KnownParts,
  textOf: PrintedTexts,
): readonly Finding[] {
  if (known.missing.length > 0) return [notice(partsMissing(summary, parts.length, known))];
  if (parts.length === 0) return [];
  const compared = cellsOf(layoutOf(summary.form)).map((cell) => ({
    cell,
    total: { value: summary.value(cell), printed: textOf(summary, cell) },
    addends: parts.map((part) => ({
      department: part.department,
      value: part.value(cell),
      printed: textOf(part, cell),
    })),
  }));
  const stated = compared.filter(
    ({ total, addends }) => total.value !== null || addends.some(({ value }) => value !== null),
  );
  const whole = stated.filter(
    ({ total, addends }) => total.value !== null && addends.every(({ value }) => value !== null),
  );
  const partly = stated.filter((one) => !whole.includes(one));
  const differences = whole.flatMap(({ cell, total, addends }) =>
    difference(cell, total as PrintedValue, addends as readonly Addend[]),
  );
  return [
    ...(known.declared || differences.length === 0 ? differences : [undeclared(summary, parts.length, differences)]),
    ...(partly.length > 0 ? [unstatedCells(summary, partly)] : []),
  ];
}

interface PartlyStated {
  readonly cell: CellPath;
  readonly total: { readonly value: number | null };
  readonly addends: readonly { readonly department: string; readonly value: number | null }[];
}

function undeclared(summary: ComparedReport, filed: number, differences: readonly Finding[]): Finding {
  const cells = differences.flatMap((difference) => difference.cells);
  return notice(partsUndeclared(summary, filed, cells.length), cells);
}

function notice(message: Message, cells: Finding["cells"] = [], unstated: Finding["unstated"] = []): Finding {
  return { check: "R15", level: FindingLevel.NOTICE, cells, message, left: null, right: null, unstated };
}

function difference(cell: CellPath, total: PrintedValue, addends: readonly Addend[]): readonly Finding[] {
  const { message, sum } = agreementOf(cell, total, addends);
  if (message === null) return [];
  const right = Number(sum);
  return [
    { check: "R15", level: FindingLevel.WARNING, cells: [cell], message, left: total.value, right, unstated: [] },
  ];
}

function unstatedCells(summary: ComparedReport, partly: readonly PartlyStated[]): Finding {
  const cells = partly.map(({ cell }) => cell);
  const bodies = new Set(
    partly.flatMap(({ total, addends }) => [
      ...(total.value === null ? [summary.department] : []),
      ...addends.filter(({ value }) => value === null).map(({ department }) => department),
    ]),
  );
  const message = said("PARTS_UNSTATED", {
    summary: summary.department,
    year: summary.year,
    cells: cells.length,
    names: [...bodies],
  });
  return notice(message, cells, cells);
}
