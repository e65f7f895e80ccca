import fc from "fast-check";
import { ratio } from "../../src/arithmetic/fraction";
import { type FunnelLimits, funnelLimits, funnelOf } from "../../src/arithmetic/funnel";
import { withMinimumBase } from "../../src/arithmetic/measured";
import { funnelSaid } from "../../src/arithmetic/peersSaid";
import { chinese, english } from "../support/saying";
import { counted, rated } from "./given";

/** The interpolated limit from the chances that a table prints: of up to r cases, and of up to one fewer. */
const fromTable = (probability: number, r: number, upTo: number, oneFewer: number, base: number) =>
  (r - (upTo - probability) / (upTo - oneFewer)) / base;

// Cumulative binomial probabilities as tables print them, to four places (n = 20, p = 0.5; n = 10, p = 0.3).
test("the limits are those of the printed tables of the binomial distribution", () => {
  const half = funnelLimits(ratio(1n, 2n), 20n);
  expect(half.low95).toBeCloseTo(fromTable(0.025, 6, 0.0577, 0.0207, 20), 3);
  expect(half.high95).toBeCloseTo(1 - fromTable(0.025, 6, 0.0577, 0.0207, 20), 3);
  expect(half.low998).toBeCloseTo(fromTable(0.001, 3, 0.0013, 0.0002, 20), 2);
  const third = funnelLimits(ratio(3n, 10n), 10n);
  expect(third.low95).toBe(0); // 2.8 % have no case at all: the limit would be below zero
  // At least 6 of 10: 1 - 0.9527, at least 7: 1 - 0.9894.
  expect(third.high95).toBeCloseTo(1 - fromTable(0.025, 4, 0.0473, 0.0106, 10), 3);
});

// The normal approximation p ± z √(p (1 - p) / n), which is close for a large base.
test("over a large base the limits are nearly the normal ones", () => {
  const limits = funnelLimits(ratio(74n, 1000n), 100_000n);
  const error = Math.sqrt((0.074 * 0.926) / 100_000);
  expect(limits.high95).toBeCloseTo(0.074 + 1.95996 * error, 4);
  expect(limits.low95).toBeCloseTo(0.074 - 1.95996 * error, 4);
  expect(limits.high998).toBeCloseTo(0.074 + 3.09023 * error, 4);
  expect(limits.low998).toBeCloseTo(0.074 - 3.09023 * error, 4);
});

test("the limits are those of whole numbers without rounding", () => {
  const given = fc
    .integer({ min: 1, max: 60 })
    .chain((base) =>
      fc.record({ base: fc.constant(base), of: fc.integer({ min: 2, max: 30 }), part: fc.nat({ max: 29 }) }),
    );
  fc.assert(
    fc.property(given, ({ base, of, part }) => {
      fc.pre(part > 0 && part < of);
      const limits = funnelLimits(ratio(BigInt(part), BigInt(of)), BigInt(base));
      const expected = exactLimits(BigInt(part), BigInt(of), base);
      for (const name of Object.keys(expected) as (keyof FunnelLimits)[])
        expect(limits[name]).toBeCloseTo(expected[name], 9);
      expect(limits.low998).toBeLessThanOrEqual(limits.low95);
      expect(limits.low95).toBeLessThanOrEqual(limits.high95);
      expect(limits.high95).toBeLessThanOrEqual(limits.high998);
    }),
    { numRuns: 200 },
  );
});

test.each([
  [0, 0n],
  [30, 1n],
])("%d of 30 is within the limits of a common rate of %d", (part, target) => {
  expect(funnelOf(rated("GRANTED_RATE", part, 30), { target: ratio(target, 1n), peers: 5 })?.position).toBe("WITHIN");
});

const HALF = { target: ratio(1n, 2n), peers: 5 };
test.each([
  [2, "FAR_BELOW"],
  [3, "BELOW"],
  [5, "BELOW"],
  [6, "WITHIN"],
  [14, "WITHIN"],
  [15, "ABOVE"],
  [17, "ABOVE"],
  [18, "FAR_ABOVE"],
])("%d of 20 around one half is %s", (part, position) => {
  const funnel = funnelOf(rated("GRANTED_RATE", part, 20), HALF);
  expect(funnel?.position).toBe(position);
  expect(english(funnel ? funnelSaid(funnel) : undefined)).toMatch(/0\.500000.*The rule: exact binomial limits/);
  expect(chinese(funnel ? funnelSaid(funnel) : undefined)).toMatch(/总体比率0\.500000.*规则：/);
});

test.each([
  ["a count", counted(3), HALF],
  ["what is no proportion", rated("DISPUTE_RATE", 1, 20), HALF],
  ["a contradiction", rated("GRANTED_RATE", 21, 20), HALF],
  ["too low a base", withMinimumBase(rated("GRANTED_RATE", 1, 20), 30), HALF],
  ["fewer than five", rated("GRANTED_RATE", 1, 20), { ...HALF, peers: 4 }],
  ["no common rate", rated("GRANTED_RATE", 1, 20), { target: null, peers: 5 }],
])("%s has no funnel", (_, measured, target) => expect(funnelOf(measured, target)).toBeNull());

test("chance passes a limit with less than its probability, and one case nearer with that or more", () => {
  for (const base of [1, 7, 30, 61])
    for (const part of [1n, 3n, 7n]) {
      const { chances, all } = exactChances(part, 10n, base);
      const upTo = (r: number) => chances.slice(0, r + 1).reduce((sum, chance) => sum + chance, 0n);
      for (let r = 0; r <= base; r++) {
        const position = funnelOf(rated("GRANTED_RATE", r, base), { target: ratio(part, 10n), peers: 5 })?.position;
        const [below, above] = [upTo(r), all - upTo(r - 1)];
        expect([base, part, r, position]).toEqual([base, part, r, positionByChance(below, above, all)]);
      }
    }
});

function positionByChance(below: bigint, above: bigint, all: bigint): string {
  if (below * 1000n < all) return "FAR_BELOW";
  if (above * 1000n < all) return "FAR_ABOVE";
  if (below * 40n < all) return "BELOW";
  return above * 40n < all ? "ABOVE" : "WITHIN";
}

/** The definition, with chances as whole numbers. */
function exactLimits(part: bigint, of: bigint, base: number): FunnelLimits {
  const { chances, all } = exactChances(part, of, base);
  const lowest = (list: readonly bigint[], thousandths: bigint) => {
    let upTo = 0n;
    const r = list.findIndex((chance) => {
      upTo += chance;
      return upTo * 1000n >= all * thousandths;
    });
    const chance = list[r] as bigint;
    const numerator = BigInt(r) * 1000n * chance - (upTo * 1000n - all * thousandths);
    return Math.max(0, Number((numerator * 10n ** 15n) / (1000n * chance * BigInt(base))) / 1e15);
  };
  const others = [...chances].reverse();
  return {
    low95: lowest(chances, 25n),
    high95: 1 - lowest(others, 25n),
    low998: lowest(chances, 1n),
    high998: 1 - lowest(others, 1n),
  };
}

/** The chances of 0 to `base` cases, each over `all`. */
function exactChances(part: bigint, of: bigint, base: number) {
  const chances = Array.from(
    { length: base + 1 },
    (_, r) => choose(base, r) * part ** BigInt(r) * (of - part) ** BigInt(base - r),
  );
  return { chances, all: of ** BigInt(base) };
}

function choose(n: number, k: number): bigint {
  return Array.from({ length: k }, (_, i) => i).reduce((product, i) => (product * BigInt(n - i)) / BigInt(i + 1), 1n);
}
