import fc from "fast-check";
import { decimal, whole } from "../../src/arithmetic/fraction";
import type { Measured } from "../../src/arithmetic/measured";
import { Direction } from "../../src/arithmetic/order";
import { compareToPlace, pageOfRanking, ranked, rankingPlace, sharesAmong } from "../../src/arithmetic/ranking";
import { MeasureStatus } from "../../src/form/status";
import { body, counted, rated } from "./given";

const { ASC, DESC } = Direction;
const entriesOf = (measured: readonly Measured[], direction: Direction, minimumBase: number | null = null) =>
  ranked(
    measured.map((each, i) => ({ body: body(i + 1), measured: each })),
    { direction, minimumBase },
  );

test("equal values share a rank, the next one counts all before it, and no value has none", () => {
  const entries = entriesOf([1, 3, 3, 0].map(counted).concat(counted(MeasureStatus.BLANK)), DESC);
  expect(entries.map((entry) => [entry.body.code, entry.rank])).toEqual([
    ["C2", 1],
    ["C3", 1],
    ["C1", 3],
    ["C4", 4],
    ["C5", null],
  ]);
});

test("the other way round, what has no value still comes last", () => {
  const entries = entriesOf([counted(5), counted(MeasureStatus.NOT_REPORTED), counted(2)], ASC);
  expect(entries.map((entry) => [entry.body.code, entry.rank])).toEqual([
    ["C3", 1],
    ["C1", 2],
    ["C2", null],
  ]);
});

test("shares are of the sum of all; over a sum of zero, of both signs, and of rates, there are none", () => {
  const shares = (measured: readonly Measured[]) => {
    const entries = entriesOf(measured, DESC);
    return entries.map(sharesAmong(entries)).map(({ share, status }) => (share ? decimal(share, 4) : status));
  };
  expect(shares([counted(1), counted(2), counted(MeasureStatus.BLANK)])).toEqual(["0.6667", "0.3333", "NOT_STATED"]);
  expect(shares([counted(0), counted(0)])).toEqual(["ZERO_SUM", "ZERO_SUM"]);
  expect(shares([counted(1), counted(0)])).toEqual(["1.0000", "0.0000"]);
  expect(shares([counted(58), counted(-32), counted(MeasureStatus.BLANK)])).toEqual([
    "MIXED_SIGNS",
    "MIXED_SIGNS",
    "NOT_STATED",
  ]);
  expect(shares([rated("GRANTED_RATE", 1, 2), rated("GRANTED_RATE", 0, 0)])).toEqual(["RATE", "RATE"]);
});

test.each([ASC, DESC])("equal ones, and those without a rank, come by code, %s", (direction) => {
  const bodies = [3, 1, 2, 6, 5, 4].map((id) => body(id));
  const measured = bodies.map(({ id }) => counted(id > 3 ? MeasureStatus.BLANK : 7));
  const entries = ranked(
    bodies.map((each, i) => ({ body: each, measured: measured[i] as Measured })),
    { direction, minimumBase: null },
  );
  expect(entries.map((entry) => [entry.body.code, entry.rank])).toEqual([
    ["C1", 1],
    ["C2", 1],
    ["C3", 1],
    ["C4", null],
    ["C5", null],
    ["C6", null],
  ]);
});

test("a ranking made from an older one is the same as one made anew", () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }).map((count) => counted(count)),
    fc.constant(counted(MeasureStatus.BLANK)),
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, b]) => rated("GRANTED_RATE", a, b)),
  );
  const world = fc.array(fc.record({ earlier: fc.option(value), later: fc.option(value), kept: fc.boolean() }));
  fc.assert(
    fc.property(world, fc.constantFrom(ASC, DESC), fc.constantFrom(null, 2), (bodies, direction, minimumBase) => {
      const order = { direction, minimumBase };
      const candidates = (of: "earlier" | "later") =>
        bodies.flatMap((each, i) => {
          const measured = each.kept ? each.earlier : each[of];
          return measured === null ? [] : [{ body: body(i + 1), measured, kept: each.kept }];
        });
      const older = ranked(candidates("earlier"), order);
      const known = older.filter(({ body: { id } }) => bodies[id - 1]?.kept);
      const others = candidates("later").filter(({ kept }) => !kept);
      expect(ranked(others, order, known)).toEqual(
        ranked(
          candidates("later").map(({ body: of, measured }) => ({ body: of, measured })),
          order,
        ),
      );
    }),
  );
});

