import { mayDo, refuseUnless } from "../access/rights";
import { type SignInWay, waysToSignIn } from "../access/signInWay";
import { type Standing, WithDrafts } from "../access/standing";
import type { Viewer } from "../access/viewer";
import type { Change } from "../arithmetic/change";
import type { PagedList } from "../arithmetic/page";
import { QuestionError } from "../arithmetic/questionError";
import type { Placed } from "../arithmetic/ranking";
import type { ReadLimits } from "../arithmetic/stretches";
import type { FormCode } from "../form/catalogue";
import { dayIn } from "../form/dayInChina";
import type { Dimension } from "../form/dimension";
import type { FigurePath } from "../form/figures";
import type { Listed, ListSpan, Sort } from "../form/page";
import type { Tally } from "../form/tally";
import { type Deadlines, type FirstPublished, type JudgedTime, timelinessOf } from "../form/timeliness";
import { said } from "../message/message";
import { ANYTHING, type Basis, bodiesOf, both, DIRECTORY, IdSet, NOTHING } from "../store/basis";
import type { Body } from "../store/bodies";
import { dayOfVersion } from "../store/changeLog";
import { loadDocumentBytes } from "../store/documentBytes";
import type { Department } from "../store/entity/department";
import type { Document } from "../store/entity/document";
import type { StoredFinding } from "../store/entity/finding";
import type { ImportJob } from "../store/entity/importJob";
import type { Waiver } from "../store/entity/waiver";
import {
  countFindings,
  countFindingsByCheck,
  type FindingCount,
  type FindingOrder,
  type FindingSlice,
  pageOfFindings,
} from "../store/findingList";
import { type Instant, withinSpans } from "../store/instant";
import type { OwnPart } from "../store/keptDocuments";
import {
  countDocuments,
  countRevisions,
  type DocumentOrder,
  pageOfDocuments,
  pageOfRevisions,
  type ReportOrder,
} from "../store/load";
import { isDraft } from "../store/seen";
import type { Slice } from "../store/slice";
import type { Manager, Snapshot, Store } from "../store/store";
import { bodiesWithin } from "../store/within";
import { placeOfVersion } from "../store/workingVersion";
import { type Aggregated, aggregate, askedReports, type ReportQuestion } from "./aggregate";
import { type Comparison, type ComparisonQuestion, comparison } from "./comparison";
import { type ContributionQuestion, contributions, type DividedChange } from "./contributions";
import { Contributors } from "./contributors";
import { DEADLINES, dueOn } from "./deadline";
import { type DepartmentOrder, type DepartmentQuestion, departmentList } from "./departmentList";
import { type Directory, loadDirectory, newestDirectory } from "./directory";
import { type DocumentFile, documentFile } from "./documentFile";
import { filingsOf, nameThen, type YearFiling } from "./filings";
import { Ground } from "./ground";
import { type GroupSort, groupsInOrder, refuseOrder, talliesOfOrder } from "./groupOrder";
import { type HistoryEntry, historyOf } from "./history";
import { type Held, held } from "./holdings";
import { basisOfList, type FindingQuestion, sliceOfFindings, sliceOfReports } from "./listed";
import { type OpenedDocument, OpenedDocuments, type TextSpan } from "./openedDocuments";
import { changesOf, type Ranking, type RankingQuestion, ranking } from "./ranking";
import { type Reconciliation, reconciliation } from "./reconciliation";
import { Relations, type ReportRow, reportAsOf, type VersionRow } from "./relations";
import { type ReportSource, reportSource } from "./reportSource";
import { RevisedReports } from "./revised";
import { type RevisionQuestion, type Revisions, revisions } from "./revisions";
import { RoundBoards } from "./rounds";
import { type Search, type SearchQuestion, search } from "./search";
import { SEARCH_LIMITS } from "./searchedReports";
import { type SentenceQuestion, sentences, type YearSentences } from "./sentences";
import { type Series, type TrendQuestion, trend } from "./trend";
import { type Work, workOn } from "./workOn";
import { Workroom } from "./workroom";
import { type YearFiled, type YearQuestion, yearFiled } from "./yearFiled";

