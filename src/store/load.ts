import { type EntityManager, In, IsNull, Not } from "typeorm";
import { type Standing, WithDrafts } from "../access/standing";
import type { Listed, ListSpan, Sort } from "../form/page";
import type { Statement } from "../report/report";
import { Document } from "./entity/document";
import { StoredFinding } from "./entity/finding";
import { StoredNamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { Revision } from "./entity/revision";
import { StoredSection } from "./entity/section";
import { StoredStatement } from "./entity/statement";
import { isKeptFor, type OwnPart } from "./keptDocuments";
import { type DirectedKey, type Key, listed, orderAndLimit, placeColumns, sortKeys, within } from "./keyset";
import type { DatedVersion } from "./publication";
import {
  EVER_PUBLIC,
  isPublished,
  PUBLISHED_DOCUMENT,
  publicBy,
  publishedAt,
  STILL_SHOWN,
  shownAt,
  validAt,
  wasPublic,
} from "./seen";
import { allOf, type Condition, everPublicIn, oneOf, revisionsIn, type Slice } from "./slice";

/** A revision without its figures. */
export type RevisionHead = Omit<
  Revision,
  "figures" | "statuses" | "report" | "document" | "statedDepartment" | "statedYear" | "statedPublished" | "publication"
>;

const HEAD_COLUMNS = [
  "id",
  "report_id AS reportId",
  "department_id AS departmentId",
  "year",
  "form",
  "number",
  "document_id AS documentId",
  "created_at AS createdAt",
  "valid_from AS validFrom",
  "valid_to AS validTo",
  "author",
  "reason",
  "reader_version AS readerVersion",
  "state",
  "published_on AS publishedOn",
]
  .map((column) => `r.${column}`)
  .join(", ");

/** By what reports can be ordered. */
export type ReportOrder = "YEAR" | "DEPARTMENT" | "VALID_FROM";

/** The expressions by which reports and their findings can be ordered. */
export const REPORT_KEYS: Readonly<Record<ReportOrder, Key>> = {
  YEAR: { sql: "r.year", type: "number" },
  DEPARTMENT: { sql: "d.code", type: "string" },
  VALID_FROM: { sql: publishedAt("r"), type: "string" },
};

/**
 * The order of reports unless another is asked for: the newest year first, then by the id of the department, which an
 * index has beside the year. By code, the first page takes seven times as long (docs/decisions/lists.md).
 */
export const NEWEST_FIRST: readonly DirectedKey[] = [
  { ...REPORT_KEYS.YEAR, descending: true },
  { sql: "r.department_id", type: "number", descending: false },
];

/** The department of each report, if an order needs its code. */
export function departmentFor(keys: readonly Key[]): string {
  return keys.some(({ sql }) => sql === REPORT_KEYS.DEPARTMENT.sql)
    ? "JOIN department d ON d.id = r.department_id"
    : "";
}

/** The revisions of a slice on a page (null: all), in the order of `sorts`, then of NEWEST_FIRST. */
export async function pageOfRevisions(
  manager: EntityManager,
  slice: Slice,
  sorts: readonly Sort<ReportOrder>[],
  page: ListSpan | null,
): Promise<readonly Listed<RevisionHead>[]> {
  const keys = sortKeys(REPORT_KEYS, sorts, NEWEST_FIRST);
  const { sql, parameters } = allOf([revisionsIn(slice), ...within(keys, page)]);
  const rows = await manager.query<RevisionHead[]>(
    `SELECT ${HEAD_COLUMNS}, ${placeColumns(keys)} FROM revision r ${departmentFor(keys)} WHERE ${sql}
     ${orderAndLimit(keys, page)}`,
    [...parameters],
  );
  return listed(rows, keys, page);
}

/** The number of reports in a slice. */
export async function countRevisions(manager: EntityManager, slice: Slice): Promise<number> {
  const { sql, parameters } = revisionsIn(slice);
  const [row] = await manager.query<{ count: number | string }[]>(
    `SELECT COUNT(*) AS count FROM revision r WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

/** The revisions of some reports that were valid at a moment (null: now), by the ids of the reports. Used to look up nodes. */
export function revisionsOfReports(
  manager: EntityManager,
  reportIds: readonly number[],
  asOf: Standing,
): Promise<RevisionHead[]> {
  return headsIn(manager, allOf([oneOf("r.report_id", reportIds), validAt("r", asOf)]));
}

/** Those of some revisions that are or were public and that nobody has withdrawn, by their own ids. */
export function shownRevisionsById(manager: EntityManager, ids: readonly number[]): Promise<RevisionHead[]> {
  return headsIn(manager, allOf([oneOf("r.id", ids), shownAt("r", null)]));
}

/** Those of some revisions that had been public by a moment (null: now), or are drafts that count, by their own ids. */
export function publicRevisionsById(
  manager: EntityManager,
  ids: readonly number[],
  asOf: Standing,
): Promise<RevisionHead[]> {
  return headsIn(manager, allOf([oneOf("r.id", ids), publicBy("r", asOf)]));
}

/** Every version of some reports that was ever public, the oldest first. */
export function publicRevisions(manager: EntityManager, reportIds: readonly number[]): Promise<RevisionHead[]> {
  const everPublic = { sql: wasPublic("r"), parameters: [] };
  return headsIn(manager, allOf([oneOf("r.report_id", reportIds), everPublic]), "ORDER BY r.number");
}

/** Every version of any report of some departments that was ever public, the newest year first. */
export function publicRevisionsBy(manager: EntityManager, departmentIds: readonly number[]): Promise<RevisionHead[]> {
  const all = everPublicIn({ among: [{ departmentIds, years: null }], forms: null });
  return headsIn(manager, all, "ORDER BY r.year DESC, r.number");
}

function headsIn(manager: EntityManager, { sql, parameters }: Condition, order = ""): Promise<RevisionHead[]> {
  return manager.query<RevisionHead[]>(`SELECT ${HEAD_COLUMNS} FROM revision r WHERE ${sql} ${order}`, [...parameters]);
}

/** A public version of a report, with what is known of the day on which it was published. */
export type DatedRevision = DatedVersion & Pick<Revision, "reportId" | "validFrom" | "statedPublished" | "publication">;

/** What is known of the days on which the public versions of some reports were published. */
export function loadDated(manager: EntityManager, reportIds: readonly number[]): Promise<DatedRevision[]> {
  const columns = {
    number: true,
    documentId: true,
    publishedOn: true,
    statedPublished: true,
    publication: true,
  } as const;
  return manager.find(Revision, {
    select: { id: true, reportId: true, validFrom: true, ...columns },
    where: { reportId: In([...reportIds]), ...EVER_PUBLIC },
  });
}

/** The statements in the narrative of some revisions, in the order of the text. */
export function loadStatements(manager: EntityManager, ids: readonly number[]): Promise<StoredStatement[]> {
  return manager.find(StoredStatement, { where: { revisionId: In([...ids]) }, order: { start: "ASC", id: "ASC" } });
}

/** The findings of some revisions, in the order in which the checks returned them. */
export function loadFindings(manager: EntityManager, ids: readonly number[]): Promise<StoredFinding[]> {
  return manager.find(StoredFinding, { where: { revisionId: In([...ids]) }, order: { id: "ASC" } });
}

/** The sections of some revisions, in the order of the text. */
export function loadSections(manager: EntityManager, ids: readonly number[]): Promise<StoredSection[]> {
  return manager.find(StoredSection, { where: { revisionId: In([...ids]) }, order: { start: "ASC", id: "ASC" } });
}

/** The normative documents that some revisions name, in the order of the text. */
export function loadNamedDocuments(manager: EntityManager, ids: readonly number[]): Promise<StoredNamedDocument[]> {
  return manager.find(StoredNamedDocument, { where: { revisionId: In([...ids]) }, order: { start: "ASC", id: "ASC" } });
}

/** Documents without their bytes and text. */
export function loadDocuments(manager: EntityManager, ids: readonly number[]): Promise<Document[]> {
  return manager.findBy(Document, { id: In([...ids]) });
}

/**
 * Whether a document may be seen: it was published as a document without a report, or a version that is or was public, and
 * that nobody has withdrawn, was read from it; for those who see drafts (`part`) also if any version of a body of their part was
 * read from it, or if it was kept for them. Who sees all drafts sees all documents.
 */
export async function isDocumentSeen(
  manager: EntityManager,
  documentId: number,
  part: OwnPart | null,
): Promise<boolean> {
  if (part?.departmentIds === null) return true;
  if (await manager.existsBy(Revision, { documentId, ...STILL_SHOWN })) return true;
  if (part && (await manager.existsBy(Revision, { documentId, departmentId: In([...part.departmentIds]) })))
    return true;
  if (part && (await isKeptFor(manager, part, documentId))) return true;
  return manager.existsBy(Document, { id: documentId, ...PUBLISHED_DOCUMENT });
}

/** The document with this SHA-256, without its bytes and text; null if there is none that may be seen. */
export async function documentWith(
  manager: EntityManager,
  sha256: string,
  part: OwnPart | null,
): Promise<Document | null> {
  const document = await manager.findOneBy(Document, { sha256 });
  return document && (await isDocumentSeen(manager, document.id, part)) ? document : null;
}

/** By what documents can be ordered. */
export type DocumentOrder = "ARRIVED_AT" | "NAME";

const DOCUMENT_KEYS: Readonly<Record<DocumentOrder, Key>> = {
  ARRIVED_AT: { sql: "d.id", type: "number" }, // ids are given in the order of arrival
  NAME: { sql: "d.name", type: "string" },
};

/**
 * The published documents that are not reports, and with all drafts those that nobody published, too, on a page, in the
 * order of `sorts`, then the newest first.
 */
export async function pageOfDocuments(
  manager: EntityManager,
  standing: Standing,
  sorts: readonly Sort<DocumentOrder>[],
  page: ListSpan,
): Promise<readonly Listed<Document>[]> {
  const keys = sortKeys(DOCUMENT_KEYS, sorts, [{ ...DOCUMENT_KEYS.ARRIVED_AT, descending: true }]);
  const { sql, parameters } = allOf([withoutReport(standing), ...within(keys, page)]);
  const rows = await manager.query<{ id: number }[]>(
    `SELECT d.id AS id, ${placeColumns(keys)} FROM document d WHERE ${sql} ${orderAndLimit(keys, page)}`,
    [...parameters],
  );
  const ids = rows.map(({ id }) => Number(id));
  const documents = new Map((await loadDocuments(manager, ids)).map((row) => [row.id, row]));
  return listed(rows, keys, page).map(({ row, place }) => ({ row: documents.get(Number(row.id)) as Document, place }));
}

/** How many these are. */
export async function countDocuments(manager: EntityManager, standing: Standing): Promise<number> {
  const { sql, parameters } = withoutReport(standing);
  const [row] = await manager.query<{ count: number | string }[]>(
    `SELECT COUNT(*) AS count FROM document d WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

// A document without a report belongs to no department: only who works on all sees it before it is published.
function withoutReport(standing: Standing): Condition {
  const all = standing instanceof WithDrafts && standing.departmentIds === null;
  return { sql: all ? "d.no_report IS NOT NULL" : isPublished("d"), parameters: [] };
}

/**
 * The statements in the narratives of some documents, by document: those stored with a document that is not a report,
 * otherwise those of the newest public version that was read from it.
 */
export async function loadStatementsOfDocuments(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Statement[]>> {
  const kept = await manager.find(Document, { select: { id: true, statements: true }, where: { id: In([...ids]) } });
  const revisions = await manager.find(Revision, {
    select: { id: true, documentId: true },
    where: { documentId: In([...ids]), ...EVER_PUBLIC },
    order: { id: "ASC" },
  });
  const newest = new Map(revisions.map(({ id, documentId }) => [documentId, id]));
  const rows = await loadStatements(manager, [...newest.values()]);
  const read = (id: number) => rows.filter(({ revisionId }) => revisionId === newest.get(id)) as readonly Statement[];
  return new Map(kept.map(({ id, statements }) => [id, statements ?? read(id)]));
}

/** The text of each of some revisions whose reading has its own text, by revision. */
export async function loadOwnTexts(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await manager.find(Provenance, {
    select: { revisionId: true, text: true },
    where: { revisionId: In([...ids]), text: Not(IsNull()) },
  });
  return new Map(rows.map((row) => [row.revisionId, row.text as string]));
}

/** The stored text of some documents, by document; locators point into it. */
export async function loadTexts(manager: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await manager.find(Document, { select: { id: true, text: true }, where: { id: In([...ids]) } });
  return new Map(rows.map((row) => [row.id, row.text]));
}
