import DataLoader from "dataloader";
import { type Standing, WithDrafts } from "../access/standing";
import { RevisionState } from "../access/workflow";
import { grouped } from "../arithmetic/grouped";
import type { FigurePath, Figures } from "../form/figures";
import type { CellReading, Statement } from "../report/report";
import { ANYTHING, type Basis, NOTHING, reportsOf } from "../store/basis";
import { denominatorsOf } from "../store/denominators";
import type { Document } from "../store/entity/document";
import type { OwnPart } from "../store/keptDocuments";
import {
  type DatedRevision,
  isDocumentSeen,
  loadDated,
  loadDocuments,
  loadFindings,
  loadNamedDocuments,
  loadOwnTexts,
  loadSections,
  loadStatements,
  loadStatementsOfDocuments,
  loadTexts,
  pageOfRevisions,
  publicRevisions,
  publicRevisionsBy,
  publicRevisionsById,
  type RevisionHead,
  revisionsOfReports,
  shownRevisionsById,
} from "../store/load";
import { loadCells, loadFigures, type RevisionCells, type StatedCell } from "../store/loadCells";
import { type FirstPublishedBy, firstPublishedOf } from "../store/publication";
import { isCurrent, isDraft, isValidAt, isWithdrawn, wasPublicBy } from "../store/seen";
import type { Manager } from "../store/store";
import { waiversOf } from "../store/waivers";
import { loadDecisions, loadNewestNumbers } from "../store/workingVersion";
import { longWorks } from "./turns";

/** A version of a report, and whether it is the valid one now. */
export interface VersionRow extends RevisionHead {
  readonly current: boolean;
  /** Whether it never was public. */
  readonly draft: boolean;
}

/** A requested report, with the requested moment, which its relations share. */
export interface ReportRow extends VersionRow {
  readonly asOf: Standing;
}

/** When a report was first published, with the version that has that day. */
export type FirstPublication = FirstPublishedBy<DatedRevision>;

/** A cell with its source; a figure of the narrative has no table. */
export type ReportCell = CellReading | StatedCell;

/** A figure that a narrative states. */
export type StatedFigure = Omit<Statement, "path"> & { readonly path: FigurePath | null };

/** Figures that are read in one stretch, and reports whose cells are, of which each has some 40 KB of sources. */
const VALUES_AT_ONCE = 5_000;
const CELLS_AT_ONCE = 10;

/**
 * The relations of one request. Each is loaded with one SQL statement, however many rows request it; figures and cells
 * with one for as many rows as can be read at once.
 */
export class Relations {
  private readonly reportByIdAndMoment = new Map<Standing, DataLoader<number, ReportRow | null>>();
  private readonly reportByVersionAndMoment = new Map<Standing, DataLoader<number, ReportRow | null>>();
  private readonly workingReports = new Map<WithDrafts, DataLoader<number, readonly ReportRow[]>>();
  private readonly figuresByPaths = new Map<string, DataLoader<number, Figures | null>>();
  private readonly cellsByPaths = new Map<string, DataLoader<number, RevisionCells | null>>();

  /**
   * `manager` returns the manager that reads from the snapshot, and receives the data that the answer then depends on.
   */
  constructor(private readonly manager: (basis: Basis) => Promise<Manager>) {}

