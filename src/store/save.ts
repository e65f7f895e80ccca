import { type EntityManager, type EntityTarget, type FindOptionsWhere, IsNull } from "typeorm";
import { RevisionState } from "../access/workflow";
import type { Finding } from "../check/finding";
import { said } from "../message/message";
import type { Report } from "../report/report";
import { registerNamed } from "./departments";
import { COLUMNS_OF_REPORT, type NewDocument, type ReadingOrigin, storeDocument } from "./documents";
import { Department } from "./entity/department";
import { Document } from "./entity/document";
import { StoredFinding } from "./entity/finding";
import { StoredNamedDocument } from "./entity/namedDocument";
import { Provenance } from "./entity/provenance";
import { StoredReport } from "./entity/report";
import { Revision } from "./entity/revision";
import { StoredSection } from "./entity/section";
import { insertFindings, repeatFindings } from "./findings";
import { insertWithCells, type RevisionWithoutCells } from "./insertCells";
import { now } from "./instant";
import { haveSameFigures } from "./loadCells";
import { publishRevision } from "./publish";
import { removeReport } from "./remove";
import { changeDays } from "./rollup/keep";
import { EVER_PUBLIC, isDraft, VALID } from "./seen";
import { storedRemark } from "./storedRemark";
import { RefusedChange } from "./storeError";
import { touchedBy } from "./touched";

/** Largest number of characters in a stored author and reason. */
export const AUTHOR_LENGTH = 100;
export const REASON_LENGTH = 500;

/**
 * A reading that is to be stored as a revision. `department` is a code or name; `named` is true if the name was read
 * from the document.
 */
export interface NewRevision {
  readonly document: NewDocument;
  readonly department: string;
  readonly named: boolean;
  readonly year: number;
  readonly reading: Report;
  readonly findings: readonly Finding[];
  /** Version of the rules that produced the findings. */
  readonly rules: number;
  readonly stated: ReadingOrigin;
  readonly publish: boolean;
  readonly author: string;
  readonly reason: string;
  /** Who answers for it. */
  readonly actor: string;
  readonly sample: boolean;
}

/**
 * The result of an import. `unchanged`: the document is the same as that of the newest revision. `published`: the same
 * document, whose revision was a draft and is now published. `dated`: the same document, or that of an
 * earlier version, whose day of publication a person stated now.
 */
export type SaveOutcome = "stored" | "revised" | "published" | "dated" | "unchanged" | "sample kept out";

export interface Saved {
  readonly outcome: SaveOutcome;
  readonly department: Department;
  readonly reportId: number;
  readonly revision: number;
  /** The number of the revision that was valid before, if a new one has the same figures; otherwise null. */
  readonly equals: number | null;
  /** Whether a report of the sample was replaced. */
  readonly replacedSample: boolean;
  /** Whether public data changed. */
  readonly changedPublic: boolean;
  /** Whether the revision is public, because of this or an earlier import. */
  readonly isPublic: boolean;
  /** Whether the department is new. */
  readonly registered: boolean;
  /** Other reports that were read from the same document. */
  readonly alsoOf: readonly string[];
}

/**
 * Stores a reading as the next revision of its report, unless it is stored already. Must run in one transaction.
 * `bearers` are the bodies that the given department may mean in the year: see `bodiesNamed`.
 */
export async function saveRevision(
  manager: EntityManager,
  given: NewRevision,
  bearers: readonly Department[],
): Promise<Saved> {
  const known = await departmentOf(manager, given, bearers);
  const department = known ?? (await registerNamed(manager, given.department, given.sample));
  const saved = await save(manager, given, department);
  const alsoOf = await othersFrom(manager, given, department);
  const changedPublic = saved.outcome === "dated" ? saved.isPublic : given.publish && !UNTOUCHED.has(saved.outcome);
  return { ...saved, department, changedPublic, registered: known === null, alsoOf };
}

const UNTOUCHED: ReadonlySet<SaveOutcome> = new Set(["unchanged", "sample kept out"]);

