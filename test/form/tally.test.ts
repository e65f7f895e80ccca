import type { FigurePath } from "../../src/form/figures";
import type { RateCells } from "../../src/form/measure";
import { ratedOf, statedOf, sumOf, tallyName, tallyOfReport } from "../../src/form/tally";

const RATE: RateCells = {
  name: "grantedShare total",
  numerator: ["applications.outcomes.granted.total", "applications.outcomes.partlyGranted.total"],
  denominator: ["applications.outcomes.total.total"],
};

/** What a report states; other figures are not stated. */
const stating = (values: Partial<Record<FigurePath, bigint>>) => (path: FigurePath) => values[path] ?? null;

const parts = (values: Partial<Record<FigurePath, bigint>>) =>
  ratedOf(RATE).map((tally) => tallyOfReport(tally, stating(values)));

test("a report adds its figure to a sum, and nothing where it states none", () => {
  const sum = sumOf("procurement.amount");
  expect(tallyOfReport(sum, stating({ "procurement.amount": 429_100_000n }))).toBe(429_100_000n);
  expect(tallyOfReport(sum, stating({ "procurement.amount": 0n }))).toBe(0n);
  expect(tallyOfReport(sum, stating({}))).toBe(0n);
});

test("a report counts as stating if it states one of the figures, also zero", () => {
  const stated = statedOf(["rules.made", "rules.repealed"]);
  expect(tallyOfReport(stated, stating({ "rules.repealed": 0n }))).toBe(1n);
  expect(tallyOfReport(stated, stating({ "rules.inForce": 3n }))).toBe(0n);
});

test("a rate has the sums above and below the line of the reports that state both", () => {
  const whole = {
    "applications.outcomes.granted.total": 4n,
    "applications.outcomes.partlyGranted.total": 1n,
    "applications.outcomes.total.total": 9n,
  };
  expect(parts(whole)).toEqual([5n, 9n, 1n]);
  expect(parts({ "applications.outcomes.granted.total": 4n, "applications.outcomes.total.total": 9n })).toEqual([
    4n,
    9n,
    1n,
  ]);
  expect(parts({ "applications.outcomes.granted.total": 4n })).toEqual([0n, 0n, 0n]);
  expect(parts({ "applications.outcomes.total.total": 9n })).toEqual([0n, 0n, 0n]);
});

test("tallies with another name are other tallies", () => {
  const names = [sumOf("rules.made"), statedOf(["rules.made"]), ...ratedOf(RATE)].map(tallyName);
  expect(new Set(names).size).toBe(names.length);
});
