import { ChangeStatus } from "../../src/arithmetic/change";
import { contributionsOf, sumsByStatus } from "../../src/arithmetic/contribution";
import { decimal, type Fraction } from "../../src/arithmetic/fraction";
import { type Measured, unreported } from "../../src/arithmetic/measured";
import { ContributionStatus } from "../../src/arithmetic/movement";
import { FormCode } from "../../src/form/catalogue";
import { Dimension } from "../../src/form/dimension";
import { measureOf } from "../../src/form/measure";
import type { Handover } from "../../src/form/succession";
import { body, counted, rated } from "./given";

const { STAYED, SUCCEEDED, ENTERED, LEFT, MOVED_IN, MOVED_OUT, HANDED_OVER, TOOK_OVER, SCOPE_CHANGED } =
  ContributionStatus;
const [RECEIVED, GRANTED] = [measureOf("APPLICATIONS_RECEIVED"), measureOf("GRANTED_RATE")];
const [A, B, C, D] = [1, 2, 3, 4];
const MERGER = handover([A, B], [C]);

function handover(before: readonly number[], after: readonly number[]): Handover {
  return { members: [...new Set([...before, ...after])], before, after };
}

type Stated = number | readonly [numerator: number, denominator: number] | null;
type Line = string | null;

/** What a body states in each year, and the line in which the question counts it (null: it does not). */
type Given = readonly [id: number, stated: readonly [Stated, Stated], lines?: readonly [Line, Line]];

function divided(handovers: readonly Handover[], each: readonly Given[], groupBy: Dimension = Dimension.DEPARTMENT) {
  const measure = each.some(([, stated]) => stated.some((one) => Array.isArray(one))) ? GRANTED : RECEIVED;
  const measured = (stated: Stated): Measured => {
    if (stated === null) return unreported(measure, "total", "NOT_EXPECTED");
    return typeof stated === "number" ? counted(stated) : rated("GRANTED_RATE", ...stated);
  };
  const bodies = each.map(([id, stated, lines = ["政务", "政务"]]) => {
    const inYear = (at: 0 | 1) => {
      const isThere = stated[at] !== null;
      const key = groupBy === Dimension.LINE ? { line: lines[at] } : { departmentId: id };
      const form = isThere ? FormCode.FORM_2021 : null;
      return { key: isThere && lines[at] !== null ? key : null, measured: measured(stated[at]), form, due: isThere };
    };
    return { body: body(id), before: inYear(0), after: inYear(1) };
  });
  return contributionsOf(measure, "total", bodies, handovers, groupBy, false);
}

const shown = (part: Fraction | null, places = 0) => part && decimal(part, places);
const rows = (of: ReturnType<typeof divided>) =>
  of.entries.map(({ key, status, adds, movements }) => [
    key.line ?? key.departmentId,
    status,
    shown(adds),
    movements.map((each) => [each.body.id, each.status]),
  ]);

test("a merger is one contribution of the successor, which names its predecessors", () => {
  const found = divided(
    [MERGER],
    [
      [A, [10, null]],
      [B, [20, null]],
      [C, [null, 33]],
      [D, [5, 4]],
    ],
  );
  expect(found.change.status).toBe(ChangeStatus.COMPARABLE);
  const names = [
    [A, HANDED_OVER],
    [B, HANDED_OVER],
    [C, TOOK_OVER],
  ];
  expect(rows(found)).toEqual([
    [C, SUCCEEDED, "3", names],
    [D, STAYED, "-1", []],
  ]);
  expect(found.entries[0]).toMatchObject({ expectedBefore: 2, expectedAfter: 1 });
  expect(found.entries[0]?.change.before).toMatchObject({ value: { numerator: 30n }, stated: 2 });
  expect(sumsByStatus(found.entries).map(({ status, count, adds }) => [status, count, shown(adds)])).toEqual([
    [STAYED, 1, "-1"],
    [SUCCEEDED, 1, "3"],
  ]);
});