test("a place keeps the value of what has a rank alone", () => {
  const [first, second] = entriesOf([rated("GRANTED_RATE", 1, 2), rated("GRANTED_RATE", 30, 60)], DESC, 30);
  expect(rankingPlace(first as NonNullable<typeof first>)).toEqual({ value: first?.measured.value, code: "C2" });
  expect(rankingPlace(second as NonNullable<typeof second>)).toEqual({ value: null, code: "C1" });
});

test("a minimum base bounds rates alone, and a rate at the base has its rank", () => {
  expect(entriesOf([counted(5)], DESC, 30).map(({ rank }) => rank)).toEqual([1]);
});

test("a rate below the minimum base has its value and no rank", () => {
  const entries = entriesOf([rated("GRANTED_RATE", 29, 29), rated("GRANTED_RATE", 15, 30)], DESC, 30);
  expect(entries.map((entry) => [entry.body.code, entry.rank, entry.measured.status])).toEqual([
    ["C2", 1, "REPORTED"],
    ["C1", null, "LOW_BASE"],
  ]);
  expect(entries[1]?.measured.value).not.toBeNull();
});

test.each([ASC, DESC])("a rate that contradicts itself has its value and no rank, and comes last, %s", (direction) => {
  const entries = entriesOf([rated("GRANTED_RATE", 187, 184), rated("GRANTED_RATE", 184, 184)], direction);
  expect(entries.map((entry) => [entry.body.code, entry.rank, entry.measured.status])).toEqual([
    ["C2", 1, "REPORTED"],
    ["C1", null, "CONTRADICTORY"],
  ]);
  expect(decimal(entries[1]?.measured.value ?? whole(0n), 4)).toBe("1.0163");
});

test.each([ASC, DESC])(
  "the place of each entry is behind those before it and before those behind it, %s",
  (direction) => {
    const order = { direction, minimumBase: null };
    const entries = entriesOf([2, 2, 1, 7].map(counted).concat(counted(MeasureStatus.BLANK)), direction);
    for (const [i, entry] of entries.entries())
      expect(entries.map((each) => Math.sign(compareToPlace(each, rankingPlace(entry), order)))).toEqual(
        entries.map((_, j) => Math.sign(j - i)),
      );
  },
);

describe("a page of a ranking", () => {
  const order = { direction: DESC, minimumBase: null };
  const entries = entriesOf(
    [rated("GRANTED_RATE", 1, 3), rated("GRANTED_RATE", 333_333, 1_000_000), counted(MeasureStatus.BLANK)],
    DESC,
  );
  const codes = (after: readonly (string | number)[] | null, before: readonly (string | number)[] | null = null) =>
    pageOfRanking(entries, order, { after, before, limit: 9, fromEnd: false }).map(({ row }) => row.body.code);

  test("goes on from the exact place of an entry, also of one without a rank", () => {
    const places = pageOfRanking(entries, order, { after: null, before: null, limit: 9, fromEnd: false }).map(
      ({ place }) => place,
    );
    expect(places.map((place) => codes(place))).toEqual([["C2", "C3"], ["C3"], []]);
    expect(places.map((place) => codes(null, place))).toEqual([[], ["C1"], ["C1", "C2"]]);
  });

  test.each([
    ["a value that is no number", ["x", "1", "C1"]],
    ["a denominator of zero", ["1", "0", "C1"]],
    ["a negative denominator", ["1", "-2", "C1"]],
    ["half a value", ["1", "", "C1"]],
  ])("is refused after a place with %s", (_, place) => {
    expect(() => codes(place)).toThrow(expect.objectContaining({ code: "CURSOR_INVALID" }));
  });
});
