import type { FormCode } from "../form/catalogue";
import type { CellPath, FigurePath } from "../form/figures";

/**
 * The figures that one body states for one year, as the checks over several reports need them. `value` is a whole
 * number in the unit of its path: a count, or fen as a safe integer. It is null if the report states nothing there;
 * that is never 0.
 */
export interface ComparedReport {
  readonly department: string;
  readonly year: number;
  readonly form: FormCode;
  readonly value: (path: FigurePath) => number | null;
}

/** The printed text of a cell of a report; null if it is not known, or if the value is not the printed one. */
export type PrintedTexts = (report: ComparedReport, cell: CellPath) => string | null;
