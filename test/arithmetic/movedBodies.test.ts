import { type BodyYear, bodyYearsOf, lostYearsOf } from "../../src/arithmetic/coverage";
import { BodyDirectory } from "../../src/arithmetic/directory";
import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import { refuseDoubleCounting } from "../../src/arithmetic/doubleCounting";
import { rollupPlan } from "../../src/arithmetic/rollupPlan";
import { bodiesMatching, bodiesSummed, selectedIn, summedIn } from "../../src/arithmetic/selection";
import { DepartmentKind } from "../../src/form/body";
import { FormCode } from "../../src/form/catalogue";
import { Dimension } from "../../src/form/dimension";
import { ALL_YEARS, type Position, withFacts } from "../../src/form/period";
import { body } from "./given";

/** A body, with the changes of its position, each from a year on, and the years for which it filed. */
function moved(
  id: number,
  name: string,
  filed: readonly number[],
  first: Partial<Position>,
  ...later: readonly (readonly [from: number, facts: Partial<Position>])[]
): DirectoryBody {
  const { periods, ...others } = body(id, name, first);
  return {
    ...others,
    periods: later.reduce((before, [fromYear, facts]) => withFacts(before, { ...ALL_YEARS, fromYear }, facts), periods),
    firstYear: filed[0] ?? null,
    lastYear: filed.at(-1) ?? null,
    filed: new Map(filed.map((year) => [year, FormCode.FORM_2021])),
  };
}

const YEARS = [2021, 2022, 2023, 2024];
const city = moved(1, "甲市", YEARS, {});
const x = moved(2, "甲市乙县", YEARS, { parentId: 1 });
const y = moved(3, "甲市丙县", YEARS, { parentId: 1 }, [2024, { summary: false }]);
// From the county X to the county Y in 2022, and to the city in 2023, when its line changed, too.
const bureau = moved(
  4,
  "甲市农业局",
  YEARS,
  { parentId: 2 },
  [2022, { parentId: 3 }],
  [2023, { parentId: 1, line: "水利" }],
);
const school = moved(5, "甲市一中", [2021, 2023], { parentId: 4 });
const directory = new BodyDirectory([city, x, y, bureau, school], []);
const ids = (bodies: readonly DirectoryBody[]) => bodies.map(({ id }) => id);

test.each([
  [1, 2021, [2, 3], [2, 3, 4, 5]],
  [1, 2023, [2, 3, 4], [2, 3, 4, 5]],
  [2, 2020, [4], [4, 5]],
  [2, 2022, [], []],
  [3, 2021, [], []],
  [3, 2022, [4], [4, 5]],
  [3, undefined, [], []],
  [4, 2021, [5], [5]],
])("below %d in %s are its parts of that year, and all below these", (id, year, parts, below) => {
  expect(ids(directory.partsOf(id, year))).toEqual(parts);
  expect(ids(directory.below(id, year)).sort()).toEqual(below);
});

test.each<[readonly number[] | null, readonly (readonly number[])[]]>([
  [[2021], [[2021]]],
  [
    [2024, 2021, 2023, 2021],
    [[2021], [2023], [2024]],
  ],
  [
    [2010, 2021, 2030],
    [[2010, 2021], [2030]],
  ],
  [[], []],
  [null, [[2021], [2022], [2023], [2024]]],
])("years %j are those of %j with the same tree", (years, eras) => expect(directory.eras(years)).toEqual(eras));

test("of a tree that never changes, the years are one group, and all years stay all", () => {
  const still = new BodyDirectory([city, x], []);
  expect([null, [2022, 2021], []].map((years) => still.eras(years))).toEqual([[null], [[2022, 2021]], [[]]]);
});

test("all years begin with the first that a body is expected in, and end with the last report of any", () => {
  const early = { ...moved(6, "甲市早局", [2022], {}), activeFrom: 2019 };
  expect(new BodyDirectory([bureau, early], []).eras(null)).toEqual([[2019, 2020, 2021], [2022], [2023, 2024]]);
  expect(new BodyDirectory([moved(6, "甲市新局", [], {}, [2022, { line: "水利" }])], []).eras(null)).toEqual([]);
});

test("bodies match by their positions of the year", () => {
  const { BUREAU, GOVERNMENT } = DepartmentKind;
  const of = (filter: object, year: number) => ids(bodiesMatching(filter, directory, year));
  expect([2021, 2022, 2023].map((year) => of({ parent: "甲市" }, year))).toEqual([
    [2, 3],
    [2, 3],
    [2, 3, 4],
  ]);
  expect([2022, 2023].map((year) => of({ lines: ["水利"] }, year))).toEqual([[], [4]]);
  expect([2022, 2023].map((year) => of({ lines: ["农业农村"] }, year))).toEqual([[4], []]);
  expect([2023, 2024].map((year) => of({ summary: true }, year))).toEqual([
    [1, 2, 3],
    [1, 2],
  ]);
  expect(of({ kinds: [BUREAU, GOVERNMENT], under: "甲市丙县" }, 2022)).toEqual([4, 5]);
  expect(ids(bodiesSummed({}, directory, 2024).bodies)).toEqual([3, 4, 5]);
  expect(ids(bodiesSummed({ under: "甲市丙县" }, directory, 2023).leftOut)).toEqual([3]);
  expect(ids(bodiesSummed({ under: "甲市丙县" }, directory, 2024).leftOut)).toEqual([]);
});

