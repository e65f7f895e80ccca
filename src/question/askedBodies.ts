import { type BodyYear, bodyYearsOf, type Coverage, coverageOf, isOnForms, lostYearsOf } from "../arithmetic/coverage";
import { refuseDoubleCounting } from "../arithmetic/doubleCounting";
import { byGroup, keysWithoutReports } from "../arithmetic/group";
import { sampleCounted } from "../arithmetic/sampleCounted";
import { type BodyFilter, bodiesSummed, type NamedBodies, namedBodies } from "../arithmetic/selection";
import type { FormCode } from "../form/catalogue";
import type { Dimension, GroupKey } from "../form/dimension";
import { IdSet } from "../store/basis";
import type { Body } from "../store/bodies";
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
  readonly bodies: readonly Body[];
  /** The same bodies as a condition on rows. */
  readonly named: NamedBodies;
  readonly ids: IdSet;
  /** The bodies whose filings decide which reports are in the sum and which are not. */
  readonly idsFiling: IdSet;
  /** Whether bodies of the made-up sample are among them. */
  readonly hasSample: boolean;
  private readonly leftOut: readonly Body[];
  private readonly workedOut = new Map<string, unknown>();

  /** Throws QuestionError for unknown names and double counting. */
  constructor(
    private readonly directory: Directory,
    private readonly where: AskedFilter,
  ) {
    const { bodies, leftOut } = bodiesSummed(where, directory);
    this.bodies = bodies;
    this.leftOut = leftOut;
    this.hasSample = bodies.some((body) => body.sample);
    this.named = namedBodies(bodies, directory);
    this.ids = new IdSet(bodies.map(({ id }) => id));
    const others = leftOut.flatMap((body) => [body, ...directory.below(body.id)]);
    this.idsFiling = others.length === 0 ? this.ids : new IdSet([...bodies, ...others].map(({ id }) => id));
    if (bodies.some((body) => body.summary))
      refuseDoubleCounting(
        this.bodyYears().filter(({ reported }) => reported),
        directory,
      );
  }

  /** The bodies that filed and those that should have, for the years of the question or for other years. */
  bodyYears(years: readonly number[] | null = this.years): readonly BodyYear<Body>[] {
    return this.once(`years ${years}`, () =>
      bodyYearsOf(this.bodies, { years, lastYear: this.directory.lastYear }).filter(this.inForms),
    );
  }

  /** The same for one group; `key` is written as by `keyText`. */
  membersOf(
    key: string,
    groupBy: readonly Dimension[],
    years: readonly number[] | null = this.years,
  ): readonly BodyYear<Body>[] {
    if (groupBy.length === 0) return this.bodyYears(years);
    return this.once(`groups ${groupBy} ${years}`, () => byGroup(this.bodyYears(years), groupBy)).get(key) ?? [];
  }

  /** The keys of the groups in which reports are expected and none is there. */
  keysWithoutReports(groupBy: readonly Dimension[]): readonly GroupKey[] {
    return this.once(`without ${groupBy}`, () => keysWithoutReports(this.bodyYears(), groupBy));
  }

  /** The coverage of one group. */
  coverageOf(key: string, groupBy: readonly Dimension[]): Coverage<Body> {
    return this.once(`coverage ${groupBy} ${key}`, () => coverageOf(this.membersOf(key, groupBy)));
  }

  /** The years, within a group, of summaries that were left out and whose parts filed nothing. */
  lostOf(key: string, groupBy: readonly Dimension[]): readonly BodyYear<Body>[] {
    const lost = this.once("lost", () =>
      lostYearsOf(this.leftOut, this.years, (id) => this.directory.below(id)).filter(this.inForms),
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

  private readonly inForms = (bodyYear: BodyYear) => isOnForms(bodyYear, this.where.forms ?? null);

  private once<T>(key: string, make: () => T): T {
    if (!this.workedOut.has(key)) this.workedOut.set(key, make());
    return this.workedOut.get(key) as T;
  }
}
