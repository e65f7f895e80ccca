import type { FigurePath } from "../form/figures";
import { CellStatus } from "../form/status";
import { leafAt } from "../form/tree";
import { figureValue, said, type Value } from "../message/message";
import type { CellReading, Report } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

/**
 * Cells that are printed but have no certain value: one finding for each row of the form. A cell with a single candidate
 * is uncertain if nothing confirms the figure: in a merged cell, or from text recognition.
 */
export const openCells: readonly Check[] = [
  {
    id: "UNCERTAIN",
    clause: { zh: "有几种读法的，须人工选定", en: "Several readings remain: a person must choose" },
    level: FindingLevel.WARNING,
    chinese: "数字存在多种读法，须人工确认",
    english: "Every figure has one reading",
    run: (report) =>
      byRow(report, CellStatus.UNCERTAIN, "UNCERTAIN", (cells) =>
        cells.some(({ candidates }) => candidates.length > 1) ? "CELLS_AMBIGUOUS" : "CELLS_UNCONFIRMED",
      ),
  },
  {
    id: "UNREADABLE",
    clause: { zh: "所填内容不是数字", en: "What is printed is no figure" },
    level: FindingLevel.WARNING,
    chinese: "单元格内容不是可识别的数字",
    english: "Every filled cell holds a figure",
    run: (report) => byRow(report, CellStatus.UNREADABLE, "UNREADABLE", () => "CELLS_UNREADABLE"),
  },
];

function byRow(
  report: Report,
  status: CellStatus,
  check: string,
  textFor: (cells: readonly CellReading[]) => "CELLS_AMBIGUOUS" | "CELLS_UNCONFIRMED" | "CELLS_UNREADABLE",
): readonly Finding[] {
  const rows = new Map<string, CellReading[]>();
  for (const cell of report.cells) {
    if (cell.status !== status) continue;
    const row = rowOf(cell.path);
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return [...rows].map(([row, cells]): Finding => {
    return {
      check,
      level: FindingLevel.WARNING,
      cells: cells.map((cell) => cell.path),
      message: said(textFor(cells), {
        row: { place: "row", path: row, form: report.form },
        printed: printedIn(cells),
        cells: cells.map(candidatesOf),
      }),
      left: null,
      right: null,
      unstated: cells.map((cell) => cell.path),
    };
  });
}

/** What the cells print, each text once. */
function printedIn(cells: readonly CellReading[]): readonly Value[] {
  const unread = [...new Set(cells.flatMap((cell) => cell.unread ?? []))];
  const raw = [...new Set(cells.flatMap((cell) => (cell.unread ? [] : (cell.raw ?? ""))))];
  return [...unread.map((phrase) => ({ phrase })), ...raw.map((text) => said("QUOTED", { text }))];
}

const SHOWN = 6;

function candidatesOf({ path, candidates }: CellReading): Value {
  const name = { place: "columnLabel", path } as const;
  if (candidates.length === 0) return name;
  const figures = candidates.slice(0, SHOWN).map((candidate) => figureValue(candidate, leafAt(path).unit));
  return said("CELL_CANDIDATES", {
    name,
    figures: candidates.length > SHOWN ? [...figures, said("AND_MORE")] : figures,
  });
}

function rowOf(path: FigurePath): string {
  return path.slice(0, path.lastIndexOf("."));
}
