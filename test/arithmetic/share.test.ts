import { decimal } from "../../src/arithmetic/fraction";
import { noShare, ShareStatus, sharesOf } from "../../src/arithmetic/share";

const { GIVEN, MIXED_SIGNS, ZERO_SUM } = ShareStatus;

test.each([
  ["counts", [1, 3], GIVEN, ["0.2500", "0.7500"]],
  ["a zero among others", [0, 4], GIVEN, ["0.0000", "1.0000"]],
  ["only values below zero", [-1, -3, 0], GIVEN, ["0.2500", "0.7500", "0.0000"]],
  ["both signs", [58, -32], MIXED_SIGNS, [null, null]],
  ["both signs that make up for each other", [5, -5, 0], MIXED_SIGNS, [null, null, null]],
  ["only zeros", [0, 0], ZERO_SUM, [null, null]],
])("of %s", (_, values, status, shares) => {
  const shareOf = sharesOf(values.map(BigInt));
  const all = values.map((value) => shareOf(BigInt(value)));
  expect(all.map((each) => each.share && decimal(each.share, 4))).toEqual(shares);
  expect(new Set(all.map((each) => each.status))).toEqual(new Set([status]));
});

test("no share has its reason", () => {
  expect(noShare(ShareStatus.RATE)).toEqual({ status: "RATE", share: null });
});
