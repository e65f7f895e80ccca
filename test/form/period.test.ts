import fc from "fast-check";
import {
  ALL_YEARS,
  type GivenYears,
  isWithin,
  OPEN_FROM,
  OPEN_TO,
  periodIn,
  sameIn,
  withFacts,
  type YearRange,
} from "../../src/form/period";
import { body } from "../arithmetic/given";

interface Facts extends YearRange {
  readonly line: string | null;
  readonly summary: boolean;
}

/** "A -2019, B 2020-" as periods whose line is the letter. */
function lines(text: string): readonly Facts[] {
  return text.split(", ").map((part) => {
    const [, line = "", from, to] = /^(\w) (\d*)-(\d*)$/.exec(part) ?? [];
    return { line, summary: false, fromYear: Number(from || OPEN_FROM), toYear: Number(to || OPEN_TO) };
  });
}

const given = (from: number | null, to: number | null): GivenYears => ({ fromYear: from, toYear: to });

test.each<[string, string, number | null, number | null, string]>([
  ["in all years", "A -", null, null, "B -"],
  ["in all years, whatever changed before", "A -2019, C 2020-", null, null, "B -"],
  ["from a year on", "A -", 2020, null, "A -2019, B 2020-"],
  ["from a year on, until the next change", "A -2021, C 2022-", 2020, null, "A -2019, B 2020-2021, C 2022-"],
  ["from the year in which another change begins", "A -2019, C 2020-", 2020, null, "A -2019, B 2020-"],
  [
    "in place of the fact of exactly these years",
    "A -2019, C 2020-2021, D 2022-",
    2020,
    null,
    "A -2019, B 2020-2021, D 2022-",
  ],
  ["joined with the years that have the same already", "A -2021, B 2022-", 2020, null, "A -2019, B 2020-"],
  ["joined with the years before", "B -2019, A 2020-", 2020, null, "B -"],
  ["through a year", "A -", null, 2020, "B -2020, A 2021-"],
  ["through a year, over every change before it", "A -2018, C 2019-", null, 2020, "B -2020, C 2021-"],
  ["between two years", "A -", 2020, 2021, "A -2019, B 2020-2021, A 2022-"],
  ["between two years, over every change between", "A -2020, C 2021-", 2020, 2022, "A -2019, B 2020-2022, C 2023-"],
  ["in one year", "A -", 2020, 2020, "A -2019, B 2020-2020, A 2021-"],
])("a fact holds %s", (_, before, from, to, after) => {
  expect(withFacts(lines(before), given(from, to), { line: "B" })).toEqual(lines(after));
});

test("each fact from a year on holds until its own next change", () => {
  const periods: readonly Facts[] = [
    { fromYear: OPEN_FROM, toYear: 2020, line: "A", summary: false },
    { fromYear: 2021, toYear: 2022, line: "A", summary: true },
    { fromYear: 2023, toYear: OPEN_TO, line: "C", summary: true },
  ];
  expect(withFacts(periods, given(2019, null), { line: "B", summary: true })).toEqual([
    { fromYear: OPEN_FROM, toYear: 2018, line: "A", summary: false },
    { fromYear: 2019, toYear: 2022, line: "B", summary: true },
    { fromYear: 2023, toYear: OPEN_TO, line: "C", summary: true },
  ]);
});

test("no facts change nothing, but periods that are the same become one", () => {
  expect(withFacts(lines("A -2019, A 2020-2021, B 2022-"), ALL_YEARS, {})).toEqual(lines("A -2021, B 2022-"));
});

