import { type FormCode, layoutOf } from "../../form/catalogue";
import type { CellPath } from "../../form/figures";
import { type Layout, type LayoutRow, rowsIn } from "../../form/layout";
import type { PlainDay } from "../../form/plainDay";
import { CellStatus } from "../../form/status";
import { leafAt } from "../../form/tree";
import { figureValue, type Message, said, type Value } from "../../message/message";
import { tableNumber } from "../../message/printedName";
import type { ReportCell } from "../../question/relations";
import {
  chinese,
  dayTerm,
  IN_DOUBT,
  type OfficeDocument,
  type OfficeNote,
  type OfficePart,
  paragraphsIn,
} from "../office/officeDocument";
import { formParts } from "./formParts";
import { OWN_MANNER, printFigure } from "./print";

/** A part of the narrative under its heading: its section of the form from 1, or null. */
export interface PrintedSection {
  readonly number: number | null;
  readonly heading: string;
  readonly text: string;
}

/** A version of a report with all that its document says. */
export interface PrintedReport {
  /** The name of the body in that year. */
  readonly department: string;
  readonly year: number;
  readonly form: FormCode;
  readonly cells: readonly ReportCell[];
  readonly sections: readonly PrintedSection[];
  readonly revision: number;
  /** The name of the file from which it was read. */
  readonly source: string;
  /** The day from which on this version is the valid one. */
  readonly validFrom: PlainDay;
  /** Where the document is on its server: see `OfficeDocument`. */
  readonly address: string;
  readonly query: string;
  /** A day or a moment: the figures are those that were valid then. */
  readonly asOf: string;
}

/**
 * A report in the official layout of its form. A blank cell and one that the document does not have stay blank; one
 * without a certain value prints 存疑, with a note that says what was printed; a corrected one prints its value, with a
 * note that says what was printed and why it was changed.
 */
export function reportDocument(report: PrintedReport): OfficeDocument {
  const { department, year, form, sections } = report;
  const layout = layoutOf(form);
  const all = new Map(report.cells.map((cell) => [cell.path as CellPath, cell]));
  const beside = rowsBeside(layout, all);
  const without = new Set<string>(beside.flatMap((row) => row.cells));
  const cells = new Map([...all].filter(([path]) => !without.has(path)));
  const title = `${department}${year}年政府信息公开工作年度报告`;
  const own = formParts(
    layout,
    (index) => sections.filter(({ number }) => number === index).flatMap(({ text }) => paragraphsIn(text)),
    (path) => printedText(layout, path, cells.get(path)),
    (index) => sectionsBehind(sections, index),
  );
  const notes = notesOf(report, layout, cells);
  return {
    title,
    name: title,
    isWide: false,
    parts: [...sentencesBefore(sections), ...own],
    notes,
    end: chinese(said("FORM_FILE_ENDS")),
    about: [
      { kind: "heading", text: chinese(said("FORM_FILE_NOTES")) },
      ...aboutReport(
        report,
        layout,
        cells,
        beside.map((row) => besideSaid(row, all, form)),
      ),
    ],
    address: report.address,
    query: report.query,
    asOf: report.asOf,
  };
}

/**
 * Variant rows that a report prints besides the rows that they replace. The form has no place for both: their figures are
 * named in a note.
 */
function rowsBeside({ tables }: Layout, cells: ReadonlyMap<CellPath, ReportCell>): readonly LayoutRow[] {
  const isPrinted = (row: LayoutRow) => row.cells.some((path) => !isAbsent(cells.get(path)));
  return tables.flatMap(rowsIn).filter((row) => row.insteadOf && isPrinted(row) && row.insteadOf.some(isPrinted));
}

function besideSaid(row: LayoutRow, cells: ReadonlyMap<CellPath, ReportCell>, form: FormCode): Message {
  const stated = row.cells.flatMap((path): readonly Message[] => {
    const { value = null } = cells.get(path) ?? {};
    const name = { place: "columnLabel", path } as const;
    return value === null ? [] : [said("CELL_CANDIDATES", { name, figures: [figureValue(value, leafAt(path).unit)] })];
  });
  const place = { place: "row", path: rowOf(row.cells[0] as CellPath), form } as const;
  return said("FORM_FILE_BESIDE", { row: place, cells: stated });
}

function isAbsent(cell: ReportCell | undefined): boolean {
  return !cell || cell.status === CellStatus.MISSING || cell.status === CellStatus.NOT_IN_FORM;
}

function printedText(layout: Layout, path: CellPath, cell: ReportCell | undefined): string | undefined {
  if (!cell || isAbsent(cell)) return undefined;
  if (isInDoubt(cell)) return IN_DOUBT;
  if (cell.value === null) return "";
  const figure = leafAt(path).unit === "fen" ? BigInt(cell.value) : cell.value;
  return printFigure(layout, path, figure, OWN_MANNER);
}

function isInDoubt({ status }: ReportCell): boolean {
  return status === CellStatus.UNCERTAIN || status === CellStatus.UNREADABLE;
}

