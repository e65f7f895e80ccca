import { mayBeNegative } from "../form/equation";
import type { CellPath } from "../form/figures";
import { CellStatus } from "../form/status";
import { leafAt } from "../form/tree";
import { said } from "../message/message";
import type { CellReading } from "../report/report";
import { type Check, FindingLevel } from "./finding";

/** R4: figures are whole numbers, none negative but the changes of items (本年增/减). */
export const wholeNumbers: Check = {
  id: "R4",
  clause: {
    zh: "各项数据为非负整数，“本年增/减”除外",
    en: "Figures are whole numbers that are not negative, but for changes of the year",
  },
  level: FindingLevel.ERROR,
  chinese: "各项数据为非负整数，“本年增/减”可为负",
  english: "Figures are whole numbers, none negative but changes of items",
  run: (report) =>
    report.cells.flatMap((cell) => {
      const fault = faultOf(cell);
      if (fault === null) return [];
      const place = { place: "cell", path: cell.path, form: report.form } as const;
      const message = said(fault, { cell: place, raw: cell.raw ?? "" });
      return [
        {
          check: "R4",
          level: FindingLevel.ERROR,
          cells: [cell.path],
          message,
          left: cell.value,
          right: null,
          unstated: [],
        },
      ];
    }),
};

function faultOf(cell: CellReading): "CELL_NEGATIVE" | "CELL_NO_WHOLE_NUMBER" | null {
  if (cell.value !== null && cell.value < 0 && !mayBeNegative(cell.path as CellPath)) return "CELL_NEGATIVE";
  const isCount = leafAt(cell.path).unit === "count";
  return isCount && cell.status === CellStatus.UNREADABLE && FRACTION.test((cell.raw ?? "").normalize("NFKC"))
    ? "CELL_NO_WHOLE_NUMBER"
    : null;
}

/** A printed decimal such as 0.5: no count, though it is kept as printed. */
const FRACTION = /^\s*[-+]?\d+\.\d*[1-9]\d*\s*\S?\s*$/;
