import { checkReport, RULES_VERSION } from "./check/check";
import { ReaderFault, UnreadableDocument } from "./document/document";
import { CellStatus } from "./form/status";
import { importFile, newDocument, type Reading, readFile } from "./ingest";
import { OF_REPORTS, recheckAround } from "./recheck";
import { type Difference, differencesBetween, keepingCorrections } from "./report/difference";
import type { Hints } from "./report/head/head";
import { READER_VERSION } from "./report/readerVersion";
import type { Report } from "./report/report";
import { bodiesNamed } from "./store/departments";
import { publishRevision } from "./store/publish";
import {
  confirmDocument,
  confirmReading,
  documentsToRepeat,
  type KeptDocument,
  type KeptReading,
  keptDocument,
  keptReading,
  newestIds,
  type Repeat,
  revisionsToRepeat,
} from "./store/rereading";
import { saveRereading } from "./store/save";
import type { Manager, Store } from "./store/store";
import { RefusedChange } from "./store/storeError";
import { UsageError } from "./usageError";

export interface RereadOptions {
  /** Also what today's reader has read. */
  readonly all: boolean;
  /** Changes nothing. */
  readonly dryRun: boolean;
  /** Publishes what changed in what is public, and documents that became reports. */
  readonly publish: boolean;
}

/** What became of one document that was read again. */
export interface Reread {
  /**
   * `changed`: its figures are others now; `published`: its reading before was a draft until now; `new`: it was no report
   * and is one now; `refused`: it cannot be read or kept now, and nothing is changed.
   */
  readonly outcome: "changed" | "published" | "new" | "unchanged" | "refused";
  /** The report, e.g. "甲市科学技术局 2020, revision 2", or the name of a document that is none. */
  readonly what: string;
  readonly differences: readonly Difference[];
  /** What a person should look at, in sentences. */
  readonly said: readonly string[];
}

/**
 * Reads documents that are kept again with today's reader, one after the other: first those of reports, then those that
 * are none. A reading that differs is the report's next revision, a draft unless published; cells that a person corrected
 * stay.
 */
export async function* rereadAll(store: Store, options: RereadOptions): AsyncGenerator<Reread> {
  for await (const id of ids(store, options, revisionsToRepeat)) yield await rereadReport(store, id, options);
  for await (const id of ids(store, options, documentsToRepeat)) yield await rereadDocument(store, id, options);
}

