import { openDocument } from "../../src/document/open";
import type { OfficeDocument } from "../../src/export/office/officeDocument";
import type { OfficeFormat } from "../../src/export/office/officeFormats";
import { cellsPrinted, type FormCode, layoutOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { CellStatus } from "../../src/form/status";
import { readReport } from "../../src/report/read";
import type { CellReading, Report } from "../../src/report/report";

/** A document written in a format, and read by the reader of published reports. */
export async function readBack(document: OfficeDocument, { ending, write }: OfficeFormat): Promise<Report> {
  return readReport(await openDocument(await write(document), `${document.name}.${ending}`), {});
}

/** What a cell says: its value and its status. */
type Said = readonly [value: number | null, status: CellStatus];

/** What the cells of a file must say when it is read again: for each status, that of its mark. */
export function marksOf(form: FormCode, cells: readonly CellReading[]): ReadonlyMap<CellPath, Said> {
  const byPath = new Map(cells.map((cell) => [cell.path as CellPath, cell]));
  const has = (path: CellPath) => !ABSENT.has(byPath.get(path)?.status ?? CellStatus.MISSING);
  const layout = layoutOf(form);
  const plain = cellsPrinted(layout, () => false);
  const replaced = plain.filter((path) => !cellsPrinted(layout, has).includes(path));
  // A row that the form does not have is printed only instead of those that it has.
  const printed = replaced.some(has) ? plain : cellsPrinted(layout, has);
  const marks = printed.map((path) => [path, markOf(byPath.get(path))] as const);
  const missing = plain.filter((path) => !printed.includes(path));
  return new Map([...marks, ...missing.map((path) => [path, [null, CellStatus.MISSING]] as const)]);
}

/** What a report says, cell by cell. */
export function saidBy({ cells }: Report): ReadonlyMap<CellPath, Said> {
  return new Map(cells.map(({ path, value, status }) => [path as CellPath, [value, status]]));
}

const ABSENT: ReadonlySet<CellStatus> = new Set([CellStatus.MISSING, CellStatus.NOT_IN_FORM]);
const DOUBTS: ReadonlySet<CellStatus> = new Set([CellStatus.UNCERTAIN, CellStatus.UNREADABLE]);

function markOf(cell: CellReading | undefined): Said {
  if (cell && DOUBTS.has(cell.status)) return [null, CellStatus.UNCERTAIN];
  if (!cell || ABSENT.has(cell.status) || cell.value === null) return [null, CellStatus.BLANK];
  return [cell.value, CellStatus.REPORTED];
}
