import type { Succession } from "./randomSuccessions";
import type { Body, Position, RandomWorld, Revision } from "./randomWorld";
import { type Form, formIn } from "./statutoryForm";
import { type Timed, timed } from "./times";

/** Which reports a question is about, as the API has it. */
export interface Where {
  readonly years?: readonly number[];
  readonly forms?: readonly Form[];
  readonly departments?: readonly string[];
  readonly parent?: string;
  readonly under?: string | undefined;
  readonly lines?: readonly string[];
  readonly kinds?: readonly string[];
  readonly summary?: boolean;
}

export type Expectation = "EXPECTED" | "NOT_DUE" | "NOT_EXPECTED";

/** What is known of a body in a year. */
export interface Fact {
  readonly body: Body;
  readonly year: number;
  readonly position: Position;
  /** Its report, where one is published. */
  readonly report: Revision | null;
  /** The form of the report, or that in force. */
  readonly form: Form | null;
  readonly expectation: Expectation;
  /** Whether its report was on time. */
  readonly time: Timed;
}

/** A question that would count reports twice is refused. */
export class DoubleCounting extends Error {}

/** A world as it was known at a moment: bodies with their tree of today, and the reports that were public then. */
export class Known {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly successions: readonly Succession[];
  private readonly reports = new Map<string, Revision>();
  private readonly versions = new Map<string, Revision[]>();
  private readonly revised = new Set<Revision>();
  private readonly firstYears = new Map<string, number>();
  /** The years of a question without years: from the first in which a report is expected to the last of which one came. */
  readonly years: readonly number[];

