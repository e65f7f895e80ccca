import { isRate } from "../form/measure";
import type { Listed, Page, Place } from "../form/page";
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
  /** Its share of the sum over all candidates. */
  readonly share: Share;
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

/** Sorts candidates: first those with a rank, by value, then those without a rank. Equal ones are sorted by code. */
export function ranked<B extends DirectoryBody>(
  candidates: readonly Candidate<B>[],
  order: RankingOrder,
): readonly Placed<B>[] {
  const shareOf = sharesOf(candidates.flatMap(({ measured }) => amountOf(measured) ?? []));
  const inOrder = candidates
    .map(({ body, measured }) => ({ body, measured: withMinimumBase(measured, order.minimumBase) }))
    .map((candidate) => ({ ...candidate, counted: comparableValue(candidate.measured) }))
    .sort((a, b) => byFraction(a.counted, b.counted, order.direction) || compareCodes(a.body.code, b.body.code));
  let rank = 0;
  return inOrder.map(({ body, measured, counted }, i) => {
    const before = inOrder[i - 1]?.counted;
    if (!counted || !before || compareFractions(before, counted) !== 0) rank = i + 1;
    const amount = amountOf(measured);
    const none = isRate(measured.measure) ? ShareStatus.RATE : ShareStatus.NOT_STATED;
    return { body, measured, rank: counted ? rank : null, share: amount === null ? noShare(none) : shareOf(amount) };
  });
}

/** The entries of a page of a ranking. Throws QuestionError if it begins or ends at a place that no ranking has. */
export function pageOfRanking<B extends DirectoryBody>(
  entries: readonly Placed<B>[],
  order: RankingOrder,
  page: Page,
): readonly Listed<Placed<B>>[] {
  const compare = (entry: Placed<B>, place: RankingPlace) => compareToPlace(entry, place, order);
  return entriesOf(entries, pageWith(page, rankingPlaceFrom), compare).map((row) => ({ row, place: keyOf(row) }));
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

// The exact value, not the shown one: two different values may be shown as the same text.
function keyOf(entry: Placed): Place {
  const { value, code } = rankingPlace(entry);
  return value ? [value.numerator.toString(), value.denominator.toString(), code] : ["", "", code];
}

function rankingPlaceFrom(place: Place): RankingPlace {
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
