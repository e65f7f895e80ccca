import type { SourceDocument } from "../document/document";
import { FORMS } from "../form/catalogue";
import type { Layout } from "../form/layout";
import { CellStatus } from "../form/status";
import { type Message, said } from "../message/message";
import { appearanceOf, picturesSaid } from "./appearance";
import { type Copy, copiesOf } from "./cells/copies";
import { readTables, type TablesRead } from "./cells/tables";
import { whichForm } from "./cells/whichForm";
import { withoutAppendix } from "./endOfReport";
import { type Head, type Hints, readHead } from "./head/head";
import { publicationIn } from "./head/publication";
import { namedDocumentsIn } from "./namedDocument";
import { readNarrative } from "./narrative/narrative";
import type { CellReading, Remark, Report } from "./report";
import { secondReport } from "./secondReport";
import { sectionsOf } from "./section";
import { type Stream, type StreamSource, streamOf } from "./stream";

/**
 * Reads a document as a report: department and year, the form, every cell, and the figures of the narrative. What the
 * document does not say is null; `remarks` contain what was noticed. `hints` are what a person stated at import, and
 * override the text. Never throws because of the content of a document.
 */
export function readReport(received: SourceDocument, hints: Hints): Report {
  const document = withoutAppendix(received);
  const whole = streamOf(document);
  const head = readHead(document, hints);
  const { form, remarks } = whichForm(head.year, whole);
  const own = form ? ownPart(document, form, head, whole) : { printed: [], tables: whole, text: whole, remarks: [] };
  const stream = own.text;
  const tables = form ? readTables(form, own.printed, head.year, own.tables) : NO_TABLES;
  const narrative = readNarrative(tables.places, stream, head);
  const sections = sectionsOf(tables.places, form ?? (FORMS[0] as Layout), stream);
  const { publication, remarks: doubts } = publicationIn(document, {
    year: head.year,
    end: sections.find(({ number }) => number !== null)?.start ?? stream.source.length,
    stated: hints.published !== undefined,
  });
  const report = {
    department: head.department,
    doubtfulName: head.doubtfulName,
    year: head.year,
    form: form?.code ?? null,
    cells: tables.cells,
    statements: narrative.statements,
    sections,
    namedDocuments: namedDocumentsIn(stream),
    publication,
  };
  const appearance = appearanceOf(document);
  if (!tables.cells.some(isRead))
    return {
      ...report,
      remarks: [noReport(document, head.year, tables, form !== null), ...appearance, ...own.remarks],
    };
  return {
    ...report,
    remarks: [
      ...appearance,
      ...head.remarks,
      ...remarks,
      ...tables.remarks,
      ...narrative.remarks,
      ...own.remarks,
      ...doubts,
    ],
  };
}

const NO_TABLES: TablesRead = { cells: [], remarks: [], places: [] };

/**
 * The part of a document that is its first report: its tables and the text that contains them, and the text to be read
 * as narrative.
 */
interface OwnPart {
  readonly printed: readonly Copy[];
  readonly tables: Stream;
  readonly text: Stream;
  readonly remarks: readonly Remark[];
}

/**
 * Text after the beginning of another report does not belong to this one. Only the tables of a second report with the
 * same title do.
 */
function ownPart(document: SourceDocument, form: Layout, head: Head, whole: Stream): OwnPart {
  const printed = copiesOf(form, whole);
  const { start, isSame, remarks } = secondReport(document, printed, head);
  if (start === null) return { printed, tables: whole, text: whole, remarks };
  const first = { ...document, ...upTo(start, document) };
  const text = streamOf(first);
  return isSame ? { printed, tables: whole, text, remarks } : { ...ownPart(first, form, head, text), remarks };
}

/** The text and the blocks of a document before a position. */
function upTo(end: number, { text, blocks, recognised }: SourceDocument): StreamSource {
  return { text: text.slice(0, end), blocks: blocks.filter((block) => block.start < end), recognised };
}

function isRead(cell: CellReading): boolean {
  return cell.status !== CellStatus.MISSING && cell.status !== CellStatus.BLANK;
}

function noReport(document: SourceDocument, year: number | null, tables: TablesRead, covered: boolean): Remark {
  const message = said("NO_REPORT", {
    reason: whatItIs(year, tables, covered),
    pictures: picturesSaid(document.pictures),
  });
  return { code: "NO_REPORT", message, cells: [] };
}

function whatItIs(year: number | null, tables: TablesRead, covered: boolean): Message {
  if (tables.places.length > 0) return said("FORM_NOT_FILLED");
  if (year !== null && !covered) return said("FORM_TOO_OLD", { year, first: FORMS[0]?.firstYear ?? "" });
  return said("NO_TABLES");
}