test("a year before the first period or after the last is in the first or last one", () => {
  const periods = lines("A -2019, B 2020-2021, C 2022-");
  expect([OPEN_FROM, 2019, 2020, 2021, 2022, OPEN_TO].map((year) => periodIn(periods, year).line).join("")).toBe(
    "AABBCC",
  );
  expect([2019, 2020, 2021, 2022].map((year) => isWithin(year, { fromYear: 2020, toYear: 2021 }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("two lists of periods are the same where the facts are, however they are divided", () => {
  const [first] = body(1).periods as [ReturnType<typeof body>["periods"][number]];
  const divided = [
    { ...first, toYear: 2020 },
    { ...first, fromYear: 2021, parentId: 7 },
  ];
  expect(sameIn([first], divided, ["line", "kind", "summary"])).toBe(true);
  expect(sameIn([first], divided, ["parentId"])).toBe(false);
  expect(sameIn(divided, [first], ["parentId"])).toBe(false);
});

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023];
const year = fc.option(fc.constantFrom(...YEARS.slice(1, -1)));
const change = fc.record({
  years: fc.tuple(year, year).map(([a, b]) => (a !== null && b !== null && a > b ? given(b, a) : given(a, b))),
  facts: fc.record({ line: fc.constantFrom("A", "B", null), summary: fc.boolean() }, { requiredKeys: [] }),
});
const histories = fc
  .array(change, { maxLength: 6 })
  .map((changes) =>
    changes.reduce<readonly Facts[]>(
      (periods, { years, facts }) => withFacts(periods, years, facts),
      [{ fromYear: OPEN_FROM, toYear: OPEN_TO, line: "A", summary: false }],
    ),
  );

/** The facts of each year, worked out year by year. */
function byYear(periods: readonly Facts[]): readonly (readonly [string | null, boolean])[] {
  return YEARS.map((each) => {
    const { line, summary } = periods.find((period) => isWithin(each, period)) as Facts;
    return [line, summary];
  });
}

test("whatever is entered, each year has exactly one period, and no two neighbours are the same", () => {
  fc.assert(
    fc.property(histories, (periods) => {
      expect(periods[0]?.fromYear).toBe(OPEN_FROM);
      expect(periods.at(-1)?.toYear).toBe(OPEN_TO);
      for (const [i, { fromYear, toYear, ...facts }] of periods.entries()) {
        expect(fromYear).toBeLessThanOrEqual(toYear);
        const next = periods[i + 1];
        if (!next) continue;
        expect(next.fromYear).toBe(toYear + 1);
        expect({ line: next.line, summary: next.summary }).not.toEqual(facts);
      }
    }),
  );
});

test("a change is what it says in each year, and entered again changes nothing", () => {
  fc.assert(
    fc.property(histories, change, (periods, { years, facts }) => {
      const after = withFacts(periods, years, facts);
      expect(withFacts(after, years, facts)).toEqual(after);
      const [from, to] = [years.fromYear ?? OPEN_FROM, years.toYear ?? OPEN_TO];
      const before = byYear(periods);
      const expected = YEARS.map((each, i) => {
        const [line, summary] = before[i] as (typeof before)[number];
        const changes = (at: 0 | 1) => {
          if (each < from || each > to) return false;
          if (years.fromYear === null || years.toYear !== null) return true;
          const since = YEARS.flatMap((other, j) => (other >= from && other <= each ? [before[j]?.[at]] : []));
          return since.every((fact) => fact === since[0]);
        };
        return [
          facts.line !== undefined && changes(0) ? facts.line : line,
          facts.summary !== undefined && changes(1) ? facts.summary : summary,
        ];
      });
      expect(byYear(after)).toEqual(expected);
    }),
  );
});

test("a change between years and its opposite, where the fact was the same in them, give back what was", () => {
  fc.assert(
    fc.property(histories, change, (periods, { years, facts }) => {
      const [from, to] = [years.fromYear ?? OPEN_FROM, years.toYear ?? OPEN_TO];
      const limits = given(years.fromYear, years.toYear ?? (years.fromYear === null ? null : OPEN_TO));
      const within = periods.filter(({ fromYear, toYear }) => fromYear <= to && toYear >= from);
      const { line, summary } = within[0] as Facts;
      fc.pre(within.every((period) => period.line === line && period.summary === summary));
      const opposite = {
        ...(facts.line === undefined ? {} : { line }),
        ...(facts.summary === undefined ? {} : { summary }),
      };
      expect(withFacts(withFacts(periods, limits, facts), limits, opposite)).toEqual(periods);
    }),
  );
});
