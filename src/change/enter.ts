import { Role } from "../access/role";
import { checkReport, RULES_VERSION } from "../check/check";
import { FindingLevel } from "../check/finding";
import { NEW_BODY_CHECK } from "../check/newBody";
import { type FormCode, formOfYear } from "../form/catalogue";
import { parseGlobalId } from "../form/node";
import { isPlainDay, type PlainDay } from "../form/plainDay";
import { said } from "../message/message";
import { keepingCorrections } from "../report/correction";
import { differencesBetween } from "../report/difference";
import { READER_VERSION } from "../report/readerVersion";
import type { Report } from "../report/report";
import { onForm, typedIn } from "../report/typedIn";
import type { NewDocument } from "../store/documents";
import { saveEntered } from "../store/enter";
import type { Department } from "../store/entity/department";
import { StoredReport } from "../store/entity/report";
import { now } from "../store/instant";
import { loadStoredDocument, loadStoredReading } from "../store/rereading";
import { AUTHOR_LENGTH, type NewRevision } from "../store/save";
import type { Manager, Store } from "../store/store";
import { dropUpload, uploadedBytes } from "../store/uploads";
import { versionSeen, type WorkingVersion, workingVersion } from "../store/workingVersion";
import { bodyActedFor } from "./actingFor";
import { type Actor, audit, isDone, type NamedRequest, refuseActor } from "./actor";
import { type CellWords, valuesGiven } from "./cellWords";
import {
  type ChangedReport,
  changeOnce,
  givenReason,
  refuseUnlessCorrects,
  subjectOf,
  type VersionWords,
  versionActedFor,
} from "./changeVersion";
import { keptNamed, uploadNamed } from "./imports";
import { impossibleDay, impossibleYear, newDocument } from "./ingest";
import { type CheckedFile, type IncomingFile, type readFile, readIfReadable } from "./readFile";
import { RefusedInput } from "./refusedInput";

/** What somebody reads in a document that no program can read. */
export interface EntryWords extends Omit<VersionWords, "version"> {
  /** Identifier of the upload, of a document that is kept though it is no report, or of that of the version that is seen. */
  readonly document: string;
  /** The version as it was seen, as `versionSeen` names it; null if there is no report yet. */
  readonly version: string | null;
  /** The form of the document; the one in force in the year if null. */
  readonly form: FormCode | null;
  /** The day on which it was published elsewhere; null if nobody knows. */
  readonly published: string | null;
  readonly cells: readonly CellWords[];
}

/**
 * Makes a report of what a person types in from a document, as its newest version, a draft: each cell that is given says who set
 * it; all others are as the document reads, MISSING where it cannot be read. The document is kept. `read` reads it. Throws
 * AccessRefused if the actor may not, and RefusedInput if the words do not fit or change nothing; then nothing has changed.
 */
export async function enterReport(
  store: Store,
  actor: Actor,
  words: EntryWords,
  read: typeof readFile,
): Promise<ChangedReport> {
  refuseActor(actor, ACTION);
  const stated = statedIn(words);
  const { idempotencyKey: key, ...asks } = words;
  const request = { key, asks };
  const prepared = await prepare(store, actor, words, request, read);
  return changeOnce(store, actor, ACTION, request, words, async (manager) => {
    const place = await placeOf(manager, actor, words);
    const { file, reading, uploadId } = prepared as Prepared;
    const document = newDocument(file, reading.document);
    store.refuseTooLarge(document);
    const report = await reportOf(manager, actor, place, { words, stated, read: reading.report, ...document });
    const entered = revisionOf(actor, place, { document, report, stated });
    const made = await saveEntered(manager, entered, place.body, NEW_BODY_CHECK.id);
    if (uploadId !== null) await dropUpload(manager, uploadId);
    await audit(
      manager,
      actor,
      { action: ACTION, subject: subjectOf(made), ...valuesOf(place, words, entered) },
      request,
    );
    return made;
  });
}

const ACTION = "enterReport";

/** What is stated of the document, if it fits. */
interface Stated {
  readonly form: FormCode;
  readonly published: PlainDay | null;
  readonly reason: string;
}

/** Throws RefusedInput for a year or a day that cannot be, a year without a form, and a missing reason. */
function statedIn({ year, published, reason, ...words }: EntryWords): Stated {
  const impossible = impossibleYear(year);
  if (impossible) throw new RefusedInput(["year"], impossible);
  if (published !== null && !isPlainDay(published)) throw new RefusedInput(["published"], said("DAY_IS_WRITTEN"));
  const tooEarly = published && impossibleDay(published, year);
  if (tooEarly) throw new RefusedInput(["published"], tooEarly);
  const form = words.form ?? formOfYear(year)?.code;
  if (form === undefined) throw new RefusedInput(["form"], said("FORM_NEEDED", { year: String(year) }));
  return { form, published: published as PlainDay | null, reason: givenReason(reason, true) as string };
}

/** A document as it is kept, and the upload that it comes from; null if it is kept as a document already. */
interface Source {
  readonly file: IncomingFile;
  readonly uploadId: number | null;
}

