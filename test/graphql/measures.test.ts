import { RATES } from "../../src/form/measure";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { Values } from "../support/reading";
import type { World } from "../support/world";

interface Value {
  readonly value: string | null;
  readonly status: string;
}

const NAMES: Readonly<Record<string, string>> = {
  K: "甲市科学技术局",
  J: "甲市教育局",
  G: "甲市公安局",
  M: "甲市民政局",
};

onEachDatabase("Measures", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "甲市" },
      ...Object.entries(NAMES).map(([code, name]) => ({ code, name, parent: "C" })),
    );
  });
  afterEach(() => world.close());

  const outcomes = (granted: number | null, total: number | null): Values => ({
    "applications.outcomes.granted.total": granted,
    "applications.outcomes.total.total": total,
  });
  const rate = async (where = "") =>
    (
      await ask<{ aggregate: { rates: { granted: object } }[] }>(
        world,
        `{ aggregate(where: { years: [2020] ${where} }) { rates { granted { value status numerator denominator base stated expected interval { low high } } } } }`,
      )
    ).aggregate[0]?.rates.granted;

  test("a rate is the ratio of sums over the reports that state both sides; the others are in neither", async () => {
    await world.file("K", 2020, { values: outcomes(1, 4) });
    await world.file("J", 2020, { values: outcomes(2, 6) });
    await world.file("G", 2020, { values: outcomes(50, null) });
    await world.file("M", 2020, { values: outcomes(null, 90), rest: null });
    expect(await rate()).toEqual({
      value: "0.300000",
      status: "REPORTED",
      numerator: "3",
      denominator: "10",
      base: 10,
      stated: 2,
      expected: 4,
      interval: { low: "0.107791", high: "0.603222" }, // Wilson, 3 of 10
    });
  });

  test("over a denominator of zero there is no rate, over nothing stated neither, and no interval where the report contradicts itself", async () => {
    await world.file("K", 2020, { values: outcomes(0, 0) });
    expect(await rate()).toMatchObject({ value: null, status: "NO_BASE", denominator: "0", interval: null });
    await world.file("K", 2020, { text: "b", values: outcomes(null, 3), rest: null });
    expect(await rate()).toMatchObject({ value: null, status: "NOT_STATED", numerator: null, stated: 0 });
    await world.file("K", 2020, { text: "c", values: outcomes(9, 6) });
    expect(await rate()).toMatchObject({ value: "1.500000", status: "CONTRADICTORY", interval: null });
    expect(await rate(`departments: ["J"]`)).toMatchObject({ value: null, status: "NOT_EXPECTED" });
  });

  test("every rate of the list has its numerator and denominator, and an interval only where it is a proportion", async () => {
    await world.file("K", 2020, {
      values: {
        ...outcomes(5, 20),
        "applications.outcomes.partlyGranted.total": 2,
        "applications.outcomes.refused.stateSecret.total": 1,
        "applications.outcomes.refused.inquiryMatter.total": 2,
        "applications.outcomes.unavailable.notHeld.total": 4,
        "applications.outcomes.notProcessed.petition.total": 1,
        "applications.received.total": 16,
        "applications.carriedIn.total": 4,
        "applications.carriedOut.total": 1,
        "reconsideration.upheld": 2,
        "reconsideration.corrected": 1,
        "reconsideration.other": 1,
        "reconsideration.total": 5,
        "litigation.direct.corrected": 1,
        "litigation.direct.total": 2,
        "litigation.afterReconsideration.upheld": 3,
        "litigation.afterReconsideration.total": 3,
        "procurement.projects": 3,
        "procurement.amount": 1000,
      },
    });
    const fields = "{ value numerator denominator interval { low } }";
    const names = `granted substantive refused unavailable notProcessed carriedOut reconsiderationCorrected
      reconsiderationCorrectedOfConcluded litigationCorrected litigationCorrectedOfConcluded dispute procurementAverage`;
    const { aggregate } = await ask<{ aggregate: { rates: Record<string, Record<string, unknown>> }[] }>(
      world,
      `{ aggregate { rates { ${names.replace(/\w+/g, `$& ${fields}`)} } } }`,
    );
    const rates = Object.entries(aggregate[0]?.rates ?? {}).map(([name, of]) => [
      name,
      `${of.numerator}/${of.denominator}`,
      of.value,
      of.interval !== null,
    ]);
    expect(rates.map(([name]) => name).sort()).toEqual(RATES.map(({ field }) => field).sort());
    expect(rates).toEqual([
      ["granted", "5/20", "0.250000", true],
      ["substantive", "7/20", "0.350000", true],
      ["refused", "3/20", "0.150000", true],
      ["unavailable", "4/20", "0.200000", true],
      ["notProcessed", "1/20", "0.050000", true],
      ["carriedOut", "1/20", "0.050000", true],
      ["reconsiderationCorrected", "1/5", "0.200000", true],
      ["reconsiderationCorrectedOfConcluded", "1/4", "0.250000", true],
      ["litigationCorrected", "1/5", "0.200000", true],
      ["litigationCorrectedOfConcluded", "1/4", "0.250000", true],
      ["dispute", "10/16", "0.625000", false],
      ["procurementAverage", "10.00/3", "3.33", false],
    ]);
  });

  test("a rate of stocks is not taken over several years, and is with YEAR", async () => {
    const values = {
      "applications.received.total": 8,
      "applications.carriedIn.total": 2,
      "applications.carriedOut.total": 1,
    };
    await world.file("K", 2019, { values });
    await world.file("K", 2020, { values });
    const rates = (groupBy: string) =>
      ask<{ aggregate: { rates: { carriedOut: Value } }[] }>(
        world,
        `{ aggregate(where: { departments: ["K"] } ${groupBy}) { rates { carriedOut { value status } } } }`,
      );
    expect((await rates("")).aggregate.map((each) => each.rates.carriedOut)).toEqual([
      { value: null, status: "STOCK_OVER_YEARS" },
    ]);
    expect((await rates("groupBy: [YEAR]")).aggregate.map((each) => each.rates.carriedOut.value)).toEqual([
      "0.100000",
      "0.100000",
    ]);
  });

  test("zero, blank, not in the form and not filed stay four different things, in every question", async () => {
    await world.file("K", 2020, { values: { "procurement.amount": 0 } });
    await world.file("J", 2020, { values: { "procurement.amount": null } });
    await world.file("G", 2019, { values: { "procurement.amount": 500 } });
    for (const code of ["K", "J", "G"]) await world.file(code, 2021);
    const { ranking, comparison, trend, aggregate } = await ask<{
      ranking: { nodes: { rank: number | null; department: { code: string }; value: Value }[] };
      comparison: { rows: { department: { code: string }; cells: { value: Value }[] }[] };
      trend: { points: { value: Value }[]; breaks: { year: number; ends: boolean }[] }[];
      aggregate: { department: { code: string }; measure: Value; coverage: object }[];
    }>(
      world,
      `{ ranking(by: PROCUREMENT_AMOUNT, year: 2020) { nodes { rank department { code } value { value status } } }
         comparison(measures: [PROCUREMENT_AMOUNT], departments: ["K", "J", "G", "M"], years: [2020, 2021]) { rows { department { code } cells { value { value status } } } }
         trend(of: [PROCUREMENT_AMOUNT], from: 2019, to: 2022) { points { value { value status } } breaks { year ends } }
         aggregate(where: { years: [2020] }, groupBy: [DEPARTMENT]) { department { code } measure(of: PROCUREMENT_AMOUNT) { value status } coverage { expected reported } } }`,
    );
    expect(
      ranking.nodes.map(({ rank, department, value }) => [rank, department.code, value.value, value.status]),
    ).toEqual([
      [1, "K", "0.00", "REPORTED"],
      [null, "G", null, "NOT_REPORTED"],
      [null, "J", null, "BLANK"],
    ]);
    expect(comparison.rows.map((row) => row.cells.map(({ value }) => value.value ?? value.status))).toEqual([
      ["0.00", "NOT_IN_FORM"],
      ["BLANK", "NOT_IN_FORM"],
      ["NOT_REPORTED", "NOT_IN_FORM"],
      ["NOT_EXPECTED", "NOT_EXPECTED"],
    ]);
    expect(trend[0]?.points.map(({ value }) => value.value ?? value.status)).toEqual([
      "5.00",
      "0.00",
      "NOT_IN_FORM",
      "NOT_REPORTED",
    ]);
    expect(trend[0]?.breaks).toEqual([{ year: 2021, ends: true }]);
    expect(aggregate.map(({ department, measure }) => [department.code, measure.value ?? measure.status])).toEqual([
      ["J", "NOT_STATED"],
      ["K", "0.00"],
    ]);
  });

  test("equal values share a rank, the next follows as many; shares are of the sum; a minimum base takes the rank alone", async () => {
    const values: Readonly<Record<string, Values>> = {
      K: outcomes(40, 80),
      J: outcomes(15, 30),
      G: outcomes(10, 40),
      M: outcomes(9, 10),
    };
    for (const [code, each] of Object.entries(values)) await world.file(code, 2020, { values: each });
    const ranks = async (arguments_: string) =>
      (
        await ask<{
          ranking: { nodes: { rank: number | null; department: { code: string }; share: string | null }[] };
        }>(world, `{ ranking(${arguments_}, year: 2020) { nodes { rank department { code } share } } }`)
      ).ranking.nodes.map(({ rank, department, share }) => [rank, department.code, share]);
    expect(await ranks("by: GRANTED_RATE, minimumBase: 30")).toEqual([
      [1, "J", null],
      [1, "K", null],
      [3, "G", null],
      [null, "M", null],
    ]);
    expect(await ranks("by: APPLICATIONS_OUTCOMES_TOTAL, direction: ASC")).toEqual([
      [1, "M", "0.062500"],
      [2, "J", "0.187500"],
      [3, "G", "0.250000"],
      [4, "K", "0.500000"],
    ]);
  });

  test("a ranking of one form counts those who should have filed on it, as sums do", async () => {
    await world.file("K", 2019, { values: { "rules.made": 1 } });
    await world.file("J", 2019, { values: { "rules.made": 1 } });
    await world.file("K", 2020, { values: { "rules.made": 2 } });
    const { ranking, aggregate } = await ask<{
      ranking: { nodes: object[]; coverage: object };
      aggregate: { coverage: object }[];
    }>(
      world,
      `{ ranking(by: RULES_MADE, year: 2020, where: { forms: [FORM_2019] }) { nodes { rank department { code } } coverage { expected reported missing { code } } }
         aggregate(where: { years: [2020], forms: [FORM_2019] }) { coverage { expected reported missing { code } } } }`,
    );
    expect(ranking.nodes).toEqual([
      { rank: 1, department: { code: "K" } },
      { rank: null, department: { code: "J" } },
    ]);
    expect(ranking.coverage).toEqual({ expected: 2, reported: 1, missing: [{ code: "J" }] });
    expect(aggregate).toEqual([{ coverage: ranking.coverage }]);
  });

  test("a change of a rate says percentage points, wherever changes are given; one of an amount its own unit", async () => {
    await world.file("K", 2019, { values: { ...outcomes(1, 2), "procurement.amount": 100 } });
    await world.file("K", 2020, { values: { ...outcomes(41, 80), "procurement.amount": 150 } });
    const change = "change { difference unit points relative }";
    const { ranking, trend, comparison } = await ask<{
      ranking: { nodes: object[] };
      trend: object[];
      comparison: { rows: object[] };
    }>(
      world,
      `{ ranking(by: GRANTED_RATE, year: 2020, where: { departments: ["K"] }) { nodes { ${change} } }
         trend(of: [GRANTED_RATE, PROCUREMENT_AMOUNT], from: 2020, to: 2020, where: { departments: ["K"] }) { points { ${change} } }
         comparison(measures: [GRANTED_RATE], years: [2020], departments: ["K"]) { rows { cells { ${change} } } } }`,
    );
    const ofRate = {
      change: { difference: "0.012500", unit: "PERCENTAGE_POINT", points: "1.2500", relative: "0.025000" },
    };
    expect(ranking.nodes).toEqual([ofRate]);
    expect(comparison.rows).toEqual([{ cells: [ofRate] }]);
    expect(trend).toEqual([
      { points: [ofRate] },
      { points: [{ change: { difference: "0.50", unit: "YUAN", points: null, relative: "0.500000" } }] },
    ]);
  });

  test("quartiles are those of a spreadsheet, of money exact; change stands with both figures", async () => {
    const amounts: Readonly<Record<string, number>> = { K: 100, J: 201, G: 402, M: 1000 };
    for (const [code, amount] of Object.entries(amounts)) {
      await world.file(code, 2019, { values: { "procurement.amount": code === "K" ? 0 : amount * 2 } });
      await world.file(code, 2020, { values: { "procurement.amount": amount } });
    }
    const { ranking } = await ask<{ ranking: { distribution: object; nodes: { change: object }[] } }>(
      world,
      `{ ranking(by: PROCUREMENT_AMOUNT, year: 2020) { distribution { count minimum lowerQuartile median upperQuartile maximum }
         nodes { change { status before { value } after { value } difference relative } } } }`,
    );
    expect(ranking.distribution).toEqual({
      count: 4,
      minimum: "1.00",
      lowerQuartile: "1.76",
      median: "3.02",
      upperQuartile: "5.52",
      maximum: "10.00",
    });
    expect([ranking.nodes[0], ranking.nodes[3]]).toEqual([
      {
        change: {
          status: "COMPARABLE",
          before: { value: "20.00" },
          after: { value: "10.00" },
          difference: "-10.00",
          relative: "-0.500000",
        },
      },
      {
        change: {
          status: "ZERO_BEFORE",
          before: { value: "0.00" },
          after: { value: "1.00" },
          difference: "1.00",
          relative: null,
        },
      },
    ]);
  });

  test("contributors stand largest first, page by page, and their shares are of the sum; drafts are none", async () => {
    const received: Readonly<Record<string, number | null>> = { K: 3, J: 5, G: 3, M: null };
    for (const [code, value] of Object.entries(received))
      await world.file(code, 2020, { values: { "applications.received.total": value } });
    await world.file("K", 2020, { text: "draft", values: { "applications.received.total": 99 }, publish: false });
    const page = async (after: string) =>
      (
        await ask<{
          aggregate: {
            contributors: {
              totalCount: number;
              pageInfo: { endCursor: string };
              nodes: { department: { code: string }; value: string; share: string }[];
            };
          }[];
        }>(
          world,
          `{ aggregate { contributors(indicator: APPLICATIONS_RECEIVED, first: 2 ${after}) { totalCount pageInfo { endCursor } nodes { department { code } value share } } } }`,
        )
      ).aggregate[0]?.contributors;
    const first = await page("");
    expect(first?.totalCount).toBe(3);
    expect(first?.nodes).toEqual([
      { department: { code: "J" }, value: "5", share: "0.454545" },
      { department: { code: "G" }, value: "3", share: "0.272727" },
    ]);
    await world.file("甲市新局", 2020, { values: { "applications.received.total": 100 } });
    expect((await page(`, after: "${first?.pageInfo.endCursor}"`))?.nodes.map((each) => each.department.code)).toEqual([
      "K",
    ]);
  });

  test("a ranking read page by page while reports arrive gives nobody twice who stayed where he was", async () => {
    for (const [i, code] of Object.keys(NAMES).entries())
      await world.file(code, 2020, { values: { "rules.made": 10 - i } });
    const page = async (after: string) =>
      (
        await ask<{
          ranking: { pageInfo: { endCursor: string }; nodes: { rank: number; department: { code: string } }[] };
        }>(
          world,
          `{ ranking(by: RULES_MADE, year: 2020, first: 2 ${after}) { pageInfo { endCursor } nodes { rank department { code } } } }`,
        )
      ).ranking;
    const first = await page("");
    await world.file("甲市新局", 2020, { values: { "rules.made": 1000 } });
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map((each) => each.department.code)).toEqual(["K", "J", "G", "M"]);
    expect(second.nodes.map((each) => each.rank)).toEqual([4, 5]);
  });

  test("groups come in the order asked, those without a value last, and as many as asked", async () => {
    await world.file("K", 2020, { values: { "rules.made": 2 } });
    await world.file("J", 2020, { values: { "rules.made": 7 } });
    await world.file("G", 2020, { values: { "rules.made": null } });
    const order = async (arguments_: string) =>
      (
        await ask<{ aggregate: { department: { code: string } }[] }>(
          world,
          `{ aggregate(groupBy: [DEPARTMENT] ${arguments_}) { department { code } } }`,
        )
      ).aggregate.map((each) => each.department.code);
    expect(await order("orderBy: [{ by: RULES_MADE }]")).toEqual(["J", "K", "G"]);
    expect(await order("orderBy: [{ by: RULES_MADE, direction: ASC }], first: 2")).toEqual(["K", "J"]);
    expect(await order("orderBy: [{ dimension: DEPARTMENT, direction: DESC }]")).toEqual(["K", "J", "G"]);
    expect(await order("first: 1")).toEqual(["G"]);
  });

  test("drafts are in no rank, no count, no change and no distribution, and asOf gives what was", async () => {
    await world.file("K", 2020, { values: { "rules.made": 1 } });
    const { report } = await ask<{ report: { validFrom: string } }>(
      world,
      `{ report(department: "K", year: 2020) { validFrom } }`,
    );
    await world.file("K", 2020, { text: "b", values: { "rules.made": 2 } });
    await world.file("K", 2020, { text: "c", values: { "rules.made": 9 }, publish: false });
    await world.file("J", 2020, { values: { "rules.made": 9 }, publish: false });
    const answer = (asOf: string) =>
      ask<object>(
        world,
        `{ ranking(by: RULES_MADE, year: 2020 ${asOf}) { totalCount nodes { value { value } } distribution { count maximum } coverage { expected } }
           trend(of: [RULES_MADE], from: 2020, to: 2020 ${asOf}) { points { value { value expected } } }
           comparison(measures: [RULES_MADE], departments: ["K"], years: [2020] ${asOf}) { rows { cells { value { value } } } } }`,
      );
    const expected = (value: string) => ({
      ranking: {
        totalCount: 1,
        nodes: [{ value: { value } }],
        distribution: { count: 1, maximum: value },
        coverage: { expected: 1 },
      },
      trend: [{ points: [{ value: { value, expected: 1 } }] }],
      comparison: { rows: [{ cells: [{ value: { value } }] }] },
    });
    expect(await answer("")).toEqual(expected("2"));
    expect(await answer(`, asOf: "${report.validFrom}"`)).toEqual(expected("1"));
  });

  test("peers are ranked and compared by their line, wherever they stand", async () => {
    await world.register({ code: "X", name: "乙县", parent: "C" }, { code: "XK", name: "乙县科学技术局", parent: "X" });
    await world.file("K", 2020, { values: { "rules.made": 1 } });
    await world.file("XK", 2020, { values: { "rules.made": 2 } });
    await world.file("J", 2020, { values: { "rules.made": 3 } });
    const { ranking, comparison } = await ask<{
      ranking: { nodes: { department: { code: string } }[] };
      comparison: { rows: { department: { code: string } }[] };
    }>(
      world,
      `{ ranking(by: RULES_MADE, year: 2020, where: { lines: ["科技"] }) { nodes { department { code } } }
         comparison(measures: [RULES_MADE], years: [2020], where: { lines: ["科技"] }) { rows { department { code } } } }`,
    );
    expect(ranking.nodes.map((each) => each.department.code)).toEqual(["XK", "K"]);
    expect(comparison.rows.map((each) => each.department.code)).toEqual(["K", "XK"]);
  });

  test.each([
    [
      "from after to",
      "{ trend(of: [RULES_MADE], from: 2021, to: 2019) { measure } }",
      /from must not be after the year to/,
    ],
    [
      "years twice",
      `{ trend(of: [RULES_MADE], from: 2019, to: 2020, where: { years: [2019] }) { measure } }`,
      /leave years out/,
    ],
    [
      "an applicant of what is not divided",
      "{ ranking(by: RULES_MADE, applicant: ENTERPRISE, year: 2020) { totalCount } }",
      /leave applicant out/,
    ],
    ["a negative first", "{ aggregate(first: -1) { year } }", /first must not be below 0/],
    [
      "an order by what is no group",
      "{ aggregate(orderBy: [{ dimension: YEAR }]) { year } }",
      /must be one of groupBy/,
    ],
    [
      "an unknown body",
      `{ comparison(measures: [RULES_MADE], departments: ["nobody"], years: [2020]) { breaks { year } } }`,
      /No department/,
    ],
    ["a cursor of another list", `{ ranking(by: RULES_MADE, year: 2020, after: "abc") { totalCount } }`, /cursor/],
  ])("%s is refused in one sentence", async (_, source, message) => {
    expect((await refusal(world, source))?.message).toMatch(message);
  });
});
