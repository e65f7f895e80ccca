import { createHash } from "node:crypto";
import { basename } from "node:path";
import { checkReport } from "./check/check";
import type { Finding } from "./check/finding";
import type { SourceDocument } from "./document/document";
import { openDocument } from "./document/open";
import { readReport } from "./report/read";
import type { Report } from "./report/report";
import { NAME_LENGTH, type Registration, registerAll } from "./store/departments";
import type { Department } from "./store/entity/department";
import { holdsSample, isEmpty, removeSample } from "./store/remove";
import { type NewDocument, type SaveOutcome, saveDocument, saveRevision } from "./store/save";
import type { Store } from "./store/store";
import { UsageError } from "./usageError";

/** A file as it came. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Address it was published at, if known. */
  readonly address?: string | null;
}

/** What a person says of a file; it wins over what the file says. `department` is a code or a name. */
export interface Hints {
  readonly department?: string;
  readonly year?: number;
}

/** A file read and checked, nothing stored. */
export interface Reading {
  readonly document: SourceDocument;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Why it is no report of a department and year: its remark; null where it is one. */
  readonly noReport: string | null;
}

export interface ImportOptions extends Hints {
  readonly publish: boolean;
  readonly author: string;
  readonly reason: string;
  /** Part of the made-up sample. */
  readonly sample?: boolean;
}

/** What became of a file. `kept`: the document is kept, but it is no report; `unchanged` holds for such documents too. */
export interface ImportResult {
  readonly outcome: SaveOutcome | "kept";
  readonly reading: Reading;
  readonly department: Department | null;
  readonly revision: number | null;
  readonly replacedSample: boolean;
}

/** Reads and checks one file. Throws UnreadableDocument where it cannot be read. */
export async function readFile(file: IncomingFile, hints: Hints): Promise<Reading> {
  const document = await openDocument(file.bytes, basename(file.name));
  const report = readReport(document, hints);
  const remark = report.remarks.find(({ code }) => KEPT_AS_DOCUMENT.has(code));
  return { document, report, findings: checkReport(report), noReport: remark?.message ?? null };
}

const KEPT_AS_DOCUMENT: ReadonlySet<string> = new Set(["NO_REPORT", "DEPARTMENT_UNKNOWN", "YEAR_UNKNOWN"]);

/**
 * The write door: reads, checks and stores one file, whole or not at all. Throws UnreadableDocument where the file
 * cannot be read, UsageError where what was said of it cannot be; nothing is stored then.
 */
export async function importFile(store: Store, file: IncomingFile, options: ImportOptions): Promise<ImportResult> {
  const reading = await readFile(file, options);
  const document = documentFrom(file, reading.document);
  const { report, findings } = reading;
  if (reading.noReport !== null || report.year === null) {
    const isNew = await store.write((manager) => saveDocument(manager, document, findings));
    return { outcome: isNew ? "kept" : "unchanged", reading, department: null, revision: null, replacedSample: false };
  }
  const department = options.department ?? (report.department as string);
  if (department.length > NAME_LENGTH)
    throw new UsageError(
      `A department's name has at most ${NAME_LENGTH} characters, this one has ${department.length}.`,
    );
  const saved = await store.write((manager) =>
    saveRevision(manager, {
      document,
      department,
      year: report.year as number,
      reading: report,
      findings,
      publish: options.publish,
      author: options.author,
      reason: options.reason,
      sample: options.sample ?? false,
    }),
  );
  return { ...saved, reading };
}

/** Registers departments, or changes those of the same code. */
export function registerDepartments(store: Store, bodies: readonly Registration[]): Promise<void> {
  return store.write((manager) => registerAll(manager, bodies));
}

/** Takes the made-up sample away; the numbers of its reports and departments. */
export function takeSampleAway(store: Store): Promise<{ readonly reports: number; readonly departments: number }> {
  return store.write(removeSample);
}

/** What a database holds, as far as the sample is concerned. */
export function sampleState(store: Store): Promise<{ readonly empty: boolean; readonly sample: boolean }> {
  return store.read(async (manager) => ({ empty: await isEmpty(manager), sample: await holdsSample(manager) }));
}

function documentFrom(file: IncomingFile, document: SourceDocument): NewDocument {
  return {
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    name: document.name,
    mediaType: document.mediaType,
    address: file.address ?? null,
    bytes: file.bytes,
    text: document.text,
  };
}
