import {
  type BodyYear,
  bodyYearsOf,
  coverageOf,
  expectationIn,
  expectationOver,
  isOnForms,
  lostYearsOf,
} from "../../src/arithmetic/coverage";
import { BodyDirectory } from "../../src/arithmetic/directory";
import type { DirectoryBody } from "../../src/arithmetic/directoryBody";
import { refuseDoubleCounting } from "../../src/arithmetic/doubleCounting";
import { bodiesMatching, bodiesSummed } from "../../src/arithmetic/selection";
import { FormCode } from "../../src/form/catalogue";
import { body, positionOf } from "./given";

const { FORM_2019, FORM_2021 } = FormCode;

describe("who is expected", () => {
  const expected = (
    more: Partial<DirectoryBody>,
    years: readonly number[] | null,
    lastYear: number | null = 2023,
    filed: readonly number[] = [],
  ) =>
    bodyYearsOf([body(1, "甲市教育局", { ...more, filed: new Map(filed.map((year) => [year, FORM_2021])) })], {
      years,
      lastYear,
    }).map(({ year }) => year);

  test.each([
    ["from the first report on, to the last year anyone filed for", { firstYear: 2021 }, null, [2021, 2022, 2023]],
    ["in the years asked, none before the first report", { firstYear: 2021 }, [2019, 2021, 2030], [2021, 2030]],
    ["never, without a report and without activeFrom", {}, null, []],
    ["from activeFrom, though no report came", { activeFrom: 2022 }, null, [2022, 2023]],
    [
      "from activeFrom, though a report came later",
      { activeFrom: 2020, firstYear: 2022 },
      null,
      [2020, 2021, 2022, 2023],
    ],
    ["until activeTo", { firstYear: 2019, activeTo: 2020 }, null, [2019, 2020]],
    [
      "in the years asked, its last one too",
      { firstYear: 2019, activeTo: 2020 },
      [2018, 2019, 2020, 2021],
      [2019, 2020],
    ],
    ["in no year after the last that anyone filed for", { activeFrom: 2024 }, null, []],
  ])("%s", (_, more, years, answer) => {
    expect(expected(more, years)).toEqual(answer);
  });

  test("a report that came outside the years expected counts as expected", () => {
    expect(expected({ firstYear: 2019, activeTo: 2020 }, null, 2023, [2022])).toEqual([2019, 2020, 2022]);
  });

  test("years come in their order, however they were asked, and once each", () => {
    expect(expected({ firstYear: 2019 }, [2021, 2019, 2021], 2023, [2021])).toEqual([2019, 2021]);
    expect(expected({ firstYear: 2022 }, null, 2023, [2019])).toEqual([2019, 2022, 2023]);
  });

  test("in an empty database nobody is", () => {
    expect(expected({ firstYear: null }, null, null)).toEqual([]);
    expect(expected({ firstYear: 2020 }, null, null)).toEqual([]);
  });
});

test("a body-year has the form of its report, else the form in force, and none before there was one", () => {
  const early = body(1, "甲市教育局", { activeFrom: 2018, filed: new Map([[2021, FORM_2019]]) });
  expect(bodyYearsOf([early], { years: [2018, 2019, 2021], lastYear: 2021 }).map(({ form }) => form)).toEqual([
    null,
    FORM_2019,
    FORM_2019,
  ]);
});

test.each([
  [2018, null, false],
  [2019, null, true],
  [2019, [FORM_2019], true],
  [2019, [FORM_2021], false],
  [2021, [FORM_2019], true],
  [2021, [FORM_2021], false],
  [2022, [FORM_2021], true],
  [2022, [FORM_2019], false],
  [2022, [FORM_2019, FORM_2021], true],
  [2022, [], false],
])("the report for %i is asked for by a question about the forms %j: %s", (year, forms, asked) => {
  const filed = [2019, 2021].map((each) => [each, FORM_2019] as const);
  const late = body(1, "甲市教育局", { firstYear: 2019, filed: new Map(filed) });
  expect(expectationIn(late, year, forms) === "EXPECTED").toBe(asked);
});

test("a year before the first form is in a question about all forms alone", () => {
  expect([null, [FORM_2019]].map((forms) => isOnForms({ form: null }, forms))).toEqual([true, false]);
});

