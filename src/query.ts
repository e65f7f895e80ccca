import { type BodyYear, bodyYearsOf, lostYearsOf } from "./aggregate/coverage";
import { Directory } from "./aggregate/directory";
import { refuseDoubleCounting } from "./aggregate/doubleCounting";
import { type Aggregate, aggregatesOf } from "./aggregate/group";
import { type BodyFilter, bodiesOf, bodiesSummed } from "./aggregate/selection";
import type { Dimension } from "./form/dimension";
import type { FigurePath } from "./form/figures";
import type { FormCode } from "./form/status";
import { Loaders, type ReportRow, reportAsOf } from "./loaders";
import { type Body, loadBodies, loadFormerNames } from "./store/bodies";
import type { DepartmentName } from "./store/entity/departmentName";
import type { Instant } from "./store/instant";
import { countRevisions, pageOfRevisions, type ReportPlace } from "./store/load";
import { loadFiled, type Slice } from "./store/slice";
import type { Manager, Snapshot, Store } from "./store/store";
import { loadSums } from "./store/sums";

/** Which reports a question is about. Departments stand by code or any of their names; null narrows nothing. */
export interface ReportQuestion extends BodyFilter {
  readonly years?: readonly number[] | null;
  readonly forms?: readonly FormCode[] | null;
  /** Text that a section holds; for lists. */
  readonly mentions?: string | null;
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

/**
 * The read door: what one request asks is answered here, from one snapshot of the database, each relation in one
 * statement however many rows ask for it. Close it when the request ends.
 */
export class Question {
  /** The relations of what is answered. */
  readonly loaders = new Loaders(() => this.manager());
  private opened: Promise<Snapshot> | null = null;
  private readonly directories = new Map<Instant | null, Promise<Directory<Body>>>();
  private names: Promise<readonly DepartmentName[]> | null = null;

  constructor(private readonly store: Store) {}

  /** Ends the snapshot. Nothing can be asked afterwards. */
  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = Promise.reject(new Error("This request has ended."));
    this.opened.catch(() => undefined);
    await (await opened?.catch(() => null))?.release(); // where none was had, there is nothing to give back
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
    const body = (await this.directory(asOf)).named(department, year);
    return this.reportOf(body.id, year, asOf);
  }

  /** The same by the department's id. */
  async reportOf(departmentId: number, year: number, asOf: Instant | null): Promise<ReportRow | null> {
    const reports = await this.loaders.reportsAsOf(asOf).load(departmentId);
    return reports.find((report) => report.year === year) ?? null;
  }

  /** Reports after a place in the list, newest year first; at most `limit`. Lists know no double counting. */
  async reports(question: ReportQuestion, after: ReportPlace | null, limit: number): Promise<readonly ReportRow[]> {
    const slice = await this.sliceOf(question);
    return (await pageOfRevisions(await this.manager(), slice, after, limit)).map(reportAsOf(null));
  }

  /** How many reports a question is about. */
  async countReports(question: ReportQuestion): Promise<number> {
    return countRevisions(await this.manager(), await this.sliceOf(question));
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
    const withLeftOut = [...bodies, ...leftOut].map((body) => body.id);
    const filed = await loadFiled(manager, { ...slice, departmentIds: withLeftOut, forms: null });
    const lastYear = directory.bodies.reduce<number | null>((last, body) => later(last, body.lastYear), null);
    const inForms = ({ form }: BodyYear) => !slice.forms || (form !== null && slice.forms.includes(form));
    const bodyYears = bodyYearsOf(bodies, filed, { years: slice.years, lastYear }).filter(inForms);
    refuseDoubleCounting(
      bodyYears.filter(({ reported }) => reported),
      directory,
    );
    const lost = lostYearsOf(leftOut, filed, (id) => directory.below(id)).filter(inForms);
    const groups = await loadSums(manager, slice, groupBy, { sums: question.figures, stated: question.stated });
    return aggregatesOf(groups, bodyYears, lost, groupBy, question.figures);
  }

  private async sliceOf(question: ReportQuestion): Promise<Slice> {
    const bodies = bodiesOf(question, await this.directory());
    return {
      departmentIds: bodies.map((body) => body.id),
      years: question.years ?? null,
      forms: question.forms ?? null,
      asOf: null,
      mentions: question.mentions ?? null,
    };
  }

  private async manager(): Promise<Manager> {
    this.opened ??= this.store.snapshot();
    return (await this.opened).manager;
  }
}

function later(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}
