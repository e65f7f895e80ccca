import { ratio, whole } from "../../src/arithmetic/fraction";
import { shareShown, valueShown } from "../../src/arithmetic/shown";
import { measureOf } from "../../src/form/measure";

test.each([
  ["a count has no decimal places", "RULES_MADE", whole(12n), "12"],
  ["a negative count keeps its sign", "RULES_MADE", whole(-3n), "-3"],
  ["money is in yuan with two places", "PROCUREMENT_AMOUNT", whole(429_100_005n), "4291000.05"],
  ["an average of money is rounded to fen", "PROCUREMENT_AVERAGE", ratio(1000n, 3n), "3.33"],
  ["a ratio has six places", "GRANTED_RATE", ratio(2n, 3n), "0.666667"],
  ["zero is not null", "GRANTED_RATE", ratio(0n, 3n), "0.000000"],
  ["no value is null", "GRANTED_RATE", null, null],
])("%s", (_, code, value, shown) => {
  expect(valueShown(value, measureOf(code))).toBe(shown);
});

test("a share has six places, and no share is null", () => {
  expect(shareShown(ratio(1n, 7n))).toBe("0.142857");
  expect(shareShown(null)).toBeNull();
});
