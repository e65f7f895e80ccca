import { type Bearer, bearersOf, namesOfBody, plainName, withoutSecondName } from "../form/body";
import { expectedFrom } from "../form/expectation";
import { OPEN_TO } from "../form/period";
import { type Handover, handoversBetween, type Succession } from "../form/succession";
import { type Message, said } from "../message/message";
import type { DirectoryBody, FormerNameRow } from "./directoryBody";
import { grouped } from "./grouped";
import type { BodyTerm } from "./nameMatch";
import { QuestionError } from "./questionError";
import { Tree } from "./tree";
import { yearsBetween } from "./years";

/**
 * The visible departments, in order of code. They can be found by code or by any of their names, and in the current
 * tree.
 */
export class BodyDirectory<
  B extends DirectoryBody = DirectoryBody,
  F extends FormerNameRow = FormerNameRow,
  S extends Succession = Succession,
> {
  /** The last year for which any department filed. Null if none did. */
  readonly lastYear: number | null;

  constructor(
    readonly bodies: readonly B[],
    formerNames: readonly F[],
    /** Which bodies took over from which, in order of year. */
    readonly successions: readonly S[] = [],
    private readonly tree = new Tree<F>(bodies, formerNames),
  ) {
    this.lastYear = bodies.reduce<number | null>(
      (last, body) => (body.lastYear !== null && body.lastYear > (last ?? 0) ? body.lastYear : last),
      null,
    );
  }

  /** This directory with newer versions of some bodies, whose names and positions in the tree are unchanged. */
  withRows(changed: readonly B[]): BodyDirectory<B, F, S> {
    const bodies = [...this.bodies];
    for (const body of changed) bodies[this.tree.places().get(body.id) as number] = body;
    return new BodyDirectory(bodies, this.tree.formerNames, this.successions, this.tree);
  }

  /** This directory without the bodies in `without` and with `bodies` instead, which may be new, and other successions. */
  mended(
    without: ReadonlySet<number>,
    bodies: readonly B[],
    formerNames: readonly F[],
    successions: readonly S[] = [],
  ): BodyDirectory<B, F, S> {
    const others = this.bodies.filter(({ id }) => !without.has(id));
    const names = this.tree.formerNames.filter(({ departmentId }) => !without.has(departmentId));
    return new BodyDirectory(sortedByCode([...others, ...bodies]), [...names, ...formerNames], successions);
  }

  get(id: number): B | undefined {
    return this.at(this.tree.places().get(id));
  }

  /** The former names of a body, the oldest first. */
  formerNamesOf(id: number): readonly F[] {
    return this.tree.formerNamesOf().get(id) ?? [];
  }

  /** The names and the code of a body, as they are looked for. */
  termsOf(id: number): readonly BodyTerm[] {
    const place = this.tree.places().get(id);
    return place === undefined ? [] : (this.tree.terms()[place] ?? []);
  }

  /** The successions to a body from its predecessors, in order of year. */
  predecessorsOf(id: number): readonly S[] {
    return this.successions.filter(({ departmentId, predecessorId }) => departmentId === id && this.get(predecessorId));
  }

  /** The successions from a body to its successors, in order of year. */
  successorsOf(id: number): readonly S[] {
    return this.successions.filter(({ departmentId, predecessorId }) => predecessorId === id && this.get(departmentId));
  }

  /** The handovers between two report years. */
  handovers(from: number, to: number): readonly Handover[] {
    return handoversBetween(this.successions, from, to, (id) => this.get(id));
  }

  /** Whether a body neither took over from others between two report years, nor passed on to them. */
  isSame(id: number, from: number, to: number): boolean {
    return !this.successions.some(
      ({ departmentId, predecessorId, fromYear }) =>
        (departmentId === id || predecessorId === id) && fromYear > from && fromYear <= to,
    );
  }

  /**
   * Returns the department with a code or any of its names, for a question about some years; null means all years. If
   * several departments had a name in different years, the years decide. Throws QuestionError if there is none (the
   * message suggests similar names), or if there are several, in one year or in different years (the message lists their
   * codes).
   */
  named(text: string, years: readonly number[] | null = null): B {
    const name = plainName(text);
    const candidates = this.candidates(name);
    if (candidates.length === 0) throw new QuestionError("DEPARTMENT_UNKNOWN", this.unknown(name));
    // The years decide nothing if there is only one, as nearly always.
    if (candidates.length === 1 || !years || years.length === 0) return only(name, bearersIn(null, name, candidates));
    const inOrder = [...new Set(years)].sort((a, b) => a - b);
    const byYear = inOrder.map((year) => ({ year, body: only(name, bearersIn(year, name, candidates)) }));
    const bearers = grouped(byYear, ({ body }) => body);
    if (bearers.size > 1)
      throw changedHands(
        name,
        [...bearers].map(([{ code }, rows]) => [code, rows.map(({ year }) => year)]),
      );
    return (byYear[0] as (typeof byYear)[number]).body;
  }

  /** The direct parts of a body in a year, in order of code; without a year, in the newest tree. */
  partsOf(id: number, year: number = OPEN_TO): readonly B[] {
    const parts = this.tree.parts().get(id) ?? [];
    return parts.flatMap(({ place, fromYear, toYear }) =>
      fromYear <= year && year <= toYear ? (this.bodies[place] as B) : [],
    );
  }

  /** All bodies below a body in a year, at any depth, without the body itself. */
  below(id: number, year: number = OPEN_TO): readonly B[] {
    const found: B[] = [];
    const open = [...this.partsOf(id, year)];
    for (let body = open.pop(); body; body = open.pop()) {
      // A body has one parent, so a circle of parents leads back to where it began.
      if (body.id === id) continue;
      found.push(body);
      open.push(...this.partsOf(body.id, year));
    }
    return found;
  }

  /**
   * Years in groups in which the tree is the same; null means all years. If it never changes, there is one group: the
   * given years. Of all years, only those from the first expected report to the last one are listed.
   */
  eras(years: readonly number[] | null): readonly (readonly number[] | null)[] {
    const turns = this.tree.turns();
    if (turns.length === 0) return [years];
    const inOrder = [...new Set(years ?? this.allYears())].sort((a, b) => a - b);
    return [...grouped(inOrder, (year) => turns.findLastIndex((turn) => turn <= year)).values()];
  }

  /** The years of these eras in one list; null if that means all years of a tree that never changes. */
  listedYears(years: readonly number[] | null): readonly number[] | null {
    const eras = this.eras(years);
    return eras.some((era) => era === null) ? null : eras.flatMap((era) => era ?? []);
  }

  // The years for which a report can be there or missing.
  private allYears(): readonly number[] {
    if (this.lastYear === null) return [];
    const first = this.bodies.reduce(
      (least, body) => Math.min(least, expectedFrom(body) ?? least, body.firstYear ?? least),
      this.lastYear,
    );
    return yearsBetween(first, this.lastYear);
  }

  // Every body that has a code or name, or ever had it.
  private candidates(name: string): readonly Candidate<B>[] {
    const { codes, names, firstNames, bearersBefore } = this.tree;
    const all = namesOfBody(name);
    const candidates = new Set([
      ...this.allAt(codes().get(name)),
      ...all.flatMap((other) => this.allAt(names().get(other))),
      ...this.allAt(firstNames().get(withoutSecondName(name))),
      ...all
        .flatMap((other) => bearersBefore().get(other) ?? [])
        .flatMap((former) => this.get(former.departmentId) ?? []),
    ]);
    return [...candidates].map((body) => ({
      body,
      code: body.code,
      name: body.name,
      formerNames: this.formerNamesOf(body.id),
    }));
  }

  private at(place: number | undefined): B | undefined {
    return place === undefined ? undefined : this.bodies[place];
  }

  private allAt(places: readonly number[] | undefined): readonly B[] {
    return (places ?? []).map((place) => this.bodies[place] as B);
  }

  private unknown(name: string): Message {
    const names = this.bodies
      .map((body) => ({ body, common: commonCharacters(name, body.name) }))
      .filter(({ body, common }) => common >= 2 && common * 2 >= Math.min(name.length, body.name.length))
      .sort((a, b) => b.common - a.common)
      .slice(0, 3)
      .map(({ body }) => body.name);
    return names.length > 0
      ? said("DEPARTMENT_NOT_FOUND_NEAR", { name, names })
      : said("DEPARTMENT_NOT_FOUND", { name });
  }
}

