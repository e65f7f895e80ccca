import { type BodyYear, bodyYearsOf, type Coverage, coverageOf, lostYearsOf } from "../arithmetic/coverage";
import { refuseDoubleCounting } from "../arithmetic/doubleCounting";
import { byGroup } from "../arithmetic/group";
import { type BodyFilter, bodiesSummed, type NamedBodies, namedBodies } from "../arithmetic/selection";
import type { FormCode } from "../form/catalogue";
import type { Dimension } from "../form/dimension";
import { IdSet } from "../store/basis";
import type { Body } from "../store/bodies";
import type { Directory } from "./directory";

/** Which bodies a question sums, for which years and on which forms; null narrows nothing. */
export interface AskedFilter extends BodyFilter {
  readonly years?: readonly number[] | null;
  readonly forms?: readonly FormCode[] | null;
}

/**
 * The bodies of a question that sums, checked against double counting, and who of them filed and should have. It depends
 * on the tree and on what these bodies filed, not on their figures.
 */
export class AskedBodies {
  readonly bodies: readonly Body[];
  /** The same as a condition on rows names them. */
  readonly named: NamedBodies;
  readonly ids: IdSet;
  /** Those whose filings decide what is in the sum and what is not. */
  readonly idsFiling: IdSet;
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

  /** Who filed and who should have, for the years of the question or others. */
  bodyYears(years: readonly number[] | null = this.years): readonly BodyYear<Body>[] {
    return this.once(`years ${years}`, () =>
      bodyYearsOf(this.bodies, { years, lastYear: this.directory.lastYear }).filter(this.inForms),
    );
  }

  /** The same of one group, whose key is given as `keyText` writes it. */
  membersOf(
    key: string,
    groupBy: readonly Dimension[],
    years: readonly number[] | null = this.years,
  ): readonly BodyYear<Body>[] {
    if (groupBy.length === 0) return this.bodyYears(years);
    return this.once(`groups ${groupBy} ${years}`, () => byGroup(this.bodyYears(years), groupBy)).get(key) ?? [];
  }

  /** The coverage of one group. */
  coverageOf(key: string, groupBy: readonly Dimension[]): Coverage<Body> {
    return this.once(`coverage ${groupBy} ${key}`, () => coverageOf(this.membersOf(key, groupBy)));
  }

  /** The years, within a group, of summaries left out whose parts filed nothing. */
  lostOf(key: string, groupBy: readonly Dimension[]): readonly BodyYear<Body>[] {
    const lost = this.once("lost", () =>
      lostYearsOf(this.leftOut, this.years, (id) => this.directory.below(id)).filter(this.inForms),
    );
    if (groupBy.length === 0 || lost.length === 0) return lost;
    return this.once(`lost ${groupBy}`, () => byGroup(lost, groupBy)).get(key) ?? [];
  }

  private get years(): readonly number[] | null {
    return this.where.years ?? null;
  }

  private readonly inForms = ({ form }: BodyYear) => {
    const { forms } = this.where;
    return !forms || (form !== null && forms.includes(form));
  };

  private once<T>(key: string, make: () => T): T {
    if (!this.workedOut.has(key)) this.workedOut.set(key, make());
    return this.workedOut.get(key) as T;
  }
}