  private readonly texts = this.oneEach(loadTexts);
  private readonly ownTexts = this.oneEach(loadOwnTexts);
  /** By document: the statements of its narrative, whether it is a report or not. */
  private readonly statedIn = this.oneEach(loadStatementsOfDocuments, ANYTHING);
  /** By its own id. */
  readonly documents = this.oneEach(async (manager, ids) => keyed(await loadDocuments(manager, ids), (row) => row.id));
  /** By revision: the statements of its narrative. */
  readonly statements = this.manyEach(loadStatements, (row) => row.revisionId);
  /** By revision: the sections of its text. */
  readonly sections = this.manyEach(loadSections, (row) => row.revisionId);
  /** By revision: the normative documents it names. */
  readonly namedDocuments = this.manyEach(loadNamedDocuments, (row) => row.revisionId);
  /** By revision: its findings. */
  readonly findings = this.manyEach(loadFindings, (row) => row.revisionId as number);
  /** By department: how many people it has, by year. */
  readonly denominators = this.manyEach(
    denominatorsOf,
    (row) => row.departmentId,
    (ids) => reportsOf(ids, null),
  );
  /** By report: every version that is or was public, the oldest first. */
  private readonly versions = this.manyEach(
    async (manager, ids) => (await publicRevisions(manager, ids)).map(versionFrom),
    (row) => row.reportId,
  );
  /** By department: its valid reports, the newest first. */
  private readonly validReports = this.manyEach(
    async (manager, departmentIds) => {
      const slice = { among: [{ departmentIds, years: null }], forms: null, asOf: null };
      return (await pageOfRevisions(manager, slice, [], null)).map(({ row }) => reportAsOf(null)(row));
    },
    (row) => row.departmentId,
    (departmentIds) => reportsOf(departmentIds, null),
  );
  /** By department: every version that is or was public. A list may ask for hundreds of moments, so none has its own. */
  private readonly publicVersions = this.manyEach(
    async (manager, ids) => (await publicRevisionsBy(manager, ids)).map(versionFrom),
    (row) => row.departmentId,
    (departmentIds) => reportsOf(departmentIds, null),
  );
  /** By report: what is known of the days on which its public versions were published. */
  private readonly dated = this.manyEach(loadDated, (row) => row.reportId);
  /** By revision: what was decided about it, the first decision first. */
  readonly decisions = this.manyEach(loadDecisions, (row) => row.revisionId);
  /** By report: the number of its newest version, whether it is public or not. */
  readonly newestNumbers = this.oneEach(loadNewestNumbers);
  /** By report: its waivers, the oldest first. */
  readonly waivers = this.manyEach(waiversOf, (row) => row.reportId);
  /** By its own id: a version that is or was public, withdrawn or not: the past of a sum rests on it. */
  readonly pastVersionById = this.oneEach(
    async (manager, ids) => keyed((await publicRevisionsById(manager, ids, null)).map(versionFrom), (row) => row.id),
    ANYTHING,
  );
  /** By its own id: a version that is or was public and that nobody has withdrawn. */
  readonly versionById = this.oneEach(
    async (manager, ids) => keyed((await shownRevisionsById(manager, ids)).map(versionFrom), (row) => row.id),
    ANYTHING,
  );

  /** By revision that is or was public: its report at a moment; one that was not valid then, as it was when it became so. */
  reportByRevision(asOf: Standing): DataLoader<number, ReportRow | null> {
    return remembered(this.reportByVersionAndMoment, asOf, () =>
      this.oneEach(async (manager, ids) =>
        keyed(
          (await publicRevisionsById(manager, ids, asOf)).map((head) => reportOfVersion(versionFrom(head), asOf)),
          (row) => row.id,
        ),
      ),
    );
  }

  /** By its own id: a report as it was valid at a moment. */
  reportAt(asOf: Standing): DataLoader<number, ReportRow | null> {
    return remembered(this.reportByIdAndMoment, asOf, () =>
      this.oneEach(async (manager, ids) => {
        const heads = await revisionsOfReports(manager, ids, asOf);
        return keyed(heads.map(reportAsOf(asOf)), (row) => row.reportId);
      }, ANYTHING),
    );
  }

  /** By department: its reports that were valid at a moment (null: now), or the versions that are worked on, the newest first. */
  async reportsAsOf(departmentId: number, asOf: Standing): Promise<readonly ReportRow[]> {
    if (asOf === null) return this.validReports.load(departmentId);
    if (asOf instanceof WithDrafts) return this.reportsWorkedOn(asOf).load(departmentId);
    const versions = await this.publicVersions.load(departmentId);
    return versions
      .filter((version) => wasPublicBy(version, asOf) && isValidAt(version, asOf))
      .map((version) => ({ ...version, asOf }));
  }

  // With those that are withdrawn: who works on them sees why.
  private reportsWorkedOn(drafts: WithDrafts): DataLoader<number, readonly ReportRow[]> {
    return remembered(this.workingReports, drafts, () =>
      this.manyEach(
        async (manager, departmentIds) => {
          const states = Object.values(RevisionState);
          const slice = { among: [{ departmentIds, years: null }], forms: null, asOf: drafts, states };
          return (await pageOfRevisions(manager, slice, [], null)).map(({ row }) => reportAsOf(drafts)(row));
        },
        (row) => row.departmentId,
      ),
    );
  }

  /** The requested figures of one revision; all other figures are null. */
  async figuresOf(revisionId: number, paths: readonly FigurePath[]): Promise<Figures> {
    const loader = remembered(this.figuresByPaths, paths.join(), () =>
      this.inTurns(VALUES_AT_ONCE / (paths.length + 1), (manager, ids) => loadFigures(manager, ids, paths)),
    );
    return (await loader.load(revisionId)) as Figures;
  }

