import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import {
  byGroup,
  emptyGroup,
  type Group,
  groupFigures,
  groupFrom,
  groupKey,
  inKeyOrder,
  keysWithoutReports,
  keyText,
  notesOf,
} from "../../src/arithmetic/group";
import { measuredOver } from "../../src/arithmetic/measured";
import { FormCode } from "../../src/form/catalogue";
import { Dimension } from "../../src/form/dimension";
import type { FigurePath } from "../../src/form/figures";
import { measureOf } from "../../src/form/measure";
import { sumOf, tallyName } from "../../src/form/tally";
import { figureAt } from "../../src/form/tree";
import { body, positionOf } from "./given";

const { DEPARTMENT, KIND, LINE, PARENT, YEAR } = Dimension;
const { FORM_2019, FORM_2021 } = FormCode;

function group(sums: Partial<Record<FigurePath, bigint | null>>, more: Partial<Group> = {}): Group {
  const tallies = new Map(
    Object.entries(sums).map(([path, sum]) => [tallyName(sumOf(path as FigurePath)), sum] as const),
  );
  return { ...emptyGroup({}), reports: 1, tallies, ...more };
}

test.each([
  [2020, 2020, false],
  [2020, 2021, true],
])("a group from %d to %d has several years: %s", (firstYear, lastYear, severalYears) => {
  const tallies = new Map<string, bigint>();
  expect(groupFrom({ key: { year: 2020 }, reports: 2, firstYear, lastYear, forms: [FORM_2019], tallies })).toEqual({
    key: { year: 2020 },
    reports: 2,
    forms: [FORM_2019],
    tallies,
    severalYears,
  });
});

describe("the figures of a group", () => {
  test("are numbers, and money whole fen; what is stated by none or was not tallied is null", () => {
    const figures = groupFigures(group({ "rules.made": 7n, "fees.amount": 12_345n, "rules.repealed": null }), [
      "rules.made",
      "fees.amount",
      "rules.repealed",
      "penalties.decisions",
    ]);
    expect(figureAt(figures, "rules.made")).toBe(7);
    expect(figureAt(figures, "fees.amount")).toBe(12_345n);
    expect(figureAt(figures, "rules.repealed")).toBeNull();
    expect(figureAt(figures, "penalties.decisions")).toBeNull();
  });

  test.each([
    [false, 5],
    [true, null],
  ])("a stock, over several years: %s, is %s", (severalYears, expected) => {
    const figures = groupFigures(group({ "rules.inForce": 5n, "rules.made": 1n }, { severalYears }), [
      "rules.inForce",
      "rules.made",
    ]);
    expect(figures.rules?.inForce ?? null).toBe(expected);
    expect(figures.rules?.made).toBe(1);
  });

  test("are numbers up to 2^53 and exact beyond it, too", () => {
    const most = BigInt(Number.MAX_SAFE_INTEGER);
    expect(figureAt(groupFigures(group({ "rules.made": most }), ["rules.made"]), "rules.made")).toBe(Number(most));
    expect(figureAt(groupFigures(group({ "rules.made": most + 1n }), ["rules.made"]), "rules.made")).toBe(most + 1n);
    expect(figureAt(groupFigures(group({ "fees.amount": most + 1n }), ["fees.amount"]), "fees.amount")).toBe(most + 1n);
  });
});

test("the notes of a group are those on its years, its forms and the summaries it lacks", () => {
  const paths: FigurePath[] = ["rules.inForce", "procurement.amount"];
  const city = body(1, "甲市");
  const lost = [{ body: city, year: 2020, period: positionOf(city), form: FORM_2019, reported: true, due: true }];
  const codes = (more: Partial<Group>, without: typeof lost = [], sample: readonly DirectoryBody[] = []) =>
    notesOf(group({}, more), paths, [], {
      lost: without,
      sample,
      coverage: { expected: 2, reported: 2, missing: [], notDue: 0 },
      revised: [],
      reportsOn: () => 2,
    }).map(({ code }) => code);
  expect(codes({ forms: [FORM_2019] })).toEqual([]);
  expect(codes({ severalYears: true, forms: [FORM_2019, FORM_2021] }, lost)).toEqual([
    "STOCK_OVER_YEARS",
    "NOT_IN_EVERY_FORM",
    "NOT_IN_EVERY_FORM",
    "SUMMARY_WITHOUT_PARTS",
  ]);
  expect(codes({ forms: [FORM_2019] }, [], [body(2, "示例市教育局", { sample: true })])).toEqual(["SAMPLE_COUNTED"]);
});

