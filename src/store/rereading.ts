import type { EntityManager } from "typeorm";
import type { Finding } from "../check/finding";
import type { Report } from "../report/report";
import type { ReadingOrigin } from "./documents";
import { Department } from "./entity/department";
import { Document } from "./entity/document";
import { StoredFinding } from "./entity/finding";
import { Provenance } from "./entity/provenance";
import { StoredReport } from "./entity/report";
import { Revision } from "./entity/revision";
import { insertFindings, replaceFindings } from "./findings";
import { literal } from "./literal";
import { changeDays } from "./rollup/keep";
import type { RevisionKeys } from "./save";
import { isDraft, isValid, VALID } from "./seen";
import { storedRemark } from "./storedRemark";
import { touchedBy } from "./touched";
import { loadReading } from "./validReports";

/** Selects the documents to be read again: those last read by a version before `reader`, or all if that is null. */
export interface Repeat {
  readonly reader: number | null;
  /** Only rows with a larger id … */
  readonly after: number;
  /** … and at most these ids, so that rows added by the rereading itself are left out. */
  readonly upTo: Newest;
}

/** The largest ids at one moment. */
export interface Newest {
  readonly revision: number;
  readonly document: number;
}

export async function newestIds(manager: EntityManager): Promise<Newest> {
  const [row] = await manager.query<{ revision: number | null; document: number | null }[]>(
    "SELECT (SELECT MAX(id) FROM revision) AS revision, (SELECT MAX(id) FROM document) AS document",
  );
  return { revision: Number(row?.revision ?? 0), document: Number(row?.document ?? 0) };
}

/**
 * The ids of the newest readings of the documents of each report: of its valid revision, and of a newer draft. At most
 * `BATCH`, in order of their ids.
 */
export function revisionsToRepeat(manager: EntityManager, { reader, after, upTo }: Repeat): Promise<readonly number[]> {
  const newer = "SELECT 1 FROM revision n WHERE n.report_id = r.report_id AND n.id <= ? AND n.number > r.number";
  const valid = "SELECT 1 FROM revision v WHERE v.report_id = r.report_id AND v.document_id = r.document_id";
  return idsOf(
    manager,
    `SELECT r.id AS id FROM revision r WHERE r.id > ? AND r.id <= ? AND ${readBefore("r", reader)}
     AND NOT EXISTS (${newer} AND n.document_id = r.document_id)
     AND (EXISTS (${valid} AND ${isValid("v")}) OR NOT EXISTS (${newer}))
     ORDER BY r.id LIMIT ${BATCH}`,
    [after, upTo.revision, upTo.revision, upTo.revision],
  );
}

/** The ids of the documents that are not reports; at most `BATCH`, in order of their ids. */
export function documentsToRepeat(manager: EntityManager, { reader, after, upTo }: Repeat): Promise<readonly number[]> {
  return idsOf(
    manager,
    `SELECT d.id AS id FROM document d WHERE d.id > ? AND d.id <= ? AND ${readBefore("d", reader)}
     AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.document_id = d.id) ORDER BY d.id LIMIT ${BATCH}`,
    [after, upTo.document],
  );
}

const BATCH = 100;

function readBefore(table: string, reader: number | null): string {
  return reader === null ? "1 = 1" : `${table}.reader_version < ${literal(reader)}`;
}

async function idsOf(manager: EntityManager, sql: string, parameters: readonly number[]): Promise<readonly number[]> {
  const rows = await manager.query<{ id: number | string }[]>(sql, [...parameters]);
  return rows.map(({ id }) => Number(id));
}

/** A document as stored, with the department and year that a person stated for it. */
export type StoredDocument = Pick<Document, "id" | "name" | "address" | "bytes" | "sha256" | "mediaType"> &
  ReadingOrigin;

/** Loads a document that is not a report. */
export function loadStoredDocument(manager: EntityManager, id: number): Promise<StoredDocument> {
  return manager.findOneOrFail(Document, { select: KEPT, where: { id } });
}

const KEPT = {
  id: true,
  name: true,
  address: true,
  bytes: true,
  sha256: true,
  mediaType: true,
  readerVersion: true,
  statedDepartment: true,
  statedYear: true,
  statedPublished: true,
} as const;

/** A reading that is stored as a revision, with its document. */
export interface StoredReading {
  readonly id: number;
  readonly number: number;
  readonly place: RevisionKeys;
  readonly document: StoredDocument;
  readonly reading: Report;
  /** Whether the revision is not public. */
  readonly draft: boolean;
  /** Whether the valid revision of the report was read from the same document. */
  readonly public: boolean;
  /** Whether the report belongs to the made-up sample. */
  readonly sample: boolean;
}

/**
 * Loads a revision as it was read. The department and year that a person stated are those of the revision, not of its
 * document.
 */
export async function loadStoredReading(manager: EntityManager, id: number): Promise<StoredReading> {
  const revision = await manager.findOneByOrFail(Revision, { id });
  const { departmentId, year, reportId, documentId, number, form, readerVersion } = revision;
  const { name } = await manager.findOneByOrFail(Department, { id: departmentId });
  const { sample } = await manager.findOneByOrFail(StoredReport, { id: reportId });
  const { statedDepartment, statedYear, statedPublished, publication } = revision;
  const document = await loadStoredDocument(manager, documentId);
  return {
    id,
    number,
    place: { departmentId, year, reportId, documentId },
    document: { ...document, readerVersion, statedDepartment, statedYear, statedPublished },
    reading: { ...(await loadReading(manager, { revisionId: id, department: name, year, form })), publication },
    draft: isDraft(revision),
    public: await manager.existsBy(Revision, { reportId, documentId, ...VALID }),
    sample,
  };
}

/** Records that a newer reader reads the same figures as the revision, its remarks, and its day of publication. */
export async function confirmReading(
  manager: EntityManager,
  { id, place, draft, document }: StoredReading,
  { remarks, publication }: Pick<Report, "remarks" | "publication">,
  checks: readonly string[],
  checked: { readonly findings: readonly Finding[]; readonly rules: number; readonly reader: number },
): Promise<void> {
  touchedBy(manager).report(place.departmentId, place.year);
  const publishedOn = document.statedPublished ?? publication?.on ?? null;
  await manager.update(Revision, { id }, { readerVersion: checked.reader, publication, publishedOn });
  if (!draft) await changeDays(manager, place.departmentId, place.year);
  await manager.update(Provenance, { revisionId: id }, { remarks: remarks.map(storedRemark) });
  await replaceFindings(manager, [{ ...place, revisionId: id, checks, findings: checked.findings }], checked.rules);
}

/** Records the result of a newer reader for a document that is still not a report. */
export async function confirmDocument(
  manager: EntityManager,
  id: number,
  said: Pick<Document, "noReport" | "statements" | "readerVersion">,
  checked: { readonly findings: readonly Finding[]; readonly rules: number },
): Promise<void> {
  touchedBy(manager).nothing(); // what rests on documents counts every write
  await manager.update(Document, { id }, said);
  await manager.delete(StoredFinding, { documentId: id });
  await insertFindings(manager, checked.findings, { documentId: id, revisionId: null, rules: checked.rules });
}
