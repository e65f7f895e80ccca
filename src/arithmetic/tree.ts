import { plainName, withoutSecondName } from "../form/body";
import type { YearRange } from "../form/period";
import type { DirectoryBody, FormerNameRow } from "./directoryBody";
import { grouped } from "./grouped";
import { type BodyTerm, TermKind, termOf } from "./nameMatch";
import { once } from "./once";

/** A part in a list of bodies, with its parent and the years in which it belongs to it. */
interface PartPosition extends YearRange {
  readonly place: number;
  readonly parentId: number | null;
}

/**
 * The positions of bodies in a list, by id, code, name, former name (as `plainName` gives these) and parent. It does not depend on filings, so
 * directories that differ only in filings share it. Each index is built when it is first used.
 */
export class Tree<F extends FormerNameRow = FormerNameRow> {
  readonly places = once(() => new Map(this.bodies.map((body, place) => [body.id, place])));
  readonly codes = once(() => this.placesBy((body) => plainName(body.code)));
  readonly names = once(() => this.placesBy((body) => plainName(body.name)));
  readonly firstNames = once(() => this.placesBy((body) => withoutSecondName(plainName(body.name))));
  /** The parts by the id of their parent, null for bodies without a parent, each with the years in which it is one. */
  readonly parts = once(() => grouped(this.positions(), ({ parentId }) => parentId));
  /** The years in which a period of any body begins, in order. Between two of them, the tree does not change. */
  readonly turns = once(() => {
    const years = new Set(this.bodies.flatMap(({ periods }) => periods.slice(1).map(({ fromYear }) => fromYear)));
    return [...years].sort((a, b) => a - b);
  });
  readonly bearersBefore = once(() => grouped(this.formerNames, (former) => plainName(former.name)));
  readonly formerNamesOf = once(() => grouped(this.formerNames, (former) => former.departmentId));

  /** The names and the code of each body, as they are looked for, by place. A code that is the name is left out. */
  readonly terms = once(() => this.bodies.map((body) => this.termsOf(body)));

  constructor(
    private readonly bodies: readonly DirectoryBody[],
    readonly formerNames: readonly F[],
  ) {}

  private termsOf({ id, code, name }: DirectoryBody): readonly BodyTerm[] {
    const former = this.formerNamesOf().get(id) ?? [];
    return [
      termOf(TermKind.NAME, name),
      ...(code === name ? [] : [termOf(TermKind.CODE, code)]),
      ...former.map((row) => termOf(TermKind.FORMER_NAME, row.name)),
    ];
  }

  private positions(): readonly PartPosition[] {
    return this.bodies.flatMap(({ periods }, place) =>
      periods.map(({ parentId, fromYear, toYear }) => ({ place, parentId, fromYear, toYear })),
    );
  }

  private placesBy<K>(keyOf: (body: DirectoryBody) => K): ReadonlyMap<K, readonly number[]> {
    return grouped(this.bodies.keys(), (place) => keyOf(this.bodies[place] as DirectoryBody));
  }
}
