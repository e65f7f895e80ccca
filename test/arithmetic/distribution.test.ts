import fc from "fast-check";
import { distributionOf } from "../../src/arithmetic/distribution";
import { decimal, type Fraction } from "../../src/arithmetic/fraction";
import { intervalOf } from "../../src/arithmetic/interval";
import { withMinimumBase } from "../../src/arithmetic/measured";
import { MeasureStatus } from "../../src/form/status";
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
  const { count, minimum, lowerQuartile, median, upperQuartile, maximum } = distributionOf(values.map(counted));
  expect(count).toBe(values.length);
  expect([minimum, lowerQuartile, median, upperQuartile, maximum].map(inTwoPlaces)).toEqual(expected);
});

test("of nothing, all is null and the count is zero", () => {
  const { count, ...others } = distributionOf([counted(MeasureStatus.BLANK), rated("GRANTED_RATE", 3, 2)]);
  expect(count).toBe(0);
  expect(Object.keys(others)).toHaveLength(8);
  for (const other of Object.values(others)) expect(other).toBeNull();
});

test("the mean of counts is exact, and counts have no weights", () => {
  const { mean, weighted, dispersion } = distributionOf([1, 2, 7].map(counted));
  expect(inTwoPlaces(mean)).toBe("3.33");
  expect([weighted, dispersion]).toEqual([null, null]);
});

test("the mean of rates counts each alike, the weighted one each case alike: it is the common rate", () => {
  const { mean, weighted } = distributionOf([rated("GRANTED_RATE", 1, 2), rated("GRANTED_RATE", 90, 98)]);
  expect(inTwoPlaces(mean)).toBe("0.71");
  expect(weighted?.base).toBe(100n);
  expect(inTwoPlaces(weighted?.mean ?? null)).toBe("0.91");
});

test.each([
  [
    ["1/4", "1/2", "2/2"],
    ["0.25", "0.38", "0.75"],
  ],
  [
    ["1/4", "2/4", "3/4"],
    ["0.25", "0.50", "0.75"],
  ],
  [
    ["0/1", "1/1", "9/9"],
    ["1.00", "1.00", "1.00"],
  ],
  [
    ["0/3", "1/1"],
    ["0.00", "0.00", "0.50"],
  ],
  [["3/5"], ["0.60", "0.60", "0.60"]],
])("the weighted quartiles of %j are %j", (rates, expected) => {
  const { weighted } = distributionOf(rates.map(rateFrom));
  expect(
    [weighted?.lowerQuartile, weighted?.median, weighted?.upperQuartile].map((each) => inTwoPlaces(each ?? null)),
  ).toEqual(expected);
});

test("weighted quartiles are those of a list with each rate as often as its denominator, and the mean is its mean", () => {
  const rate = fc
    .integer({ min: 1, max: 12 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 8 }), (rates) => {
      const { weighted } = distributionOf(rates.map(([part, of]) => rated("GRANTED_RATE", part, of)));
      const repeated = rates.flatMap(([part, of]) => Array.from({ length: of }, () => part / of)).sort((a, b) => a - b);
      const at = (share: number) => {
        const place = share * repeated.length; // the average of two values at a step, else the next one
        const [before, after] = [repeated[place - 1], repeated[place]];
        return Number.isInteger(place)
          ? ((before as number) + (after ?? (before as number))) / 2
          : repeated[Math.floor(place)];
      };
      const numbers = [weighted?.lowerQuartile, weighted?.median, weighted?.upperQuartile, weighted?.mean].map(
        (each) => (each ? Number(each.numerator) / Number(each.denominator) : Number.NaN),
      );
      const mean = repeated.reduce((sum, value) => sum + value, 0) / repeated.length;
      for (const [i, expected] of [at(0.25), at(0.5), at(0.75), mean].entries())
        expect(numbers[i]).toBeCloseTo(expected as number, 9);
    }),
    { numRuns: 300 },
  );
});

test("a mean over ten thousand bases is exact and takes no long", () => {
  const rates = Array.from({ length: 10_000 }, (_, i) => rated("GRANTED_RATE", 1, i + 1));
  const { mean } = distributionOf(rates);
  const harmonic = rates.reduce((sum, { denominator }) => sum + 1 / Number(denominator), 0);
  expect(Number(decimal(mean as Fraction, 12))).toBeCloseTo(harmonic / 10_000, 10);
});

function rateFrom(text: string) {
  const [part, of] = text.split("/").map(Number) as [number, number];
  return rated("GRANTED_RATE", part, of);
}

function inTwoPlaces(value: Fraction | null): string | null {
  return value && decimal(value, 2);
}

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
