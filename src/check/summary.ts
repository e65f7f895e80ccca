import { cellsAndVariantsOf, layoutOf } from "../form/catalogue";
import { type Message, said } from "../message/message";
import type { ComparedReport, PrintedTexts } from "./comparedReport";
import { type Finding, FindingLevel, type Rule } from "./finding";
import { type KnownParts, partsMissing, partsUndeclared } from "./openParts";
import { type ReconciledCell, ReconciliationStatus, reconciledCells, undeclaredCells } from "./reconciliation";

/** R15, the check of a summary against its parts. */
export const SUMMARY_CHECK: Rule = {
  id: "R15",
  clause: {
    zh: "《条例》第五十条；汇总报告由所属各单位的年度报告汇总而成",
    en: "Article 50 of the Regulation: a summary adds up the reports of its parts",
  },
  level: FindingLevel.WARNING,
  chinese: "汇总报告的每项数据，等于所属部门、县区和开发区的同项数据之和（所属单位登记齐全且均已报送后核对）",
  english: "A summary's cell equals the sum over its departments, counties and zones, once all are registered and in",
};

/**
 * R15 as findings: what `reconciledCells` says of a summary (a city, county or zone) and its parts, in the cells of the
 * summary's form. While the report of a part is missing, no cell is assessed and one notice names the missing parts; only
 * then `parts` need not be given. Until a person declared the parts complete, one notice names the cells that differ. One
 * more notice names the cells that some report does not state. Needs the texts of the `amountsInDoubt`.
 */
export function checkSummary(
  summary: ComparedReport,
  parts: readonly ComparedReport[],
  known: KnownParts,
  textOf: PrintedTexts,
): readonly Finding[] {
  if (known.missing.length > 0) return [notice(partsMissing(summary, known))];
  if (known.filed === 0) return [];
  const inForm = new Set(cellsAndVariantsOf(layoutOf(summary.form)));
  const cells = reconciledCells(summary, parts, known, textOf).filter(({ cell }) => inForm.has(cell));
  const undeclared = undeclaredCells(cells);
  const unstated = cells.filter(
    ({ printed, sum, unstatedBy }) => unstatedBy.length > 0 && (printed !== null || sum !== null),
  );
  return [
    ...cells.filter(differs).map(difference),
    ...(undeclared.length > 0 ? [notice(partsUndeclared(summary, known, undeclared.length), undeclared)] : []),
    ...(unstated.length > 0 ? [notice(partsUnstated(summary, unstated), unstated, unstated)] : []),
  ];
}

type Compared = Pick<ReconciledCell, "cell">;

function notice(message: Message, cells: readonly Compared[] = [], unstated: readonly Compared[] = []): Finding {
  return {
    check: "R15",
    level: FindingLevel.NOTICE,
    cells: cells.map(({ cell }) => cell),
    message,
    left: null,
    right: null,
    unstated: unstated.map(({ cell }) => cell),
  };
}

type Differing = ReconciledCell & { readonly message: Message };

function differs(cell: ReconciledCell): cell is Differing {
  return cell.status === ReconciliationStatus.DIFFERENT || cell.status === ReconciliationStatus.TRANSPOSITION;
}

function difference({ cell, printed, sum, message }: Differing): Finding {
  const sides = { left: Number(printed), right: Number(sum) };
  return { check: "R15", level: FindingLevel.WARNING, cells: [cell], message, ...sides, unstated: [] };
}

function partsUnstated(summary: ComparedReport, unstated: readonly ReconciledCell[]): Message {
  const names = [...new Set(unstated.flatMap(({ unstatedBy }) => unstatedBy))];
  return said("PARTS_UNSTATED", { summary: summary.department, year: summary.year, cells: unstated.length, names });
}
