import { between, compareFractions, decimal, dividedBy, minus, ratio, whole } from "../../src/arithmetic/fraction";
import { byFraction, Direction } from "../../src/arithmetic/order";

const half = ratio(1n, 2n);

test.each([
  [whole(3n), 0, "3"],
  [ratio(1n, 3n), 6, "0.333333"],
  [ratio(2n, 3n), 6, "0.666667"],
  [half, 0, "1"],
  [ratio(-1n, 2n), 0, "-1"],
  [ratio(-1n, 3n), 0, "0"],
  [ratio(1n, -3n), 2, "-0.33"],
  [ratio(5n, 1000n), 2, "0.01"],
  [ratio(9_007_199_254_740_993n, 100n), 2, "90071992547409.93"],
])("%o with %d places is %s", (fraction, places, text) => expect(decimal(fraction, places)).toBe(text));

test.each([
  [half, ratio(2n, 4n), 0],
  [half, ratio(2n, 3n), -1],
  [whole(1n), ratio(2n, 3n), 1],
  [ratio(-1n, 2n), ratio(1n, 2n), -1],
])("%o against %o compares as %d", (a, b, order) => expect(compareFractions(a, b)).toBe(order));

test("differences and quotients are exact, and nothing is divided by zero", () => {
  expect(decimal(minus(ratio(1n, 3n), ratio(1n, 6n)), 6)).toBe("0.166667");
  expect(dividedBy(ratio(1n, 3n), ratio(2n, 3n))).toEqual({ numerator: 3n, denominator: 6n });
  expect(dividedBy(whole(1n), whole(-2n))).toEqual({ numerator: -1n, denominator: 2n });
  expect(dividedBy(whole(1n), whole(0n))).toBeNull();
});

test("the way between two values goes by quarters", () => {
  const way = [0n, 1n, 2n, 4n].map((quarters) => decimal(between(whole(10n), whole(12n), quarters), 2));
  expect(way).toEqual(["10.00", "10.50", "11.00", "12.00"]);
  expect(decimal(between(ratio(1n, 3n), ratio(1n, 2n), 1n), 4)).toBe("0.3750");
});

test.each([Direction.ASC, Direction.DESC])("no value comes last, %s", (direction) => {
  const order = [null, whole(2n), null, whole(1n)].sort((a, b) => byFraction(a, b, direction));
  expect(order.map((value) => value && Number(value.numerator))).toEqual(
    direction === Direction.ASC ? [1, 2, null, null] : [2, 1, null, null],
  );
});
