import type { PlannedTable } from "./tablePlan";

/** Types of rows, and lists, that explain an answer, and are not what the question is about. */
export const ASIDES: ReadonlySet<string> = new Set([
  "ComparisonColumn",
  "ContributionMovement",
  "ContributionSum",
  "Denominator",
  "DepartmentPeriod",
  "FigureName",
  "FindingCount",
  "FormerName",
  "LateReport",
  "MeasureLink",
  "MissingReport",
  "RoundStageCount",
  "MatchedChange.entered",
  "MatchedChange.left",
  "Note",
  "Note.departments",
  "SeriesBreak",
  "Succession",
  "YearSentences.leftOut",
  "Sentence.figures",
]);

/**
 * Returns the tables with the one that the question is about first: a list with pages before others, one whose rows have
 * figures of their own before others, and what only explains the rest last.
 */
export function mainFirst(tables: readonly PlannedTable[]): readonly PlannedTable[] {
  const lists = tables.filter(({ within }) => within !== null);
  const main = lists.filter(({ type, place }) => !ASIDES.has(type) && !ASIDES.has(place));
  const hasFigures = ({ own }: PlannedTable) => own.some(({ role }) => role === "measure");
  const hasPages = ({ connection }: PlannedTable) => connection !== null;
  const first =
    main.find((table) => hasPages(table) && hasFigures(table)) ??
    main.find(hasFigures) ??
    main.find(hasPages) ??
    main[0] ??
    tables[0];
  return first ? [first, ...tables.filter((table) => table !== first)] : tables;
}
