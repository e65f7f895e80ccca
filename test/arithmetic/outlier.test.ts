import { compareFractions, decimal, type Fraction, ratio } from "../../src/arithmetic/fraction";
import { withMinimumBase } from "../../src/arithmetic/measured";
import { outliersAmong } from "../../src/arithmetic/outlier";
import { outlierSaid } from "../../src/arithmetic/peersSaid";
import { DepartmentKind } from "../../src/form/body";
import type { Period } from "../../src/form/period";
import { MeasureStatus } from "../../src/form/status";
import { chinese, english } from "../support/saying";
import { body, counted, rated } from "./given";

const valued = (values: readonly (number | MeasureStatus)[], line: string | null = "教育") =>
  values.map((value, i) => ({ body: body(i + 1, "甲局", { line }), measured: counted(value) }));
const outliersOf = <V extends Parameters<typeof outliersAmong>[0][number]>(all: readonly V[]) =>
  all.map(outliersAmong(all, 2021));
const shown = (value: Fraction | null) => value && decimal(value, 2);

test("what is far from the median, by the median distance, stands out on either side", () => {
  // Median 24.5, distances 3.5 1.5 0.5 0.5 1.5 3.5 1.5 1.5 57.5 58.5, their median 1.5.
  const found = outliersOf(valued([21, 26, 24, 25, 23, 21, 23, 26, 82, -34]));
  expect(found.map(({ status }) => status)).toEqual([...Array.from({ length: 8 }, () => "USUAL"), "HIGH", "LOW"]);
  expect(found[8]).toMatchObject({ peers: 10, line: "教育" });
});

test("the score is 0.6745 times the distance, by the median distance, exactly", () => {
  const [first, , , , last] = outliersOf(valued([1, 2, 3, 4, 100]));
  expect([first?.median, first?.deviation, first?.score, last?.score].map((each) => shown(each ?? null))).toEqual([
    "3.00",
    "1.00",
    "-1.35",
    "65.43",
  ]);
  expect(compareFractions(last?.score as Fraction, ratio(97n * 6745n, 10_000n))).toBe(0);
});

// Distances in units of 0.6745 / 3.5 = 1349 / 7000: with a median distance of 1349, 7000 is the limit.
test.each([
  [7000, "USUAL"],
  [7001, "HIGH"],
  [-7000, "USUAL"],
  [-7001, "LOW"],
])("a distance of %d is %s: only beyond 3.5 does a value stand out", (distance, status) => {
  const found = outliersOf(valued([distance, 0, 0, 1349, -1349, 1349, -1349]));
  expect(found[0]?.status).toBe(status);
});

test("fewer than five peers, no spread, and no value say nothing", () => {
  expect(outliersOf(valued([1, 2, 3, 400])).map(({ status }) => status)).toEqual(
    Array.from({ length: 4 }, () => "TOO_FEW_PEERS"),
  );
  expect(outliersOf(valued([7, 7, 7, 1, 400])).map(({ status, score }) => [status, score])).toEqual(
    Array.from({ length: 5 }, () => ["NO_SPREAD", null]),
  );
  const blank = outliersOf(valued([1, 2, 3, 4, 400, MeasureStatus.BLANK]));
  expect(blank.map(({ status, peers }) => [status, peers])).toEqual([
    ...Array.from({ length: 4 }, () => ["USUAL", 5]),
    ["HIGH", 5],
    ["NOT_STATED", 5],
  ]);
  expect(outliersOf(valued([MeasureStatus.BLANK]))[0]).toMatchObject({ status: "NOT_STATED", median: null });
});

test("peers are of the same line, and without a line of the same kind", () => {
  const schools = valued([1, 2, 3, 4, 5]);
  const courts = valued([100, 101, 102, 103, 104], "司法");
  const towns = [1000, 1001, 1002, 1003, 1004].map((value, i) => ({
    body: body(20 + i, "甲镇", { line: null, kind: DepartmentKind.TOWNSHIP }),
    measured: counted(value),
  }));
  const bureau = { body: body(40, "某局", { line: null, kind: DepartmentKind.BUREAU }), measured: counted(7) };
  const found = outliersOf([...schools, ...courts, ...towns, bureau]);
  expect(found.map(({ status }) => status)).toEqual([...Array.from({ length: 15 }, () => "USUAL"), "TOO_FEW_PEERS"]);
  expect([found[0], found[5], found[10]].map((each) => shown(each?.median ?? null))).toEqual([
    "3.00",
    "102.00",
    "1002.00",
  ]);
});

test("peers are those of the year", () => {
  const moved = body(9, "甲局", { line: "教育" });
  const [period] = moved.periods;
  const periods = [
    { ...(period as Period), toYear: 2020, line: "司法" },
    { ...(period as Period), fromYear: 2021 },
  ];
  const all = [...valued([1, 2, 3, 4]), { body: { ...moved, periods }, measured: counted(100) }];
  const inYear = (year: number) => all.map(outliersAmong(all, year)).map(({ status, line }) => [status, line]);
  expect(inYear(2021).at(-1)).toEqual(["HIGH", "教育"]);
  expect(inYear(2020).at(-1)).toEqual(["TOO_FEW_PEERS", "司法"]);
  expect(inYear(2020)[0]).toEqual(["TOO_FEW_PEERS", "教育"]);
});

test("rates that contradict themselves or are over too low a base are no peers", () => {
  const rates = [1, 2, 3, 4, 5].map((part) => rated("GRANTED_RATE", part, 40));
  const others = [rated("GRANTED_RATE", 9, 8), withMinimumBase(rated("GRANTED_RATE", 9, 9), 30)];
  const found = outliersOf(
    [...rates, ...others].map((measured, i) => ({ body: body(i, "甲局", { line: "教育" }), measured })),
  );
  expect(found.map(({ status, peers }) => [status, peers])).toEqual([
    ...Array.from({ length: 5 }, () => ["USUAL", 5]),
    ["NOT_STATED", 5],
    ["NOT_STATED", 5],
  ]);
});

test("each says why in both languages, with the rule", () => {
  const [usual, , , , high] = outliersOf(valued([1, 2, 3, 4, 100])).map(outlierSaid);
  expect(english(high)).toMatch(
    /^Much higher than usual among the 5 departments of the line 教育: its robust z-score of 65\.43 .*0\.6745/,
  );
  expect(chinese(high)).toMatch(/^在同条线（教育）的5个机关中明显偏高：稳健z值65\.43，大于3\.5。.*规则：0\.6745×/);
  expect(english(usual)).toContain("Does not stand out");
  const [low] = outliersOf(valued([-100, 1, 2, 3, 4], null)).map(outlierSaid);
  expect(chinese(low)).toMatch(/^在同类且无条线的5个机关中明显偏低/);
  const [few] = outliersOf(valued([1])).map(outlierSaid);
  expect(english(few)).toBe(
    "Of the departments of the line 教育, one has a value to compare, fewer than 5: nothing is said of who stands out.",
  );
  expect(chinese(outliersOf(valued([7, 7, 7, 7, 8])).map(outlierSaid)[0])).toContain("中位绝对偏差为零");
  expect(english(outliersOf(valued([MeasureStatus.BLANK])).map(outlierSaid)[0])).toBe("There is no value to compare.");
});
