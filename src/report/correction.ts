import { CellStatus } from "../form/status";
import type { CellReading, CorrectionWords, Report } from "./report";

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

/**
 * Another reading of the document of a report, as the report of the same department and year, with the cells that a person
 * corrected before. If no form was found any more, all cells are MISSING.
 */
export function readAgain(before: Report, report: Report): Report {
  const { department, year } = before;
  const nothing = { value: null, status: CellStatus.MISSING, raw: null, locator: null, candidates: [] };
  const { form, cells } =
    report.form !== null
      ? report
      : { form: before.form, cells: before.cells.map(({ path }): CellReading => ({ path, ...nothing })) };
  return { ...report, department, year, form, cells: keepingCorrections(before.cells, cells) };
}

/** The cells of another reading, with what a person set in those of the reading before. */
function keepingCorrections(before: readonly CellReading[], after: readonly CellReading[]): readonly CellReading[] {
  const kept = new Map(before.flatMap((cell) => (cell.correction ? [[cell.path, cell] as const] : [])));
  return after.map((cell) => {
    const earlier = kept.get(cell.path);
    return earlier?.correction ? corrected(cell, earlier.value, earlier.correction) : cell;
  });
}
