import { cellsPrinted, type FormCode, layoutOf } from "../form/catalogue";
import type { FigurePath } from "../form/figures";
import { CellStatus } from "../form/status";
import { corrected, missingCell, saidOfFigures } from "./correction";
import type { CellReading, CorrectionWords, Report } from "./report";

/** The values that a person gives for cells; null for a cell that is blank. */
export type TypedValues = ReadonlyMap<FigurePath, number | null>;

/**
 * What was read of a document, as a report on a form: every cell of the form, MISSING where nothing was read. Of rows that
 * stand for each other, it has those that are read or given.
 */
export function onForm(read: Report, form: FormCode, given: ReadonlySet<FigurePath>): Report {
  const known = new Map(read.form === form ? read.cells.map((cell) => [cell.path, cell]) : []);
  const isThere = (path: FigurePath) => given.has(path) || (known.get(path)?.status ?? NOT_READ) !== NOT_READ;
  const cells = cellsPrinted(layoutOf(form), isThere).map((path) => known.get(path) ?? missingCell(path));
  return { ...read, form, cells };
}

/**
 * A report with values that a person typed in from its document. A cell of which nothing was read contains something that only
 * a person can read: it was UNREADABLE, also if the person finds it blank.
 */
export function typedIn(report: Report, values: TypedValues, by: CorrectionWords): Report {
  const cells = report.cells.map((cell) => {
    const value = values.get(cell.path);
    return value === undefined ? cell : corrected(unreadable(cell), value, by);
  });
  return saidOfFigures({ ...report, cells });
}

const NOT_READ = CellStatus.MISSING;

function unreadable(cell: CellReading): CellReading {
  return cell.status === NOT_READ ? { ...cell, status: CellStatus.UNREADABLE } : cell;
}