test("coverage names the missing, and a missing report has the form in force that year", () => {
  const bodyYears = bodyYearsOf([body(1, "甲市教育局", { firstYear: 2020, filed: new Map([[2020, FORM_2019]]) })], {
    years: [2020, 2021],
    lastYear: 2021,
  });
  expect(bodyYears.map(({ form, reported }) => [form, reported])).toEqual([
    [FORM_2019, true],
    [FORM_2021, false],
  ]);
  expect(coverageOf(bodyYears)).toMatchObject({ expected: 2, reported: 1, missing: [{ year: 2021 }] });
});

test("a summary left out is lost for the years in which none of its parts filed", () => {
  const in2020 = new Map([[2020, FORM_2019]]);
  const bodies = [
    body(1, "甲市", { filed: new Map([...in2020, [2021, FORM_2021]]) }),
    body(2, "甲市教育局", { parentId: 1, filed: in2020 }),
    body(3, "戊市", { filed: in2020 }),
  ];
  const directory = new BodyDirectory(bodies, []);
  const lost = lostYearsOf([bodies[0] as DirectoryBody, bodies[2] as DirectoryBody], null, directory);
  expect(lost.map(({ body: each, year }) => [each.name, year])).toEqual([
    ["甲市", 2021],
    ["戊市", 2020],
  ]);
});

test("years of a summary are lost only where asked, and another summary below makes up for none", () => {
  const in2020 = new Map([[2020, FORM_2019]]);
  const city = body(1, "甲市", { filed: new Map([...in2020, [2021, FORM_2021]]) });
  const county = body(2, "乙县", { parentId: 1, filed: in2020 });
  const lost = (years: readonly number[] | null) => lostYearsOf([city], years, new BodyDirectory([city, county], []));
  expect(lost(null).map(({ year }) => year)).toEqual([2020, 2021]);
  expect(lost([2021, 2022])).toEqual([{ ...filedBy(city, 2021), form: FORM_2021 }]);
  expect(lost([])).toEqual([]);
});

test("in a question about some forms, a summary is lost where its parts filed on others alone", () => {
  const city = body(1, "甲市", { filed: new Map([[2021, FORM_2019]]) });
  const bureau = body(2, "甲市教育局", { parentId: 1, filed: new Map([[2021, FORM_2021]]) });
  const directory = new BodyDirectory([city, bureau], []);
  const lost = (forms: readonly FormCode[] | null) => lostYearsOf([city], null, directory, forms).length;
  expect([lost(null), lost([FORM_2019]), lost([FORM_2021]), lost([FORM_2019, FORM_2021])]).toEqual([0, 1, 0, 0]);
});

