import { comparedYear } from "../../src/check/comparedReport";
import { checkHandover, checkNeighbours } from "../../src/check/neighbours";
import type { FigurePath } from "../../src/form/figures";
import { english } from "../support/saying";
import { stated } from "./stated";

type Values = Readonly<Partial<Record<FigurePath, number | null>>>;

function findings(year: number, previous: Values, current: Values) {
  return checkNeighbours(stated("示例市教育局", year, current), stated("示例市教育局", year - 1, previous));
}

test.each<readonly [string, number, Values, Values, readonly (readonly [string, string, number, number])[]]>([
  [
    "what was carried out comes in again, across the change of forms too",
    2021,
    { "applications.carriedOut.total": 2 },
    { "applications.carriedIn.total": 3 },
    [["R5", "WARNING", 3, 2]],
  ],
  [
    "and says nothing where it does",
    2021,
    { "applications.carriedOut.total": 2 },
    { "applications.carriedIn.total": 2 },
    [],
  ],
  [
    "documents in force follow from the year before",
    2022,
    { "normativeDocuments.inForce": 10 },
    { "normativeDocuments.inForce": 15, "normativeDocuments.made": 6, "normativeDocuments.repealed": 2 },
    [["R6", "WARNING", 15, 14]],
  ],
  [
    "documents disclosed add up, on the form of 2019",
    2020,
    { "normativeDocuments.totalDisclosed": 89 },
    { "normativeDocuments.totalDisclosed": 166, "normativeDocuments.disclosed": 78 },
    [["R7", "WARNING", 166, 167]],
  ],
  [
    "items go on from where they stood",
    2020,
    { "licensing.itemsBefore": 151, "licensing.itemsChange": -33 },
    { "licensing.itemsBefore": 120 },
    [["R8", "WARNING", 120, 118]],
  ],
  [
    "across the change of forms documents are not compared",
    2021,
    { "normativeDocuments.totalDisclosed": 89 },
    { "normativeDocuments.inForce": 5, "normativeDocuments.made": 1, "normativeDocuments.repealed": 0 },
    [],
  ],
  [
    "cases pending last year are not lost",
    2022,
    { "reconsideration.pending": 4 },
    { "reconsideration.total": 3 },
    [["R10", "NOTICE", 3, 4]],
  ],
  ["five times as much is no jump", 2023, { "licensing.decisions": 20 }, { "licensing.decisions": 100 }, []],
  ["more is", 2023, { "licensing.decisions": 20 }, { "licensing.decisions": 101 }, [["JUMP", "NOTICE", 101, 20]]],
  [
    "less than a fifth is",
    2023,
    { "licensing.decisions": 100 },
    { "licensing.decisions": 19 },
    [["JUMP", "NOTICE", 19, 100]],
  ],
  [
    "nothing where it was large is",
    2023,
    { "penalties.decisions": 20 },
    { "penalties.decisions": 0 },
    [["JUMP", "NOTICE", 0, 20]],
  ],
  ["small figures jump by themselves", 2023, { "penalties.decisions": 1 }, { "penalties.decisions": 19 }, []],
  ["money below a hundred thousand yuan too", 2023, { "fees.amount": 100 }, { "fees.amount": 9_999_999 }, []],
  [
    "figures that both forms have are compared",
    2021,
    { "licensing.decisions": 1000, "fees.itemsBefore": 500 },
    { "licensing.decisions": 10, "fees.amount": 1 },
    [["JUMP", "NOTICE", 10, 1000]],
  ],
])("%s", (_, year, previous, current, expected) => {
  const assessed = findings(year, previous, current).filter(({ left }) => left !== null);
  expect(assessed.map(({ check, level, left, right }) => [check, level, left, right])).toEqual(expected);
});

test("what one year leaves open is named with its year, and is no warning", () => {
  const [one, ...others] = findings(
    2021,
    { "applications.carriedOut.total": null },
    { "applications.carriedIn.total": 3 },
  );
  expect(others).toEqual([]);
  expect(one).toMatchObject({ check: "R5", level: "NOTICE", unstated: ["applications.carriedOut.total"], left: null });
  expect(english(one?.message)).toContain("Table 3, carried forward to next year, total in 2020 not stated");
});

test("years that are no neighbours say nothing of each other", () => {
  const body = (year: number) =>
    stated("示例市教育局", year, { "applications.carriedOut.total": 2, "applications.carriedIn.total": 9 }, 0);
  expect(checkNeighbours(body(2023), body(2021))).toEqual([]);
  expect(checkNeighbours(body(2021), body(2022))).toEqual([]);
});