export interface AggregateQuestion {
  readonly where: ReportQuestion;
  readonly groupBy: readonly Dimension[];
  readonly asOf: Standing;
  /** The numbers to compute for each group; no others are read. */
  readonly tallies: readonly Tally[];
  /** By what the groups are ordered, the first thing first; then by their keys. */
  readonly order: readonly GroupSort[];
  /** The largest number of groups, in that order; null for all. */
  readonly first: number | null;
}

/** The data that an answer depends on. */
export interface Rested {
  /** The data version at which it was read; null if nothing was read. */
  readonly version: string | null;
  readonly basis: Basis;
}

/**
 * Answers the questions of one request, all from one snapshot of the database. All reading goes through this class. A
 * relation is loaded in one statement for all rows that need it. Close it when the request ends.
 */
export class Question {
  private related = new Relations((basis) => this.manager(basis));
  /** Loads the reports of which a sum consists. */
  readonly contributors = new Contributors();
  /** What those who work here see beside reports. */
  readonly workroom: Workroom;
  private readonly openedDocuments: OpenedDocuments;
  private draftsSeen: Promise<WithDrafts> | null = null;
  private roundsSeen: Promise<RoundBoards> | null = null;
  private snapshotOpened: Promise<Snapshot> | null = null;
  private readonly grounds = new Map<Standing, Promise<Ground>>();
  private readonly read: { basis: Basis }[] = [];

  /** If `left` is aborted, no more statements are sent to the database. */
  constructor(
    private readonly store: Store,
    readonly viewer: Viewer,
    private readonly left: AbortSignal | null = null,
    private readonly deadlines: Deadlines = DEADLINES,
    /** How people sign in here. */
    readonly signInWays: readonly SignInWay[] = waysToSignIn(false),
    private readonly searchLimits: ReadLimits = SEARCH_LIMITS,
  ) {
    this.workroom = new Workroom(
      viewer,
      () => this.manager(ANYTHING),
      () => this.ownPart(),
    );
    this.openedDocuments = new OpenedDocuments(async (id) => loadDocumentBytes(await this.manager(NOTHING), id), left);
  }

  /** Loads rows by the id of another row. */
  get relations(): Relations {
    return this.related;
  }

  /** Has everything be read again from now on, as it is after a write of the same request. */
  async renew(): Promise<void> {
    const opened = this.snapshotOpened;
    this.snapshotOpened = null;
    this.draftsSeen = null;
    this.roundsSeen = null;
    this.grounds.clear();
    this.related = new Relations((basis) => this.manager(basis));
    await (await opened?.catch(() => null))?.release();
  }

  /** Returns the data that all answers so far depend on. */
  async rested(): Promise<Rested> {
    const opened = await this.snapshotOpened;
    return { version: opened?.version ?? null, basis: this.read.reduce((all, { basis }) => both(all, basis), NOTHING) };
  }

  /** Ends the snapshot. Nothing can be asked afterwards. */
  async close(): Promise<void> {
    const opened = this.snapshotOpened;
    this.snapshotOpened = Promise.reject(new Error("This request has ended."));
    this.snapshotOpened.catch(() => undefined);
    await (await opened?.catch(() => null))?.release(); // if none was opened, there is nothing to release
  }

  /**
   * Returns how reports stand for a question: as they were at a moment, or as they are with the drafts that the viewer may
   * see. Throws AccessRefused if it may see none, and QuestionError for both at once.
   */
  async standing(asOf: Instant | null, drafts: boolean): Promise<Standing> {
    if (!drafts) return asOf;
    refuseUnless(this.viewer, "seeDrafts");
    if (asOf !== null) throw new QuestionError("BAD_USER_INPUT", said("DRAFTS_NOT_THEN"));
    return this.draftsSeenAtAll();
  }

  /** Returns how far a version has come on its way to the public; null if the viewer does not see drafts of its department. */
  async workOn(row: ReportRow): Promise<Work | null> {
    return (await this.seesDraftsOf(row)) ? workOn(this.relations, this.viewer, row) : null;
  }

  /**
   * Returns the waiver of what a check says of a version of a report; null if there is none. The public sees those of
   * versions that are or were public.
   */
  async waiverOf(row: ReportRow, saying: string): Promise<Waiver | null> {
    const waivers = await this.relations.waivers.load(row.reportId);
    const known = waivers.filter(
      ({ revision, ...waiver }) => waiver.saying === saying && revision.number <= row.number,
    );
    const shown = known.filter(({ revision }) => !isDraft(revision));
    return shown.at(-1) ?? (known.length > 0 && (await this.seesDraftsOf(row)) ? known.at(-1) : null) ?? null;
  }

