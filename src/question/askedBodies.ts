import { type BodyYear, bodyYearsOf, type Coverage, coverageOf, isOnForms, lostYearsOf } from "../arithmetic/coverage";
import { sortedByCode } from "../arithmetic/directory";
import { refuseDoubleCounting } from "../arithmetic/doubleCounting";
import { byGroup, keysWithoutReports } from "../arithmetic/group";
import { sampleCounted } from "../arithmetic/sampleCounted";
import { type BodyFilter, type InYears, namedBodies, type Summed, summedIn } from "../arithmetic/selection";
import type { FormCode } from "../form/catalogue";
import type { Dimension, GroupKey } from "../form/dimension";
import { IdSet } from "../store/basis";
import type { Body } from "../store/bodies";
import type { BodiesInYears } from "../store/slice";
import type { Directory } from "./directory";

/** The bodies, years and forms that a question sums; null means no restriction. */
export interface AskedFilter extends BodyFilter {
  readonly forms?: readonly FormCode[] | null;
}

/**
 * The bodies of a question about sums, checked against double counting, with those that filed and those that should
 * have. Depends on the tree and on the filings of these bodies, but not on their figures.
 */
export class AskedBodies {
  /** Whether bodies of the made-up sample are among them. */
  readonly hasSample: boolean;
  private readonly workedOut = new Map<string, unknown>();

  /** Throws QuestionError for unknown names and double counting. */
  constructor(
    private readonly directory: Directory,
    private readonly where: AskedFilter,
  ) {
    this.hasSample = this.bodies.some((body) => body.sample);
    this.refuseDoubleCounting(this.years);
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
    return this.once(`bodies ${years}`, () => {
      const [first, ...others] = this.selected(years).map(({ selected }) => selected.bodies);
      return others.length === 0 ? (first ?? []) : sortedByCode([...new Set([first ?? [], ...others].flat())]);
    });
  }

  /** The same bodies as conditions on rows: `listed` one by one, or the shortest ones, which may leave bodies out instead. */
  reportsIn(years: readonly number[] | null, how: "listed" | "shortest"): readonly BodiesInYears[] {
    return this.once(`${how} ${years}`, () =>
      this.selected(years).map(({ years: era, selected: { bodies } }) => ({
        ...(how === "listed" ? { departmentIds: bodies.map(({ id }) => id) } : namedBodies(bodies, this.directory)),
        years: era,
      })),
    );
  }

  ids(years = this.years): IdSet {
    return this.once(`ids ${years}`, () => new IdSet(this.bodiesIn(years).map(({ id }) => id)));
  }

  /** The bodies whose filings decide which reports are in the sum and which are not. */
  idsFiling(years = this.years): IdSet {
    return this.once(`filing ${years}`, () => {
      const others = this.selected(years).flatMap(({ years: alike, selected }) =>
        // Years with the same bodies may have different trees.
        selected.leftOut.flatMap((body) => [
          body,
          ...this.directory.eras(alike).flatMap((era) => this.directory.below(body.id, era?.[0])),
        ]),
      );
      if (others.length === 0) return this.ids(years);
      return new IdSet([...this.bodiesIn(years), ...others].map(({ id }) => id));
    });
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
      this.selected(this.years)
        .flatMap(({ years, selected }) => lostYearsOf(selected.leftOut, years, this.directory))
        .filter(this.inForms),
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
    const { directory, where } = this;
    return this.once(`selected ${years}`, () => summedIn(where, directory, years));
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
