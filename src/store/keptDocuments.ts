import { type EntityManager, In } from "typeorm";
import type { Listed, ListSpan } from "../form/page";
import { Document } from "./entity/document";
import { ImportJob } from "./entity/importJob";
import { type DirectedKey, listed, orderAndLimit, placeColumns, within } from "./keyset";
import { allOf, anyOf, type Condition, oneOf } from "./slice";

/** Whose documents somebody who works on reports sees before they are public: those of its part of the tree, and its own. */
export interface OwnPart {
  /** The bodies for which it acts; null for the whole tree. */
  readonly departmentIds: readonly number[] | null;
  /** Its name. */
  readonly actor: string;
}

/** A document that is no report, and how it came. */
export interface KeptDocument {
  readonly document: Document;
  /** The newest import of it that may be seen; null if it came in at the command line alone. */
  readonly job: ImportJob | null;
}

const NEWEST_FIRST: readonly DirectedKey[] = [{ sql: "d.id", type: "number", descending: true }];

/** The documents that are no report and that somebody may see, on a page, the newest first. */
export async function pageOfKeptDocuments(
  manager: EntityManager,
  part: OwnPart,
  page: ListSpan,
): Promise<readonly Listed<KeptDocument>[]> {
  const { sql, parameters } = allOf([keptFor(part), ...within(NEWEST_FIRST, page)]);
  const rows = await manager.query<{ id: number }[]>(
    `SELECT d.id AS id, ${placeColumns(NEWEST_FIRST)} FROM document d WHERE ${sql} ${orderAndLimit(NEWEST_FIRST, page)}`,
    [...parameters],
  );
  const ids = rows.map(({ id }) => Number(id));
  const documents = new Map((await manager.findBy(Document, { id: In(ids) })).map((row) => [row.id, row]));
  const jobs = await newestJobs(manager, part, ids);
  return listed(rows, NEWEST_FIRST, page).map(({ row: { id }, place }) => {
    const document = documents.get(Number(id)) as Document;
    return { row: { document, job: jobs.get(document.id) ?? null }, place };
  });
}

/** How many there are. */
export async function countKeptDocuments(manager: EntityManager, part: OwnPart): Promise<number> {
  const { sql, parameters } = keptFor(part);
  const [row] = await manager.query<{ count: number | string }[]>(
    `SELECT COUNT(*) AS count FROM document d WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

/** Whether a document is no report, and somebody may see it. */
export async function isKeptFor(manager: EntityManager, part: OwnPart, documentId: number): Promise<boolean> {
  const { sql, parameters } = allOf([oneOf("d.id", [documentId]), keptFor(part)]);
  const rows = await manager.query<object[]>(`SELECT d.id AS id FROM document d WHERE ${sql}`, [...parameters]);
  return rows.length > 0;
}

/** By document: its newest import that may be seen. */
async function newestJobs(
  manager: EntityManager,
  part: OwnPart,
  documentIds: readonly number[],
): Promise<ReadonlyMap<number, ImportJob>> {
  const { sql, parameters } = allOf([oneOf("j.document_id", documentIds), askedBy(part)]);
  const rows = await manager.query<{ id: number }[]>(
    `SELECT MAX(j.id) AS id FROM import_job j WHERE ${sql} GROUP BY j.document_id`,
    [...parameters],
  );
  const jobs = await manager.findBy(ImportJob, { id: In(rows.map(({ id }) => Number(id))) });
  return new Map(jobs.map((job) => [job.documentId as number, job]));
}

function keptFor(part: OwnPart): Condition {
  const asked = askedBy(part);
  return allOf([
    { sql: "d.no_report IS NOT NULL", parameters: [] },
    asked && {
      sql: `EXISTS (SELECT 1 FROM import_job j WHERE j.document_id = d.id AND ${asked.sql})`,
      parameters: asked.parameters,
    },
  ]);
}

/** The imports that somebody may see; null for all. */
function askedBy({ departmentIds, actor }: OwnPart): Condition | null {
  if (departmentIds === null) return null;
  return anyOf([oneOf("j.department_id", departmentIds), { sql: "j.actor = ?", parameters: [actor] }]);
}
