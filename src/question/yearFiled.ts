import { QuestionError } from "../arithmetic/questionError";
import { type Period, periodIn } from "../form/period";
import { instantFrom } from "../form/scalars";
import { CellStatus, MeasureStatus } from "../form/status";
import { type FirstPublished, type JudgedTime, timelinessOf } from "../form/timeliness";
import { said } from "../message/message";
import { ANYTHING } from "../store/basis";
import { batches } from "../store/batches";
import type { Body } from "../store/bodies";
import { loadDocumentBytes } from "../store/documentBytes";
import type { Document } from "../store/entity/document";
import type { StoredFinding } from "../store/entity/finding";
import type { Instant } from "../store/instant";
import { loadDocuments, loadFindings, pageOfRevisions } from "../store/load";
import { loadCells } from "../store/loadCells";
import type { Manager } from "../store/store";
import type { Directory } from "./directory";
import { type FiledOrNot, filedOrNot } from "./filings";
import type { Ground } from "./ground";
import { isOfOneReport } from "./listed";
import { type ReportCell, type ReportRow, reportAsOf } from "./relations";
import { selectedCells } from "./reportCells";
import { longWorks } from "./turns";

/** A report year: of one body with all below it in that year (null: of all bodies), as it was at a moment (null: now). */
export interface YearQuestion {
  readonly year: number;
  readonly under: string | null;
  readonly asOf: Instant | null;
}

/**
 * A question about a year, from texts as people write them: four digits; a code or name; a moment in ISO 8601 with a
 * zone. Throws QuestionError for a year or a moment that is none.
 */
export function yearAsked(year: string, under: string | null, asOf: string | null): YearQuestion {
  const moment = asOf === null ? null : instantFrom(asOf);
  if (asOf !== null && moment === null)
    throw new QuestionError("BAD_USER_INPUT", said("DATETIME_UNREADABLE", { given: asOf }));
  return { year: reportYear(year), under, asOf: moment };
}

/** A report year that somebody wrote. Throws QuestionError for what is none. */
export function reportYear(given: string): number {
  if (!/^\d{4}$/.test(given)) throw new QuestionError("BAD_USER_INPUT", said("YEAR_UNREADABLE", { given }));
  return Number(given);
}

/** What a body had to file for the year, and whether it did. */
export interface BodyFiling {
  readonly body: Body;
  /** Its position in that year. */
  readonly period: Period;
  readonly status: FiledOrNot;
  readonly first: FirstPublished | null;
  /** Null where no report is there and none is expected. */
  readonly judged: JudgedTime | null;
}

/** The cells of a report: every cell of every form in the order of the forms, and the figures of its narrative. */
export interface FiledCells {
  readonly report: ReportRow;
  readonly cells: readonly ReportCell[];
}

/** Reports whose cells are read in one stretch, of which each has some 40 KB of sources, and those whose findings are. */
const CELLS_AT_ONCE = 10;
const ROWS_AT_ONCE = 200;

/** Bodies whose reports are looked for in one stretch. */
const HEADS_AT_ONCE = 1_000;

const EVERY_CELL = { indicators: null, statuses: Object.values(CellStatus) };

/**
 * Everything that was filed for a year. Bodies and reports are there at once; cells, findings and documents are read in
 * stretches, and nothing of them is kept.
 */
export class YearFiled {
  constructor(
    readonly question: YearQuestion,
    readonly directory: Directory,
    /** The body of the question; null for all bodies. */
    readonly whole: Body | null,
    /** The bodies of the question, in order of code. */
    readonly bodies: readonly Body[],
    /** Their valid reports, in order of the bodies. */
    readonly reports: readonly ReportRow[],
    private readonly manager: Manager,
  ) {}

  /** The body of a report. */
  bodyOf({ departmentId }: ReportRow): Body {
    return this.directory.get(departmentId) as Body;
  }

  /** What each body had to file, in stretches, in order of the bodies. */
  *filings(): Generator<readonly BodyFiling[]> {
    for (const stretch of batches(this.bodies, ROWS_AT_ONCE)) yield stretch.map((body) => this.filingOf(body));
  }

  /** The bodies above those of the question that are not among them, in the tree of that year. */
  above(): readonly Body[] {
    const known = new Set(this.bodies.map(({ id }) => id));
    const found: Body[] = [];
    for (const body of this.bodies) {
      for (let parent = this.parentOf(body); parent && !known.has(parent.id); parent = this.parentOf(parent)) {
        known.add(parent.id);
        found.push(parent);
      }
    }
    return found;
  }