async function save(
  manager: EntityManager,
  given: NewRevision,
  department: Department,
): Promise<Pick<Saved, "outcome" | "reportId" | "revision" | "equals" | "replacedSample" | "isPublic">> {
  const place = { departmentId: department.id, year: given.year };
  const existing = await manager.findOneBy(StoredReport, place);
  if (existing && !existing.sample && given.sample)
    return {
      outcome: "sample kept out",
      reportId: existing.id,
      revision: 0,
      equals: null,
      replacedSample: false,
      isPublic: true,
    };
  const replacedSample = existing?.sample === true && !given.sample;
  if (replacedSample && !given.publish)
    throw new RefusedChange(said("SAMPLE_IN_THE_WAY", { department: department.name, year: given.year }));
  if (replacedSample) await removeReport(manager, existing.id);
  const reportId = existing && !replacedSample ? existing.id : await insertReport(manager, place, given.sample);
  const { documentId, isKnown } = await storeDocument(manager, given.document);
  const newest = await newestRevision(manager, { reportId });
  // The sample contains one report that is published twice; loading it again must not create a third version from the
  // first document.
  if (given.sample && newest && (await manager.existsBy(Revision, { reportId, documentId })))
    return {
      outcome: "unchanged",
      reportId,
      revision: newest.number,
      equals: null,
      replacedSample,
      isPublic: !isDraft(newest),
    };
  if (newest?.documentId === documentId) {
    const dated = await dateRevision(manager, newest, given);
    const published = isDraft(newest) && given.publish;
    if (published) await publishRevision(manager, { ...place, reportId }, newest.id, given);
    const isPublic = published || !isDraft(newest);
    const outcome = published ? "published" : dated ? "dated" : "unchanged";
    return { outcome, reportId, revision: newest.number, equals: null, replacedSample, isPublic };
  }
  // Who states when an earlier version was published does not want its figures back.
  const earlier = await publicVersionFrom(manager, reportId, documentId);
  if (earlier && given.stated.statedPublished !== null) {
    const outcome = (await dateRevision(manager, earlier, given)) ? "dated" : "unchanged";
    return { outcome, reportId, revision: earlier.number, equals: null, replacedSample, isPublic: true };
  }
  const number = (newest?.number ?? 0) + 1;
  const valid = newest ? await newestRevision(manager, { reportId, ...VALID }) : null;
  const id = await insertRead(manager, given, { ...place, reportId, documentId, number }, isKnown);
  const equals = valid && (await haveSameFigures(manager, [valid.id, id])) ? valid.number : null;
  if (given.publish) await publishRevision(manager, { ...place, reportId }, id, given);
  const outcome = number === 1 ? "stored" : "revised";
  return { outcome, reportId, revision: number, equals, replacedSample, isPublic: given.publish };
}

/** Records the day of publication that a person states of a stored revision. Returns whether it is another one. */
async function dateRevision(
  manager: EntityManager,
  { id, departmentId, year, statedPublished, validFrom }: Revision,
  { stated, reading }: NewRevision,
): Promise<boolean> {
  const publishedOn = stated.statedPublished;
  if (publishedOn === null || publishedOn === statedPublished) return false;
  await manager.update(Revision, { id }, { statedPublished: publishedOn, publishedOn });
  await manager.update(Provenance, { revisionId: id }, { remarks: reading.remarks.map(storedRemark) });
  if (!isDraft({ validFrom })) await changeDays(manager, departmentId, year);
  return true;
}

/** The keys of a revision whose document is read again. */
export type RevisionKeys = Pick<Revision, "departmentId" | "year" | "reportId" | "documentId">;

/**
 * Stores another reading of a report's document as the next revision of the report; returns the number of the revision.
 */
export async function saveRereading(manager: EntityManager, given: NewRevision, place: RevisionKeys): Promise<number> {
  const number = ((await newestRevision(manager, { reportId: place.reportId }))?.number ?? 0) + 1;
  const id = await insertRead(manager, given, { ...place, number }, true);
  if (given.publish) await publishRevision(manager, place, id, given);
  return number;
}

/** What a person made of a version of a report. */
export interface Edited extends Pick<NewRevision, "reading" | "findings" | "rules" | "author" | "reason"> {
  readonly state: RevisionState;
  /** The check of which the version before keeps what it said: it cannot run again. */
  readonly repeated: string;
}

/**
 * Stores what a person made of a version as the next revision of its report, from the same document and as read by the
 * same reader. Returns the number of the revision.
 */
export async function saveEdited(manager: EntityManager, revisionId: number, edited: Edited): Promise<number> {
  const before = await manager.findOneOrFail(Revision, {
    select: {
      id: true,
      departmentId: true,
      year: true,
      reportId: true,
      documentId: true,
      readerVersion: true,
      statedDepartment: true,
      statedYear: true,
      statedPublished: true,
      publishedOn: true,
      publication: true,
    },
    where: { id: revisionId },
  });
  const { id: _, ...kept } = before;
  const { text } = await manager.findOneOrFail(Provenance, {
    select: { revisionId: true, text: true },
    where: { revisionId },
  });
  const number = ((await newestRevision(manager, { reportId: before.reportId }))?.number ?? 0) + 1;
  const { author, reason, state } = edited;
  const id = await insertRevision(manager, edited, { ...kept, number, author, reason, state }, text);
  await repeatFindings(manager, edited.repeated, { from: revisionId, to: id });
  return number;
}

