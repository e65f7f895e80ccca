import DataLoader from "dataloader";
import { bodyYearsOf } from "./aggregate/coverage";
import { Directory } from "./aggregate/directory";
import { refuseDoubleCounting } from "./aggregate/doubleCounting";
import { type Aggregate, aggregatesOf } from "./aggregate/group";
import { grouped } from "./aggregate/grouped";
import { isStockOverYears, notesOn } from "./aggregate/note";
import { type BodyFilter, bodiesOf, bodiesSummed } from "./aggregate/selection";
import { Dimension } from "./form/dimension";
import type { FigurePath, Figures } from "./form/figures";
import { CellStatus, type FormCode } from "./form/status";
import type { CellLocator, CellReading } from "./report/report";
import { type Body, loadBodies, loadFormerNames } from "./store/bodies";
import type { DepartmentName } from "./store/entity/departmentName";
import type { Document } from "./store/entity/document";
import type { Statement } from "./store/entity/statement";
import { FOREVER, type Instant } from "./store/instant";
import {
  countRevisions,
  currentRevisions,
  isPublic,
  loadCells,
  loadDocuments,
  loadFigures,
  loadFindings,
  loadStatements,
  loadTexts,
  pageOfRevisions,
  publicRevisions,
  type ReportPlace,
  type RevisionHead,
} from "./store/load";
import { loadFiled, type Slice } from "./store/slice";
import type { Snapshot, Store } from "./store/store";
import { loadSums } from "./store/sums";

/** Which reports a question is about. Departments stand by code or any of their names; null narrows nothing. */
export interface ReportQuestion extends BodyFilter {
  readonly years?: readonly number[] | null;
  readonly forms?: readonly FormCode[] | null;
}

export interface AggregateQuestion {
  readonly where: ReportQuestion;
  readonly groupBy: readonly Dimension[];
  readonly asOf: Instant | null;
  /** The figures to sum; no others are read. */
  readonly figures: readonly FigurePath[];
  /** Sets of figures of which to count the reports that state at least one. */
  readonly stated: readonly (readonly FigurePath[])[];
}

/** A version of a report, and whether it is the valid one now. */
export interface VersionRow extends RevisionHead {
  readonly current: boolean;
}

/** A report as it is asked for: with the moment asked, which its relations share. */
export interface ReportRow extends VersionRow {
  readonly asOf: Instant | null;
}

/** A cell with its source; in the narrative it stands in no table. */
export type ReportCell = Omit<CellReading, "locator"> & {
  readonly locator: (Omit<CellLocator, "table"> & { readonly table: number | null }) | null;
};

/**
 * The read door: what one request asks is answered here, from one snapshot of the database, each relation in one
 * statement however many rows ask for it. Close it when the request ends.
 */
export class Question {
  private opened: Promise<Snapshot> | null = null;
  private readonly directories = new Map<Instant | null, Promise<Directory<Body>>>();
  private readonly figureLoaders = new Map<string, DataLoader<number, Figures>>();
  private names: Promise<readonly DepartmentName[]> | null = null;

  constructor(private readonly store: Store) {}

  private readonly cells = this.oneEach(loadCells);
  readonly texts = this.oneEach(loadTexts);
  readonly documents = this.oneEach(async (manager, ids) => keyed(await loadDocuments(manager, ids), (row) => row.id));
  readonly statements = this.manyEach(loadStatements, (row) => row.revisionId);
  readonly findings = this.manyEach(loadFindings, (row) => row.revisionId as number);
  readonly versions = this.manyEach(
    async (manager, ids) => (await publicRevisions(manager, ids)).map(version),
    (row) => row.reportId,
  );
  readonly reportById = this.oneEach(async (manager, ids) =>
    keyed((await currentRevisions(manager, ids)).map(asked(null)), (row) => row.reportId),
  );

  /** The valid reports of a department, newest first, as of a moment. */
  private readonly reportLoaders = new Map<Instant | null, DataLoader<number, readonly ReportRow[]>>();

