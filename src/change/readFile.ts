import { basename } from "node:path";
import { checkReport } from "../check/check";
import type { Finding } from "../check/finding";
import type { SourceDocument } from "../document/document";
import { mediaTypeByContent } from "../document/mediaType";
import { openDocument } from "../document/open";
import type { PlainDay } from "../form/plainDay";
import type { Message } from "../message/message";
import { SaidError } from "../message/saidError";
import type { Hints } from "../report/head/head";
import { readReport } from "../report/read";
import type { Report } from "../report/report";

/** A file as it was received. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** The address where it was published, if known. */
  readonly address?: string | null;
}

/** The result of reading and checking a file, before anything is stored. */
export interface CheckedFile {
  readonly document: Pick<SourceDocument, "name" | "mediaType" | "text">;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Why the file is not a report of a department and year: the message of the remark. Null if it is such a report. */
  readonly noReport: Message | null;
}

/** Reads and checks one file. Throws UnreadableDocument if it cannot be read. */
export async function readFile(file: IncomingFile, hints: Hints): Promise<CheckedFile> {
  const document = await openDocument(file.bytes, basename(file.name));
  const report = readReport(document, hints);
  const remark = report.remarks.find(({ code }) => KEPT_AS_DOCUMENT.has(code));
  return { document, report, findings: checkReport(report), noReport: remark?.message ?? null };
}

/**
 * What `read` reads of a file, and nothing of one that it cannot read: a person may read it all the same. `noReport` then says why
 * it cannot be read.
 */
export async function readIfReadable(file: IncomingFile, hints: Hints, read: typeof readFile): Promise<CheckedFile> {
  try {
    return await read(file, hints);
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    const document = { name: basename(file.name), mediaType: mediaTypeByContent(file.bytes), text: "" };
    const remarks = [{ code: "NO_REPORT", message: error.said, cells: [] }] as const;
    const { department = null, year = null } = hints;
    const report = { ...NOTHING_READ, department, year, remarks };
    return { document, report, findings: checkReport(report), noReport: error.said };
  }
}

const NOTHING_READ: Omit<Report, "department" | "year" | "remarks"> = {
  doubtfulName: null,
  form: null,
  cells: [],
  statements: [],
  sections: [],
  namedDocuments: [],
  publication: null,
};

const KEPT_AS_DOCUMENT: ReadonlySet<string> = new Set(["NO_REPORT", "DEPARTMENT_UNKNOWN", "YEAR_UNKNOWN"]);

/** What a person stated about a document, as it is stored; null for what was not stated. */
export interface Stated {
  readonly statedDepartment: string | null;
  readonly statedYear: number | null;
  readonly statedPublished: PlainDay | null;
}

/** The same, so that the document is read with it. */
export function hintsOf({ statedDepartment, statedYear, statedPublished }: Stated): Hints {
  return {
    ...(statedDepartment !== null && { department: statedDepartment }),
    ...(statedYear !== null && { year: statedYear }),
    ...(statedPublished !== null && { published: statedPublished }),
  };
}