/** Ids in batches, so that memory does not grow with what is stored. */
async function* ids(
  store: Store,
  { all }: RereadOptions,
  next: (manager: Manager, repeat: Repeat) => Promise<readonly number[]>,
): AsyncGenerator<number> {
  const upTo = await store.read(newestIds);
  for (let after = 0; ; ) {
    const repeat = { reader: all ? null : READER_VERSION, after, upTo };
    const batch = await store.read((manager) => next(manager, repeat));
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function rereadReport(store: Store, id: number, options: RereadOptions): Promise<Reread> {
  const kept = await store.read((manager) => keptReading(manager, id));
  const title = `${kept.reading.department} ${kept.place.year}`;
  return unlessRefused(`${title}, revision ${kept.number}`, async () => {
    const { reading, said } = await readAs(store, kept);
    const report = keepingCorrections(kept.reading.cells, ofReport(reading.report, kept.reading));
    const differences = differencesBetween(kept.reading, report);
    const findings = checkReport(report);
    const checked = { findings, rules: RULES_VERSION, reader: READER_VERSION };
    const publish = options.publish && kept.public;
    const same = differences.length === 0;
    const outcome = !same ? "changed" : publish && kept.draft ? "published" : "unchanged";
    if (options.dryRun) return { outcome, what: `${title}, revision ${kept.number}`, differences, said };
    const number = await store.write(async (manager) => {
      if (same) await confirmReading(manager, kept, report.remarks, OF_REPORTS, checked);
      if (outcome === "published") await publishRevision(manager, kept.place, kept.id);
      const next = same
        ? kept.number
        : await saveRereading(manager, nextOf(kept, reading, report, publish), kept.place);
      if (publish && outcome !== "unchanged") await recheckAround(manager, kept.place.departmentId, kept.place.year);
      return next;
    });
    return { outcome, what: `${title}, revision ${number}`, differences, said };
  });
}

async function rereadDocument(store: Store, id: number, options: RereadOptions): Promise<Reread> {
  const kept = await store.read((manager) => keptDocument(manager, id));
  return unlessRefused(kept.name, async () => {
    const hints = hintsOf(kept);
    const { report, noReport, findings } = await readFile(kept, hints);
    const unchanged = { outcome: "unchanged", what: kept.name, differences: [], said: [] } as const;
    if (noReport !== null) {
      const said = { noReport, statements: report.statements, readerVersion: READER_VERSION };
      const checked = { findings, rules: RULES_VERSION };
      if (!options.dryRun) await store.write((manager) => confirmDocument(manager, id, said, checked));
      return unchanged;
    }
    const what = `${report.department} ${report.year}`;
    const differences = differencesBetween({ cells: [], statements: [] }, report);
    if (options.dryRun) return { outcome: "new", what, differences, said: [`${kept.name} is a report now.`] };
    const { publish } = options;
    const saved = await importFile(store, kept, { ...hints, publish, author: AUTHOR, reason: REASON });
    const said = [`${kept.name} is a report now.`];
    if (saved.registered)
      said.push(
        ...saved.reading.findings.filter(({ check }) => check === "NEW_DEPARTMENT").map(({ message }) => message),
      );
    if (saved.keptDraft !== null) said.push(`It is a draft: ${saved.keptDraft} State it with --department at import.`);
    return { outcome: "new", what: `${what}, revision ${saved.revision}`, differences, said };
  });
}

const AUTHOR = "reread";
const REASON = `read again by reader ${READER_VERSION}`;

async function unlessRefused(what: string, work: () => Promise<Reread>): Promise<Reread> {
  try {
    return await work();
  } catch (error) {
    if (![UnreadableDocument, ReaderFault, UsageError, RefusedChange].some((kind) => error instanceof kind))
      throw error;
    return { outcome: "refused", what, differences: [], said: [(error as Error).message] };
  }
}

function hintsOf({ statedDepartment, statedYear }: KeptDocument): Hints {
  return {
    ...(statedDepartment === null ? {} : { department: statedDepartment }),
    ...(statedYear === null ? {} : { year: statedYear }),
  };
}

/**
 * Reads a report's document. A report stays its department's and year's: where the document names others now, it is read
 * as that report's all the same, and that is said.
 */
async function readAs(
  store: Store,
  { document, place, reading: { department } }: KeptReading,
): Promise<{ readonly reading: Reading; readonly said: readonly string[] }> {
  const hints = hintsOf(document);
  const reading = await readFile(document, hints);
  const { report } = reading;
  const bodies =
    report.department === null
      ? []
      : await store.read((manager) => bodiesNamed(manager, report.department as string, place.year));
  const sameBody = hints.department !== undefined || bodies.some((body) => body.id === place.departmentId);
  if (sameBody && report.year === place.year) return { reading, said: [] };
  const named = [report.department ?? "no department", report.year ?? "no year"].join(" and ");
  const said = `The document names ${named} now; its report stays as it is: import it with --department and --year where that is wrong.`;
  return { reading: await readFile(document, { department: department as string, year: place.year }), said: [said] };
}

/** A reading as one of a report of a department and year: where there is no form any more, none of its cells is printed. */
function ofReport(report: Report, before: Report): Report {
  const { department, year, form } = before;
  if (report.form !== null) return { ...report, department, year };
  const nothing = { value: null, status: CellStatus.MISSING, raw: null, locator: null, candidates: [] };
  return { ...report, department, year, form, cells: before.cells.map(({ path }) => ({ path, ...nothing })) };
}

function nextOf(kept: KeptReading, { document }: Reading, report: Report, publish: boolean) {
  const { statedDepartment, statedYear } = kept.document;
  return {
    document: newDocument(kept.document, document),
    department: report.department as string,
    named: false,
    year: kept.place.year,
    reading: report,
    findings: checkReport(report),
    rules: RULES_VERSION,
    stated: { readerVersion: READER_VERSION, statedDepartment, statedYear },
    publish,
    author: AUTHOR,
    reason: REASON,
    sample: kept.sample,
  };
}
