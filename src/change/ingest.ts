import { createHash } from "node:crypto";
import { RULES_VERSION } from "../check/check";
import { FindingLevel } from "../check/finding";
import { checkNewBody } from "../check/newBody";
import { today } from "../form/dayInChina";
import type { PlainDay } from "../form/plainDay";
import { type Message, said } from "../message/message";
import { storedMessage } from "../message/textOf";
import type { Hints } from "../report/head/head";
import { READER_VERSION } from "../report/readerVersion";
import { bodiesNamed, NAME_LENGTH, namesKnown } from "../store/departments";
import { type NewDocument, saveDocument } from "../store/documents";
import type { AuditValues } from "../store/entity/auditEntry";
import type { Department } from "../store/entity/department";
import type { Registration } from "../store/registration";
import { AUTHOR_LENGTH, REASON_LENGTH, type SaveOutcome, saveRevision } from "../store/save";
import type { Manager, Store } from "../store/store";
import { UsageError } from "../usageError";
import { type Actor, audit } from "./actor";
import { type CheckedFile, type IncomingFile, readFile } from "./readFile";
import { recheckAround, recheckReport } from "./recheck";
import { registerChecked } from "./register";

export interface ImportOptions extends Hints {
  readonly publish: boolean;
  readonly author: string;
  readonly reason: string;
  /** Who answers for it in the audit; nobody if the program itself does it, by the author's name. */
  readonly actor?: Actor;
  /** Whether the report is part of the made-up sample. */
  readonly sample?: boolean;
  /** The bodies that may bear a name in a year; all that do if not set. Throws if the report may not be filed there. */
  readonly bearersOf?: (manager: Manager, name: string, year: number) => Promise<readonly Department[]>;
}

/**
 * The result of importing a file. `kept`: the document is stored, but it is not a report. `unchanged` is also possible
 * for such documents.
 */
export interface ImportResult {
  readonly outcome: SaveOutcome | "kept";
  readonly reading: CheckedFile;
  readonly department: Department | null;
  readonly revision: number | null;
  /** The document that is stored though it is no report; null for a report. */
  readonly documentId: number | null;
  /** The number of the revision that was valid before, if the stored one has the same figures; otherwise null. */
  readonly equals: number | null;
  /** Whether the import replaced a report of the sample. */
  readonly replacedSample: boolean;
  /** Whether the import registered the department. */
  readonly registered: boolean;
  /** The other reports that were read from the same document. */
  readonly alsoOf: readonly string[];
  /** Why the report stays a draft although `publish` was set; null if it does not. */
  readonly keptDraft: Message | null;
}

/**
 * Reads, checks and stores one file, completely or not at all. Throws UnreadableDocument if the file cannot be read,
 * and UsageError or RefusedChange if the options do not fit it; then nothing is stored.
 */
export async function importFile(store: Store, file: IncomingFile, options: ImportOptions): Promise<ImportResult> {
  const keep = prepareImport(store, file, await readFile(file, options), options);
  return store.write(keep, isStored);
}

/** Whether an import changed anything. */
function isStored({ outcome }: ImportResult): boolean {
  return outcome !== "unchanged" && outcome !== "sample kept out";
}

/** Registers departments and imports files in one transaction: all of it is stored, or nothing. */
export async function importTogether(
  store: Store,
  bodies: readonly Registration[],
  files: readonly IncomingFile[],
  options: ImportOptions,
): Promise<readonly ImportResult[]> {
  const keeps: ReturnType<typeof prepareImport>[] = [];
  for (const file of files) keeps.push(prepareImport(store, file, await readFile(file, options), options));
  return store.write(async (manager) => {
    await registerChecked(manager, bodies);
    const results: ImportResult[] = [];
    for (const keep of keeps) results.push(await keep(manager));
    return results;
  });
}

/**
 * The function that stores what was read from a file. Throws UsageError or RefusedChange if the options do not fit it, as that
 * function does.
 */
