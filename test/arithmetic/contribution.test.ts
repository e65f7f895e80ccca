import fc from "fast-check";
import { ChangeStatus } from "../../src/arithmetic/change";
import {
  type Contributions,
  contributionsInOrder,
  contributionsOf,
  pageOfContributions,
  sumsByStatus,
  totalOf,
} from "../../src/arithmetic/contribution";
import { cursorFrom } from "../../src/arithmetic/cursor";
import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import { compareFractions, decimal, type Fraction, sumOfFractions, whole } from "../../src/arithmetic/fraction";
import { type Measured, unreported } from "../../src/arithmetic/measured";
import { type BodyInBothYears, ContributionStatus } from "../../src/arithmetic/movement";
import { Direction } from "../../src/arithmetic/order";
import { ShareStatus } from "../../src/arithmetic/share";
import { FormCode } from "../../src/form/catalogue";
import { Dimension } from "../../src/form/dimension";
import { measureOf } from "../../src/form/measure";
import { MeasureStatus } from "../../src/form/status";
import type { Handover } from "../../src/form/succession";
import { body, counted, rated } from "./given";

const { STAYED, ENTERED, LEFT, MOVED_IN, MOVED_OUT, CONTRADICTORY, NOT_STATED } = ContributionStatus;
const RECEIVED = measureOf("APPLICATIONS_RECEIVED");
const GRANTED = measureOf("GRANTED_RATE");

/** A body in a line of work in each year; a line `undefined` is outside of the question. */
interface Given {
  readonly values: readonly [Measured, Measured];
  readonly lines?: readonly [string | undefined, string | undefined];
}

function given(each: readonly Given[], groupBy: Dimension): readonly BodyInBothYears<DirectoryBody>[] {
  return each.map(({ values, lines = ["科技", "科技"] }, i) => {
    const of = body(i + 1);
    const inYear = (at: 0 | 1) => ({
      key: lines[at] === undefined ? null : groupBy === Dimension.LINE ? { line: lines[at] } : { departmentId: of.id },
      measured: values[at],
      form: values[at].status === MeasureStatus.NOT_REPORTED ? null : FormCode.FORM_2021,
      due: true,
    });
    return { body: of, before: inYear(0), after: inYear(1) };
  });
}

function divided(
  measure: typeof GRANTED,
  each: readonly Given[],
  groupBy = Dimension.DEPARTMENT,
  isBroken = false,
  handovers: readonly Handover[] = [],
) {
  return contributionsOf(measure, "total", given(each, groupBy), handovers, groupBy, isBroken);
}

const missing = (measure = RECEIVED) => unreported(measure, "total", "EXPECTED");
const shown = (part: Fraction | null, places = 0) => part && decimal(part, places);
const rows = ({ entries }: Contributions, places = 0) =>
  entries.map(({ status, adds, within, shift, share }) => [
    status,
    shown(adds, places),
    shown(within, places),
    shown(shift, places),
    share.status === ShareStatus.GIVEN ? shown(share.share, 3) : share.status,
  ]);

