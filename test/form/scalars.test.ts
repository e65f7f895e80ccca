import { Decimal, yuan } from "../../src/form/scalars";

describe("a Decimal", () => {
  it.each([
    [429_100_000n, "4291000.00"],
    [0n, "0.00"],
    [5n, "0.05"],
    [99n, "0.99"],
    [100n, "1.00"],
    [-150n, "-1.50"],
    [-5n, "-0.05"],
    [2n ** 63n - 1n, "92233720368547758.07"],
  ])("gives %d fen in yuan as %s", (fen, text) => {
    expect(yuan(fen)).toBe(text);
    expect(Decimal.serialize(fen)).toBe(text);
  });

  it.each(["12", "-12.50", "0.5185"])("gives the decimal text %s as it is", (text) => {
    expect(Decimal.serialize(text)).toBe(text);
  });

  it.each([[1.5], [4291000], [Number.NaN], ["429.1万"], ["1e3"], [""], ["1."], [true], [{}]])(
    "refuses %p, which is no exact figure",
    (value) => {
      expect(() => Decimal.serialize(value)).toThrow(/^A Decimal must be whole fen or a decimal string/);
    },
  );
});
