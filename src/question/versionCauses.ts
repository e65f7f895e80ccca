import DataLoader from "dataloader";
import type { Measured } from "../arithmetic/measured";
import { inParts, type SumVersion } from "../arithmetic/sumVersion";
import {
  CauseKind,
  type CauseQuestion,
  causesOf,
  measuredInVersion,
  pageOfCauses,
  reportChangesOn,
  type VersionCause,
} from "../arithmetic/versionCause";
import type { ApplicantKey } from "../form/applications";
import type { FigurePath } from "../form/figures";
import { cellsOfMeasure, type Measure } from "../form/measure";
import type { Listed, ListSpan } from "../form/page";
import type { Body } from "../store/bodies";
import { loadVersionsAround } from "../store/spans";
import { type AskedReports, basisOf } from "./aggregate";
import { Turns } from "./turns";

/** A page of the reports that made a version of a sum, and how many did what. */
export interface CausePage {
  readonly causes: readonly Listed<MeasuredCause>[];
  readonly count: Readonly<Record<CauseKind, number>>;
}

/** A cause with its own value of each measure, before and after; null where the question counts no report of it. */
export interface MeasuredCause extends VersionCause<Body> {
  readonly values: readonly CauseMeasured[];
}

interface CauseMeasured {
  readonly measure: Measure;
  readonly before: Measured | null;
  readonly after: Measured | null;
}

/** So many reports are in memory at once, of which the pages are kept; more only if that many changed on one day. */
const REPORTS_AT_ONCE = 5_000;

interface Asked {
  readonly version: SumVersion;
  readonly page: ListSpan;
}

/** The reports that made the versions of a sum, loaded with one SQL statement for as many as are in memory at once. */
export class VersionCauses {
  private readonly loader = new DataLoader<Asked, CausePage>((asked) => this.load(asked), { cache: false });
  private readonly question: CauseQuestion;
  private readonly paths: readonly FigurePath[];

  constructor(
    private readonly asked: AskedReports,
    measures: readonly Measure[],
    applicant: ApplicantKey,
  ) {
    this.paths = [...new Set(measures.flatMap((measure) => cellsOfMeasure(measure, applicant)))];
    const { forms } = asked.slice;
    this.question = {
      measures,
      applicant,
      at: new Map(this.paths.map((path, i) => [path, i])),
      counts: ({ form }) => forms === null || forms.includes(form),
    };
  }

  /** Those of a version. Throws QuestionError for a page that begins or ends at a place that no such list has. */
  of(version: SumVersion, page: ListSpan): Promise<CausePage> {
    return this.loader.load({ version, page });
  }

  private async load(asked: readonly Asked[]): Promise<readonly (CausePage | Error)[]> {
    const pages: (CausePage | Error)[] = [];
    const turns = new Turns();
    for (const some of inParts(asked, REPORTS_AT_ONCE)) {
      const changes = await this.changesOf(some.map(({ version }) => version));
      for (const { version, page } of some) {
        pages.push(this.pageOf(version, changes.get(version.end.day) ?? [], page));
        const turn = turns.next();
        if (turn) await turn;
      }
    }
    return pages;
  }

  private async changesOf(versions: readonly SumVersion[]): Promise<ReturnType<typeof reportChangesOn<Body>>> {
    const { ground, of, years } = this.asked;
    const hours = [...new Set(versions.flatMap(({ end }) => end.hours))];
    const changed = new Set(versions.flatMap(({ end }) => end.years));
    const among = of
      .reportsIn(years, "listed")
      .map((alike) => ({ ...alike, years: alike.years?.filter((year) => changed.has(year)) ?? [...changed] }))
      .filter((alike) => alike.years.length > 0);
    // Whatever its form: a report that was revised onto another form was not withdrawn.
    const reports = { among, forms: null };
    const loaded = await loadVersionsAround(ground.manager(basisOf(this.asked)), reports, hours, this.paths);
    return reportChangesOn(
      loaded.flatMap((version) => {
        const body = ground.directory.get(version.departmentId);
        return body ? [{ ...version, body }] : [];
      }),
    );
  }

  private pageOf(
    version: SumVersion,
    changes: Parameters<typeof causesOf<Body>>[1],
    page: ListSpan,
  ): CausePage | Error {
    const causes = causesOf(version, changes, this.question);
    const of = (kind: CauseKind) => causes.filter((cause) => cause.kind === kind).length;
    const { PUBLISHED, REVISED, WITHDRAWN } = CauseKind;
    const count = { PUBLISHED: of(PUBLISHED), REVISED: of(REVISED), WITHDRAWN: of(WITHDRAWN) };
    try {
      return { causes: pageOfCauses(causes, page).map(this.measured), count };
    } catch (error) {
      return error as Error; // of this page alone
    }
  }

  private readonly measured = ({ row, place }: Listed<VersionCause<Body>>): Listed<MeasuredCause> => {
    const values = this.question.measures.map((measure) => ({
      measure,
      before: measuredInVersion(row.before, measure, this.question),
      after: measuredInVersion(row.after, measure, this.question),
    }));
    return { row: { ...row, values }, place };
  };
}