test.each<[what: string, of: Handover, readonly Given[], lead: number, names: readonly (readonly [number, string])[]]>([
  [
    "a division is one of its only predecessor",
    handover([A], [C, D]),
    [
      [A, [7, null]],
      [C, [null, 4]],
      [D, [null, 4]],
    ],
    A,
    [
      [A, HANDED_OVER],
      [C, TOOK_OVER],
      [D, TOOK_OVER],
    ],
  ],
  [
    "one that passes a part on is one with its successor",
    handover([B], [A, B]),
    [
      [A, [null, 4]],
      [B, [7, 4]],
    ],
    B,
    [
      [A, TOOK_OVER],
      [B, SUCCEEDED],
    ],
  ],
  [
    "one that takes others in is one with them",
    handover([A, B], [B]),
    [
      [A, [3, null]],
      [B, [4, 8]],
    ],
    B,
    [
      [A, HANDED_OVER],
      [B, SUCCEEDED],
    ],
  ],
  [
    "several that pass on to several are one of the first successor",
    handover([A, B], [D, C]),
    [
      [A, [3, null]],
      [B, [4, null]],
      [C, [null, 4]],
      [D, [null, 4]],
    ],
    C,
    [
      [A, HANDED_OVER],
      [B, HANDED_OVER],
      [C, TOOK_OVER],
      [D, TOOK_OVER],
    ],
  ],
])("%s", (_, of, given, lead, names) => {
  const found = divided([of], given);
  expect(found.change.status).toBe(ChangeStatus.COMPARABLE);
  expect(rows(found)).toEqual([[lead, SUCCEEDED, "1", names]]);
});

test("of a rate has the change of the common rate of both sides, and of their weight", () => {
  const found = divided(
    [MERGER],
    [
      [A, [[1, 10], null]],
      [B, [[5, 10], null]],
      [C, [null, [14, 20]]],
      [
        D,
        [
          [10, 20],
          [10, 20],
        ],
      ],
    ],
  );
  // From 16/40 to 24/40: A and B had 30 % together, C has 70 %, of half of all.
  expect(found.entries.map(({ within, shift }) => [shown(within, 2), shown(shift, 2)])).toEqual([
    ["0.20", "0.00"],
    ["0.00", "0.00"],
  ]);
});

test("without one of them all come and go, and who goes on is not the same", () => {
  const missing = divided(
    [MERGER],
    [
      [A, [10, null]],
      [B, [null, null]],
      [C, [null, 33]],
    ],
  );
  expect(missing.change.status).toBe(ChangeStatus.UNEQUAL_BODIES);
  expect(rows(missing)).toEqual([
    [A, LEFT, "-10", [[A, LEFT]]],
    [C, ENTERED, "33", [[C, ENTERED]]],
  ]);
  const going = divided(
    [handover([A, B], [B])],
    [
      [A, [null, null]],
      [B, [20, 31]],
    ],
  );
  expect(going.change.status).toBe(ChangeStatus.UNEQUAL_BODIES);
  expect(rows(going)).toEqual([[B, SCOPE_CHANGED, "11", [[B, SCOPE_CHANGED]]]]);
  const rate = divided(
    [handover([A, B], [B])],
    [
      [
        B,
        [
          [1, 2],
          [2, 2],
        ],
      ],
      [
        C,
        [
          [1, 2],
          [1, 2],
        ],
      ],
    ],
  );
  expect(rate.entries.map(({ within, shift }) => [within === null, shift === null])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("between groups moves, and leaves the whole comparable", () => {
  const given: readonly Given[] = [
    [A, [10, null], ["政务", null]],
    [B, [20, null], ["财政", null]],
    [C, [null, 33], [null, "政务"]],
    [D, [5, 6]],
  ];
  const found = divided([MERGER], given, Dimension.LINE);
  expect(found.change.status).toBe(ChangeStatus.COMPARABLE);
  expect(rows(found)).toEqual([
    [
      "政务",
      STAYED,
      "24",
      [
        [A, MOVED_OUT],
        [C, MOVED_IN],
      ],
    ],
    ["财政", MOVED_OUT, "-20", [[B, MOVED_OUT]]],
  ]);
  const within = divided(
    [MERGER],
    given.slice(0, 3).map(([id, stated]): Given => [id, stated]),
    Dimension.LINE,
  );
  expect(rows(within).map(([line, status]) => [line, status])).toEqual([["政务", SUCCEEDED]]);
  const goesOn = divided(
    [handover([A, B], [B])],
    [
      [A, [10, null], ["财政", null]],
      [B, [20, 31]],
    ],
    Dimension.LINE,
  );
  expect(rows(goesOn)).toEqual([
    ["财政", MOVED_OUT, "-10", [[A, MOVED_OUT]]],
    ["政务", SCOPE_CHANGED, "11", [[B, SCOPE_CHANGED]]],
  ]);
  expect(goesOn.change.status).toBe(ChangeStatus.COMPARABLE);
});

test("with one that the question counts in no group is unequal", () => {
  const found = divided(
    [MERGER],
    [
      [A, [10, null]],
      [B, [20, null], [null, null]],
      [C, [null, 33]],
    ],
  );
  expect(found.change.status).toBe(ChangeStatus.UNEQUAL_BODIES);
  expect(rows(found)).toEqual([
    [A, MOVED_OUT, "-10", [[A, MOVED_OUT]]],
    [C, MOVED_IN, "33", [[C, MOVED_IN]]],
  ]);
});