describe("a count", () => {
  test("is divided by who stayed, came and went; what is stated in neither year adds nothing", () => {
    const change = divided(RECEIVED, [
      { values: [counted(10), counted(16)] },
      { values: [missing(), counted(5)] },
      { values: [counted(3), missing()] },
      { values: [missing(), counted(MeasureStatus.BLANK)] },
    ]);
    expect(rows(change)).toEqual([
      [STAYED, "6", null, null, "MIXED_SIGNS"],
      [ENTERED, "5", null, null, "MIXED_SIGNS"],
      [LEFT, "-3", null, null, "MIXED_SIGNS"],
      [NOT_STATED, null, null, null, "NOT_STATED"],
    ]);
    expect(change.change).toMatchObject({ status: ChangeStatus.UNEQUAL_BODIES, difference: whole(8n) });
    expect(change.entries.map(({ change: { difference } }) => shown(difference))).toEqual(["6", null, null, null]);
    expect(change.entries.map(({ change: { before, after } }) => [before.status, after.status])).toEqual([
      ["REPORTED", "REPORTED"],
      ["NOT_REPORTED", "REPORTED"],
      ["REPORTED", "NOT_REPORTED"],
      ["NOT_REPORTED", "BLANK"],
    ]);
    expect([change.expectedBefore, change.expectedAfter]).toEqual([4, 4]);
    expect(sumsByStatus(change.entries).map(({ status, count, adds }) => [status, count, shown(adds)])).toEqual([
      [STAYED, 1, "6"],
      [ENTERED, 1, "5"],
      [LEFT, 1, "-3"],
      [NOT_STATED, 1, null],
    ]);
  });

  test("has shares where all move one way, and what each adds to the relative change", () => {
    const change = divided(RECEIVED, [
      { values: [counted(10), counted(13)] },
      { values: [counted(30), counted(31)] },
      { values: [counted(0), counted(0)] },
    ]);
    expect(rows(change).map((row) => row[4])).toEqual(["0.750", "0.250", "0.000"]);
    expect(change.entries.map(({ relative }) => shown(relative, 3))).toEqual(["0.075", "0.025", "0.000"]);
    expect(change.change.status).toBe(ChangeStatus.COMPARABLE);
  });

  test("of zero before has no relative parts, and of no change no shares", () => {
    const fromZero = divided(RECEIVED, [{ values: [counted(0), counted(4)] }]);
    expect(fromZero.entries[0]).toMatchObject({ adds: whole(4n), relative: null });
    expect(fromZero.change.status).toBe(ChangeStatus.ZERO_BEFORE);
    expect(rows(divided(RECEIVED, [{ values: [counted(4), counted(4)] }]))).toEqual([
      [STAYED, "0", null, null, "ZERO_SUM"],
    ]);
  });

  test("without a sum in one of the years is not divided", () => {
    const change = divided(RECEIVED, [{ values: [missing(), counted(4)] }]);
    expect(rows(change)).toEqual([[ENTERED, null, null, null, "NOT_STATED"]]);
    expect(change.change).toMatchObject({ status: ChangeStatus.NOT_STATED, difference: null });
  });

  test("is not divided across forms of which one lacks it", () => {
    const change = divided(RECEIVED, [{ values: [counted(3), counted(4)] }], Dimension.DEPARTMENT, true);
    expect(rows(change)).toEqual([[STAYED, null, null, null, "NOT_STATED"]]);
    expect(change.change).toMatchObject({ status: ChangeStatus.BREAK, difference: null, relative: null });
    const without = divided(RECEIVED, [{ values: [missing(), counted(4)] }], Dimension.DEPARTMENT, true);
    expect(without.change.status).toBe(ChangeStatus.NOT_STATED);
  });

  test("moves with a body from one group to another, and with one that the question no longer counts", () => {
    const each: readonly Given[] = [
      { values: [counted(10), counted(12)] },
      { values: [counted(7), counted(8)], lines: ["科技", "教育"] },
      { values: [counted(5), counted(6)], lines: ["科技", undefined] },
      { values: [counted(2), counted(4)], lines: [undefined, "公安"] },
    ];
    const byLine = divided(RECEIVED, each, Dimension.LINE);
    expect(byLine.change).toMatchObject({ status: ChangeStatus.UNEQUAL_BODIES, difference: whole(2n) });
    expect(byLine.entries.map(({ key, status, adds }) => [key.line, status, shown(adds)])).toEqual([
      ["科技", STAYED, "-10"],
      ["教育", MOVED_IN, "8"],
      ["公安", MOVED_IN, "4"],
    ]);
    expect(byLine.entries[0]?.movements.map((movement) => [movement.body.code, movement.status])).toEqual([
      ["C2", MOVED_OUT],
      ["C3", MOVED_OUT],
    ]);
    expect(rows(divided(RECEIVED, each)).map(([status, adds]) => [status, adds])).toEqual([
      [STAYED, "2"],
      [STAYED, "1"],
      [MOVED_OUT, "-5"],
      [MOVED_IN, "4"],
    ]);
  });

  test("between groups alone is over the same bodies", () => {
    const change = divided(
      RECEIVED,
      [{ values: [counted(7), counted(8)], lines: ["科技", "教育"] }, { values: [counted(1), counted(1)] }],
      Dimension.LINE,
    );
    expect(change.change.status).toBe(ChangeStatus.COMPARABLE);
  });
});