  /** Returns what happened to a report, the newest first; null if the viewer does not see drafts of its department. */
  async history(row: ReportRow): Promise<readonly HistoryEntry[] | null> {
    return (await this.seesDraftsOf(row)) ? historyOf(await this.manager(ANYTHING), row.reportId) : null;
  }

  /** Returns the visible departments, with the current tree. */
  async directory(asOf: Standing = null): Promise<Directory> {
    return (await this.ground(asOf)).directory;
  }

  /** Returns the current row of a department. A remembered sum may contain an older one, if it does not depend on the row. */
  async body(known: Department): Promise<Department> {
    const ground = await this.ground(null);
    ground.rest(bodiesOf(new IdSet([known.id])));
    return ground.directory.get(known.id) ?? known;
  }

  /** Returns the departments of a filter, with drafts also those that only they know. Throws QuestionError for an unknown name. */
  async departments(
    question: DepartmentQuestion,
    standing: Standing,
    sorts: readonly Sort<DepartmentOrder>[],
  ): Promise<PagedList<Body>> {
    const ground = await this.ground(standing);
    if (question.filed != null) ground.rest(DIRECTORY);
    return departmentList(question, sorts, ground.directory);
  }

  /** Returns a department by its id; null if there is none that the viewer may see, be it from drafts alone. */
  async departmentWithId(id: number): Promise<Body | null> {
    const known = (await this.directory()).get(id);
    if (known) return known;
    const drafts = await this.draftsSeenAtAll();
    return (drafts && (await this.directory(drafts)).get(id)) ?? null;
  }

  /** Returns what a department had to file, year by year, the newest first. */
  async filings({ id }: Department, standing: Standing): Promise<readonly YearFiling[]> {
    const directory = await this.directory(standing);
    const body = directory.get(id);
    return body ? filingsOf(body, directory) : [];
  }

  /** Returns the department of a report. */
  async bodyOf({ departmentId, asOf }: ReportRow): Promise<Body> {
    return (await this.directoryOfDrafts(asOf)).get(departmentId) as Body;
  }

  /** Returns the name that the department of a report bore in its year. */
  async nameThen(row: ReportRow): Promise<string> {
    return nameThen(await this.bodyOf(row), row.year, await this.directoryOfDrafts(row.asOf));
  }

  /** Returns the report of a department for a year, or null. Throws QuestionError for an unknown name. */
  async report(department: string, year: number, asOf: Standing): Promise<ReportRow | null> {
    const body = (await this.directory(asOf)).named(department, [year]);
    return this.reportOf(body.id, year, asOf);
  }

  /** The same by the department's id. */
  async reportOf(departmentId: number, year: number, asOf: Standing): Promise<ReportRow | null> {
    const reports = await this.relations.reportsAsOf(departmentId, asOf);
    return reports.find((report) => report.year === year) ?? null;
  }

  /** Returns when a report was first published; null if that is not known. */
  async firstPublished(row: ReportRow): Promise<FirstPublished | null> {
    // A list may have reports of hundreds of moments: no directory is loaded for each.
    if (row.asOf !== null) return this.relations.publicationOf(row);
    return (await this.directory()).get(row.departmentId)?.firstPublished(row.year) ?? null;
  }

  /** Returns whether a report was published by its deadline. */
  async timeliness(row: ReportRow): Promise<JudgedTime> {
    // Deadlines follow from what is registered now, at whatever moment.
    return timelinessOf(await this.bodyOf(row), row.year, await this.firstPublished(row));
  }

  /** Returns a report by its id, as it was valid at a moment (null: now); null if it was not, or may not be seen. */
  async reportWithId(id: number, asOf: Standing): Promise<ReportRow | null> {
    return this.ofVisible(await this.relations.reportAt(asOf).load(id), asOf);
  }

  /** Returns a version of a report by its id; null if it never was public, or may not be seen. */
  async versionWithId(id: number): Promise<VersionRow | null> {
    return this.ofVisible(await this.relations.versionById.load(id));
  }

