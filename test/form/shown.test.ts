import fc from "fast-check";
import { figureFrom, figureSaid, figureShown, wanyuan, yuan } from "../../src/form/shown";
import type { WholeUnit } from "../../src/form/unit";

describe("a whole number in its unit", () => {
  it.each<[number | bigint, WholeUnit, shown: string, said: string]>([
    [0, "count", "0", "0"],
    [12, "count", "12", "12"],
    [-33, "count", "-33", "-33"],
    [2n ** 63n, "count", "9223372036854775808", "9223372036854775808"],
    [0, "fen", "0.00", "0.00 yuan"],
    [5n, "fen", "0.05", "0.05 yuan"],
    [-150, "fen", "-1.50", "-1.50 yuan"],
    [429_098_500, "fen", "4290985.00", "4290985.00 yuan"],
    [2n ** 63n - 1n, "fen", "92233720368547758.07", "92233720368547758.07 yuan"],
    [5185, "percent", "51.85", "51.85 %"],
    [7, "percent", "0.07", "0.07 %"],
    [10_000, "percent", "100.00", "100.00 %"],
  ])("%d %s is shown as %s and said as %s", (value, unit, shown, said) => {
    expect([figureShown(value, unit), figureSaid(value, unit)]).toEqual([shown, said]);
  });
});

describe("the whole number that a text means", () => {
  it.each<[string, WholeUnit, bigint | null]>([
    ["12", "count", 12n],
    ["12.0", "count", 12n],
    ["-33", "count", -33n],
    ["12.5", "count", null],
    ["0.5", "fen", 50n],
    ["12", "fen", 1200n],
    ["4290985.00", "fen", 429_098_500n],
    ["-1.50", "fen", -150n],
    ["1.500", "fen", 150n],
    ["1.005", "fen", null],
    ["51.85", "percent", 5185n],
    ["1e3", "count", null],
    ["１２", "count", null],
    ["", "fen", null],
  ])("%s as %s is %s", (text, unit, whole) => {
    expect(figureFrom(text, unit)).toBe(whole);
  });

  it("is the number again that was shown", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }),
        fc.constantFrom("count", "fen", "percent"),
        (whole, unit) => {
          expect(figureFrom(figureShown(whole, unit), unit)).toBe(whole);
        },
      ),
    );
  });
});

describe("money", () => {
  it.each([
    [0n, "0.00", "0"],
    [1n, "0.01", "0.000001"],
    [-5n, "-0.05", "-0.000005"],
    [99n, "0.99", "0.000099"],
    [100n, "1.00", "0.0001"],
    [1_000_000n, "10000.00", "1"],
    [10_000_000n, "100000.00", "10"],
    [100_500_000n, "1005000.00", "100.5"],
    [-429_100_000n, "-4291000.00", "-429.1"],
    [2n ** 62n, "46116860184273879.04", "4611686018427.387904"],
  ])("of %d fen is %s yuan and %s万元, exact to the fen", (fen, inYuan, inWanyuan) => {
    expect([yuan(fen), wanyuan(fen)]).toEqual([inYuan, inWanyuan]);
  });
});
