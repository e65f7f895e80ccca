import { Kind } from "graphql";
import { DateTime, Decimal, isInstant, SafeInt } from "../../src/form/scalars";

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

describe("a Decimal that is given", () => {
  it.each([
    ["12.50", Kind.STRING, "12.50"],
    ["-3", Kind.INT, "-3"],
  ] as const)("may be the text or the whole number %s", (value, kind, text) => {
    expect(Decimal.parseLiteral({ kind, value })).toBe(text);
    expect(Decimal.parseValue(kind === Kind.INT ? Number(value) : value)).toBe(text);
  });

  it.each([[1.5], [2 ** 53], ["1e3"], ["429.1万"], [""], [null], [undefined], ["9".repeat(61)]])(
    "is not %p, which may not be exact",
    (value) => {
      expect(() => Decimal.parseValue(value)).toThrow(/^A Decimal must be a decimal number as a string/);
    },
  );

  it("is no float in a query", () => {
    expect(() => Decimal.parseLiteral({ kind: Kind.BOOLEAN, value: true })).toThrow("got");
  });
});

describe("a DateTime", () => {
  it.each([
    ["2021-01-31T08:00:00Z", "2021-01-31T08:00:00.000000Z"],
    ["2021-01-31T16:00:00.1234567+08:00", "2021-01-31T08:00:00.123456Z"],
  ])("takes %s and keeps it in UTC with microseconds", (text, kept) => {
    expect(DateTime.parseValue(text)).toBe(kept);
    expect(DateTime.parseLiteral({ kind: Kind.STRING, value: text })).toBe(kept);
    expect(DateTime.serialize(kept)).toBe(kept);
  });

  it.each([
    ["2021-01-31"],
    ["2021-01-31T08:00:00"],
    ["yesterday"],
    [1_612_080_000],
    [null],
    ["+010000-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59-23:59"],
    ["0000-01-01T00:00:00+23:59"],
  ])("refuses %p", (value) => {
    expect(() => DateTime.parseValue(value)).toThrow(
      /^A DateTime must be ISO 8601 text with a year of four digits and a zone/,
    );
  });

  it("refuses a number in a query", () => {
    expect(() => DateTime.parseLiteral({ kind: Kind.INT, value: "2021" })).toThrow("A DateTime must be ISO 8601 text");
  });
});

describe("a SafeInt", () => {
  it.each([0, -3, Number.MAX_SAFE_INTEGER])("gives %d as it is", (count) => {
    expect(SafeInt.serialize(count)).toBe(count);
  });

  it.each([2 ** 53, 1.5, Number.NaN])("refuses %d, which JSON would not hold exactly", (value) => {
    expect(() => SafeInt.serialize(value)).toThrow(/is beyond 2\^53 - 1/);
  });
});

test("only a moment as this API writes it is an instant", () => {
  const texts = ["2021-01-31T08:00:00.000000Z", "2021-01-31T08:00:00Z", "2021-01-31", "", "昨天"];
  expect(texts.map(isInstant)).toEqual([true, false, false, false, false]);
});
