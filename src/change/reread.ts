import { checkReport, RULES_VERSION } from "../check/check";
import { type Message, said } from "../message/message";
import { SaidError } from "../message/saidError";
import { storedMessage } from "../message/textOf";
import { readAgain } from "../report/correction";
import { type Difference, differencesBetween } from "../report/difference";
import type { Hints } from "../report/head/head";
import { READER_VERSION } from "../report/readerVersion";
import type { Publication, Report } from "../report/report";
import { bodiesNamed } from "../store/departments";
import { publishRevision } from "../store/publish";
import {
  confirmDocument,
  confirmReading,
  documentsToRepeat,
  loadStoredDocument,
  loadStoredReading,
  newestIds,
  type Repeat,
  revisionsToRepeat,
  type StoredReading,
} from "../store/rereading";
import { type NewRevision, saveRereading } from "../store/save";
import type { Manager, Store } from "../store/store";
import { type Actor, audit } from "./actor";
import { importFile, newDocument } from "./ingest";
import { readAside, stopReading } from "./readAside";
import { type CheckedFile, hintsOf, readFile, readIfReadable } from "./readFile";
import { OF_REPORTS, recheckAround } from "./recheck";

export interface RereadOptions {
  /** Also rereads the documents that the current reader has already read. */
  readonly all: boolean;
  /** Changes nothing. */
  readonly dryRun: boolean;
  /** Publishes the new revisions of public reports, and documents that are reports now. */
  readonly publish: boolean;
  /** Who answers for it in the audit; the program itself if nobody is given. */
  readonly actor?: Actor;
}

/** The result of reading one document again. */
export interface Reread {
  /**
   * `changed`: its figures differ now. `published`: the current reading was a draft and is public now. `new`: the
   * document was not a report before and is one now. `refused`: it cannot be read or stored now, and nothing is
   * changed.
   */
  readonly outcome: "changed" | "published" | "new" | "unchanged" | "refused";
  /** The report with its revision, or the name of a document that is not a report. */
  readonly what: Message;
  readonly differences: readonly Difference[];
  /** Sentences about things that a person should look at. */
  readonly said: readonly Message[];
}

/**
 * Reads stored documents again with the current reader, one after the other: first the documents of reports, then those
 * that are not reports. A reading that differs becomes the next revision of its report, as a draft unless `publish` is
 * set. Cells that a person corrected stay as they are.
 */
export async function* rereadAll(store: Store, options: RereadOptions): AsyncGenerator<Reread> {
  for await (const id of idsInBatches(store, options, revisionsToRepeat)) yield await rereadReport(store, id, options);
  try {
    for await (const id of idsInBatches(store, options, documentsToRepeat))
      yield await rereadDocument(store, id, options);
  } finally {
    await stopReading();
  }
}

/** The ids in batches, so that the use of memory does not grow with the number of stored documents. */
async function* idsInBatches(
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
  const kept = await store.read((manager) => loadStoredReading(manager, id));
  const what = (revision: number) =>
    said("REPORT_REVISION", { department: kept.reading.department ?? "", year: String(kept.place.year), revision });
  return unlessRefused(what(kept.number), async () => {
    const { reading, said: named } = await readAs(store, kept);
    const report = readAgain(kept.reading, reading.report);
    const differences = differencesBetween(kept.reading, report);
    const notes = [...named, ...publicationSaid(kept.reading.publication, report.publication)];
    const findings = checkReport(report);
    const checked = { findings, rules: RULES_VERSION, reader: READER_VERSION };
    const publish = options.publish && kept.public;
    const same = differences.length === 0;
    const outcome = !same ? "changed" : publish && kept.draft ? "published" : "unchanged";
    if (options.dryRun) return { outcome, what: what(kept.number), differences, said: notes };
    const actor = options.actor?.viewer.name ?? AUTHOR;
    const number = await store.write(async (manager) => {
      if (same) await confirmReading(manager, kept, report, OF_REPORTS, checked);
      if (outcome === "published") await publishRevision(manager, kept.place, kept.id, { actor, reason: REASON });
      const next = same
        ? kept.number
        : await saveRereading(
            manager,
            rereadingOf(kept, reading, report, { publish, author: AUTHOR, reason: REASON, actor }),
            kept.place,
          );
      if (options.actor && outcome !== "unchanged") {
        const subject = `report:${kept.place.reportId}.${next}`;
        const after = { reason: REASON, outcome, published: publish, cells: differences.length };
        await audit(manager, options.actor, { action: "importReport", subject, before: null, after });
      }
      if (publish && outcome !== "unchanged") await recheckAround(manager, kept.place.departmentId, kept.place.year);
      return next;
    });
    return { outcome, what: what(number), differences, said: notes };
  });
}

