import type { SourceDocument } from "../document/document";
import { CellStatus } from "../form/status";
import { appearanceOf, picturesSaid } from "./appearance";
import { readTables, type TablesRead } from "./cells/tables";
import { whichForm } from "./cells/whichForm";
import { type Hints, readHead } from "./head/head";
import { namedDocumentsIn } from "./namedDocument";
import { readNarrative } from "./narrative/narrative";
import type { CellReading, Remark, Report } from "./report";
import { type SecondReport, secondReport } from "./secondReport";
import { sectionsOf } from "./section";
import { type StreamSource, streamOf } from "./stream";

/**
 * Reads a document as a report: who and when, the form, every cell, the figures of the narrative. What the document does
 * not say stays null; `remarks` say what was noticed. `hints` are what a person stated at import, and win over the text.
 * Never throws on what a document says.
 */
export function readReport(document: SourceDocument, hints: Hints): Report {
  const whole = streamOf(document);
  const head = readHead(document, hints);
  const { form, remarks } = whichForm(head.year, whole);
  const all = form ? readTables(form, whole) : NOTHING;
  const second = form ? secondReport(document, form, all, head, whole) : NO_OTHER;
  // What stands behind the beginning of another report is none of this one's.
  const stream = second.start === null ? whole : streamOf(upTo(second.start, document));
  const tables = form && second.start !== null ? readTables(form, stream) : all;
  const narrative = readNarrative(tables.places, stream, head);
  const report = {
    department: head.department,
    doubtfulName: head.doubtfulName,
    year: head.year,
    form: form?.code ?? null,
    cells: tables.cells,
    statements: narrative.statements,
    sections: sectionsOf(tables.places, stream),
    namedDocuments: namedDocumentsIn(stream),
  };
  const appearance = appearanceOf(document);
  if (!tables.cells.some(isRead))
    return {
      ...report,
      remarks: [noReport(document, head.year, tables, form !== null), ...appearance, ...second.remarks],
    };
  return {
    ...report,
    remarks: [...appearance, ...head.remarks, ...remarks, ...tables.remarks, ...narrative.remarks, ...second.remarks],
  };
}

const NOTHING: TablesRead = { cells: [], remarks: [], places: [] };
const NO_OTHER: SecondReport = { remarks: [], start: null };

/** The text and the blocks of a document before a place. */
function upTo(end: number, { text, blocks, recognised }: SourceDocument): StreamSource {
  return { text: text.slice(0, end), blocks: blocks.filter((block) => block.start < end), recognised };
}

function isRead(cell: CellReading): boolean {
  return cell.status !== CellStatus.MISSING && cell.status !== CellStatus.BLANK;
}

function noReport(document: SourceDocument, year: number | null, tables: TablesRead, covered: boolean): Remark {
  return {
    code: "NO_REPORT",
    message: `${whatItIs(year, tables, covered)}${picturesSaid(document.pictures)} It is kept as a document and gives no figures.`,
    cells: [],
  };
}

function whatItIs(year: number | null, tables: TablesRead, covered: boolean): string {
  if (tables.places.length > 0) return "The document is a form in which nothing is filled in.";
  if (year !== null && !covered)
    return `The document is of ${year}, before the form of 2019: its tables are other ones, which are not covered.`;
  return "The document holds none of the form's tables, at most a title or a narrative.";
}