  /** Returns a document by its id, as it was read for a version (null: as it was first read); null if it is not public. */
  async documentWithId(id: number, revisionId: number | null): Promise<Document | null> {
    if (revisionId === null) return this.relations.documentSeen(id, await this.ownPart());
    const version = (await this.versionWithId(revisionId)) ?? (await this.draftWithId(revisionId));
    return version?.documentId === id ? this.relations.documentOf(version) : null;
  }

  /** Returns the document with this SHA-256 as it came; null if there is none that is public. */
  async documentFile(sha256: string): Promise<DocumentFile | null> {
    return documentFile(await this.manager(ANYTHING), sha256, await this.ownPart());
  }

  /** Returns a document opened again, with the places of the text that was read for the version for which it is shown. */
  async opened(document: Document): Promise<OpenedDocument> {
    return this.openedDocuments.of(document, await this.relations.textOf(document));
  }

  /** Returns where the figures of a version are in the text of its document; none without a version. */
  async spansOf(revisionId: number | undefined): Promise<readonly TextSpan[]> {
    const cells = revisionId === undefined ? [] : await this.relations.cellsOf(revisionId, null);
    return cells.flatMap(({ locator }) => locator ?? []);
  }

  /** Returns the reports on a page, the newest year first unless asked otherwise. A list may contain a summary and its parts. */
  async reports(
    question: ReportQuestion,
    standing: Standing,
    sorts: readonly Sort<ReportOrder>[],
    page: ListSpan,
  ): Promise<readonly Listed<ReportRow>[]> {
    const slice = await this.sliceOf(question, standing);
    const rows = await pageOfRevisions(await this.manager(basisOfList(slice)), slice, sorts, page);
    return rows.map(({ row, place }) => ({ row: reportAsOf(standing)(row), place }));
  }

  /** How many reports a question is about. */
  async countReports(question: ReportQuestion, standing: Standing): Promise<number> {
    const slice = await this.sliceOf(question, standing);
    return countRevisions(await this.manager(basisOfList(slice)), slice);
  }

  /** Returns the published documents that are not reports, on a page, the newest first unless asked otherwise. */
  async documents(
    standing: Standing,
    sorts: readonly Sort<DocumentOrder>[],
    page: ListSpan,
  ): Promise<readonly Listed<Document>[]> {
    return pageOfDocuments(await this.manager(ANYTHING), standing, sorts, page);
  }

  /** Returns how many published documents are not reports. */
  async countDocuments(standing: Standing): Promise<number> {
    return countDocuments(await this.manager(ANYTHING), standing);
  }

  /** Returns sums by group. Throws QuestionError for unknown names, double counting, and an impossible order. */
  async aggregate(question: AggregateQuestion): Promise<readonly Aggregated[]> {
    const { where, groupBy, asOf, tallies, order, first } = question;
    refuseOrder(order, groupBy);
    if (first !== null && first < 0) throw new QuestionError("BAD_USER_INPUT", said("FIRST_NEGATIVE", { first }));
    const ground = await this.ground(asOf);
    const asked = await askedReports(ground, where, groupBy);
    const limit = order.length === 0 ? first : null;
    const groups = await aggregate(asked, groupBy, [...tallies, ...talliesOfOrder(order)], limit);
    return groupsInOrder(groups, order, ground.directory).slice(0, first ?? undefined);
  }

  /** Returns departments in order of a measure. Throws QuestionError for unknown names and double counting. */
  async ranking(question: RankingQuestion, asOf: Standing): Promise<Ranking> {
    const { by, ...rest } = question;
    const ground = await this.ground(asOf);
    return ground.kept(`ranking ${JSON.stringify([by.code, rest])}`, (own, before) => ranking(own, question, before));
  }

  /** The changes of some entries of a ranking against the year before. */
  async changesOf(
    question: RankingQuestion,
    entries: readonly Placed<Body>[],
    asOf: Standing,
  ): Promise<readonly Change[]> {
    return changesOf(await this.ground(asOf), question, entries);
  }

  /** Divides the change of a measure. Throws QuestionError for unknown names, double counting and impossible years. */
  async contributions(question: ContributionQuestion, asOf: Standing): Promise<DividedChange> {
    const { of, ...rest } = question;
    const ground = await this.ground(asOf);
    return ground.kept(`contributions ${JSON.stringify([of.code, rest])}`, (own) => contributions(own, question));
  }