test("a message says what was found, what follows and by how much they differ", () => {
  const [finding] = findings(2021, { "applications.carriedOut.total": 2 }, { "applications.carriedIn.total": 3 });
  expect(english(finding?.message)).toBe(
    "Table 3, brought forward from last year, total: 2021 says 3, but 2 follows from the report of 2020, a difference of 1. Check it, and give the reason if it is true.",
  );
});

describe("bodies that pass on to each other", () => {
  const names = { before: ["甲局", "乙局"], after: ["丙局"] };
  const handover = (
    before: readonly Values[],
    after: readonly Values[],
    { year = 2023, missing = [[], []] as readonly (readonly string[])[], rest = null as number | null } = {},
  ) => {
    const side = (when: number, all: readonly Values[], own: readonly string[], without: readonly string[] = []) =>
      comparedYear(
        when,
        all.map((values, i) => stated(own[i] ?? `第${i}局`, when, values, rest)),
        without,
      );
    return checkHandover(
      side(year, after, names.after, missing[1]),
      side(year - 1, before, names.before, missing[0]),
      names,
    );
  };
  const [ins, outs] = ["applications.carriedIn.total", "applications.carriedOut.total"] as const;
  const found = (all: ReturnType<typeof handover>) =>
    all.map(({ check, level, left, right }) => [check, level, left, right]);

  test("are compared by their sums", () => {
    expect(handover([{ [outs]: 2 }, { [outs]: 3 }], [{ [ins]: 5 }])).toEqual([]);
    const off = handover([{ [outs]: 2 }, { [outs]: 3 }], [{ [ins]: 4 }]);
    expect(found(off)).toEqual([["R5", "WARNING", 4, 5]]);
    expect(english(off[0]?.message)).toBe(
      "Table 3, brought forward from last year, total: 2023 says 4, but 5 follows from the report of 2022, a difference of -1. Check it, and give the reason if it is true. (In 2023, 丙局 took over from 甲局, 乙局; their sums are compared.)",
    );
    expect(handover([{ [outs]: 5 }], [{ [ins]: 3 }, { [ins]: 2 }])).toEqual([]);
    expect(found(handover([{ [outs]: 5 }], [{ [ins]: 3 }, { [ins]: 3 }]))).toEqual([["R5", "WARNING", 6, 5]]);
  });

  test("are compared by every rule of two years", () => {
    const force = (inForce: number, made = 0, repealed = 0): Values => ({
      "normativeDocuments.inForce": inForce,
      "normativeDocuments.made": made,
      "normativeDocuments.repealed": repealed,
    });
    expect(found(handover([force(10), force(4)], [force(15, 2, 1)]))).toEqual([]);
    expect(found(handover([force(10), force(4)], [force(14, 2, 1)]))).toEqual([["R6", "WARNING", 14, 15]]);
    const pending = (value: number): Values => ({ "litigation.direct.pending": value });
    expect(found(handover([pending(2), pending(3)], [{ "litigation.direct.total": 4 }]))).toEqual([
      ["R10", "NOTICE", 4, 5],
    ]);
    const made = (value: number): Values => ({ "rules.made": value });
    const jumps = (all: ReturnType<typeof handover>) => found(all).filter(([check]) => check === "JUMP");
    expect(jumps(handover([made(18), made(30)], [made(100)]))).toEqual([]);
    expect(jumps(handover([made(10), made(8)], [made(100)]))).toEqual([["JUMP", "NOTICE", 100, 18]]);
  });

  test("are not assessed where one leaves the cell open, which is never zero", () => {
    const [one, ...others] = handover([{ [outs]: 2 }, {}], [{ [ins]: 2 }]);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ check: "R5", level: "NOTICE", left: null, right: null, unstated: [outs] });
    expect(english(one?.message)).toContain("Table 3, carried forward to next year, total of 乙局 in 2022 not stated");
  });

  test("are not assessed where a report is missing, by any rule that would apply", () => {
    const all = handover([{ [outs]: 2, "rules.made": 100 }], [{ [ins]: 9 }], { missing: [["乙局"], []], rest: 0 });
    expect(found(all)).toEqual([
      ["R5", "NOTICE", null, null],
      ["R6", "NOTICE", null, null],
    ]);
    expect(english(all[0]?.message)).toContain("there is no report of 乙局 for 2022. Import them first.");
    expect(all[0]?.unstated).toContain(outs);
    const later = handover([{ [outs]: 2 }], [{ [ins]: 9 }], { missing: [[], ["丁局"]] });
    expect(found(later)).toContainEqual(["R5", "NOTICE", null, null]);
    expect(english(later[0]?.message)).toContain("there is no report of 丁局 for 2023");
    expect(later[0]?.unstated).toEqual([]);
    expect(handover([], [{ [ins]: 9 }], { year: 2019, missing: [["甲局"], []] })).toEqual([]);
  });
});