interface Candidate<B> extends Bearer {
  readonly body: B;
}

function bearersIn<B>(year: number | null, name: string, candidates: readonly Candidate<B>[]): readonly B[] {
  return bearersOf(name, year, candidates).map(({ body }) => body);
}

function only<B extends DirectoryBody>(name: string, bearers: readonly B[]): B {
  if (bearers.length === 1) return bearers[0] as B;
  const codes = bearers.map((body) => body.code);
  throw new QuestionError("DEPARTMENT_AMBIGUOUS", said("DEPARTMENT_NAMES_SEVERAL", { name, codes }));
}

function changedHands(name: string, bearers: readonly (readonly [code: string, years: readonly number[]])[]) {
  const terms = bearers.map(([code, years]) => ({
    zh: `${code}（${years.join("、")}年）`,
    en: `${code} in ${years.join(", ")}`,
  }));
  return new QuestionError("DEPARTMENT_AMBIGUOUS", said("DEPARTMENT_NAME_CHANGED_HANDS", { name, bearers: terms }));
}

function commonCharacters(a: string, b: string): number {
  const left = [...b];
  return [...a].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Bodies in order of code. Each database sorts text in its own way; this order is always the same. */
export function sortedByCode<B extends DirectoryBody>(bodies: readonly B[]): readonly B[] {
  return [...bodies].sort((a, b) => (a.code < b.code ? -1 : 1));
}
