import { valueStated } from "../../../src/report/narrative/quantity";

test.each([
  ["51.85", "percent", 5185],
  ["51", "percent", 5100],
  ["51.8", "percent", 5180],
  ["100", "percent", 10_000],
  ["51.854", "percent", 5185],
  ["51.855", "percent", 5186],
  ["51.8549", "percent", 5185],
  ["99.996", "percent", 10_000],
  ["33.3333", "percent", 3333],
  ["0.05", "percent", 5],
  ["99999999999999999", "percent", null], // beyond 2^53
  ["1,234", "count", 1234],
  ["0", "count", 0],
  ["12.5", "count", null],
  ["持平", "count", null],
  ["429.1万元", "fen", 429_100_000],
  ["0.001元", "fen", null],
] as const)("%s, in %s, is %s", (figure, unit, value) => expect(valueStated(figure, unit)).toBe(value));