/** What a report says before its first heading: its sentences, without the title and what a page prints around it. */
function sentencesBefore(sections: readonly PrintedSection[]): readonly OfficePart[] {
  const lead = sections.find(({ heading, number }) => number === null && heading === "");
  return (lead?.text ?? "")
    .split("\n")
    .filter((line) => line.includes("。"))
    .flatMap(paragraphsIn);
}

/** Other sections of the body that follow a section of the form, with their own headings. */
function sectionsBehind(sections: readonly PrintedSection[], number: number): readonly OfficePart[] {
  const last = sections.findLastIndex((section) => section.number === number);
  if (last < 0) return [];
  const next = sections.findIndex((section, index) => index > last && section.number !== null);
  return sections
    .slice(last + 1, next < 0 ? sections.length : next)
    .flatMap(({ heading, text }) => [{ kind: "heading" as const, text: heading }, ...paragraphsIn(text)]);
}

/** The notes of a report's cells, in the order in which they are printed. */
function notesOf(
  report: PrintedReport,
  { tables }: Layout,
  cells: ReadonlyMap<CellPath, ReportCell>,
): ReadonlyMap<CellPath, OfficeNote> {
  const noted = tables
    .flatMap(rowsIn)
    .flatMap((row) => row.cells)
    .flatMap((path): readonly (readonly [CellPath, OfficeNote["kind"], Message])[] => {
      const cell = cells.get(path);
      if (cell && isInDoubt(cell)) return [[path, "doubt", doubtSaid(cell, report.form)]];
      if (cell?.correction) return [[path, "correction", correctionSaid(cell, cell.correction.reason, report.form)]];
      return [];
    });
  return new Map(
    noted.map(([path, kind, message], at) => {
      const number = noted.slice(0, at + 1).filter((other) => other[1] === kind).length;
      return [path, { kind, number, text: chinese(message) }];
    }),
  );
}

function doubtSaid(cell: ReportCell, form: FormCode): Message {
  const place = { cell: placeOf(cell, form), printed: printedSaid(cell) };
  if (cell.status === CellStatus.UNREADABLE) return said("FORM_FILE_NO_FIGURE", place);
  const { unit } = leafAt(cell.path);
  const candidates = cell.candidates.map((candidate) => figureValue(candidate, unit));
  return said("FORM_FILE_DOUBT", {
    ...place,
    candidates: candidates.length === 0 ? said("NOTHING") : said("FORM_FILE_CANDIDATES", { candidates }),
  });
}

function correctionSaid(cell: ReportCell, reason: string, form: FormCode): Message {
  const place = { cell: placeOf(cell, form), reason };
  return cell.raw === null
    ? said("FORM_FILE_TYPED_IN", place)
    : said("FORM_FILE_CORRECTED", { ...place, printed: printedSaid(cell) });
}

function placeOf({ path }: ReportCell, form: FormCode): Value {
  return { place: "cell", path, form };
}

/** The most characters of a printed text that a note repeats. */
const REPEATED = 60;

function printedSaid({ raw, unread }: ReportCell): Message {
  const text = (raw ?? "").replace(/\s+/g, " ").trim();
  if (unread !== undefined || text === "") return said("FORM_FILE_NOT_PRINTED");
  return said("FORM_FILE_PRINTED", { raw: text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text });
}

function aboutReport(
  report: PrintedReport,
  layout: Layout,
  cells: ReadonlyMap<CellPath, ReportCell>,
  beside: readonly Message[],
): readonly OfficePart[] {
  const { department, year, revision, source, validFrom, asOf } = report;
  const places = placesMissing(layout, cells);
  const sentences = [
    ...beside,
    ...(places.length === 0 ? [] : [said("FORM_FILE_MISSING", { places })]),
    said("FORM_FILE_SOURCE", {
      department,
      year: String(year),
      revision: String(revision),
      document: source,
      since: dayTerm(validFrom),
      asOf: dayTerm(asOf),
    }),
  ];
  return sentences.map((sentence) => ({ kind: "paragraph", text: chinese(sentence) }));
}

/** What the printed rows of the form have and the report does not: a whole table, a row, or a cell. */
function placesMissing(layout: Layout, cells: ReadonlyMap<CellPath, ReportCell>): readonly Value[] {
  const isMissing = (path: CellPath) => isAbsent(cells.get(path));
  return layout.tables.flatMap((table): readonly Value[] => {
    const rows = rowsIn(table);
    const replaced = rows.filter((row) => row.insteadOf && !row.cells.every(isMissing)).flatMap((row) => row.insteadOf);
    const printed = rows.filter((row) => !row.insteadOf && !replaced.includes(row));
    if (printed.every((row) => row.cells.every(isMissing))) {
      const { zh, en } = tableNumber(table.number);
      return [{ zh: `表${zh}`, en: `Table ${en}` }];
    }
    return printed.flatMap(({ labels, cells: paths }): readonly Value[] => {
      const missing = paths.filter(isMissing);
      const whole = missing.length === paths.length && labels.length > 0;
      const [place, named] = whole ? (["row", missing.slice(0, 1).map(rowOf)] as const) : (["cell", missing] as const);
      return named.map((path) => ({ place, path, form: layout.code as FormCode }));
    });
  });
}

function rowOf(path: CellPath): string {
  return path.slice(0, path.lastIndexOf("."));
}
