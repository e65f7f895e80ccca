import { createHash } from "node:crypto";
import { Temporal } from "@js-temporal/polyfill";
import { Role } from "../access/role";
import type { Viewer } from "../access/viewer";
import { PICTURE_ENDINGS } from "../document/mediaType";
import { MAX_BYTES, READABLE_ENDINGS } from "../document/open";
import { globalId, parseGlobalId } from "../form/node";
import { isPlainDay, type PlainDay } from "../form/plainDay";
import { type Message, said } from "../message/message";
import { SaidError } from "../message/saidError";
import { storedMessage } from "../message/textOf";
import type { Hints } from "../report/head/head";
import { entryOfRequest } from "../store/audit";
import { bodiesNamed } from "../store/departments";
import { type ImportJob, JobState } from "../store/entity/importJob";
import { Revision } from "../store/entity/revision";
import type { Upload } from "../store/entity/upload";
import {
  addImportJob,
  endJob,
  giveBackJob,
  holdJob,
  importJobOf,
  isHeld,
  nextJob,
  openJobs,
} from "../store/importJobs";
import { isKeptFor } from "../store/keptDocuments";
import { loadStoredDocument, type StoredDocument } from "../store/rereading";
import { AUTHOR_LENGTH, REASON_LENGTH } from "../store/save";
import type { Manager, Store } from "../store/store";
import { dropUpload, dropUploadsBefore, keepUpload, uploadedBytes, uploadOf, waitingOf } from "../store/uploads";
import { bodiesWithin } from "../store/within";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, refuseActor } from "./actor";
import { givenReason } from "./changeVersion";
import { type ImportOptions, type ImportResult, impossibleYear, prepareImport } from "./ingest";
import { READING_SECONDS } from "./readAside";
import { type CheckedFile, hintsOf, type IncomingFile, readIfReadable } from "./readFile";
import { RefusedInput } from "./refusedInput";

/** The most bytes of a file that is sent: of a larger one no report is read. */
export const MOST_UPLOADED_BYTES = MAX_BYTES;

/** How much of one sender may wait to be imported, and how many imports may wait, of one sender and of all. */
const MOST_WAITING = { files: 200, megabytes: 200 };
const MOST_JOBS = { own: 200, all: 2_000 };

/** How long a file waits to be imported. */
const UPLOAD_DAYS = 7;

/** What a file that somebody sent is to be imported as. */
export interface ImportWords {
  /** Identifier of the upload, or of a document that is kept though it is no report. */
  readonly document: string;
  /** By code or name; as the document says if null. */
  readonly department: string | null;
  readonly year: number | null;
  readonly published: string | null;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
}

/** The endings of names of files that a reader or a person reads, without the dot. */
const ENDINGS: readonly string[] = [...READABLE_ENDINGS, ...PICTURE_ENDINGS];

/**
 * Keeps a file that somebody sent, until it is imported or typed in, or a week has passed. Throws AccessRefused if the sender may
 * not import, and RefusedInput if neither a reader nor a person reads such files, or if too much of this sender waits.
 */
export function receiveFile(
  store: Store,
  actor: Actor,
  { name, bytes }: Pick<IncomingFile, "name" | "bytes">,
): Promise<Upload> {
  refuseActor(actor, "importReport");
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !ENDINGS.includes(ending))
    throw new RefusedInput(["document"], said("UPLOAD_TYPE", { name, known: ENDINGS }));
  const sender = actor.viewer.name;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return store.write(async (manager) => {
    await dropUploadsBefore(manager, daysAgo(UPLOAD_DAYS));
    const waiting = await waitingOf(manager, sender);
    if (waiting.files >= MOST_WAITING.files || waiting.bytes + bytes.length > MOST_WAITING.megabytes * 1_000_000)
      throw new RefusedInput(["document"], said("TOO_MANY_UPLOADS", MOST_WAITING));
    return keepUpload(manager, { actor: sender, sha256, name, bytes });
  });
}

/**
 * Asks for the import of a file that the actor sent: a job, which a process will work on. Throws AccessRefused if the actor may
 * not import, and RefusedInput if there is no such file, the words do not fit, or too many jobs wait; then nothing has changed.
 */
