import { CellStatus } from "../form/status";
import { said } from "../message/message";
import type { CellReading, CorrectionWords, Remark, Report } from "./report";

/** A cell as it was read, whatever a person set in its place since. */
export function asRead({ correction, ...cell }: CellReading): CellReading {
  return correction ? { ...cell, ...correction.read } : cell;
}

/**
 * A cell with the value that a person sets, or null for no figure. It is as it was read where the person says nothing else:
 * the same value, or no figure where none is printed.
 */
export function corrected(cell: CellReading, value: number | null, { by, at, reason }: CorrectionWords): CellReading {
  const read = asRead(cell);
  const isOpen = read.status === CellStatus.UNCERTAIN || read.status === CellStatus.UNREADABLE;
  if (value === read.value && !isOpen) return read;
  const { status } = read;
  return {
    ...read,
    value,
    status: CellStatus.CORRECTED,
    correction: { read: { value: read.value, status }, by, at, reason },
  };
}

/** A cell of which nothing was read. */
export function missingCell(path: CellReading["path"]): CellReading {
  return { path, value: null, status: CellStatus.MISSING, raw: null, locator: null, candidates: [] };
}

/**
 * Another reading of the document of a report, as the report of the same department and year, with the cells that a person
 * corrected or typed in before. If it has no figures, the report stays on its form; if no form was found any more, all cells are
 * MISSING but for those.
 */
export function readAgain(before: Report, report: Report): Report {
  const { department, year } = before;
  const hasForm = report.form === before.form || (report.form !== null && !report.remarks.some(isOfNoFigures));
  const { form, cells } = hasForm
    ? report
    : { form: before.form, cells: before.cells.map(({ path }) => missingCell(path)) };
  return saidOfFigures({ ...report, department, year, form, cells: keepingCorrections(before.cells, cells) });
}

/** The cells of another reading, with what a person set in those of the reading before. */
export function keepingCorrections(
  before: readonly CellReading[],
  after: readonly CellReading[],
): readonly CellReading[] {
  const kept = new Map(before.flatMap((cell) => (cell.correction ? [[cell.path, cell] as const] : [])));
  return after.map((cell) => {
    const earlier = kept.get(cell.path);
    if (!earlier?.correction) return cell;
    const isStillUnread = earlier.raw === null && cell.status === CellStatus.MISSING;
    return corrected(isStillUnread ? asRead(earlier) : cell, earlier.value, earlier.correction);
  });
}

/** The same report: if nothing was read of its figures, it says that a person set those that it has. */
export function saidOfFigures(report: Report): Report {
  if (!report.cells.some(({ correction }) => correction)) return report;
  const remarks = report.remarks.map((remark) =>
    isOfNoFigures(remark) ? { ...remark, message: said("FIGURES_BY_PERSON") } : remark,
  );
  return { ...report, remarks };
}

function isOfNoFigures({ code }: Remark): boolean {
  return code === "NO_REPORT";
}