test("years with the same bodies are one entry, and only neighbouring ones", () => {
  const selected = (filter: object, years: readonly number[] | null) =>
    selectedIn(years, directory, (year) => bodiesMatching(filter, directory, year)).map((entry) => [
      entry.years,
      ids(entry.selected),
    ]);
  expect(selected({ parent: "甲市" }, null)).toEqual([
    [
      [2021, 2022],
      [2, 3],
    ],
    [
      [2023, 2024],
      [2, 3, 4],
    ],
  ]);
  expect(selected({ under: "甲市丙县" }, YEARS)).toEqual([
    [[2021], []],
    [[2022], [4, 5]],
    [[2023, 2024], []],
  ]);
  expect(selected({ under: "甲市" }, YEARS)).toEqual([[YEARS, [2, 3, 4, 5]]]);
  expect(selected({ under: "甲市" }, [])).toEqual([]);
});

test("sums are one entry only where what they leave out is the same, too", () => {
  const summed = summedIn({ under: "甲市" }, directory, YEARS);
  expect(summed.map(({ years, selected }) => [years, ids(selected.bodies), ids(selected.leftOut)])).toEqual([
    [
      [2021, 2022, 2023],
      [4, 5],
      [1, 2, 3],
    ],
    [[2024], [3, 4, 5], [1, 2]],
  ]);
  const own = new BodyDirectory([x, moved(4, "甲市农业局", YEARS, { parentId: 2 }, [2022, { line: null }])], []);
  expect(summedIn({}, own, null)).toHaveLength(1);
});

test("a summary is lost in the years in which it has no part that filed, though the bodies of the sum stay the same", () => {
  const [all] = summedIn({}, directory, YEARS);
  const lost = (leftOut: readonly DirectoryBody[], years: readonly number[] | null) =>
    lostYearsOf(leftOut, years, directory).map(({ body: each, year }) => [each.id, year]);
  expect(all?.years).toEqual([2021, 2022, 2023]);
  expect(lost(all?.selected.leftOut ?? [], all?.years ?? null)).toEqual([
    [2, 2022],
    [2, 2023],
    [3, 2021],
    [3, 2023],
  ]);
  expect(lost([x], null)).toEqual([
    [2, 2022],
    [2, 2023],
    [2, 2024],
  ]);
  expect(lost([x], [2021])).toEqual([]);
  expect(lostYearsOf([y], [2021], directory)).toMatchObject([
    { period: { summary: true, parentId: 1 }, reported: true },
  ]);
});

test("a slice is refused only for years in which one contains the other", () => {
  const of = (bodies: readonly DirectoryBody[], ...years: number[]): readonly BodyYear[] =>
    bodyYearsOf(bodies, { years, lastYear: 2024 }).filter(({ reported }) => reported);
  const refused = (bodies: readonly DirectoryBody[], ...years: number[]) => {
    try {
      refuseDoubleCounting(of(bodies, ...years), directory);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(refused([x, bureau], 2021)).toMatch(/甲市乙县 for 2021 has the figures of 甲市农业局/);
  expect(refused([x, bureau], 2022, 2023)).toBeNull();
  expect(refused([y, bureau], 2024, 2023, 2022, 2021)).toMatch(/for 2022/);
  expect(refused([y, school], 2022)).toBeNull(); // the school did not file for that year
  expect(refused([x, school], 2021)).toMatch(/甲市一中/);
  expect(refused([bureau, school], 2021)).toBeNull();
  const late = [...of([x], 2021), ...of([bureau], 2022)];
  expect(() => refuseDoubleCounting(late, directory)).not.toThrow();
});

test("roll-ups of what is below a body are those of its bodies in each year", () => {
  const among = (filter: object, groupBy: readonly Dimension[], years: readonly number[] | null) =>
    rollupPlan(filter, years, groupBy, directory)?.among;
  expect(among({ under: "甲市丙县" }, [Dimension.PARENT], [2021, 2022])).toEqual([
    { departmentIds: [3], years: [2021] },
    { departmentIds: [3, 4, 5], years: [2022] },
  ]);
  expect(among({ under: "甲市丙县" }, [], [2021, 2022])).toEqual([{ departmentIds: [3], years: [2021, 2022] }]);
  expect(among({ parent: "甲市丙县" }, [], null)).toEqual([{ departmentIds: [3], years: null }]);
  expect(among({ summary: true }, [], null)).toEqual([{ departmentIds: null, years: null }]);
});