  /** Returns which reports of some departments for some years were revised (forms null: on all), read when it is asked. */
  async revised(
    bodies: readonly Body[],
    years: readonly number[],
    forms: readonly FormCode[] | null,
    asOf: Standing,
  ): Promise<RevisedReports> {
    return new RevisedReports(await this.ground(asOf), bodies, years, forms);
  }

  /** Returns measures by year. Throws QuestionError for unknown names, double counting and impossible years. */
  async trend(question: TrendQuestion, asOf: Standing): Promise<readonly Series[]> {
    return trend(await this.ground(asOf), question);
  }

  /**
   * Returns what measures were at the end of each day on which they changed. Throws QuestionError for unknown names, for
   * years in the filter, and for what would count twice at any moment.
   */
  async revisions(question: RevisionQuestion): Promise<Revisions> {
    return revisions(await this.ground(null), question, (day) => dueOn(day, this.deadlines));
  }

  /** Returns what a text finds. Throws QuestionError for a text without words, and for an unknown name. */
  async search(question: SearchQuestion, standing: Standing): Promise<Search> {
    return search(await this.ground(standing), question, this.searchLimits);
  }

  /** Returns the official sentences of a year. Throws QuestionError for unknown names and double counting. */
  async sentences(question: SentenceQuestion, asOf: Standing): Promise<YearSentences> {
    return sentences(await this.ground(asOf), question);
  }

  /** Returns measures of several departments. Throws QuestionError for unknown names and for too many departments. */
  async comparison(question: ComparisonQuestion, asOf: Standing): Promise<Comparison> {
    return comparison(await this.ground(asOf), question);
  }

  /**
   * Returns the findings of valid reports (and of superseded versions, if asked) on a page. Throws QuestionError for an unknown check, and for one of several
   * reports at a moment in the past.
   */
  async findings(
    question: FindingQuestion,
    sorts: readonly Sort<FindingOrder>[],
    page: ListSpan,
  ): Promise<readonly Listed<StoredFinding>[]> {
    const slice = await this.findingSliceOf(question);
    return pageOfFindings(await this.manager(basisOfList(slice)), slice, sorts, page);
  }

  /** How many findings a question is about. */
  async countFindings(question: FindingQuestion): Promise<number> {
    const slice = await this.findingSliceOf(question);
    return countFindings(await this.manager(basisOfList(slice)), slice);
  }

  /** How many of them each check gives, at each level. */
  async countFindingsByCheck(question: FindingQuestion): Promise<readonly FindingCount[]> {
    const slice = await this.findingSliceOf(question);
    return countFindingsByCheck(await this.manager(basisOfList(slice)), slice);
  }

  /**
   * Compares a summary with the reports of its direct parts; a county counts with its own summary (R15). Throws
   * QuestionError if the body is not a summary or has no registered parts.
   */
  async reconciliation(name: string, year: number, asOf: Standing): Promise<Reconciliation> {
    return reconciliation(await this.ground(asOf), name, year);
  }

  /** Returns everything that was filed for a year. Throws QuestionError for an unknown name, and if nothing was. */
  async yearFiled(question: YearQuestion): Promise<YearFiled> {
    return yearFiled(await this.ground(question.asOf), question);
  }

  /** Returns what there is as a whole: years, regions, and when the newest version became valid. */
  async held(): Promise<Held> {
    return held(await this.ground(null));
  }

  /** Returns the document of a report: its file name, its text, and some of its cells with the places where they are in it. */
  async sourceOf(report: ReportRow, paths: readonly FigurePath[]): Promise<ReportSource> {
    return reportSource(await this.manager(ANYTHING), report, paths);
  }

  private async draftWithId(revisionId: number): Promise<ReportRow | null> {
    const drafts = await this.draftsSeenAtAll();
    const row = drafts && (await this.relations.reportByRevision(drafts).load(revisionId));
    return row && (await this.seesDraftsOf(row)) ? row : null;
  }

  private async ofVisible<T extends VersionRow>(row: T | null, asOf: Standing = null): Promise<T | null> {
    return row && (await this.directoryOfDrafts(asOf)).get(row.departmentId) ? row : null;
  }

