import { isRate } from "../form/measure";
import type { Listed, ListSpan, Place } from "../form/page";
import { cursorInvalid } from "./cursor";
import type { DirectoryBody } from "./directoryBody";
import { compareFractions, type Fraction, ratio } from "./fraction";
import { comparableValue, type Measured, withMinimumBase } from "./measured";
import { byFraction, type Direction } from "./order";
import { entriesOf, pageWith } from "./page";
import { noShare, type Share, ShareStatus, sharesOf } from "./share";

/** A department with its value. */
export interface Candidate<B extends DirectoryBody = DirectoryBody> {
  readonly body: B;
  readonly measured: Measured;
}

/** A department with its rank. */
export interface Placed<B extends DirectoryBody = DirectoryBody> extends Candidate<B> {
  /** Competition rank (1, 2, 2, 4). Null without a comparable value, or below the minimum base. */
  readonly rank: number | null;
}

/** The order of a ranking. */
export interface RankingOrder {
  readonly direction: Direction;
  /** The least denominator with which a rate gets a rank. Null if there is no minimum. */
  readonly minimumBase: number | null;
}

/**
 * The position of an entry in a ranking. It stays valid when other entries are added or removed. `value` is null for
 * entries without a rank.
 */
export interface RankingPlace {
  readonly value: Fraction | null;
  readonly code: string;
}

/**
 * Sorts candidates: first those with a rank, by value, then those without a rank. Equal ones are sorted by code. `before`
 * are entries of an older ranking in the same order, still with their values, that belong to this one, too.
 */
export function ranked<B extends DirectoryBody>(
  candidates: readonly Candidate<B>[],
  order: RankingOrder,
  before: readonly Placed<B>[] = [],
): readonly Placed<B>[] {
  const compare = (a: Candidate, b: Candidate) =>
    byFraction(comparableValue(a.measured), comparableValue(b.measured), order.direction) ||
    compareCodes(a.body.code, b.body.code);
  const others = candidates
    .map(({ body, measured }) => ({ body, measured: withMinimumBase(measured, order.minimumBase) }))
    .sort(compare);
  const inOrder: readonly MaybePlaced<B>[] = merged<MaybePlaced<B>>(before, others, compare);
  let rank = 0;
  return inOrder.map((entry, i) => {
    const { body, measured } = entry;
    const last = inOrder[i - 1];
    if (!last || !isTied(last, entry)) rank = i + 1;
    const own = comparableValue(measured) === null ? null : rank;
    return isPlacedAt(own, entry) ? entry : { body, measured, rank: own };
  });
}

/** A candidate with its rank in an older ranking, if it was in one. */
type MaybePlaced<B extends DirectoryBody = DirectoryBody> = Candidate<B> | Placed<B>;

function isPlacedAt<B extends DirectoryBody>(rank: number | null, entry: MaybePlaced<B>): entry is Placed<B> {
  return "rank" in entry && entry.rank === rank;
}

// Of two entries of the same older ranking, their ranks tell. To compare ten thousand fractions takes longer.
function isTied(a: MaybePlaced, b: MaybePlaced): boolean {
  if ("rank" in a && "rank" in b && a.rank !== null) return a.rank === b.rank;
  const [one, other] = [comparableValue(a.measured), comparableValue(b.measured)];
  return one !== null && other !== null && compareFractions(one, other) === 0;
}

// Two sorted lists as one. `others` are few, so each is searched its place.
function merged<T>(known: readonly T[], others: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const pieces: T[][] = [];
  let from = 0;
  for (const other of others) {
    let to = known.length;
    for (let low = from; low < to; ) {
      const middle = (low + to) >> 1;
      if (compare(known[middle] as T, other) < 0) low = middle + 1;
      else to = middle;
    }
    pieces.push(known.slice(from, to), [other]);
    from = to;
  }
  return [...pieces, known.slice(from)].flat();
}

/** The share of each entry in the sum over all of them. */
export function sharesAmong(entries: readonly Candidate[]): (entry: Candidate) => Share {
  const shareOf = sharesOf(entries.flatMap(({ measured }) => amountOf(measured) ?? []));
  return ({ measured }) => {
    const amount = amountOf(measured);
    if (amount !== null) return shareOf(amount);
    return noShare(isRate(measured.measure) ? ShareStatus.RATE : ShareStatus.NOT_STATED);
  };
}

/** The entries of a page of a ranking. Throws QuestionError if it begins or ends at a place that no ranking has. */
export function pageOfRanking<B extends DirectoryBody>(
  entries: readonly Placed<B>[],
  order: RankingOrder,
  page: ListSpan,
): readonly Listed<Placed<B>>[] {
  const compare = (entry: Placed<B>, place: RankingPlace) => compareToPlace(entry, place, order);
  return entriesOf(entries, pageWith(page, rankingPlaceFrom), compare).map((row) => ({
    row,
    place: keyOfRanking(rankingPlace(row)),
  }));
}

/** Compares an entry of a ranking with a position in it. */
export function compareToPlace(entry: Placed, place: RankingPlace, { direction }: RankingOrder): number {
  const at = rankingPlace(entry);
  return byFraction(at.value, place.value, direction) || compareCodes(at.code, place.code);
}

/** The position of an entry, from which a list can continue. */
export function rankingPlace({ body, measured, rank }: Placed): RankingPlace {
  return { value: rank === null ? null : measured.value, code: body.code };
}

/**
 * A position for a cursor. It contains the exact value, not the shown one: two different values may be shown as the same
 * text.
 */
export function keyOfRanking({ value, code }: RankingPlace): Place {
  return value ? [value.numerator.toString(), value.denominator.toString(), code] : ["", "", code];
}

/** The position in a cursor. Throws QuestionError if it is none. */
export function rankingPlaceFrom(place: Place): RankingPlace {
  const [numerator, denominator, code] = place.map(String) as [string, string, string];
  if (numerator === "" && denominator === "") return { value: null, code };
  if (!/^-?\d+$/.test(numerator) || !/^\d*[1-9]\d*$/.test(denominator)) throw cursorInvalid();
  return { value: ratio(BigInt(numerator), BigInt(denominator)), code };
}

// A count or fen, which can be added up; null for a rate.
function amountOf({ measure, value }: Measured): bigint | null {
  return value === null || isRate(measure) ? null : value.numerator;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