  /**
   * The cells of a revision with their source, and the figures that its narrative states: those at `paths`, or all of them
   * if that is null.
   */
  async cellsOf(revisionId: number, paths: readonly FigurePath[] | null): Promise<readonly ReportCell[]> {
    const loader = remembered(this.cellsByPaths, String(paths?.join() ?? null), () =>
      this.inTurns(CELLS_AT_ONCE, (manager, ids) => loadCells(manager, ids, paths ?? undefined)),
    );
    const cells = await loader.load(revisionId);
    return cells ? [...cells.printed, ...cells.stated] : [];
  }

  /** The versions of a report that are or were public, the oldest first; of now, without those that are withdrawn. */
  async versionsOf({ reportId, asOf }: ReportRow): Promise<readonly VersionRow[]> {
    const versions = await this.versions.load(reportId);
    return typeof asOf === "string" ? versions : versions.filter((version) => !isWithdrawn(version));
  }

  /** The document that a version was read from. */
  async documentOf({ id, documentId }: Pick<VersionRow, "id" | "documentId">): Promise<Document> {
    return ((await this.documents.load(documentId)) as Document).shownFor(id);
  }

  /** When a report was first published, by the versions that were public at its moment; null if that is not known. */
  async publicationOf({ reportId, asOf }: Pick<ReportRow, "reportId" | "asOf">): Promise<FirstPublication | null> {
    const versions = await this.dated.load(reportId);
    return firstPublishedOf(versions.filter((version) => wasPublicBy(version, asOf)));
  }

  /** The text of a document, as it was read for the version for which it is shown. */
  async textOf({ id, revisionId }: Document): Promise<string> {
    const own = revisionId === undefined ? null : await this.ownTexts.load(revisionId);
    return own ?? ((await this.texts.load(id)) as string);
  }

  /** The statements in the narrative of a document. */
  async statementsOfDocument(documentId: number): Promise<readonly Statement[]> {
    return (await this.statedIn.load(documentId)) ?? [];
  }

  /** A document that may be seen; null for any other. */
  async documentSeen(id: number, part: OwnPart | null): Promise<Document | null> {
    return (await isDocumentSeen(await this.manager(ANYTHING), id, part)) ? this.documents.load(id) : null;
  }

  // Wide rows: to read those of hundreds of reports in one stretch would have all others wait.
  private inTurns<T>(
    atOnce: number,
    load: (manager: Manager, ids: readonly number[]) => Promise<ReadonlyMap<number, T>>,
  ) {
    return this.oneEach(
      async (manager, ids) => {
        await longWorks.next();
        return load(manager, ids);
      },
      NOTHING,
      Math.ceil(atOnce),
    );
  }

  // Data loaded by the id of a revision, report or document depends on nothing but the row that contained the id.
  private oneEach<T>(
    load: (manager: Manager, ids: readonly number[]) => Promise<ReadonlyMap<number, T>>,
    basis: Basis = NOTHING,
    maxBatchSize = Number.POSITIVE_INFINITY,
  ) {
    return new DataLoader<number, T | null>(
      async (ids) => {
        const rows = await load(await this.manager(basis), ids);
        return ids.map((id) => rows.get(id) ?? null);
      },
      { maxBatchSize },
    );
  }

  private manyEach<T>(
    load: (manager: Manager, ids: readonly number[]) => Promise<readonly T[]>,
    idOf: (row: T) => number,
    basisOf: (ids: readonly number[]) => Basis = () => NOTHING,
  ): DataLoader<number, readonly T[]> {
    return new DataLoader(async (ids) => {
      const rows = grouped(await load(await this.manager(basisOf(ids)), ids), idOf);
      return ids.map((id) => rows.get(id) ?? []);
    });
  }
}

/** A row of the store as a report requested for a moment. */
export function reportAsOf(asOf: Standing): (head: RevisionHead) => ReportRow {
  return (head) => ({ ...versionFrom(head), asOf });
}

/** A version as a report of a moment (null: now) if it was valid then, else of the moment at which it became valid. */
export function reportOfVersion(version: VersionRow, asOf: Standing = null): ReportRow {
  return { ...version, asOf: isValidAt(version, asOf) ? asOf : version.validFrom };
}

function versionFrom(head: RevisionHead): VersionRow {
  return { ...head, current: isCurrent(head), draft: isDraft(head) };
}

function keyed<T>(rows: readonly T[], idOf: (row: T) => number): ReadonlyMap<number, T> {
  return new Map(rows.map((row) => [idOf(row), row]));
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