describe("a rate", () => {
  test("rises without any own rate rising, if the weights shift", () => {
    const change = divided(GRANTED, [
      { values: [rated("GRANTED_RATE", 9, 10), rated("GRANTED_RATE", 27, 30)] },
      { values: [rated("GRANTED_RATE", 9, 30), rated("GRANTED_RATE", 3, 10)] },
    ]);
    // From 18/40 to 30/40. The mean is 0.6: (0.75 - 0.25) (0.9 - 0.6) and (0.25 - 0.75) (0.3 - 0.6).
    expect(rows(change, 3)).toEqual([
      [STAYED, "0.150", "0.000", "0.150", "0.500"],
      [STAYED, "0.150", "0.000", "0.150", "0.500"],
    ]);
    expect(shown(change.change.difference, 3)).toBe("0.300");
  });

  test("changes with the own rates at their mean weight", () => {
    const change = divided(GRANTED, [
      { values: [rated("GRANTED_RATE", 2, 10), rated("GRANTED_RATE", 5, 10)] },
      { values: [rated("GRANTED_RATE", 6, 10), rated("GRANTED_RATE", 5, 10)] },
    ]);
    expect(rows(change, 3).map((row) => row.slice(1, 4))).toEqual([
      ["0.150", "0.150", "0.000"],
      ["-0.050", "-0.050", "0.000"],
    ]);
  });

  test("is lifted by one that enters above the mean, and by one that leaves from below it", () => {
    const change = divided(GRANTED, [
      { values: [rated("GRANTED_RATE", 5, 10), rated("GRANTED_RATE", 5, 10)] },
      { values: [missing(GRANTED), rated("GRANTED_RATE", 10, 10)] },
      { values: [rated("GRANTED_RATE", 0, 10), missing(GRANTED)] },
    ]);
    // From 5/20 to 15/20, the mean is 0.5.
    expect(rows(change, 3)).toEqual([
      [STAYED, "0.000", "0.000", "0.000", "0.000"],
      [ENTERED, "0.250", null, null, "0.500"],
      [LEFT, "0.250", null, null, "0.500"],
    ]);
  });

  test("of a body without cases in one year shifts its weight alone", () => {
    const change = divided(GRANTED, [
      { values: [rated("GRANTED_RATE", 5, 10), rated("GRANTED_RATE", 5, 10)] },
      { values: [rated("GRANTED_RATE", 0, 0), rated("GRANTED_RATE", 9, 10)] },
    ]);
    // From 5/10 to 14/20, the mean is 0.6.
    expect(rows(change, 3).map((row) => row.slice(0, 4))).toEqual([
      [STAYED, "0.050", "0.000", "0.050"],
      [STAYED, "0.150", "0.000", "0.150"],
    ]);
    expect(change.entries[1]?.change.before.status).toBe(MeasureStatus.NO_BASE);
  });

  test("that contradicts itself is counted as the total counts it, and not divided", () => {
    const change = divided(GRANTED, [
      { values: [rated("GRANTED_RATE", 5, 10), rated("GRANTED_RATE", 5, 10)] },
      { values: [rated("GRANTED_RATE", 5, 4), rated("GRANTED_RATE", 2, 4)] },
    ]);
    expect(rows(change).map((row) => [row[0], row[2], row[3]])).toEqual([
      [STAYED, "0", "0"],
      [CONTRADICTORY, null, null],
    ]);
    expect(totalOf(change.entries.map(({ adds }) => adds))).not.toBeNull();
    const all = divided(GRANTED, [{ values: [rated("GRANTED_RATE", 5, 4), rated("GRANTED_RATE", 2, 4)] }]);
    expect(all.change).toMatchObject({ status: ChangeStatus.CONTRADICTORY, difference: null });
    expect(all.entries[0]?.adds).toBeNull();
  });

  test("over no cases at all in one year is not divided", () => {
    const change = divided(GRANTED, [{ values: [rated("GRANTED_RATE", 0, 0), rated("GRANTED_RATE", 2, 4)] }]);
    expect(rows(change)).toEqual([[STAYED, null, null, null, "NOT_STATED"]]);
  });
});