function publicationSaid(before: Publication | null, after: Publication | null): readonly Message[] {
  if (before?.on === after?.on) return [];
  return [after === null ? said("NO_PUBLICATION_NOW") : said("PUBLICATION_NOW", { day: after.on })];
}

async function rereadDocument(store: Store, id: number, options: RereadOptions): Promise<Reread> {
  const kept = await store.read((manager) => loadStoredDocument(manager, id));
  const name = said("NAMED", { name: kept.name });
  return unlessRefused(name, async () => {
    const hints = hintsOf(kept);
    // Apart: it may be what no reader ends with.
    const { report, noReport, findings } = await readIfReadable(kept, hints, readAside);
    const unchanged = { outcome: "unchanged", what: name, differences: [], said: [] } as const;
    if (noReport !== null) {
      const confirmed = {
        noReport: storedMessage(noReport),
        statements: report.statements,
        readerVersion: READER_VERSION,
      };
      const checked = { findings, rules: RULES_VERSION };
      if (!options.dryRun) await store.write((manager) => confirmDocument(manager, id, confirmed, checked));
      return unchanged;
    }
    const place = { department: report.department ?? "", year: String(report.year) };
    const differences = differencesBetween({ cells: [], statements: [] }, report);
    if (options.dryRun)
      return {
        outcome: "new",
        what: said("REPORT_OF", place),
        differences,
        said: [said("IS_REPORT_NOW", { name: kept.name })],
      };
    const { publish } = options;
    const saved = await importFile(store, kept, {
      ...hints,
      publish,
      author: AUTHOR,
      reason: REASON,
      ...(options.actor && { actor: options.actor }),
    });
    const notes = [said("IS_REPORT_NOW", { name: kept.name })];
    if (saved.registered)
      notes.push(
        ...saved.reading.findings.filter(({ check }) => check === "NEW_DEPARTMENT").map(({ message }) => message),
      );
    if (saved.keptDraft !== null) notes.push(said("LEFT_DRAFT", { doubt: saved.keptDraft }));
    return {
      outcome: "new",
      what: said("REPORT_REVISION", { ...place, revision: String(saved.revision) }),
      differences,
      said: notes,
    };
  });
}

const AUTHOR = "reread";
const REASON = `read again by reader ${READER_VERSION}`;

async function unlessRefused(what: Message, work: () => Promise<Reread>): Promise<Reread> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    return { outcome: "refused", what, differences: [], said: [error.said] };
  }
}

/**
 * Reads the document of a report. The report stays with its department and year: if the document names others now, it
 * is still read as that report, and a sentence says so.
 */
async function readAs(
  store: Store,
  kept: StoredReading,
): Promise<{ readonly reading: CheckedFile; readonly said: readonly Message[] }> {
  const { place } = kept;
  const hints = hintsOf(kept.document);
  const reading = await readDocumentAgain(kept, hints);
  const { report } = reading;
  const bodies =
    report.department === null
      ? []
      : await store.read((manager) => bodiesNamed(manager, report.department as string, place.year));
  const sameBody = hints.department !== undefined || bodies.some((body) => body.id === place.departmentId);
  if (sameBody && report.year === place.year) return { reading, said: [] };
  const named = said("NAMES_ANOTHER_REPORT", {
    department: report.department ?? said("NO_DEPARTMENT"),
    year: report.year ?? said("NO_YEAR"),
  });
  return {
    reading: await readDocumentAgain(kept, {
      ...hints,
      department: kept.reading.department as string,
      year: place.year,
    }),
    said: [named],
  };
}

/**
 * Reads the document of a version again. Throws UnreadableDocument if it cannot be read any more; if it never could, and a person
 * typed its figures in, nothing is read of it.
 */
export function readDocumentAgain({ document, reading }: StoredReading, hints: Hints): Promise<CheckedFile> {
  const isTypedIn = reading.cells.every(({ raw }) => raw === null);
  return isTypedIn ? readIfReadable(document, hints, readFile) : readFile(document, hints);
}

/** Another reading of the document of a revision, as it is stored; and who answers for it. */
export function rereadingOf(
  { document, place, sample }: StoredReading,
  { document: read }: CheckedFile,
  report: Report,
  by: Pick<NewRevision, "publish" | "author" | "reason" | "actor">,
): NewRevision {
  const { statedDepartment, statedYear, statedPublished } = document;
  return {
    document: newDocument(document, read),
    department: report.department as string,
    named: false,
    year: place.year,
    reading: report,
    findings: checkReport(report),
    rules: RULES_VERSION,
    stated: { readerVersion: READER_VERSION, statedDepartment, statedYear, statedPublished },
    sample,
    ...by,
  };
}
