import { distributionOf } from "../../src/arithmetic/distribution";
import { decimal, whole } from "../../src/arithmetic/fraction";
import { intervalOf } from "../../src/arithmetic/interval";
import { withMinimumBase } from "../../src/arithmetic/measured";
import { counted, rated } from "./given";

// As QUARTILE.INC of spreadsheets gives them.
test.each([
  [[7], ["7.00", "7.00", "7.00", "7.00", "7.00"]],
  [
    [1, 2],
    ["1.00", "1.25", "1.50", "1.75", "2.00"],
  ],
  [
    [4, 1, 3, 2],
    ["1.00", "1.75", "2.50", "3.25", "4.00"],
  ],
  [
    [10, 0, 0, 0, 0],
    ["0.00", "0.00", "0.00", "0.00", "10.00"],
  ],
])("of %j", (values, expected) => {
  const { count, ...quartiles } = distributionOf(values.map((value) => whole(BigInt(value))));
  expect(count).toBe(values.length);
  expect(Object.values(quartiles).map((value) => value && decimal(value, 2))).toEqual(expected);
});

test("of nothing, all is null and the count is zero", () => {
  expect(Object.values(distributionOf([]))).toEqual([0, null, null, null, null, null]);
});

// Wilson score bounds at 95 %.
test.each([
  [0, 10, 0, 0.277533],
  [10, 10, 0.722467, 1],
  [14, 27, 0.339856, 0.692568],
  [500, 1000, 0.469069, 0.530931],
])("%d of %d lies between %d and %d", (numerator, denominator, low, high) => {
  const interval = intervalOf(rated("GRANTED_RATE", numerator, denominator));
  expect(interval?.low).toBeCloseTo(low, 5);
  expect(interval?.high).toBeCloseTo(high, 5);
});

test("no interval leaves the range from 0 to 1, however the estimate is rounded", () => {
  const sizes = Array.from({ length: 300 }, (_, i) => i + 1);
  const bounds = sizes.flatMap((size) =>
    [0, size].flatMap((part) => Object.values(intervalOf(rated("GRANTED_RATE", part, size)) ?? {})),
  );
  expect(bounds).toHaveLength(4 * sizes.length);
  expect(bounds.filter((bound) => bound < 0 || bound > 1)).toEqual([]);
});

test("a base that is too low has an interval, which is the wider for it", () => {
  expect(intervalOf(withMinimumBase(rated("GRANTED_RATE", 14, 27), 30))).toEqual(
    intervalOf(rated("GRANTED_RATE", 14, 27)),
  );
});

test.each([
  ["a count", counted(5)],
  ["a rate over nothing", rated("GRANTED_RATE", 0, 0)],
  ["a rate whose numerator is no part of the denominator", rated("PROCUREMENT_AVERAGE", 5, 10)],
  ["a part that is more than the whole", rated("GRANTED_RATE", 11, 10)],
  ["a part below zero", rated("GRANTED_RATE", -1, 10)],
  ["a rate without a value", { ...rated("GRANTED_RATE", 1, 10), value: null }],
  ["a rate without a numerator", { ...rated("GRANTED_RATE", 1, 10), numerator: null }],
  ["a rate without a denominator", { ...rated("GRANTED_RATE", 1, 10), denominator: null }],
])("%s has no interval", (_, measured) => expect(intervalOf(measured)).toBeNull());