describe("the directory", () => {
  const bodies = [
    body(1, "甲市"),
    body(2, "甲市教育局", { parentId: 1 }),
    body(3, "乙县", { parentId: 1 }),
    body(4, "乙县教育局", { parentId: 3 }),
    body(5, "甲市交警支队", { parentId: 2 }),
    body(6, "同名局"),
    body(7, "同名局"),
  ];
  const directory = new BodyDirectory(bodies, [
    { departmentId: 2, name: "甲市教委", fromYear: 2010, toYear: 2018 },
    { departmentId: 6, name: "甲市教育局", fromYear: 2000, toYear: 2009 },
  ]);

  test.each([
    ["C2", 2],
    ["甲市教育局", 2],
    ["甲市教委", 2],
    ["甲市人民政府", 1],
    ["乙县管委会", 3],
  ])("finds %s", (name, id) => {
    expect(directory.named(name).id).toBe(id);
  });

  test("tells by the year who bore a name that has changed hands", () => {
    expect(directory.named("甲市教育局", [2008]).id).toBe(6);
    expect(directory.named("甲市教育局", [2020]).id).toBe(2);
    expect(directory.named("甲市教委", [2020]).id).toBe(2);
  });

  test.each([
    [[2005, 2008], 6],
    [[2020, 2010, 2020], 2],
    [[], 2],
    [null, 2],
  ])("finds one body where it bore the name in each of %j", (years, id) => {
    expect(directory.named("甲市教育局", years).id).toBe(id);
  });

  test("asks for the code where different bodies bore a name in the years asked, and says which in which", () => {
    expect(() => directory.named("甲市教育局", [2020, 2009, 2008, 2020])).toThrow(
      /to different departments in the years asked: C6 in 2008, 2009, C2 in 2020\./,
    );
    expect(() => directory.named("同名局", [2008, 2020])).toThrow(/C6, C7/);
    expect(() => directory.named("甲市教育厅", [2008, 2020])).toThrow(/甲市教育局/);
  });

  test("says who is near where nobody bears a name, and asks for the code where several do", () => {
    expect(() => directory.named("甲市教育厅")).toThrow(/甲市教育局/);
    expect(() => directory.named("")).toThrow(/No department/);
    expect(() => directory.named("同名局")).toThrow(/C6, C7/);
  });

  test("knows the tree, and does not run in circles", () => {
    expect(
      directory
        .below(1)
        .map((each) => each.id)
        .sort(),
    ).toEqual([2, 3, 4, 5]);
    const circle = new BodyDirectory([body(1, "甲", { parentId: 2 }), body(2, "乙", { parentId: 1 })], []);
    expect(circle.below(1).map((each) => each.id)).toEqual([2]);
  });

  test("sums leave summaries out unless they are asked for", () => {
    const ids = (filter: object) => bodiesSummed(filter, directory).bodies.map((each) => each.id);
    expect(ids({})).toEqual([2, 4, 5, 6, 7]);
    expect(ids({ parent: "甲市" })).toEqual([2, 3]);
    expect(ids({ under: "甲市" })).toEqual([2, 4, 5]);
    expect(ids({ departments: ["甲市", "C4"] })).toEqual([1, 4]);
    expect(ids({ summary: true, under: "甲市" })).toEqual([3]);
    expect(bodiesSummed({}, directory).leftOut.map((each) => each.id)).toEqual([1, 3]);
  });

  test("an empty list of departments names none", () => {
    expect(bodiesMatching({ departments: [] }, directory)).toEqual([]);
  });

  test("only a summary counts its parts: a bureau and its own unit may be summed", () => {
    const of = (...ids: number[]) => bodies.filter((each) => ids.includes(each.id)).map((each) => filedBy(each, 2020));
    expect(() => refuseDoubleCounting(of(2, 5), directory)).not.toThrow();
    expect(() => refuseDoubleCounting(of(1, 5), directory)).toThrow(/甲市 and 甲市交警支队/);
    expect(() => refuseDoubleCounting(of(3, 2), directory)).not.toThrow();
  });

  test("a refusal names the first year that would count twice", () => {
    const [city, bureau] = [body(1, "甲市"), body(2, "甲市教育局", { parentId: 1 })];
    const rows = [
      ...[2019, 2020, 2021].map((year) => filedBy(city, year)),
      ...[2020, 2021].map((year) => filedBy(bureau, year)),
    ];
    expect(() => refuseDoubleCounting(rows, directory)).toThrow(/for 2020 has the figures of 甲市教育局/);
  });
});

/** The report of a body that filed. */
function filedBy(filing: DirectoryBody, year: number): BodyYear {
  return { body: filing, year, period: positionOf(filing, year), form: FORM_2019, reported: true, due: true };
}

test.each([
  [{ expected: 2, notDue: 1 }, "EXPECTED"],
  [{ expected: 0, notDue: 1 }, "NOT_DUE"],
  [{ expected: 0, notDue: 0 }, "NOT_EXPECTED"],
] as const)("of bodies with %j a report is %s", (coverage, expectation) => {
  expect(expectationOver(coverage)).toBe(expectation);
});

test("the reports that are there are on time, late or neither, add up, and who was late is named in order", () => {
  const first = new Map([
    [2019, { on: "2020-01-31", atLatest: false }],
    [2020, { on: "2021-02-01", atLatest: false }],
    [2021, { on: "2022-03-01", atLatest: true }],
  ]);
  const filed = new Map([2019, 2020, 2021, 2022].map((year) => [year, FORM_2019]));
  const firstPublished = (year: number) => first.get(year) ?? null;
  const bureau = body(1, "甲市教育局", { firstYear: 2019, filed, firstPublished });
  const county = body(2, "乙县", {
    summary: true,
    firstYear: 2020,
    filed: new Map([[2020, FORM_2019]]),
    firstPublished,
  });
  const coverage = coverageOf(bodyYearsOf([bureau, county], { years: null, lastYear: 2023 }));
  const { onTime, late, unknown } = coverage.times();
  expect([onTime, late, unknown]).toEqual([
    2,
    [{ body: bureau, year: 2020, publishedOn: "2021-02-01", daysLate: 1 }],
    2,
  ]);
  expect(onTime + late.length + unknown).toBe(coverage.reported);
});