export function askForImport(store: Store, actor: Actor, words: ImportWords): Promise<ImportJob> {
  const action = "importReport";
  refuseActor(actor, action);
  const { year: given, published: day } = words;
  const impossible = given === null ? null : impossibleYear(given);
  if (impossible) throw new RefusedInput(["year"], impossible);
  if (day !== null && !isPlainDay(day)) throw new RefusedInput(["published"], said("DAY_IS_WRITTEN"));
  const reason = givenReason(words.reason, false) ?? "";
  const { viewer, origin } = actor;
  const { idempotencyKey: key, ...asks } = words;
  return store
    .write(
      async (manager) => {
        const before = (await isDone(manager, actor, action, { key, asks }))
          ? await jobOfRequest(manager, actor, key)
          : null;
        if (before !== null) return { job: before, isRepeated: true };
        const upload = await fileNamed(manager, viewer, words.document);
        await refuseFullQueue(manager, viewer);
        const { department, year, published } = words;
        if (department !== null && year !== null) await bodyActedFor(manager, viewer, department, year);
        const job = await addImportJob(manager, {
          actor: viewer.name,
          role: viewer.role,
          departmentId: viewer.departmentId,
          origin,
          uploadId: upload.id,
          name: upload.name,
          statedDepartment: department,
          statedYear: year,
          statedPublished: published as PlainDay | null,
          reason,
        });
        const after = { name: upload.name, department, year, published, reason };
        await audit(manager, actor, { action, subject: subjectOfJob(job), before: null, after }, { key, asks });
        return { job, isRepeated: false };
      },
      ({ isRepeated }) => !isRepeated,
    )
    .then(({ job }) => job);
}

/** The file that a viewer names, as its upload: one that waits, or a document that is kept for it. Throws RefusedInput if there is none. */
async function fileNamed(manager: Manager, viewer: Viewer, document: string): Promise<Upload> {
  const kept = await keptNamed(manager, viewer, document);
  if (kept === null) return uploadNamed(manager, viewer, document);
  const { sha256, name, bytes } = kept;
  return keepUpload(manager, { actor: viewer.name, sha256, name, bytes });
}

/** The document with an identifier that is kept for a viewer though it is no report; null if there is none. */
export async function keptNamed(
  manager: Manager,
  { name, departmentId }: Viewer,
  document: string,
): Promise<StoredDocument | null> {
  const id = parseGlobalId(document);
  if (id?.type !== "Document" || id.shownFor !== null) return null;
  const departmentIds = departmentId === null ? null : await bodiesWithin(manager, departmentId);
  const isKept = await isKeptFor(manager, { departmentIds, actor: name }, id.id);
  return isKept ? loadStoredDocument(manager, id.id) : null;
}

/** The upload of a viewer with an identifier. Throws RefusedInput if there is none. */
export async function uploadNamed(manager: Manager, { name }: Viewer, document: string): Promise<Upload> {
  const id = parseGlobalId(document);
  const upload = id?.type === UPLOAD ? await uploadOf(manager, name, id.id) : null;
  if (upload === null) throw new RefusedInput(["document"], said("UPLOAD_UNKNOWN", { document, days: UPLOAD_DAYS }));
  return upload;
}

/** How identifiers name uploads. */
const UPLOAD = "Upload";

/** The identifier of an upload, for `askForImport`. */
export function uploadId({ id }: Pick<Upload, "id">): string {
  return globalId(UPLOAD, id);
}

async function refuseFullQueue(manager: Manager, { name }: Viewer): Promise<void> {
  const open = await openJobs(manager, name);
  if (open.own >= MOST_JOBS.own || open.all >= MOST_JOBS.all)
    throw new RefusedInput(["document"], said("TOO_MANY_JOBS"));
}

function subjectOfJob({ id }: Pick<ImportJob, "id">): string {
  return `job:${id}`;
}

async function jobOfRequest(manager: Manager, { viewer }: Actor, key: string | null): Promise<ImportJob | null> {
  const entry = await entryOfRequest(manager, viewer.name, key as string);
  return entry && importJobOf(manager, Number(entry.subject.slice("job:".length)), viewer.name);
}

/** The process that works on jobs, and how it reads files. */
export interface JobWorker {
  /** The name of the process. */
  readonly holder: string;
  /** Whether the process is to end: what it cannot finish is given back. */
  readonly isEnding: () => boolean;
  readonly read: (file: IncomingFile, hints: Hints) => Promise<CheckedFile>;
}

/** How often a job is begun: a file at which several processes died is not tried again. */
const MOST_ATTEMPTS = 3;

