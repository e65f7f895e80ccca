import { sortedByCode } from "../arithmetic/directory";
import { type BodyFilter, type InYears, namedBodies, type Summed, summedIn } from "../arithmetic/selection";
import { IdSet } from "../store/basis";
import type { Body } from "../store/bodies";
import type { BodiesInYears } from "../store/slice";
import type { Directory } from "./directory";

type Years = readonly number[] | null;

/** Estimated: a number or a reference, in five lists. */
const BYTES_AN_ID = 40;

/**
 * The ids of the bodies that a question about sums asks for, for the years of the question or for other years. They
 * depend on the tree alone, so that a filing of a report leaves them as they are. Years are lists as `listedYears` of a
 * directory gives them: null, which means all, only if the tree never changes.
 */
export class AskedIds {
  private readonly inQuestion: readonly number[];
  private readonly workedOut = new Map<string, unknown>();

  /** Throws QuestionError for unknown names. */
  constructor(
    private readonly directory: Directory,
    private readonly where: BodyFilter,
  ) {
    this.inQuestion = this.inAny(directory.listedYears(where.years ?? null));
  }

  /** Their approximate size in memory, with some lists of them. */
  get bytes(): number {
    return this.inQuestion.length * BYTES_AN_ID;
  }

  /** The bodies of the sum and the summaries that it leaves out, in years in which these are the same. */
  summed(years: Years): readonly InYears<Summed<number>>[] {
    return this.once("summed", years, () =>
      this.selected(years).map(({ years: alike, selected: { bodies, leftOut } }) => ({
        years: alike,
        selected: { bodies: idsOf(bodies), leftOut: idsOf(leftOut) },
      })),
    );
  }

  /** The bodies of the sum in any of these years, in order of code. */
  inAny(years: Years): readonly number[] {
    return this.once("any", years, () => idsOf(this.bodiesIn(years)));
  }

  /** The same as a set. */
  set(years: Years): IdSet {
    return this.once("set", years, () => new IdSet(this.inAny(years)));
  }

  /** The same as conditions on rows: `listed` one by one, or the shortest ones, which may leave bodies out instead. */
  conditions(years: Years, how: "listed" | "shortest"): readonly BodiesInYears[] {
    return this.once(how, years, () =>
      this.selected(years).map(({ years: alike, selected: { bodies } }) => ({
        ...(how === "listed" ? { departmentIds: idsOf(bodies) } : namedBodies(bodies, this.directory)),
        years: alike,
      })),
    );
  }

  /** The bodies whose filings decide which reports are in the sum and which are not. */
  filing(years: Years): IdSet {
    return this.once("filing", years, () => {
      const others = this.selected(years).flatMap(({ years: alike, selected }) =>
        // Years with the same bodies may have different trees.
        selected.leftOut.flatMap((body) => [
          body,
          ...this.directory.eras(alike).flatMap((era) => this.directory.below(body.id, era?.[0])),
        ]),
      );
      return others.length === 0 ? this.set(years) : new IdSet([...this.inAny(years), ...idsOf(others)]);
    });
  }

  private bodiesIn(years: Years): readonly Body[] {
    const [first, ...others] = this.selected(years).map(({ selected }) => selected.bodies);
    return others.length === 0 ? (first ?? []) : sortedByCode([...new Set([first ?? [], ...others].flat())]);
  }

  private selected(years: Years): readonly InYears<Summed<Body>>[] {
    return this.once("selected", years, () => summedIn(this.where, this.directory, years));
  }

  private once<T>(what: string, years: Years, make: () => T): T {
    const key = `${what} ${years}`;
    if (!this.workedOut.has(key)) this.workedOut.set(key, make());
    return this.workedOut.get(key) as T;
  }
}

function idsOf(bodies: readonly Body[]): readonly number[] {
  return bodies.map(({ id }) => id);
}
