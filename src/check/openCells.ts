import type { FigurePath } from "../form/figures";
import { figureSaid } from "../form/shown";
import { CellStatus } from "../form/status";
import { leafAt } from "../form/tree";
import type { CellReading, Report } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

/** Cells that are printed but have no certain value: one finding for each row of the form. */
export const openCells: readonly Check[] = [
  {
    id: "UNCERTAIN",
    clause: "Several readings remain: a person must choose",
    level: FindingLevel.WARNING,
    chinese: "数字存在多种读法，须人工确认",
    english: "Every figure has one reading",
    run: (report) => byRow(report, CellStatus.UNCERTAIN, "UNCERTAIN", leavesOpen),
  },
  {
    id: "UNREADABLE",
    clause: "What is printed is no figure",
    level: FindingLevel.WARNING,
    chinese: "单元格内容不是可识别的数字",
    english: "Every filled cell holds a figure",
    run: (report) => byRow(report, CellStatus.UNREADABLE, "UNREADABLE", () => "is no figure that can be read"),
  },
];

function byRow(
  report: Report,
  status: CellStatus,
  check: string,
  say: (cells: readonly CellReading[]) => string,
): readonly Finding[] {
  const rows = new Map<string, CellReading[]>();
  for (const cell of report.cells) {
    if (cell.status !== status) continue;
    const row = rowOf(cell.path);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows].map(([row, cells]): Finding => {
    const printed = [...new Set(cells.map(shownIn))].join(", ");
    return {
      check,
      level: FindingLevel.WARNING,
      cells: cells.map((cell) => cell.path),
      message: `${row}: ${printed} ${say(cells)} (${cells.map(candidatesOf).join("; ")}).`,
      left: null,
      right: null,
      unstated: cells.map((cell) => cell.path),
    };
  });
}

// A cell with a single candidate is uncertain if nothing confirms the figure: in a merged cell, or from text
// recognition.
function leavesOpen(cells: readonly CellReading[]): string {
  return cells.some(({ candidates }) => candidates.length > 1)
    ? "leaves several readings"
    : "is not certain, for nothing confirms it";
}

function shownIn({ raw, unread }: CellReading): string {
  return unread ?? `“${raw}”`;
}

const SHOWN = 6;

function candidatesOf(cell: CellReading): string {
  const name = cell.path.slice(cell.path.lastIndexOf(".") + 1);
  if (cell.candidates.length === 0) return name;
  const more = cell.candidates.length > SHOWN ? " …" : "";
  const { unit } = leafAt(cell.path);
  const said = cell.candidates.slice(0, SHOWN).map((candidate) => figureSaid(candidate, unit));
  return `${name}: ${said.join(", ")}${more}`;
}

function rowOf(path: FigurePath): string {
  return path.slice(0, path.lastIndexOf("."));
}
