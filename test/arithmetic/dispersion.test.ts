import { dispersionOf, mostByChance } from "../../src/arithmetic/dispersion";
import { decimal } from "../../src/arithmetic/fraction";
import { dispersionSaid } from "../../src/arithmetic/peersSaid";
import { chinese, english } from "../support/saying";
import { counted, rated } from "./given";

const ratesOf = (...cases: readonly (readonly [part: number, of: number])[]) =>
  cases.map(([part, of]) => rated("GRANTED_RATE", part, of));

// Fleiss (1981), Statistical Methods for Rates and Proportions, p. 139: the example of prop.test in R, which gives
// X-squared = 12.6004 with 3 degrees of freedom.
test("the variance ratio is Pearson's chi-square by its degrees of freedom", () => {
  const dispersion = dispersionOf(ratesOf([83, 86], [90, 93], [129, 136], [70, 82]));
  expect(dispersion && decimal(dispersion.ratio, 4)).toBe("4.2001");
  expect(dispersion).toMatchObject({ peers: 4, isOver: null });
  expect(english(dispersion ? dispersionSaid(dispersion) : undefined)).toContain("fewer than 5");
});

test("rates that scatter more than chance explains are told, with the rule", () => {
  const over = dispersionOf(ratesOf([10, 100], [90, 100], [50, 100], [20, 100], [80, 100]));
  // Expected 50 of 100 everywhere: (40² + 40² + 0 + 30² + 30²) / 25 / 4.
  expect(over && decimal(over.ratio, 4)).toBe("50.0000");
  expect(over?.isOver).toBe(true);
  expect(english(over ? dispersionSaid(over) : undefined)).toMatch(
    /^The rates of 5 departments scatter 50\.00 times .* more than 2\.41: .* The rule: /,
  );
  expect(chinese(over ? dispersionSaid(over) : undefined)).toMatch(
    /^5个机关的比率，离散程度是纯属偶然时的50\.00倍.*规则：/,
  );
  const usual = dispersionOf(ratesOf([50, 100], [52, 100], [48, 100], [50, 100], [50, 100]));
  expect(usual).toMatchObject({ isOver: false });
  expect(english(usual ? dispersionSaid(usual) : undefined)).toContain("chance explains their differences");
});

// With 8 degrees of freedom the limit is 1 + 2 √(2/8) = 2, exactly.
test("the limit itself is not over, and the next case is", () => {
  const pair = (distance: number, pairs: number) => [
    ...Array.from({ length: pairs }, () => [[50 + distance, 100] as const, [50 - distance, 100] as const]).flat(),
  ];
  // Eight departments at a distance of 10 of 100, and one in the middle: 8 · 10² / 25 = 32, by 8 is 4.
  const at = (distance: number) => dispersionOf(ratesOf([50, 100], ...pair(distance, 4)));
  expect(mostByChance(9)).toBe(2);
  // 2 · 25 · 8 / 8 is 50: two pairs of 7 and two of 1 make 200 · 2 / 25 / 8 = 2.
  const exactly = dispersionOf(ratesOf([50, 100], ...pair(7, 2), ...pair(1, 2)));
  expect(exactly && decimal(exactly.ratio, 6)).toBe("1.000000");
  const limit = dispersionOf(ratesOf([50, 100], ...pair(10, 2), ...pair(0, 2)));
  expect(limit && decimal(limit.ratio, 6)).toBe("2.000000");
  expect(limit?.isOver).toBe(false);
  expect(dispersionOf(ratesOf([50, 100], ...pair(10, 2), ...pair(1, 1), ...pair(0, 1)))?.isOver).toBe(true);
  expect(at(10)?.isOver).toBe(true);
  expect(at(0)?.isOver).toBe(false);
});

test.each([
  ["one department", ratesOf([1, 2])],
  ["rates that are all 0", ratesOf([0, 2], [0, 3])],
  ["rates that are all 1", ratesOf([2, 2], [3, 3])],
  ["counts", [counted(1), counted(2)]],
  ["averages", [rated("PROCUREMENT_AVERAGE", 1, 2), rated("PROCUREMENT_AVERAGE", 5, 2)]],
])("nothing is said of %s", (_, measured) => expect(dispersionOf(measured)).toBeNull());
