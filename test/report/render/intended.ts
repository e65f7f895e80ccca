import type { CellPath } from "../../../src/form/figures";
import { readFigure } from "../../../src/report/figure";

/** The value that a random figure of `harmonious` stands for, in the unit of its cell; null for a blank one. */
export function intended(cell: CellPath, printed: string): number | null {
  if (printed === "") return null;
  if (cell.endsWith(".itemsChange")) return readFigure(printed, { of: "count", signed: true }).value;
  if (cell.endsWith(".amount")) return Math.round(Number(printed.replace("万元", "")) * 100) * 10_000;
  return Number(printed);
}
