import { CellStatus } from "../form/status";
import { said } from "../message/message";
import type { Report } from "../report/report";
import { type Check, type Finding, FindingLevel } from "./finding";

/**
 * Cells that the document prints but leaves blank: one finding for all of them, because an absent figure is not zero.
 */
export const completeness: readonly Check[] = [
  {
    id: "BLANK",
    clause: { zh: "表中各项均应填写，没有的填0", en: "Every cell of the form is to be filled in; zero is written 0" },
    level: FindingLevel.NOTICE,
    chinese: "各项数据均应填写，没有的填0；空白不作零计",
    english: "Every cell is filled in; a blank is not counted as zero",
    run: blankCells,
  },
];

function blankCells(report: Report): readonly Finding[] {
  const blank = report.cells.filter((cell) => cell.status === CellStatus.BLANK).map((cell) => cell.path);
  // If no figure of the form is filled in, the remark NO_REPORT already says so.
  if (blank.length === 0 || report.remarks.some((remark) => remark.code === "NO_REPORT")) return [];
  const message = said("CELLS_BLANK", { all: report.cells.length, blank: blank.length });
  return [
    { check: "BLANK", level: FindingLevel.NOTICE, cells: blank, message, left: null, right: null, unstated: blank },
  ];
}