  /** Ends the snapshot. Nothing can be asked afterwards. */
  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = Promise.reject(new Error("This request has ended."));
    this.opened.catch(() => undefined);
    await (await opened)?.release();
  }

  /** The departments that may be seen, with the tree of today. */
  directory(asOf: Instant | null = null): Promise<Directory<Body>> {
    const known = this.directories.get(asOf);
    if (known) return known;
    const directory = (async () => {
      const manager = await this.manager();
      return new Directory(await loadBodies(manager, asOf), await this.formerNames());
    })();
    this.directories.set(asOf, directory);
    return directory;
  }

  /** Former names of all departments, oldest first. */
  formerNames(): Promise<readonly DepartmentName[]> {
    this.names ??= this.manager().then(loadFormerNames);
    return this.names;
  }

  /** Departments that a filter names, in order of code. Throws QuestionError for an unknown name. */
  async departments(filter: BodyFilter): Promise<readonly Body[]> {
    return bodiesOf(filter, await this.directory());
  }

  /** One department's report for a year, null where there is none. Throws QuestionError for an unknown name. */
  async report(department: string, year: number, asOf: Instant | null): Promise<ReportRow | null> {
    const body = (await this.directory(asOf)).named(department);
    return this.reportOf(body.id, year, asOf);
  }

  /** The same by the department's id. */
  async reportOf(departmentId: number, year: number, asOf: Instant | null): Promise<ReportRow | null> {
    const reports = await this.reportsOf(departmentId, asOf);
    return reports.find((report) => report.year === year) ?? null;
  }

  /** All reports of a department, newest first. */
  reportsOf(departmentId: number, asOf: Instant | null = null): Promise<readonly ReportRow[]> {
    let loader = this.reportLoaders.get(asOf);
    if (!loader) {
      loader = this.manyEach(
        async (manager, departmentIds) => {
          const slice = { departmentIds, years: null, forms: null, asOf };
          return (await pageOfRevisions(manager, slice, null, null)).map(asked(asOf));
        },
        (row) => row.departmentId,
      );
      this.reportLoaders.set(asOf, loader);
    }
    return loader.load(departmentId);
  }

  /** Reports after a place in the list, newest year first; at most `limit`. Lists know no double counting. */
  async reports(question: ReportQuestion, after: ReportPlace | null, limit: number): Promise<readonly ReportRow[]> {
    const slice = await this.sliceOf(question);
    return (await pageOfRevisions(await this.manager(), slice, after, limit)).map(asked(null));
  }

  /** How many reports a question is about. */
  async countReports(question: ReportQuestion): Promise<number> {
    return countRevisions(await this.manager(), await this.sliceOf(question));
  }

  /** The figures asked of one revision; those not asked are null. */
  figures(revisionId: number, paths: readonly FigurePath[]): Promise<Figures> {
    const key = paths.join();
    let loader = this.figureLoaders.get(key);
    if (!loader) {
      loader = this.oneEach((manager, ids) => loadFigures(manager, ids, paths)) as DataLoader<number, Figures>;
      this.figureLoaders.set(key, loader);
    }
    return loader.load(revisionId);
  }

  /** A document that a public version was read from; null for any other. */
  async publicDocument(id: number): Promise<Document | null> {
    return (await isPublic(await this.manager(), id)) ? this.documents.load(id) : null;
  }

  /** Every cell of a revision with its source, and the figures that its narrative states. */
  async cellsOf(revisionId: number): Promise<readonly ReportCell[]> {
    const [cells, statements] = await Promise.all([this.cells.load(revisionId), this.statements.load(revisionId)]);
    return [
      ...(cells ?? []),
      ...statements.flatMap(({ path, ...said }) => (path === null ? [] : [cellFrom(path, said)])),
    ];
  }

  /** Sums by group, with coverage and notes. Throws QuestionError for unknown names and double counting. */
  async aggregate(question: AggregateQuestion): Promise<readonly Aggregate<Body>[]> {
    const { where, groupBy, asOf } = question;
    const directory = await this.directory(asOf);
    const { bodies, leftOut } = bodiesSummed(where, directory);
    const slice: Slice = {
      departmentIds: bodies.map((body) => body.id),
      years: where.years ?? null,
      forms: where.forms ?? null,
      asOf,
    };
    const manager = await this.manager();
    const filed = await loadFiled(manager, { ...slice, forms: null });
    const lastYear = directory.bodies.reduce<number | null>((last, body) => later(last, body.lastYear), null);
    const bodyYears = bodyYearsOf(bodies, filed, { years: slice.years, lastYear }).filter(
      ({ form }) => !slice.forms || (form !== null && slice.forms.includes(form)),
    );
    refuseDoubleCounting(bodyYears, directory);
    const severalYears = !groupBy.includes(Dimension.YEAR) && new Set(bodyYears.map(({ year }) => year)).size > 1;
    const sums = question.figures.filter((path) => !isStockOverYears(path, severalYears));
    const groups = await loadSums(manager, slice, groupBy, { sums, stated: question.stated });
    const notes = notesOn(question.figures, severalYears, leftOut, (id) => directory.partsOf(id));
    return aggregatesOf(groups, bodyYears, groupBy, notes);
  }

  private async sliceOf(question: ReportQuestion): Promise<Slice> {
    const bodies = bodiesOf(question, await this.directory());
    return {
      departmentIds: bodies.map((body) => body.id),
      years: question.years ?? null,
      forms: question.forms ?? null,
      asOf: null,
    };
  }

  private async manager(): Promise<Manager> {
    this.opened ??= this.store.snapshot();
    return (await this.opened).manager;
  }

  private oneEach<T>(load: (manager: Manager, ids: readonly number[]) => Promise<ReadonlyMap<number, T>>) {
    return new DataLoader<number, T | null>(async (ids) => {
      const rows = await load(await this.manager(), ids);
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  private manyEach<T>(
    load: (manager: Manager, ids: readonly number[]) => Promise<readonly T[]>,
    idOf: (row: T) => number,
  ): DataLoader<number, readonly T[]> {
    return new DataLoader(async (ids) => {
      const rows = grouped(await load(await this.manager(), ids), idOf);
      return ids.map((id) => rows.get(id) ?? []);
    });
  }
}

type Manager = Snapshot["manager"];

function asked(asOf: Instant | null): (head: RevisionHead) => ReportRow {
  return (head) => ({ ...version(head), asOf });
}

function version(head: RevisionHead): VersionRow {
  return { ...head, current: head.validTo === FOREVER };
}

function cellFrom(path: FigurePath, { value, raw, start, end }: Omit<Statement, "path">): ReportCell {
  const locator = { table: null, row: null, column: null, page: null, start, end, address: null };
  return { path, value, status: CellStatus.REPORTED, raw, locator, candidates: [] };
}

function keyed<T>(rows: readonly T[], idOf: (row: T) => number): ReadonlyMap<number, T> {
  return new Map(rows.map((row) => [idOf(row), row]));
}

function later(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}