const CODES = ["APPLICATIONS_RECEIVED", "GRANTED_RATE", "DISPUTE_RATE", "PROCUREMENT_AVERAGE"];
const statement = fc.option(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 })), { freq: 3 });
const line = fc.constantFrom("科技", "教育", undefined);
const world = fc.record({
  code: fc.constantFrom(...CODES),
  groupBy: fc.constantFrom(Dimension.DEPARTMENT, Dimension.LINE),
  bodies: fc.array(fc.record({ before: statement, after: statement, lines: fc.tuple(line, line) }), { maxLength: 12 }),
  // Handovers share no body: the first one is of some of the bodies 1 to 4, the others of 5 to 8, and of the rest.
  handovers: fc.tuple(handover(1, 2, 3, 4), handover(5, 6, 7, 8), handover(9, 10, 11, 12)),
});

function handover(...ids: number[]): fc.Arbitrary<Handover> {
  const side = fc.subarray(ids, { minLength: 1 });
  return fc.record({ members: fc.constant(ids), before: side, after: side });
}

test("whatever is filed and moved, the contributions add up to the difference exactly, and their parts to them", () => {
  let dividedOnes = 0;
  fc.assert(
    fc.property(world, ({ code, groupBy, bodies, handovers }) => {
      const measured = (stated: [number, number] | null) => {
        if (stated === null) return missing(measureOf(code));
        return code === "APPLICATIONS_RECEIVED" ? counted(stated[0]) : rated(code, ...stated);
      };
      const each = bodies.map(
        ({ before, after, lines }): Given => ({ values: [measured(before), measured(after)], lines }),
      );
      const { change, entries } = divided(measureOf(code), each, groupBy, false, handovers);
      for (const side of ["before", "after"] as const) {
        const statedIn = entries.map((entry) => entry.change[side].stated);
        expect(statedIn.reduce((sum, one) => sum + one, 0)).toBe(change[side].stated);
      }
      if (change.difference === null) {
        expect(entries.every(({ adds, within, shift }) => adds === null && within === null && shift === null)).toBe(
          true,
        );
        return;
      }
      dividedOnes++;
      const isSame = (a: Fraction | null, b: Fraction | null) =>
        expect(compareFractions(a ?? whole(0n), b ?? whole(0n))).toBe(0);
      isSame(totalOf(entries.map(({ adds }) => adds)), change.difference);
      isSame(totalOf(sumsByStatus(entries).map(({ adds }) => adds)), change.difference);
      for (const { adds, within, shift } of entries)
        if (within !== null || shift !== null) isSame(sumOfFractions([within as Fraction, shift as Fraction]), adds);
      if (change.relative) isSame(totalOf(entries.map(({ relative }) => relative)), change.relative);
      const shares = entries.flatMap(({ share: { share } }) => share ?? []);
      if (shares.length > 0) isSame(sumOfFractions(shares), whole(1n));
    }),
    { numRuns: 500 },
  );
  expect(dividedOnes).toBeGreaterThan(200);
});

describe("the list", () => {
  const { entries } = divided(RECEIVED, [
    { values: [counted(1), counted(3)] },
    { values: [missing(), missing()] },
    { values: [counted(9), counted(4)] },
    { values: [counted(1), counted(3)] },
  ]);
  const inOrder = (direction: Direction) =>
    contributionsInOrder(entries, Dimension.DEPARTMENT, direction, (id) => `C${id}`);
  const codes = (listed: readonly { readonly departmentId?: number }[]) => listed.map((key) => key.departmentId);

  test.each([
    [Direction.DESC, [1, 4, 3, 2]],
    [Direction.ASC, [3, 1, 4, 2]],
  ])("comes by what each adds, %s, then by code, and what adds nothing last", (direction, expected) => {
    expect(codes(inOrder(direction).map(({ entry }) => entry.key))).toEqual(expected);
  });

  test("goes on from the place of each of its entries", () => {
    const placed = inOrder(Direction.DESC);
    const all = { after: null, before: null, limit: 10, fromEnd: false };
    const listed = pageOfContributions(placed, Direction.DESC, all);
    expect(cursorFrom("list", listed[0]?.place ?? [])).not.toBe(cursorFrom("list", listed[1]?.place ?? []));
    for (const [i, { place }] of listed.entries()) {
      const rest = pageOfContributions(placed, Direction.DESC, { ...all, after: place });
      expect(rest.map(({ row }) => row)).toEqual(listed.slice(i + 1).map(({ row }) => row));
    }
    expect(() => pageOfContributions(placed, Direction.DESC, { ...all, after: ["a", "b", "c"] })).toThrow();
  });
});
