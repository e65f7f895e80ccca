import { type EntityManager, In } from "typeorm";
import type { Listed, ListSpan } from "../form/page";
import { ImportJob, JobState } from "./entity/importJob";
import { type Instant, now } from "./instant";
import { type DirectedKey, listed, orderAndLimit, placeColumns, within } from "./keyset";
import { allOf, type Condition } from "./slice";
import { touchedBy } from "./touched";

/** What is asked for. */
export type NewImportJob = Pick<
  ImportJob,
  | "actor"
  | "role"
  | "departmentId"
  | "origin"
  | "uploadId"
  | "name"
  | "statedDepartment"
  | "statedYear"
  | "statedPublished"
  | "reason"
>;

/** Adds a job to the queue. */
export function addImportJob(manager: EntityManager, job: NewImportJob): Promise<ImportJob> {
  touchedBy(manager).nothing();
  const nobody = { holder: null, heldUntil: null, endedAt: null, revisionId: null, documentId: null, message: null };
  return manager.save(ImportJob, { ...job, ...nobody, state: JobState.QUEUED, askedAt: now(), attempts: 0 });
}

const OPEN = [JobState.QUEUED, JobState.RUNNING];

/** How many jobs are not at their end, of all and of one actor. */
export async function openJobs(
  manager: EntityManager,
  actor: string,
): Promise<{ readonly all: number; readonly own: number }> {
  const state = In(OPEN);
  return {
    all: await manager.countBy(ImportJob, { state }),
    own: await manager.countBy(ImportJob, { state, actor }),
  };
}

/** How many jobs are not at their end. */
export function countOpenJobs(manager: EntityManager): Promise<number> {
  return manager.countBy(ImportJob, { state: In(OPEN) });
}

/** The job that has waited longest and that nobody works on, or whose process has not ended it in its time; null if there is none. */
export async function nextJob(manager: EntityManager): Promise<ImportJob | null> {
  const [row] = await manager.query<{ id: number }[]>(
    `SELECT j.id AS id FROM import_job j
     WHERE j.state = '${JobState.QUEUED}' OR (j.state = '${JobState.RUNNING}' AND j.held_until < ?) ORDER BY j.id LIMIT 1`,
    [now()],
  );
  return row ? manager.findOneBy(ImportJob, { id: Number(row.id) }) : null;
}

/** Lets a process hold a job until a moment. */
export async function holdJob(
  manager: EntityManager,
  { id, attempts }: ImportJob,
  holder: string,
  heldUntil: Instant,
): Promise<void> {
  touchedBy(manager).nothing();
  await manager.update(ImportJob, { id }, { state: JobState.RUNNING, attempts: attempts + 1, holder, heldUntil });
}

/** Whether a process holds a job: no other one has taken it over. */
export function isHeld(manager: EntityManager, id: number, holder: string): Promise<boolean> {
  return manager.existsBy(ImportJob, { id, holder, state: JobState.RUNNING });
}

/** Gives a job back to the queue, as if it had not begun. */
export async function giveBackJob(manager: EntityManager, { id, attempts }: ImportJob): Promise<void> {
  touchedBy(manager).nothing();
  await manager.update(ImportJob, { id }, { state: JobState.QUEUED, attempts, holder: null, heldUntil: null });
}

/** Ends a job. */
export async function endJob(
  manager: EntityManager,
  id: number,
  end: Pick<ImportJob, "state" | "revisionId" | "documentId" | "message">,
): Promise<void> {
  touchedBy(manager).nothing();
  await manager.update(ImportJob, { id }, { ...end, endedAt: now(), holder: null, heldUntil: null });
}

/** A job by its id, of one actor or (null) of anybody. */
export function importJobOf(manager: EntityManager, id: number, actor: string | null): Promise<ImportJob | null> {
  return manager.findOneBy(ImportJob, { id, ...(actor !== null && { actor }) });
}

const NEWEST_FIRST: readonly DirectedKey[] = [{ sql: "j.id", type: "number", descending: true }];

/** Jobs of one actor, or (null) of all, on a page, the newest first. */
export async function pageOfImportJobs(
  manager: EntityManager,
  actor: string | null,
  page: ListSpan,
): Promise<readonly Listed<ImportJob>[]> {
  const { sql, parameters } = allOf([jobsOf(actor), ...within(NEWEST_FIRST, page)]);
  const rows = await manager.query<{ id: number }[]>(
    `SELECT j.id AS id, ${placeColumns(NEWEST_FIRST)} FROM import_job j WHERE ${sql} ${orderAndLimit(NEWEST_FIRST, page)}`,
    [...parameters],
  );
  const jobs = await manager.findBy(ImportJob, { id: In(rows.map(({ id }) => Number(id))) });
  const byId = new Map(jobs.map((job) => [job.id, job]));
  return listed(rows, NEWEST_FIRST, page).map(({ row, place }) => ({
    row: byId.get(Number(row.id)) as ImportJob,
    place,
  }));
}

export async function countImportJobs(manager: EntityManager, actor: string | null): Promise<number> {
  return manager.countBy(ImportJob, actor === null ? {} : { actor });
}

function jobsOf(actor: string | null): Condition {
  return actor === null ? { sql: "1 = 1", parameters: [] } : { sql: "j.actor = ?", parameters: [actor] };
}
