import { checkNeighbours } from "../../src/check/neighbours";
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