  constructor(
    readonly world: RandomWorld,
    readonly moment: number,
  ) {
    this.bodies = new Map(world.bodies.map((body) => [body.code, body]));
    this.successions = world.successions;
    for (const revision of world.revisions) {
      if (revision.draft || revision.at > moment) continue;
      const key = `${revision.body} ${revision.year}`;
      if (this.reports.has(key)) this.revised.add(revision);
      this.reports.set(key, revision);
      this.versions.set(key, [...(this.versions.get(key) ?? []), revision]);
    }
    const filed = [...this.reports.values()].map(({ year }) => year).sort();
    for (const { body, year } of this.reports.values())
      this.firstYears.set(body, Math.min(year, this.firstYears.get(body) ?? year));
    const active = world.bodies.flatMap(({ activeFrom, duties }) => [
      ...(activeFrom === null ? [] : [activeFrom]),
      ...duties.filter(({ mustFile }) => mustFile).map(({ year }) => year),
    ]);
    const [first = 0, last = -1] = [Math.min(...active, ...filed), filed.at(-1)];
    this.years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  reportOf(code: string, year: number): Revision | null {
    return this.reports.get(`${code} ${year}`) ?? null;
  }

  /** The versions that are or were public, the oldest first. */
  versionsOf(code: string, year: number): readonly Revision[] {
    return this.versions.get(`${code} ${year}`) ?? [];
  }

  /** Whether a report replaced a version that had been public. */
  isRevised(report: Revision): boolean {
    return this.revised.has(report);
  }

  /** "The tree through the years": the position that holds for a report year. */
  positionOf(code: string, year: number): Position {
    const { positions } = this.bodies.get(code) as Body;
    return positions.findLast(({ from }) => from === null || from <= year) as Position;
  }

  /** The bodies above one in a year, the nearest first. */
  above(code: string, year: number): readonly string[] {
    const { parent } = this.positionOf(code, year);
    return parent === null ? [] : [parent, ...this.above(parent, year)];
  }

  /** The bodies right below one in a year. */
  partsOf(code: string, year: number): readonly Body[] {
    return [...this.bodies.values()].filter((body) => this.positionOf(body.code, year).parent === code);
  }

  /** The bodies below one in a year, and below these. */
  below(code: string, year: number): readonly Body[] {
    return [...this.bodies.values()].filter((body) => this.above(body.code, year).includes(code));
  }

  /** "Coverage", "Forms" and "Deadlines". */
  factOf(body: Body, year: number, forms: readonly Form[] | undefined): Fact {
    const position = this.positionOf(body.code, year);
    const filed = this.reportOf(body.code, year);
    const form = filed?.form ?? formIn(year);
    const isAsked = forms === undefined || (form !== null && forms.includes(form));
    const report = isAsked ? filed : null;
    const expectation = isAsked ? this.expectationOf(body, year, position) : "NOT_EXPECTED";
    return { body, year, position, report, form, expectation, time: timed(this, body.code, year) };
  }

  private expectationOf({ code }: Body, year: number, { summary }: Position): Expectation {
    if (this.reportOf(code, year)) return "EXPECTED";
    if (!this.isActive(code, year)) return "NOT_EXPECTED";
    return this.isDue(year, summary) ? "EXPECTED" : "NOT_DUE";
  }

  /**
   * Whether a body filed for a year, or must: as somebody laid down, or else in its active years, which begin with its first
   * report if not said.
   */
  isActive(code: string, year: number): boolean {
    if (this.reportOf(code, year)) return true;
    const { activeFrom, activeTo, duties } = this.bodies.get(code) as Body;
    const duty = duties.find((each) => each.year === year);
    if (duty) return duty.mustFile;
    const from = activeFrom ?? this.firstYears.get(code);
    return from !== undefined && year >= from && year <= (activeTo ?? year);
  }

  /** 31 January of the next year has passed in China, or 31 March for a government. */
  private isDue(year: number, isSummary: boolean): boolean {
    const endInChina = Date.UTC(year + 1, isSummary ? 3 : 1, 1) - 8 * 3_600_000;
    return this.moment >= endInChina;
  }

  /** The facts of the bodies that a question sums, by code and year. Throws DoubleCounting. */
  summed(where: Where): readonly Fact[] {
    const byYear = this.yearsOf(where).map((year) => this.chosen(where, year));
    for (const facts of byYear) refuseDoubleCounting(this, facts);
    return byYear.flat().sort((one, other) => (one.body.code < other.body.code ? -1 : one.body === other.body ? 0 : 1));
  }

  yearsOf({ years }: Where): readonly number[] {
    return years ?? this.years;
  }

  private chosen(where: Where, year: number): readonly Fact[] {
    const ownReports = where.summary ?? (leavesSummariesOut(where) ? false : null);
    return [...this.bodies.values()]
      .filter((body) => this.isIn(where, body, year))
      .map((body) => this.factOf(body, year, where.forms))
      .filter(({ position }) => ownReports === null || position.summary === ownReports);
  }

  /** Whether a body is one that a question asks about, whether its report is a summary or not. */
  isIn({ departments, parent, under, lines, kinds }: Where, { code }: Body, year: number): boolean {
    const position = this.positionOf(code, year);
    return (
      (departments === undefined || departments.includes(code)) &&
      (parent === undefined || position.parent === parent) &&
      (under === undefined || this.above(code, year).includes(under)) &&
      (lines === undefined || (position.line !== null && lines.includes(position.line))) &&
      (kinds === undefined || kinds.includes(position.kind))
    );
  }
}

/** Sums leave summaries out unless they are asked for. */
export function leavesSummariesOut({ parent, departments, summary }: Where): boolean {
  return parent === undefined && departments === undefined && summary === undefined;
}

/** "No double counting": the reports of a summary and of a body below it in one year. */
function refuseDoubleCounting(known: Known, facts: readonly Fact[]): void {
  const counted = facts.filter(({ report }) => report !== null);
  const summaries = new Set(counted.filter(({ position }) => position.summary).map(({ body }) => body.code));
  for (const { body, year } of counted)
    if (known.above(body.code, year).some((code) => summaries.has(code))) throw new DoubleCounting();
}
