import { type Fraction, ratio, whole } from "../../src/arithmetic/fraction";
import { byDimension, byFraction, Direction } from "../../src/arithmetic/order";

const { ASC, DESC } = Direction;

test.each<[string, Direction, (number | string | null | undefined)[], unknown[]]>([
  ["numbers by value, not as words", ASC, [10, 9, 2020], [9, 10, 2020]],
  ["numbers down", DESC, [10, 9, 2020], [2020, 10, 9]],
  ["words by code point", ASC, ["教育", "b", "B"], ["B", "b", "教育"]],
  ["words down", DESC, ["教育", "b", "B"], ["教育", "b", "B"]],
  ["none at the end", ASC, [null, "a", undefined, ""], ["", "a", null, undefined]],
  ["none at the end, the other way round too", DESC, [null, "a", ""], ["a", "", null]],
])("orders %s (%s)", (_, direction, values, expected) => {
  const inOrder = values.map((value) => ({ value })).sort((a, b) => byDimension(a.value, b.value, direction));
  expect(inOrder.map(({ value }) => value)).toEqual(expected);
});

test.each([
  [1, 1],
  ["a", "a"],
  [null, null],
  [undefined, null],
])("%j and %j are equal in both directions", (a, b) => {
  for (const direction of [ASC, DESC])
    expect([byDimension(a, b, direction), byDimension(b, a, direction)]).toEqual([0, 0]);
});

test.each([
  [1, 2, -1, 1],
  ["a", "b", -1, 1],
  [1, null, -1, -1],
  ["a", undefined, -1, -1],
])("%j comes before %j, whichever is given first", (less, more, up, down) => {
  expect([byDimension(less, more, ASC), byDimension(more, less, ASC)].map(Math.sign)).toEqual([up, -up]);
  expect([byDimension(less, more, DESC), byDimension(more, less, DESC)].map(Math.sign)).toEqual([down, -down]);
});

test.each<[Direction, number[]]>([
  [ASC, [0, 3, 1, 2]],
  [DESC, [1, 3, 0, 2]],
])("orders fractions by value, %s, and none at the end", (direction, expected) => {
  const values: readonly (Fraction | null)[] = [ratio(1n, 3n), whole(2n), null, ratio(1n, 2n)];
  const places = [0, 1, 2, 3].sort((a, b) => byFraction(values[a] ?? null, values[b] ?? null, direction));
  expect(places).toEqual(expected);
});