/** How long a process may hold a job, in seconds: a file is read, stored and checked, perhaps behind others. */
const HELD_SECONDS = READING_SECONDS * 3;

/**
 * Works on the job that has waited longest, to its end. Returns whether there was one. Whatever the file is, the job ends: with a
 * report, or with the reason why there is none. Throws only if the store fails; then the job comes again.
 */
export async function workOnNextJob(store: Store, worker: JobWorker): Promise<boolean> {
  const job = await store.write(
    async (manager) => {
      const next = await nextJob(manager);
      if (next === null) return null;
      if (next.attempts >= MOST_ATTEMPTS)
        await end(manager, next, refused(said("IMPORT_GIVEN_UP", { attempts: next.attempts })));
      else await holdJob(manager, next, worker.holder, secondsFromNow(HELD_SECONDS));
      return next;
    },
    (next) => next !== null,
  );
  if (job === null) return false;
  if (job.attempts < MOST_ATTEMPTS) await workOn(store, worker, job);
  return true;
}

async function workOn(store: Store, { holder, isEnding, read }: JobWorker, job: ImportJob): Promise<void> {
  // If it took too long, another process has the job.
  const whileHeld = (work: (manager: Manager) => Promise<void>) =>
    store.write(async (manager) => {
      if (await isHeld(manager, job.id, holder)) await work(manager);
    });
  try {
    const bytes = await store.read((manager) => uploadedBytes(manager, job.uploadId));
    if (bytes === null) throw new RefusedInput(["document"], said("UPLOAD_GONE", { days: UPLOAD_DAYS }));
    const file = { name: job.name, bytes };
    const reading = await readIfReadable(file, hintsOf(job), read);
    // A reading that was stopped says nothing of the file.
    if (reading.noReport !== null && isEnding()) return await whileHeld((manager) => giveBackJob(manager, job));
    const keep = prepareImport(store, file, reading, optionsOf(job));
    await whileHeld(async (manager) => {
      const result = await keep(manager);
      await end(manager, job, await endOf(manager, result));
      if (result.documentId === null) await dropUpload(manager, job.uploadId);
    });
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    await whileHeld((manager) => end(manager, job, refused(error.said)));
  }
}

/** What a job asks for. A report is filed with a body of the actor's part of the tree; only administrators add bodies. */
function optionsOf(job: ImportJob): ImportOptions {
  const { actor: name, role, departmentId, origin, reason } = job;
  const viewer = { name, role, departmentId };
  return {
    ...hintsOf(job),
    publish: false,
    author: name.slice(0, AUTHOR_LENGTH),
    reason: reason === "" ? job.name.slice(0, REASON_LENGTH) : reason,
    actor: { viewer, origin },
    bearersOf: async (manager, named, year) => {
      const bearers = await bodiesNamed(manager, named, year);
      if (role === Role.ADMIN && bearers.length !== 1) return bearers;
      return [await bodyActedFor(manager, viewer, named, year)];
    },
  };
}

type End = Parameters<typeof endJob>[2];

function end(manager: Manager, { id }: ImportJob, how: End): Promise<void> {
  return endJob(manager, id, how);
}

function refused(why: Message, documentId: number | null = null): End {
  return { state: JobState.REFUSED, revisionId: null, documentId, message: storedMessage(why) };
}

async function endOf(
  manager: Manager,
  { outcome, department, revision, documentId, reading, keptDraft }: ImportResult,
): Promise<End> {
  if (department === null || revision === null)
    return refused(said("IMPORT_NO_REPORT", { why: reading.noReport ?? said("KEPT_BEFORE") }), documentId);
  const { year } = reading.report;
  const of = { departmentId: department.id, year: year as number, number: revision };
  const { id } = await manager.findOneOrFail(Revision, { select: { id: true }, where: of });
  const note = outcome === "unchanged" ? said("IMPORT_UNCHANGED") : keptDraft;
  return { state: JobState.DONE, revisionId: id, documentId: null, message: note && storedMessage(note) };
}

function secondsFromNow(seconds: number): string {
  return Temporal.Now.instant().add({ seconds }).toString({ smallestUnit: "microsecond" });
}

function daysAgo(days: number): string {
  return Temporal.Now.instant()
    .subtract({ hours: days * 24 })
    .toString({ smallestUnit: "microsecond" });
}