interface Prepared extends Source {
  readonly reading: CheckedFile;
}

/** Reads the document before the write begins, so that no other write waits for it. Null for a request that is done already. */
async function prepare(
  store: Store,
  actor: Actor,
  words: EntryWords,
  request: NamedRequest,
  read: typeof readFile,
): Promise<Prepared | null> {
  const found = await store.read(async (manager) => {
    if (await isDone(manager, actor, ACTION, request)) return null;
    const { body, before } = await placeOf(manager, actor, words);
    return { department: body.name, source: await sourceOf(manager, actor, words.document, before) };
  });
  if (found === null) return null;
  const { department, source } = found;
  const reading = await readIfReadable(source.file, { department, year: words.year }, read);
  return { ...source, reading };
}

/** The body of a report, and its version that was seen; null if there is no report yet. */
interface EntryPlace {
  readonly body: Department;
  readonly before: WorkingVersion | null;
}

async function placeOf(manager: Manager, actor: Actor, words: EntryWords): Promise<EntryPlace> {
  const { viewer } = actor;
  const { department, year, version } = words;
  const body = await bodyActedFor(manager, viewer, department, year);
  if (await manager.existsBy(StoredReport, { departmentId: body.id, year, sample: true }))
    throw new RefusedInput(["year"], said("SAMPLE_IN_THE_WAY", { department: body.name, year: String(year) }));
  if (version === null) {
    const newest = await workingVersion(manager, body.id, year);
    if (newest === null) return { body, before: null };
    const seen = versionSeen({ number: newest.number, decisions: newest.decisions.length });
    const named = { department: body.name, year: String(year), version: seen };
    throw new RefusedInput(["version"], said("VERSION_NEEDED", named));
  }
  const before = await versionActedFor(manager, actor, ACTION, { department, year, version });
  // Administrators are bound by no state, as with imports.
  if (viewer.role !== Role.ADMIN) refuseUnlessCorrects(viewer.role, before.state);
  return { body, before };
}

async function sourceOf(
  manager: Manager,
  { viewer }: Actor,
  document: string,
  before: WorkingVersion | null,
): Promise<Source> {
  const named = parseGlobalId(document);
  if (before && named?.type === "Document" && named.id === before.documentId)
    return { file: await loadStoredDocument(manager, named.id), uploadId: null };
  const kept = await keptNamed(manager, viewer, document);
  if (kept !== null) return { file: kept, uploadId: null };
  const { id: uploadId, name } = await uploadNamed(manager, viewer, document);
  return { file: { name, bytes: (await uploadedBytes(manager, uploadId)) as Buffer }, uploadId };
}

/** What somebody types in, what was read of the document, and which document it is. */
interface Typed {
  readonly words: EntryWords;
  readonly stated: Stated;
  readonly read: Report;
  readonly sha256: string;
}

/** The report as it is to be stored. Of the same document, it keeps what a person set before. */
async function reportOf(
  manager: Manager,
  { viewer }: Actor,
  { body, before }: EntryPlace,
  { words, stated, read, sha256 }: Typed,
): Promise<Report> {
  const { cells: given, year } = words;
  const { form, reason, published } = stated;
  const kept = before && (await loadStoredReading(manager, before.id));
  const same = kept?.document.sha256 === sha256 ? kept.reading : null;
  const typed = new Set(given.map(({ path }) => path));
  const { cells, ...blank } = onForm({ ...read, department: body.name, year }, form, typed);
  const report = { ...blank, cells: keepingCorrections(same?.cells ?? [], cells) };
  const values = valuesGiven(given, form, (path) => cells.some((cell) => cell.path === path));
  const entered = typedIn(report, values, { by: viewer.name, at: now(), reason });
  if (same && published === null && differencesBetween(same, entered).length === 0)
    throw new RefusedInput(["cells"], said("NOTHING_CORRECTED"));
  return entered;
}

/** The report as the next version of its body's, a draft. */
function revisionOf(
  { viewer: { name } }: Actor,
  { body }: EntryPlace,
  { document, report, stated }: { readonly document: NewDocument; readonly report: Report; readonly stated: Stated },
): NewRevision {
  const { reason, published: statedPublished } = stated;
  const year = report.year as number;
  return {
    document,
    department: body.code,
    named: false,
    year,
    reading: report,
    findings: checkReport(report),
    rules: RULES_VERSION,
    stated: { readerVersion: READER_VERSION, statedDepartment: body.name, statedYear: year, statedPublished },
    publish: false,
    author: name.slice(0, AUTHOR_LENGTH),
    reason,
    actor: name,
    sample: false,
  };
}

/** What the audit keeps of the version before, and of the one that was typed in. */
function valuesOf(
  { body, before }: EntryPlace,
  { cells }: EntryWords,
  { year, document, reading, stated, findings, reason }: NewRevision,
) {
  return {
    before: before && { revision: before.number, state: before.state },
    after: {
      reason,
      department: body.code,
      year,
      form: reading.form,
      published: stated.statedPublished,
      document: document.sha256,
      cells: cells.length,
      errors: findings.filter(({ level }) => level === FindingLevel.ERROR).length,
    },
  };
}
