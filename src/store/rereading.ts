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
import type { RevisionKeys } from "./save";
import { isValid, VALID } from "./seen";
import { loadReading } from "./stated";
import { touchedBy } from "./touched";

/** What is to be read again: what a reader before `reader` read, or everything where that is null. */
export interface Repeat {
  readonly reader: number | null;
  /** Only what has a larger id … */
  readonly after: number;
  /** … and at most these: what the reading itself adds is left out. */
  readonly upTo: Newest;
}

/** The largest ids of a moment. */
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
 * The newest readings of the documents that reports stand on: of the valid one, and of a newer draft. At most `BATCH`, in
 * order of their ids.
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

/** The documents that are no report, at most `BATCH`, in order of their ids. */
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
  return reader === null ? "1 = 1" : `${table}.reader_version < ${Math.floor(reader)}`;
}

async function idsOf(manager: EntityManager, sql: string, parameters: readonly number[]): Promise<readonly number[]> {
  const rows = await manager.query<{ id: number | string }[]>(sql, [...parameters]);
  return rows.map(({ id }) => Number(id));
}

/** A document as it is kept, with what a person stated of it. */
export type StoredDocument = Pick<Document, "id" | "name" | "address" | "bytes" | "sha256" | "mediaType"> &
  ReadingOrigin;

/** A document that is no report. */
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
} as const;

/** A reading that is kept as a revision, with its document. */
export interface StoredReading {
  readonly id: number;
  readonly number: number;
  readonly place: RevisionKeys;
  readonly document: StoredDocument;
  readonly reading: Report;
  /** Whether nobody sees it. */
  readonly draft: boolean;
  /** Whether the valid revision of the report was read from the same document. */
  readonly public: boolean;
  /** Part of the made-up sample. */
  readonly sample: boolean;
}

/** A revision as it was read. What a person stated stands with the revision, not with its document. */
export async function loadStoredReading(manager: EntityManager, id: number): Promise<StoredReading> {
  const revision = await manager.findOneByOrFail(Revision, { id });
  const { departmentId, year, reportId, documentId, number, form, readerVersion } = revision;
  const { name } = await manager.findOneByOrFail(Department, { id: departmentId });
  const { sample } = await manager.findOneByOrFail(StoredReport, { id: reportId });
  const { statedDepartment, statedYear } = revision;
  const document = await loadStoredDocument(manager, documentId);
  return {
    id,
    number,
    place: { departmentId, year, reportId, documentId },
    document: { ...document, readerVersion, statedDepartment, statedYear },
    reading: await loadReading(manager, { revisionId: id, department: name, year, form }),
    draft: revision.validFrom === null,
    public: await manager.existsBy(Revision, { reportId, documentId, ...VALID }),
    sample,
  };
}

/** Notes that a newer reader reads a revision as it stands, and what it remarks now. */
export async function confirmReading(
  manager: EntityManager,
  { id, place }: StoredReading,
  remarks: Report["remarks"],
  checks: readonly string[],
  checked: { readonly findings: readonly Finding[]; readonly rules: number; readonly reader: number },
): Promise<void> {
  touchedBy(manager).report(place.departmentId, place.year);
  await manager.update(Revision, { id }, { readerVersion: checked.reader });
  await manager.update(Provenance, { revisionId: id }, { remarks });
  const of = { documentId: place.documentId, revisionId: id, rules: checked.rules };
  await replaceFindings(manager, checks, checked.findings, of);
}

/** Notes what a newer reader says of a document that is still no report. */
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
