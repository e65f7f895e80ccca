import { randomOf } from "../../src/sample/random";

const draws = (seed: string) => {
  const random = randomOf(seed);
  return Array.from({ length: 8 }, () => random.between(1, 100));
};

it("draws the same numbers on every run, and others for another seed", () => {
  expect(draws("示例市")).toEqual(draws("示例市"));
  expect(draws("示例市")).not.toEqual(draws("示例县"));
});

it("stays within the bounds and meets them", () => {
  const random = randomOf("bounds");
  const drawn = new Set(Array.from({ length: 500 }, () => random.between(-2, 2)));
  expect([...drawn].sort((one, other) => one - other)).toEqual([-2, -1, 0, 1, 2]);
});

it("picks as often as the weights say, and never what weighs nothing", () => {
  const random = randomOf("weights");
  const picked = Array.from({ length: 4000 }, () =>
    random.pick([
      ["often", 3],
      ["seldom", 1],
      ["never", 0],
    ] as const),
  );
  const often = picked.filter((choice) => choice === "often").length;
  expect(often).toBeGreaterThan(2800);
  expect(often).toBeLessThan(3200);
  expect(picked).not.toContain("never");
  expect(() => random.pick([])).toThrow("pick needs at least one choice with a weight above zero.");
});