test("what only some reports state, what is missing and what was revised is noted in this order", () => {
  const [bureau, office] = [body(1, "甲市教育局"), body(2, "乙局")];
  const given = group({ "rules.made": 1n }, { reports: 4, forms: [FORM_2019] });
  const one = { ...given, tallies: new Map([...(given.tallies as Map<string, bigint>), ["stated rules.made", 3n]]) };
  const measured = measuredOver(one.tallies, measureOf("GRANTED_RATE"), "total", one);
  const asked: string[][] = [];
  const notes = notesOf(one, ["rules.made"], [measured, { ...measured, stated: 2 }], {
    lost: [],
    sample: [],
    coverage: { expected: 5, reported: 4, missing: [{ body: office, year: 2020 }], notDue: 1 },
    revised: [{ body: bureau, year: 2020, date: "2021-02-01" }],
    reportsOn(forms) {
      asked.push([...forms]);
      return 4;
    },
  });
  expect(notes.map(({ code, measure, count, of }) => [code, measure?.code ?? null, count, of])).toEqual([
    ["PARTLY_STATED", "RULES_MADE", 3, 4],
    ["PARTLY_STATED", "GRANTED_RATE", 2, 4],
    ["INCOMPLETE", null, 4, 5],
    ["PROVISIONAL", null, 1, 6],
    ["REVISED", null, 1, 4],
  ]);
  expect(asked).toEqual([measureOf("RULES_MADE").forms, measureOf("GRANTED_RATE").forms]);
});

describe("the key of a group", () => {
  const [bureau, office] = [body(7, "甲市教育局", { parentId: 1, line: "教育" }), body(8, "乙局", { line: null })];
  const report = { year: 2020, form: FORM_2019, body: bureau, period: positionOf(bureau) };
  const other = { ...report, body: office, period: positionOf(office) };

  test("has the dimensions asked and no other", () => {
    expect(groupKey(report, [])).toEqual({});
    expect(groupKey(report, [YEAR, LINE, PARENT])).toEqual({ year: 2020, line: "教育", parentId: 1 });
    expect(groupKey(other, [LINE, DEPARTMENT])).toEqual({ line: null, departmentId: 8 });
  });

  test("is the same text for equal groups alone", () => {
    const asked = [YEAR, LINE];
    expect(keyText({ year: 2020, line: "教育" }, asked)).toBe(keyText({ line: "教育", year: 2020 }, asked));
    expect(keyText({ year: 2020, line: null }, asked)).toBe(keyText({ year: 2020 }, asked));
    const texts = [{ year: 2020 }, { year: 2021 }, { year: 2020, line: "教育" }, { year: 2020, line: "null" }];
    expect(new Set(texts.map((key) => keyText(key, asked))).size).toBe(4);
  });

  test("divides body-years", () => {
    const years = [report, other, { ...report, year: 2021 }].map((each) => ({ ...each, reported: true, due: true }));
    const groups = byGroup(years, [LINE, KIND]);
    expect([...groups.values()].map((rows) => rows.map(({ year, body: { id } }) => [year, id]))).toEqual([
      [
        [2020, 7],
        [2021, 7],
      ],
      [[2020, 8]],
    ]);
    expect(byGroup(years, []).size).toBe(1);
  });
});

describe("groups without reports", () => {
  const bodies = [
    body(1, "甲市教育局", { parentId: 7, line: "教育" }),
    body(2, "甲市水利局", { parentId: 7, line: "水利" }),
    body(3, "某办", { parentId: null, line: null }),
  ];
  const rows = (filed: Readonly<Record<number, readonly number[]>>) =>
    bodies.flatMap((each) =>
      [2019, 2020, 2021].map((year) => ({
        body: each,
        year,
        period: positionOf(each, year),
        form: year < 2021 ? FORM_2019 : FORM_2021,
        reported: filed[each.id]?.includes(year) === true,
        due: true,
      })),
    );

  test.each<[Dimension[], Record<number, number[]>, object[]]>([
    [[YEAR], { 1: [2019], 2: [2019, 2021] }, [{ year: 2020 }]],
    [[YEAR], { 1: [2019, 2020], 2: [2021] }, []],
    [[LINE], { 1: [2019] }, [{ line: "水利" }, { line: null }]],
    [[PARENT, YEAR], { 3: [2019, 2020, 2021], 1: [2020, 2021] }, [{ parentId: 7, year: 2019 }]],
    [[Dimension.FORM], { 1: [2019] }, [{ form: FORM_2021 }]],
    [[], {}, [{}]],
    [[], { 2: [2020] }, []],
  ])("are those by %j in which reports are expected and none came, of %j", (groupBy, filed, keys) => {
    expect(keysWithoutReports(rows(filed), groupBy)).toEqual(keys);
  });

  test("come in the order of the dimensions, departments by code and none last", () => {
    const keys = [
      { parentId: null, year: 2019 },
      { parentId: 1, year: 2020 },
      { parentId: 2, year: 2021 },
      { parentId: 2, year: 2019 },
    ];
    const codeOf = (id: number) => (id === 1 ? "Z" : "B");
    expect(inKeyOrder(keys.map(emptyGroup), [PARENT, YEAR], codeOf).map(({ key }) => key)).toEqual([
      keys[3],
      keys[2],
      keys[1],
      keys[0],
    ]);
    const lines = ["科技", null, "水利"].map((line) => emptyGroup({ line }));
    expect(inKeyOrder(lines, [LINE], codeOf).map(({ key }) => key.line)).toEqual(["水利", "科技", null]);
  });
});