export function prepareImport(
  store: Store,
  file: IncomingFile,
  reading: CheckedFile,
  options: ImportOptions,
): (manager: Manager) => Promise<ImportResult> {
  refuseLong(said("AUTHOR"), options.author, AUTHOR_LENGTH);
  refuseLong(said("REASON"), options.reason, REASON_LENGTH);
  if (options.department !== undefined) refuseLong(said("DEPARTMENT_NAME"), options.department, NAME_LENGTH);
  const document = newDocument(file, reading.document);
  store.refuseTooLarge(document);
  const { report, findings } = reading;
  const { year } = report;
  const { department: statedDepartment = null, year: statedYear = null, published: statedPublished = null } = options;
  const stated = { readerVersion: READER_VERSION, statedDepartment, statedYear, statedPublished };
  if (reading.noReport !== null || year === null) {
    return async (manager) => {
      const noReport = storedMessage(reading.noReport ?? said("NOTHING"));
      const { statements } = report;
      const kept = { document, noReport, statements, findings, rules: RULES_VERSION, stated, publish: options.publish };
      const { outcome, documentId } = await saveDocument(manager, kept);
      if (outcome !== "unchanged") await auditImport(manager, options, `document:${document.sha256}`, null);
      return { ...NO_REPORT, outcome, reading, documentId };
    };
  }
  refuseYear(year);
  const impossible = statedPublished && impossibleDay(statedPublished, year);
  if (impossible) throw new UsageError(impossible);
  const department = options.department ?? (report.department as string);
  refuseLong(said("DEPARTMENT_NAME"), department, NAME_LENGTH);
  const { author, reason, sample = false } = options;
  const actor = options.actor?.viewer.name ?? author;
  const named = options.department === undefined;
  // Publishing under a wrong name is worse than a draft: a report with a doubtful name is published only after a person
  // states the name.
  const keptDraft = options.publish ? report.doubtfulName : null;
  const publish = options.publish && keptDraft === null;
  return async (manager) => {
    const bearers = await (options.bearersOf ?? bodiesNamed)(manager, department, year);
    const isNew = !sample && bearers.length === 0;
    const all = isNew ? [...findings, checkNewBody(department, await namesKnown(manager))] : findings;
    const checked = { reading: report, findings: all, rules: RULES_VERSION, stated };
    const given = { document, department, named, year, ...checked, publish, author, reason, actor, sample };
    const saved = await saveRevision(manager, given, bearers);
    // A finding about a draft may be out of date after a person stated its department, so all checks run again.
    const recheck = saved.outcome === "published" || saved.outcome === "dated" ? recheckReport : recheckAround;
    if (saved.outcome !== "unchanged" && saved.outcome !== "sample kept out")
      await auditImport(manager, options, `report:${saved.reportId}.${saved.revision}`, {
        department: saved.department.code,
        year,
        outcome: saved.outcome,
        document: document.sha256,
        published: saved.isPublic,
        errors: all.filter(({ level }) => level === FindingLevel.ERROR).length,
      });
    if (saved.changedPublic) await recheck(manager, saved.department.id, year);
    return {
      ...saved,
      documentId: null,
      reading: { ...reading, findings: all },
      keptDraft: saved.isPublic ? null : keptDraft,
    };
  };
}

async function auditImport(
  manager: Manager,
  { actor, reason }: ImportOptions,
  subject: string,
  stored: AuditValues | null,
): Promise<void> {
  if (actor)
    await audit(manager, actor, { action: "importReport", subject, before: null, after: { reason, ...stored } });
}

const NO_REPORT = {
  department: null,
  revision: null,
  equals: null,
  replacedSample: false,
  registered: false,
  alsoOf: [],
  keptDraft: null,
} as const;

function refuseYear(year: number): void {
  const impossible = impossibleYear(year);
  if (impossible) throw new UsageError(impossible);
}

/**
 * Why a year can be no report year; null if it can. The Regulation is in force since 2008, and the year must have begun:
 * with a mistyped year, every other department would count as missing for decades.
 */
export function impossibleYear(year: number): Message | null {
  const last = new Date().getFullYear();
  return year < 2008 || year > last ? said("REPORT_YEAR_IMPOSSIBLE", { year, last }) : null;
}

/** Why a report of a year cannot have been published on a day; null if it can: its figures are known when the year has ended. */
export function impossibleDay(day: PlainDay, year: number): Message | null {
  const [first, last] = [`${year + 1}-01-01`, today()];
  return day < first || day > last ? said("PUBLISHED_IMPOSSIBLE", { day, year: String(year), first, last }) : null;
}

function refuseLong(what: Message, text: string, most: number): void {
  if (text.trim() === "") throw new UsageError(said("TEXT_EMPTY", { what }));
  if (text.length > most) throw new UsageError(said("TEXT_TOO_LONG", { what, count: text.length, most }));
}

/** A file as it is stored, with the text that was read from it. */
export function newDocument(file: IncomingFile, document: CheckedFile["document"]): NewDocument {
  return {
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    name: document.name,
    mediaType: document.mediaType,
    address: file.address ?? null,
    bytes: file.bytes,
    text: document.text,
  };
}
