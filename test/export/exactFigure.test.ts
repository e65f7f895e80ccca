import fc from "fast-check";
import { decimalsOf, fitsDouble, isPlainFigure } from "../../src/export/table/exactFigure";

test.each([
  ["0", true],
  ["-5", true],
  ["4291000.00", true],
  ["100000000000000000000.00", true], // zeros at the ends are no digits that could be lost
  ["0.000000000000000000123", true],
  ["999999999999999", true],
  ["9999999999999999", false],
  ["1234567890123.456", false],
  ["70752588983303.90", false], // its nearest double, to two places, is …303.91
  [`1${"0".repeat(400)}`, false],
  [`0.${"0".repeat(400)}1`, false],
])("that %s comes back from a double as it was: %s", (figure, fits) => {
  expect(fitsDouble(figure)).toBe(fits);
});

test("what fits has the same digits again", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (fen) => {
      const sign = fen < 0n ? "-" : "";
      const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
      const yuan = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      if (!fitsDouble(yuan)) return;
      expect(Number(yuan).toFixed(2)).toBe(fen === 0n ? "0.00" : yuan);
    }),
  );
});

test.each(["007", "1e3", "+5", "5.", ".5", "-", "", " 5", "5\n", "５"])("%j is no figure", (text) => {
  expect(isPlainFigure(text)).toBe(false);
  expect(decimalsOf(text)).toBe(0);
});

test.each([
  ["5", 0],
  ["-5.10", 2],
  ["0.448718", 6],
])("%s has %d digits behind its point", (figure, digits) => {
  expect(decimalsOf(figure)).toBe(digits);
});
