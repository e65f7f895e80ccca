import { type BodyYear, bodyYearsOf, type Coverage, coverageOf, isOnForms, lostYearsOf } from "../arithmetic/coverage";
import { refuseDoubleCounting } from "../arithmetic/doubleCounting";
import { byGroup, keysWithoutReports } from "../arithmetic/group";
import { sampleCounted } from "../arithmetic/sampleCounted";
import type { BodyFilter, InYears, Summed } from "../arithmetic/selection";
import type { FormCode } from "../form/catalogue";
import type { Dimension, GroupKey } from "../form/dimension";
import type { IdSet } from "../store/basis";
import type { Body } from "../store/bodies";
import type { BodiesInYears } from "../store/slice";
import type { AskedIds } from "./askedIds";
import type { Directory } from "./directory";

/** The bodies, years and forms that a question sums; null means no restriction. */
export interface AskedFilter extends BodyFilter {
  readonly forms?: readonly FormCode[] | null;
}

/** Estimated: an object with six properties, in two lists. */
const BYTES_A_BODY_YEAR = 100;

/**
 * The bodies of a question about sums, checked against double counting, with those that filed and those that should
 * have. Depends on the tree and on the filings of these bodies, but not on their figures.
 */
export class AskedBodies {
  /** Whether bodies of the made-up sample are among them. */
  readonly hasSample: boolean;
  private readonly workedOut = new Map<string, unknown>();

  /** Throws QuestionError for double counting. */
  constructor(
    private readonly directory: Directory,
    private readonly where: AskedFilter,
    private readonly asked: AskedIds,
  ) {
    this.hasSample = this.bodies.some((body) => body.sample);
    this.refuseDoubleCounting(this.years);
  }

  /** Their approximate size in memory: mostly that of their body-years, also where these are not asked yet. */
  get bytes(): number {
    const years = (body: Body) => this.years?.length ?? body.filed.size + 1;
    return this.bodies.reduce((sum, body) => sum + years(body), 0) * BYTES_A_BODY_YEAR;
  }

  /** Throws QuestionError if something would count twice in some years; null means all. */
  refuseDoubleCounting(years: readonly number[] | null): void {
    this.once(`refused ${years}`, () => {
      // Only a summary can contain others, so mostly there is nothing to search.
      if (!this.bodiesIn(years).some(({ periods }) => periods.some(({ summary }) => summary))) return;
      refuseDoubleCounting(
        this.bodyYears(years).filter(({ reported }) => reported),
        this.directory,
      );
    });
  }

  /** The bodies, in order of code, in any of the years of the question. */
  get bodies(): readonly Body[] {
    return this.bodiesIn(this.years);
  }

  /** The same for other years; null means all. */
  bodiesIn(years: readonly number[] | null): readonly Body[] {
    return this.once(`bodies ${years}`, () => this.rowsOf(this.asked.inAny(this.listed(years))));
  }

  /** The same bodies as conditions on rows: `listed` one by one, or the shortest ones, which may leave bodies out instead. */
  reportsIn(years: readonly number[] | null, how: "listed" | "shortest"): readonly BodiesInYears[] {
    return this.asked.conditions(this.listed(years), how);
  }

  ids(years = this.years): IdSet {
    return this.asked.set(this.listed(years));
  }

  /** The bodies whose filings decide which reports are in the sum and which are not. */
  idsFiling(years = this.years): IdSet {
    return this.asked.filing(this.listed(years));
  }

  /** The bodies that filed and those that should have, for the years of the question or for other years. */
  bodyYears(years = this.years): readonly BodyYear<Body>[] {
    return this.once(`years ${years}`, () => {
      const { lastYear } = this.directory;
      const eras = this.selected(years).map(({ years: era, selected }) =>
        bodyYearsOf(selected.bodies, { years: era, lastYear }).filter(this.inForms),
      );
      return eras.length === 1 ? (eras[0] as readonly BodyYear<Body>[]) : sortedByBody(eras.flat());
    });
  }

  /** The same for one group; `key` is written as by `keyText`. */
  membersOf(key: string, groupBy: readonly Dimension[], years = this.years): readonly BodyYear<Body>[] {
    if (groupBy.length === 0) return this.bodyYears(years);
    return this.once(`groups ${groupBy} ${years}`, () => byGroup(this.bodyYears(years), groupBy)).get(key) ?? [];
  }

  /** The keys of the groups in which reports are expected and none is there. */
  keysWithoutReports(groupBy: readonly Dimension[], years = this.years): readonly GroupKey[] {
    return this.once(`without ${groupBy} ${years}`, () => keysWithoutReports(this.bodyYears(years), groupBy));
  }

  /** The coverage of one group. */
  coverageOf(key: string, groupBy: readonly Dimension[]): Coverage<Body> {
    return this.once(`coverage ${groupBy} ${key}`, () => coverageOf(this.membersOf(key, groupBy)));
  }

  /** The years, within a group, of summaries that were left out and whose parts filed nothing. */
  lostOf(key: string, groupBy: readonly Dimension[]): readonly BodyYear<Body>[] {
    const lost = this.once("lost", () =>
      this.selected(this.years).flatMap(({ years, selected }) =>
        lostYearsOf(selected.leftOut, years, this.directory, this.where.forms ?? null),
      ),
    );
    if (groupBy.length === 0 || lost.length === 0) return lost;
    return this.once(`lost ${groupBy}`, () => byGroup(lost, groupBy)).get(key) ?? [];
  }

  /** The bodies of the made-up sample that one group counts together with others. */
  sampleCounted(key: string, groupBy: readonly Dimension[]): readonly Body[] {
    if (!this.hasSample) return [];
    return this.once(`sample ${groupBy} ${key}`, () => sampleCounted(this.membersOf(key, groupBy)));
  }

  private get years(): readonly number[] | null {
    return this.where.years ?? null;
  }

  private selected(years: readonly number[] | null): readonly InYears<Summed<Body>>[] {
    return this.once(`selected ${years}`, () =>
      this.asked.summed(this.listed(years)).map(({ years: alike, selected: { bodies, leftOut } }) => ({
        years: alike,
        selected: { bodies: this.rowsOf(bodies), leftOut: this.rowsOf(leftOut) },
      })),
    );
  }

  private listed(years: readonly number[] | null): readonly number[] | null {
    return this.once(`listed ${years}`, () => this.directory.listedYears(years));
  }

  private rowsOf(ids: readonly number[]): readonly Body[] {
    return ids.map((id) => this.directory.get(id) as Body);
  }

  private readonly inForms = (bodyYear: BodyYear) => isOnForms(bodyYear, this.where.forms ?? null);

  private once<T>(key: string, make: () => T): T {
    if (!this.workedOut.has(key)) this.workedOut.set(key, make());
    return this.workedOut.get(key) as T;
  }
}

function sortedByBody(bodyYears: readonly BodyYear<Body>[]): readonly BodyYear<Body>[] {
  return [...bodyYears].sort((a, b) => (a.body === b.body ? a.year - b.year : a.body.code < b.body.code ? -1 : 1));
}
