import { expectationOf, expectedFrom, isActive, type ReportingYears } from "../../src/form/expectation";
import { OPEN_FROM, OPEN_TO } from "../../src/form/period";

/** A body with these active years ("2020-", "-2021") that filed for these years. */
function body(active: string, ...filed: readonly number[]): ReportingYears {
  const [from, to] = active.split("-").map((year) => (year === "" ? null : Number(year)));
  return {
    activeFrom: from ?? null,
    activeTo: to ?? null,
    firstYear: filed.length === 0 ? null : Math.min(...filed),
    filed: new Set(filed),
    duties: new Map(),
    due: { bodies: 2100, governments: 2100 },
    periods: [{ fromYear: OPEN_FROM, toYear: OPEN_TO, summary: false }],
  };
}

test.each<[what: string, body: ReportingYears, expected: readonly number[], from: number | null]>([
  ["never, without a report and without active years", body("-"), [], null],
  ["from its first report on, also where none follows", body("-", 2020), [2020, 2021, 2022], 2020],
  ["in the years between its reports", body("-", 2019, 2021), [2019, 2020, 2021, 2022], 2019],
  ["from the year in which it began, though no report came", body("2021-"), [2021, 2022], 2021],
  ["from the year in which it began, before its first report", body("2019-", 2021), [2019, 2020, 2021, 2022], 2019],
  ["for a report before it began, and not in between", body("2021-", 2019), [2019, 2021, 2022], 2021],
  ["to its last year", body("-2020", 2019), [2019, 2020], 2019],
  ["for a report after its last year", body("-2020", 2019, 2022), [2019, 2020, 2022], 2019],
  ["for a report after its last year alone", body("-2020", 2021), [2021], 2021],
  ["never, with a last year and without a report", body("-2020"), [], null],
  ["in its active years, though no report came", body("2020-2021"), [2020, 2021], 2020],
  ["in one year alone", body("2020-2020"), [2020], 2020],
])("a body is expected %s", (_, years, expected, from) => {
  expect([2018, 2019, 2020, 2021, 2022].filter((year) => expectationOf(years, year) === "EXPECTED")).toEqual(expected);
  expect([2018, 2019, 2020, 2021, 2022].filter((year) => isActive(years, year))).toEqual(expected);
  expect(expectedFrom(years)).toBe(from);
});

test.each<
  [
    what: string,
    active: string,
    filed: readonly number[],
    duties: Readonly<Record<number, boolean>>,
    expected: readonly number[],
    from: number | null,
  ]
>([
  ["before its first report", "-", [2021], { 2019: true }, [2019, 2021, 2022], 2019],
  ["though nothing else is known of it", "-", [], { 2020: true }, [2020], 2020],
  ["after its last year", "-2020", [2019], { 2022: true }, [2019, 2020, 2022], 2019],
  ["not in a year of work that is excepted", "-", [2019], { 2020: false, 2022: false }, [2019, 2021], 2019],
  ["for a report that is there all the same", "-", [2019, 2021], { 2021: false }, [2019, 2020, 2021, 2022], 2019],
  ["not before, where it was excepted in its first year of work", "2020-", [], { 2020: false }, [2021, 2022], 2020],
])("what was laid down goes before the rule: a body is expected %s", (_, active, filed, laid, expected, from) => {
  const duties = new Map(Object.entries(laid).map(([year, mustFile]) => [Number(year), { mustFile, reason: "x" }]));
  const years = { ...body(active, ...filed), duties };
  expect([2018, 2019, 2020, 2021, 2022].filter((year) => expectationOf(years, year) === "EXPECTED")).toEqual(expected);
  expect([2018, 2019, 2020, 2021, 2022].filter((year) => isActive(years, year))).toEqual(expected);
  expect(expectedFrom(years)).toBe(from);
});

test("a report that is not there is expected once it is due, and one that is there at any time", () => {
  const due = { ...body("2019-", 2019, 2022), due: { bodies: 2020, governments: 2019 } };
  expect([2018, 2019, 2020, 2021, 2022].map((year) => expectationOf(due, year))).toEqual([
    "NOT_EXPECTED",
    "EXPECTED",
    "EXPECTED",
    "NOT_DUE",
    "EXPECTED",
  ]);
  expect([2018, 2019, 2020, 2021, 2022].filter((year) => isActive(due, year))).toEqual([2019, 2020, 2021, 2022]);
  expect(expectationOf({ ...body("-2020", 2019), due: { bodies: 2020, governments: 2020 } }, 2021)).toBe(
    "NOT_EXPECTED",
  );
});

test("a report is due as that of a government in the years in which it is a summary alone", () => {
  const periods = [
    { fromYear: OPEN_FROM, toYear: 2020, summary: true },
    { fromYear: 2021, toYear: OPEN_TO, summary: false },
  ];
  const of = (due: ReportingYears["due"]) => ({ ...body("2019-"), periods, due });
  expect(expectationOf(of({ bodies: 2020, governments: 2019 }), 2020)).toBe("NOT_DUE");
  expect(expectationOf(of({ bodies: 2021, governments: 2020 }), 2021)).toBe("EXPECTED");
});
