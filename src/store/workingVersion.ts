import { type EntityManager, In } from "typeorm";
import type { RevisionState } from "../access/workflow";
import { Decision } from "./entity/decision";
import { StoredReport } from "./entity/report";
import { Revision } from "./entity/revision";
import type { Instant } from "./instant";
import { VALID } from "./seen";
import { oneOf } from "./slice";
import { touchedBy } from "./touched";

// The version of a report on which people work is its newest one. Those before it are as they were left.

/** The newest version of a report, with what was decided about it, the first decision first. */
export interface WorkingVersion
  extends Pick<
    Revision,
    "id" | "reportId" | "departmentId" | "year" | "number" | "documentId" | "state" | "author" | "form" | "publishedOn"
  > {
  readonly createdAt: Instant;
  readonly decisions: readonly Decision[];
}

/** The newest version of the report of a department for a year, or the valid one; null if there is none. */
export async function workingVersion(
  manager: EntityManager,
  departmentId: number,
  year: number,
  which: "newest" | "valid" = "newest",
): Promise<WorkingVersion | null> {
  const report = await manager.findOneBy(StoredReport, { departmentId, year });
  if (report === null) return null;
  const revision = await manager.findOne(Revision, {
    select: {
      id: true,
      reportId: true,
      departmentId: true,
      year: true,
      number: true,
      documentId: true,
      state: true,
      author: true,
      form: true,
      publishedOn: true,
      createdAt: true,
    },
    where: { reportId: report.id, ...(which === "valid" && VALID) },
    order: { number: "DESC" },
  });
  return revision && { ...revision, decisions: await loadDecisions(manager, [revision.id]) };
}

/** The report to which a version belongs; null if there is no such version. */
export function placeOfVersion(
  manager: EntityManager,
  revisionId: number,
): Promise<Pick<Revision, "departmentId" | "year"> | null> {
  const select = { id: true, departmentId: true, year: true } as const;
  return manager.findOne(Revision, { select, where: { id: revisionId } });
}

/** What was decided about some versions, the first decision first. */
export function loadDecisions(manager: EntityManager, revisionIds: readonly number[]): Promise<Decision[]> {
  return manager.find(Decision, { where: { revisionId: In([...revisionIds]) }, order: { id: "ASC" } });
}

/** The number of the newest version of some reports, whether it is public or not, by report. */
export async function loadNewestNumbers(
  manager: EntityManager,
  reportIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await manager.query<{ id: number | string; newest: number | string }[]>(
    `SELECT r.report_id AS id, MAX(r.number) AS newest FROM revision r WHERE ${oneOf("r.report_id", reportIds).sql}
     GROUP BY r.report_id`,
  );
  return new Map(rows.map(({ id, newest }) => [Number(id), Number(newest)]));
}

/** A version of a report as its history tells it. */
export type VersionMade = Pick<Revision, "id" | "number" | "documentId" | "createdAt" | "author" | "reason">;

/** Every version of a report, whether it was ever public or not, the oldest first. */
export function loadVersionsMade(manager: EntityManager, reportId: number): Promise<VersionMade[]> {
  return manager.find(Revision, {
    select: { id: true, number: true, documentId: true, createdAt: true, author: true, reason: true },
    where: { reportId },
    order: { number: "ASC" },
  });
}

/** The name of what somebody sees of a version: it is another one once a decision or a later version has changed it. */
export function versionSeen({ number, decisions }: { readonly number: number; readonly decisions: number }): string {
  return `${number}.${decisions}`;
}

/** Brings a version that is not public into another state. */
export async function changeState(manager: EntityManager, revisionId: number, state: RevisionState): Promise<void> {
  touchedBy(manager).nothing(); // whoever may see drafts is answered from the rows
  await manager.update(Revision, { id: revisionId }, { state });
}

/** Adds what somebody decided. */
export async function addDecision(
  manager: EntityManager,
  decision: Pick<Decision, "revisionId" | "kind" | "at" | "actor" | "reason">,
): Promise<void> {
  await manager.insert(Decision, decision);
}