/** Department and year of the other reports that were read from the same document. */
async function othersFrom(
  manager: EntityManager,
  { document, year }: NewRevision,
  department: Department,
): Promise<readonly string[]> {
  const others = await manager.query<{ name: string; year: number }[]>(
    `SELECT b.name AS name, r.year AS year FROM document d JOIN revision r ON r.document_id = d.id
     JOIN department b ON b.id = r.department_id
     WHERE d.sha256 = ? AND NOT (r.department_id = ? AND r.year = ?) ORDER BY r.id`,
    [document.sha256, department.id, year],
  );
  return others.map((each) => `${each.name} ${each.year}`);
}

async function departmentOf(
  manager: EntityManager,
  given: NewRevision,
  [body, ...others]: readonly Department[],
): Promise<Department | null> {
  if (!body && !given.named && !/\p{Script=Han}/u.test(given.department))
    throw new RefusedChange(said("CODE_UNKNOWN", { code: given.department }));
  if (!body) return null;
  if (others.length > 0) {
    const codes = [body, ...others].map((other) => other.code);
    throw new RefusedChange(said("NAME_SHARED", { name: given.department, codes }));
  }
  if (body.sample && !given.sample) {
    await manager.update(Department, { id: body.id }, { sample: false });
    touchedBy(manager).body(body.id);
  }
  return body;
}

/** Adds a report without versions; returns its id. */
export async function insertReport(
  manager: EntityManager,
  place: { departmentId: number; year: number },
  sample: boolean,
): Promise<number> {
  const { identifiers } = await manager.insert(StoredReport, { ...place, sample });
  return identifiers[0]?.id as number;
}

function publicVersionFrom(manager: EntityManager, reportId: number, documentId: number): Promise<Revision | null> {
  return newestRevision(manager, { reportId, documentId, ...EVER_PUBLIC });
}

function newestRevision(manager: EntityManager, where: FindOptionsWhere<Revision>): Promise<Revision | null> {
  return manager.findOne(Revision, {
    select: {
      id: true,
      departmentId: true,
      year: true,
      number: true,
      documentId: true,
      statedPublished: true,
      validFrom: true,
    },
    where,
    order: { number: "DESC" },
  });
}

/** Stores a revision that was read from a document. `isKnown`: the document was stored before. */
async function insertRead(
  manager: EntityManager,
  given: NewRevision,
  place: RevisionKeys & Pick<Revision, "number">,
  isKnown: boolean,
): Promise<number> {
  const { reading, author, reason } = given;
  const { publication } = reading;
  const { reportId, documentId } = place;
  // What a person stated of a document holds for its next reading, too.
  const before = isKnown ? await newestRevision(manager, { reportId, documentId }) : null;
  const statedPublished = given.stated.statedPublished ?? before?.statedPublished ?? null;
  const stated = { ...given.stated, statedPublished, publishedOn: statedPublished ?? publication?.on ?? null };
  const text = isKnown ? await ownText(manager, documentId, given.document.text) : null;
  const state = RevisionState.DRAFT;
  const id = await insertRevision(manager, given, { ...place, author, reason, ...stated, publication, state }, text);
  if (isKnown) {
    // Findings about a document that had no report do not apply to the report.
    await manager.delete(StoredFinding, { documentId, revisionId: IsNull() });
    await manager.update(Document, { id: documentId }, COLUMNS_OF_REPORT);
  }
  return id;
}

async function insertRevision(
  manager: EntityManager,
  { reading, findings, rules }: Pick<NewRevision, "reading" | "findings" | "rules">,
  row: Omit<RevisionWithoutCells, "form" | "createdAt">,
  text: string | null,
): Promise<number> {
  const { form, sections, namedDocuments } = reading;
  if (form === null) throw new Error("A revision needs a form.");
  const revisionId = await insertWithCells(manager, { ...row, form, createdAt: now() }, reading, text);
  touchedBy(manager).nothing(); // seen once it is published
  const parts: readonly (readonly [EntityTarget<{ revisionId: number }>, readonly object[]])[] = [
    [StoredSection, sections],
    [StoredNamedDocument, namedDocuments],
  ];
  for (const [entity, rows] of parts)
    if (rows.length > 0)
      await manager.insert(
        entity,
        rows.map((each) => ({ ...each, revisionId })),
      );
  await insertFindings(manager, findings, { documentId: row.documentId, revisionId, rules });
  return revisionId;
}

/** The text of a reading if it differs from the text that is stored with its document; otherwise null. */
async function ownText(manager: EntityManager, documentId: number, text: string): Promise<string | null> {
  const select = { id: true, text: true } as const;
  const kept = await manager.findOneOrFail(Document, { select, where: { id: documentId } });
  return kept.text === text ? null : text;
}
