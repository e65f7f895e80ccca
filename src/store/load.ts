import { type EntityManager, type FindOptionsSelect, In, IsNull, Not } from "typeorm";
import type { FigurePath, Figures } from "../form/figures";
import { leafAt, sparseFigures } from "../form/tree";
import type { CellReading } from "../report/report";
import { Document } from "./entity/document";
import { Finding } from "./entity/finding";
import { NamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { Revision } from "./entity/revision";
import { Section } from "./entity/section";
import { Statement } from "./entity/statement";
import { FOREVER } from "./instant";
import { wholeNumber } from "./number";
import { revisionsIn, type Slice } from "./slice";
import { among } from "./validity";

/** A revision without its figures. */
export type RevisionHead = Omit<Revision, "figures" | "report" | "document">;

const HEAD: FindOptionsSelect<Revision> = {
  id: true,
  reportId: true,
  departmentId: true,
  year: true,
  form: true,
  number: true,
  documentId: true,
  createdAt: true,
  validFrom: true,
  validTo: true,
  author: true,
  reason: true,
};

/** A place in the list of reports: newest year first, then by department. */
export interface ReportPlace {
  readonly year: number;
  readonly departmentId: number;
}

/** The revisions of a slice in the order of the list, after a place; at most `limit`, or all. */
export async function pageOfRevisions(
  manager: EntityManager,
  slice: Slice,
  after: ReportPlace | null,
  limit: number | null,
): Promise<readonly RevisionHead[]> {
  const query = revisionsIn(manager, slice)
    .select(Object.keys(HEAD).map((column) => `revision.${column}`))
    .orderBy("revision.year", "DESC")
    .addOrderBy("revision.departmentId", "ASC");
  if (limit !== null) query.limit(limit);
  if (after)
    query.andWhere("(revision.year < :y OR (revision.year = :y AND revision.departmentId > :d))", {
      y: after.year,
      d: after.departmentId,
    });
  return query.getMany();
}

/** How many reports a slice holds. */
export function countRevisions(manager: EntityManager, slice: Slice): Promise<number> {
  return revisionsIn(manager, slice).getCount();
}

/** The valid revisions of some reports, by the report's id; for looking a node up. */
export function currentRevisions(manager: EntityManager, reportIds: readonly number[]): Promise<RevisionHead[]> {
  return manager.find(Revision, { select: HEAD, where: { reportId: In([...reportIds]), validTo: FOREVER } });
}

/** The valid ones among some revisions. */
export function validRevisions(manager: EntityManager, ids: readonly number[]): Promise<RevisionHead[]> {
  return manager.find(Revision, { select: HEAD, where: { id: In([...ids]), validTo: FOREVER } });
}

/** Every version of some reports that was ever public, oldest first. */
export async function publicRevisions(manager: EntityManager, reportIds: readonly number[]): Promise<RevisionHead[]> {
  const rows = await manager.find(Revision, {
    select: HEAD,
    where: { reportId: In([...reportIds]) },
    order: { number: "ASC" },
  });
  return rows.filter((row) => row.validFrom !== null);
}

/** The figures asked of some revisions, by revision; what is not asked is null. */
export async function loadFigures(
  manager: EntityManager,
  ids: readonly number[],
  paths: readonly FigurePath[],
): Promise<ReadonlyMap<number, Figures>> {
  const query = among(manager.createQueryBuilder(Revision, "revision"), "revision.id", ids).select("revision.id", "id");
  for (const [i, path] of paths.entries()) query.addSelect(`revision.figures.${path}`, `f${i}`);
  const rows = await query.getRawMany<Record<string, string | number | null>>();
  return new Map(
    rows.map((row) => [
      Number(row.id),
      sparseFigures(paths.map((path, i) => [path, wholeNumber(row[`f${i}`] ?? null, leafAt(path).unit)])),
    ]),
  );
}

/** Every cell of some revisions with its source, by revision. */
export async function loadCells(
  manager: EntityManager,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly CellReading[]>> {
  const rows = await manager.findBy(Provenance, { revisionId: In([...ids]) });
  return new Map(rows.map((row) => [row.revisionId, row.cells]));
}

/** What the narrative of some revisions states, in the order of the text. */
export function loadStatements(manager: EntityManager, ids: readonly number[]): Promise<Statement[]> {
  return manager.find(Statement, { where: { revisionId: In([...ids]) }, order: { start: "ASC", id: "ASC" } });
}

/** The findings of some revisions, in the order in which the checks gave them. */
export function loadFindings(manager: EntityManager, ids: readonly number[]): Promise<Finding[]> {
  return manager.find(Finding, { where: { revisionId: In([...ids]) }, order: { id: "ASC" } });
}

/** The sections of some revisions, in the order of the text. */
export function loadSections(manager: EntityManager, ids: readonly number[]): Promise<Section[]> {
  return manager.find(Section, { where: { revisionId: In([...ids]) }, order: { start: "ASC", id: "ASC" } });
}

/** The normative documents that some revisions name, in the order of the text. */
export function loadNamedDocuments(manager: EntityManager, ids: readonly number[]): Promise<NamedDocument[]> {
  return manager.find(NamedDocument, { where: { revisionId: In([...ids]) }, order: { start: "ASC", id: "ASC" } });
}

/** Documents without their bytes and text. */
export function loadDocuments(manager: EntityManager, ids: readonly number[]): Promise<Document[]> {
  return manager.findBy(Document, { id: In([...ids]) });
}

/** Whether a version that is or was public was read from this document. */
export function isPublic(manager: EntityManager, documentId: number): Promise<boolean> {
  return manager.existsBy(Revision, { documentId, validFrom: Not(IsNull()) });
}

/** The stored text of some documents, by document: what locators point into. */
export async function loadTexts(manager: EntityManager, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await manager.find(Document, { select: { id: true, text: true }, where: { id: In([...ids]) } });
  return new Map(rows.map((row) => [row.id, row.text]));
}