  private async sliceOf(question: ReportQuestion, standing: Standing): Promise<Slice> {
    return sliceOfReports(question, await this.directory(standing), standing);
  }

  // Which departments there are is as of now, but some are known from drafts alone.
  private directoryOfDrafts(asOf: Standing): Promise<Directory> {
    return this.directory(asOf instanceof WithDrafts ? asOf : null);
  }

  private async seesDraftsOf({ departmentId }: ReportRow): Promise<boolean> {
    const drafts = await this.draftsSeenAtAll();
    return drafts !== null && (drafts.departmentIds?.includes(departmentId) ?? true);
  }

  private async draftsSeenAtAll(): Promise<WithDrafts | null> {
    if (!mayDo(this.viewer, "seeDrafts")) return null;
    this.draftsSeen ??= this.draftsOfViewer();
    return this.draftsSeen;
  }

  /** Whose documents the viewer sees before they are public; null if it works on none. */
  private async ownPart(): Promise<OwnPart | null> {
    const drafts = await this.draftsSeenAtAll();
    return drafts && { departmentIds: drafts.departmentIds, actor: this.viewer.name };
  }

  private async draftsOfViewer(): Promise<WithDrafts> {
    const { departmentId } = this.viewer;
    return new WithDrafts(
      departmentId === null ? null : await bodiesWithin(await this.manager(ANYTHING), departmentId),
    );
  }

  /** The document that an import kept because it is no report; null if it is one by now. */
  async keptBy({ documentId }: Pick<ImportJob, "documentId">): Promise<Document | null> {
    const document = documentId === null ? null : await this.relations.documents.load(documentId);
    return document?.noReport == null ? null : document;
  }

  /** The report that has a version, as it is now for the viewer, with drafts; null if it is not seen. */
  async reportWithVersion(revisionId: number): Promise<ReportRow | null> {
    const place = await placeOfVersion(await this.manager(ANYTHING), revisionId);
    return place && this.reportOf(place.departmentId, place.year, await this.standing(null, true));
  }

  /** The rounds that the viewer sees. Throws AccessRefused if it sees none at all. */
  rounds(): Promise<RoundBoards> {
    refuseUnless(this.viewer, "seeRounds");
    this.roundsSeen ??= this.roundsOfViewer();
    return this.roundsSeen;
  }

  private async roundsOfViewer(): Promise<RoundBoards> {
    const part = (await this.standing(null, true)) as WithDrafts;
    const { version } = await this.snapshot();
    return new RoundBoards(
      await this.manager(ANYTHING),
      this.viewer,
      part,
      await this.directory(part),
      dayOfVersion(version),
    );
  }

  private async findingSliceOf(question: FindingQuestion): Promise<FindingSlice> {
    return sliceOfFindings(question, await this.directory(question.asOf ?? null));
  }

  private ground(asOf: Standing): Promise<Ground> {
    const known = this.grounds.get(asOf);
    if (known) return known;
    const made = this.makeGround(asOf);
    this.grounds.set(asOf, made);
    return made;
  }

  private async makeGround(asOf: Standing): Promise<Ground> {
    const snapshot = await this.snapshot();
    const { memory } = this.store;
    const directory =
      asOf === null
        ? await newestDirectory(snapshot, memory, this.viewer, dueOn(dayOfVersion(snapshot.version), this.deadlines))
        : await loadDirectory(snapshot.manager, asOf, dueOn(dayOf(asOf, snapshot), this.deadlines));
    const ground = new Ground(directory, asOf, snapshot, memory, this.viewer);
    this.read.push(ground);
    return ground;
  }

  private async manager(basis: Basis): Promise<Manager> {
    const { manager } = await this.snapshot();
    this.read.push({ basis });
    return manager;
  }

  private async snapshot(): Promise<Snapshot> {
    this.left?.throwIfAborted();
    this.snapshotOpened ??= this.store.snapshot(this.left);
    return this.snapshotOpened;
  }
}

/** The day in China by which reports are due. */
function dayOf(asOf: Instant | WithDrafts, { version }: Snapshot): string {
  return asOf instanceof WithDrafts ? dayOfVersion(version) : dayIn(withinSpans(asOf));
}