  /** The body above another one in that year; null at the top. */
  parentOf({ periods }: Body): Body | null {
    const { parentId } = periodIn(periods, this.question.year);
    return (parentId === null ? null : this.directory.get(parentId)) ?? null;
  }

  /** The documents of the reports without their bytes, in stretches, each once. */
  async *documents(): AsyncGenerator<readonly Document[]> {
    const ids = [...new Set(this.reports.map(({ documentId }) => documentId))];
    for (const stretch of batches(ids, ROWS_AT_ONCE)) {
      await longWorks.next();
      const byId = new Map((await loadDocuments(this.manager, stretch)).map((document) => [document.id, document]));
      yield stretch.map((id) => byId.get(id) as Document);
    }
  }

  /** The bytes of a document as they came. */
  async bytesOf(documentId: number): Promise<Buffer> {
    await longWorks.next();
    return loadDocumentBytes(this.manager, documentId);
  }

  /** The cells of the reports, report by report. */
  async *cells(): AsyncGenerator<FiledCells> {
    for (const stretch of batches(this.reports, CELLS_AT_ONCE)) {
      await longWorks.next();
      const cells = await loadCells(
        this.manager,
        stretch.map(({ id }) => id),
      );
      for (const report of stretch) {
        const { printed, stated } = cells.get(report.id) ?? { printed: [], stated: [] };
        yield { report, cells: selectedCells([...printed, ...stated], EVERY_CELL) };
      }
    }
  }

  /**
   * What the checks say of each report, in the order of the checks. At a moment in the past, without those that compare
   * reports: they are judged against the reports of today.
   */
  async *findings(): AsyncGenerator<{ readonly report: ReportRow; readonly findings: readonly StoredFinding[] }> {
    const isRight = ({ rule }: StoredFinding) => this.question.asOf === null || isOfOneReport(rule);
    for (const stretch of batches(this.reports, ROWS_AT_ONCE)) {
      await longWorks.next();
      const ids = stretch.map(({ id }) => id);
      const found = (await loadFindings(this.manager, ids)).filter(isRight);
      for (const report of stretch)
        yield { report, findings: found.filter(({ revisionId }) => revisionId === report.id) };
    }
  }

  private filingOf(body: Body): BodyFiling {
    const { year } = this.question;
    const status = filedOrNot(body, year);
    const first = status === MeasureStatus.REPORTED ? body.firstPublished(year) : null;
    const judged = status === MeasureStatus.NOT_EXPECTED ? null : timelinessOf(body, year, first);
    return { body, period: periodIn(body.periods, year), status, first, judged };
  }
}

/**
 * Everything that was filed for a year. Throws QuestionError for an unknown or ambiguous name, and if nobody filed
 * anything.
 */
export async function yearFiled(ground: Ground, question: YearQuestion): Promise<YearFiled> {
  const { year, under, asOf } = question;
  const { directory } = ground;
  const whole = under === null ? null : directory.named(under, [year]);
  const bodies = whole === null ? directory.bodies : withBelow(whole, year, directory);
  const manager = ground.manager(ANYTHING);
  const byBody = new Map<number, ReportRow>();
  for (const stretch of batches(bodies, HEADS_AT_ONCE)) {
    await longWorks.next();
    const among = [{ departmentIds: stretch.map(({ id }) => id), years: [year] }];
    for (const { row } of await pageOfRevisions(manager, { among, forms: null, asOf }, [], null))
      byBody.set(row.departmentId, reportAsOf(asOf)(row));
  }
  if (byBody.size === 0)
    throw whole === null
      ? new QuestionError("YEAR_WITHOUT_REPORTS", said("YEAR_WITHOUT_REPORTS", { year: String(year) }))
      : new QuestionError(
          "YEAR_WITHOUT_REPORTS",
          said("YEAR_WITHOUT_REPORTS_BELOW", { year: String(year), name: whole.name }),
        );
  const reports = bodies.flatMap(({ id }) => byBody.get(id) ?? []);
  return new YearFiled(question, directory, whole, bodies, reports, manager);
}

function withBelow(whole: Body, year: number, directory: Directory): readonly Body[] {
  const ids = new Set([whole, ...directory.below(whole.id, year)].map(({ id }) => id));
  return directory.bodies.filter(({ id }) => ids.has(id));
}
