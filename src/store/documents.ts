import type { EntityManager } from "typeorm";
import type { Finding } from "../check/finding";
import type { Report } from "../report/report";
import { Document } from "./entity/document";
import type { Revision } from "./entity/revision";
import { insertFindings } from "./findings";
import { now } from "./instant";
import { isPublishedDocument } from "./seen";
import { touchedBy } from "./touched";

/** A document that is to be stored, with its text. */
export interface NewDocument {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly address: string | null;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Version of the reader that read a document, and what a person stated about it; null if not stated. */
export type ReadingOrigin = Pick<Revision, "readerVersion" | "statedDepartment" | "statedYear" | "statedPublished">;

/** A document that is not a report: the reason, the statements of its narrative, and its findings. */
export interface NoReport {
  readonly document: NewDocument;
  readonly noReport: string;
  readonly statements: Report["statements"];
  readonly findings: readonly Finding[];
  /** Version of the rules that produced the findings. */
  readonly rules: number;
  readonly stated: ReadingOrigin;
  readonly publish: boolean;
}

/** A document that was stored though it is no report. `published`: it was stored before but not public. */
interface SavedDocument {
  readonly outcome: "kept" | "published" | "unchanged";
  readonly documentId: number;
}

/** Stores a document that is not a report. */
export async function saveDocument(
  manager: EntityManager,
  { document, noReport, statements, findings, rules, stated, publish }: NoReport,
): Promise<SavedDocument> {
  touchedBy(manager).nothing(); // what rests on documents counts every write
  const known = await manager.findOneBy(Document, { sha256: document.sha256 });
  const publicFrom = publish ? now() : null;
  if (known) {
    const isAsBefore = !publish || known.noReport === null || isPublishedDocument(known);
    if (!isAsBefore) await manager.update(Document, { id: known.id }, { publicFrom });
    return { outcome: isAsBefore ? "unchanged" : "published", documentId: known.id };
  }
  const documentId = await insertDocument(manager, document, { noReport, statements, publicFrom, ...stated });
  await insertFindings(manager, findings, { documentId, revisionId: null, rules });
  return { outcome: "kept", documentId };
}

type NoReportColumns = Pick<Document, "noReport" | "statements" | "publicFrom"> & Partial<ReadingOrigin>;

/** The columns of a document that is a report. */
export const COLUMNS_OF_REPORT: NoReportColumns = { noReport: null, statements: null, publicFrom: null };

/** The id of the document with these bytes, and whether it was stored before; stores the document if it is new. */
export async function storeDocument(
  manager: EntityManager,
  document: NewDocument,
): Promise<{ readonly documentId: number; readonly isKnown: boolean }> {
  const known = await manager.findOneBy(Document, { sha256: document.sha256 });
  const documentId = known?.id ?? (await insertDocument(manager, document, COLUMNS_OF_REPORT));
  return { documentId, isKnown: known !== null };
}

async function insertDocument(manager: EntityManager, document: NewDocument, kept: NoReportColumns): Promise<number> {
  const { identifiers } = await manager.insert(Document, {
    ...document,
    ...kept,
    size: document.bytes.length,
    arrivedAt: now(),
  });
  return identifiers[0]?.id as number;
}
