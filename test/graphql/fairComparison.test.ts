import { registerDenominators } from "../../src/change/denominators";
import { DenominatorKind } from "../../src/form/denominator";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { Values } from "../support/reading";
import type { World } from "../support/world";

onEachDatabase("A fair comparison", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const outcomes = (granted: number, total: number): Values => ({
    "applications.outcomes.granted.total": granted,
    "applications.outcomes.total.total": total,
  });

  /** Registers a bureau of one line of work for each of some values, and files a report of it for 2021. */
  const file = async (values: readonly Values[], before: readonly Values[] = []) => {
    const codes = values.map((_, i) => `K${i}`);
    await world.register(...codes.map((code) => ({ code, name: `${code}县教育局` })));
    for (const [i, code] of codes.entries()) {
      if (before[i]) await world.file(code, 2020, { values: before[i] });
      await world.file(code, 2021, { values: values[i] as Values });
    }
  };

  test("leaves a rate over too low a base out of ranks, quartiles and changes, and says so", async () => {
    await file(
      [outcomes(9, 10), outcomes(15, 30), outcomes(8, 40)],
      [outcomes(9, 10), outcomes(5, 10), outcomes(8, 32)],
    );
    const cell = "value { value status observationStatus base interval { low } } change { status difference }";
    const { comparison, ranking } = await ask<{
      comparison: { rows: { cells: object[] }[]; columns: object[] };
      ranking: { distribution: object; nodes: object[] };
    }>(
      world,
      `{ comparison(measures: [GRANTED_RATE, APPLICATIONS_OUTCOMES_TOTAL], years: [2021], minimumBase: 30) {
           rows { cells { measure ${cell} } } columns { distribution { count maximum } } }
         ranking(by: GRANTED_RATE, year: 2021, minimumBase: 30) { distribution { count maximum } nodes { rank ${cell} } } }`,
    );
    const low = {
      value: { value: "0.900000", status: "LOW_BASE", observationStatus: "U", base: 10, interval: { low: "0.595850" } },
      change: { status: "LOW_BASE", difference: null },
    };
    expect(comparison.rows.map(({ cells }) => cells[0])).toMatchObject([
      low,
      { value: { value: "0.500000", status: "REPORTED" }, change: { status: "LOW_BASE", difference: null } },
      { value: { value: "0.200000", status: "REPORTED" }, change: { status: "COMPARABLE", difference: "-0.050000" } },
    ]);
    expect(comparison.rows[0]?.cells[1]).toMatchObject({ value: { value: "10", status: "REPORTED" } });
    const distribution = { count: 2, maximum: "0.500000" };
    expect(comparison.columns).toEqual([{ distribution }, { distribution: { count: 3, maximum: "40" } }]);
    expect(ranking.distribution).toEqual(distribution);
    expect(ranking.nodes).toMatchObject([
      { rank: 1, value: { value: "0.500000" }, change: { status: "LOW_BASE" } },
      { rank: 2, value: { value: "0.200000" }, change: { status: "COMPARABLE" } },
      { rank: null, ...low },
    ]);
  });

  const CASES = [outcomes(10, 100), outcomes(50, 100), outcomes(50, 100), outcomes(50, 100), outcomes(140, 200)];

  test("gives mean, weighted quartiles and dispersion beside the plain ones, alike in ranking and comparison", async () => {
    await file(CASES);
    const distribution = `distribution { count lowerQuartile median upperQuartile mean
      weighted { base lowerQuartile median upperQuartile mean } dispersion { peers ratio isOver message zh: message(language: ZH) } }`;
    const { ranking, comparison } = await ask<{
      ranking: { distribution: object };
      comparison: { columns: { distribution: object }[] };
    }>(
      world,
      `{ ranking(by: GRANTED_RATE, year: 2021) { ${distribution} }
         comparison(measures: [GRANTED_RATE, APPLICATIONS_OUTCOMES_TOTAL], years: [2021]) { columns { ${distribution} } } }`,
    );
    expect(ranking.distribution).toEqual({
      count: 5,
      lowerQuartile: "0.500000",
      median: "0.500000",
      upperQuartile: "0.500000",
      mean: "0.460000",
      weighted: {
        base: 600,
        lowerQuartile: "0.500000",
        median: "0.500000",
        upperQuartile: "0.700000",
        mean: "0.500000",
      },
      // (40² + 0 + 0 + 0) / 25 + 40² / 50, by 4
      dispersion: {
        peers: 5,
        ratio: "24.0000",
        isOver: true,
        message: expect.stringMatching(/^The rates of 5 departments scatter 24\.00 times .*The rule: /) as string,
        zh: expect.stringMatching(/^5个机关.*规则：/) as string,
      },
    });
    expect(comparison.columns).toEqual([
      { distribution: ranking.distribution },
      {
        distribution: {
          count: 5,
          lowerQuartile: "100",
          median: "100",
          upperQuartile: "100",
          mean: "120",
          weighted: null,
          dispersion: null,
        },
      },
    ]);
  });

  test("places each rate in a funnel around the common rate, and none of what is no proportion", async () => {
    await file(CASES);
    const { rates, counts } = await ask<{ rates: { nodes: object[] }; counts: { nodes: object[] } }>(
      world,
      `{ rates: ranking(by: GRANTED_RATE, year: 2021, direction: ASC) { nodes { department { code } funnel { position target low95 high95 low998 high998 message zh: message(language: ZH) } } }
         counts: ranking(by: APPLICATIONS_OUTCOMES_TOTAL, year: 2021) { nodes { funnel { position } } } }`,
    );
    expect(rates.nodes.map((node) => (node as { funnel: { position: string } }).funnel.position)).toEqual([
      "FAR_BELOW",
      "WITHIN",
      "WITHIN",
      "WITHIN",
      "FAR_ABOVE",
    ]);
    expect(rates.nodes[1]).toEqual({
      department: { code: "K1" },
      funnel: {
        position: "WITHIN",
        target: "0.500000",
        // qbinom(0.025, 100, 0.5) is 40, qbinom(0.001, 100, 0.5) is 35; the upper limits mirror the lower ones
        low95: expect.stringMatching(/^0\.39/) as string,
        high95: expect.stringMatching(/^0\.60/) as string,
        low998: expect.stringMatching(/^0\.34/) as string,
        high998: expect.stringMatching(/^0\.65/) as string,
        message: expect.stringMatching(/^Within the limits of 95 %.*The rule: /) as string,
        zh: expect.stringMatching(/^在95%界限内.*规则：/) as string,
      },
    });
    expect(counts.nodes).toEqual(Array.from({ length: 5 }, () => ({ funnel: null })));
  });

  test("flags who stands out in its line, alike in ranking and comparison, and says by which rule", async () => {
    await file([1, 2, 3, 4, 100].map((made) => ({ "rules.made": made })));
    await world.register({ code: "S", name: "甲县司法局" });
    await world.file("S", 2021, { values: { "rules.made": 5000 } });
    const outlier = "outlier { status score peers median deviation message zh: message(language: ZH) }";
    const { ranking, comparison } = await ask<{
      ranking: { nodes: { department: { code: string }; outlier: object }[] };
      comparison: { rows: { department: { code: string }; cells: { outlier: object }[] }[] };
    }>(
      world,
      `{ ranking(by: RULES_MADE, year: 2021) { nodes { department { code } ${outlier} } }
         comparison(measures: [RULES_REPEALED, RULES_MADE], years: [2021]) { rows { department { code } cells { ${outlier} } } } }`,
    );
    const ranked = new Map(ranking.nodes.map((node) => [node.department.code, node.outlier]));
    expect(ranked.get("K4")).toEqual({
      status: "HIGH",
      score: "65.4265",
      peers: 5,
      median: "3",
      deviation: "1",
      message: expect.stringMatching(
        /^Much higher than usual among the 5 departments of the line 教育.*The rule: 0\.6745/,
      ) as string,
      zh: expect.stringMatching(/^在同条线（教育）的5个机关中明显偏高.*规则：0\.6745/) as string,
    });
    expect(ranked.get("K0")).toMatchObject({ status: "USUAL", score: "-1.3490" });
    expect(ranked.get("S")).toMatchObject({ status: "TOO_FEW_PEERS", score: null, peers: 1 });
    for (const { department, cells } of comparison.rows) {
      expect(cells[1]?.outlier).toEqual(ranked.get(department.code));
      expect(cells[0]?.outlier).toMatchObject({ status: department.code === "S" ? "TOO_FEW_PEERS" : "NO_SPREAD" });
    }
  });

  const people = (rows: readonly (readonly [code: string, year: number, value: number | null])[]) =>
    registerDenominators(
      world.store,
      rows.map(([department, year, value], i) => ({
        line: i + 2,
        department,
        year,
        kind: DenominatorKind.POPULATION,
        stated: value === null ? null : { value, source: "年鉴" },
      })),
    );

  test("holds counts and amounts against registered people, exactly, and notices when these change", async () => {
    const received = (total: number) => ({ "applications.received.total": total });
    await file([received(30), received(10), received(20)], [received(20), received(10), received(20)]);
    await people([
      ["K0", 2020, 100_000],
      ["K0", 2021, 90_000],
      ["K1", 2021, 20_000],
    ]);
    const value = "value { value unit per status observationStatus numerator denominator stated interval { low } }";
    const asked = () =>
      ask<{
        ranking: { distribution: object; nodes: object[] };
        comparison: { rows: { cells: object[] }[]; columns: object[] };
      }>(
        world,
        `{ ranking(by: APPLICATIONS_RECEIVED, per: POPULATION, year: 2021) {
             distribution { count median mean weighted { base median mean } dispersion { ratio } }
             nodes { rank department { code } share shareStatus funnel { position } outlier { status median } ${value} change { status unit points difference } } }
           comparison(measures: [APPLICATIONS_RECEIVED], per: POPULATION, years: [2021]) { rows { cells { ${value} } } columns { distribution { median } } } }`,
      );
    const { ranking, comparison } = await asked();
    const first = {
      value: "5.0000",
      unit: "COUNT",
      per: "POPULATION",
      status: "REPORTED",
      observationStatus: "A",
      numerator: "10",
      denominator: "20000",
      stated: 1,
      interval: null,
    };
    const second = { ...first, value: "3.3333", numerator: "30", denominator: "90000" };
    const none = { value: null, status: "NO_DENOMINATOR", observationStatus: "L", numerator: null };
    expect(ranking.nodes).toMatchObject([
      { rank: 1, department: { code: "K1" }, value: first, share: null, shareStatus: "RATE", funnel: null },
      {
        rank: 2,
        department: { code: "K0" },
        value: second,
        change: { status: "COMPARABLE", unit: "COUNT", points: null, difference: "1.3333" },
        outlier: { status: "TOO_FEW_PEERS", median: "4.1667" },
      },
      { rank: null, department: { code: "K2" }, value: none, change: { status: "NOT_STATED" } },
    ]);
    // 40 applications of 110,000 people are 3.6364 of 10,000.
    expect(ranking.distribution).toEqual({
      count: 2,
      median: "4.1667",
      mean: "4.1667",
      weighted: { base: 110_000, median: "3.3333", mean: "3.6364" },
      dispersion: null,
    });
    expect(comparison.rows.map(({ cells }) => cells[0])).toMatchObject([
      { value: second },
      { value: first },
      { value: none },
    ]);
    expect(comparison.columns).toEqual([{ distribution: { median: "4.1667" } }]);
    await people([
      ["K2", 2021, 10_000],
      ["K0", 2021, null],
    ]);
    const later = await asked();
    expect(later.ranking.nodes).toMatchObject([
      { rank: 1, department: { code: "K2" }, value: { value: "20.0000" } },
      { rank: 2, department: { code: "K1" }, value: first },
      { rank: null, department: { code: "K0" }, value: none },
    ]);
    expect(later.comparison.rows[2]?.cells[0]).toMatchObject({ value: { value: "20.0000" } });
  });

  test("gives money per people in yuan, keeps why there is no value, and refuses rates", async () => {
    await file([{ "fees.amount": 123_456 }, { "fees.amount": null }]);
    await people([
      ["K0", 2021, 10_000],
      ["K1", 2021, 10_000],
    ]);
    const { comparison } = await ask<{ comparison: { rows: { cells: object[] }[] } }>(
      world,
      "{ comparison(measures: [FEES_AMOUNT], per: POPULATION, years: [2021], minimumBase: 10000) { rows { cells { value { value unit numerator status } } } } }",
    );
    expect(comparison.rows.map(({ cells }) => cells[0])).toEqual([
      { value: { value: "1234.5600", unit: "YUAN", numerator: "1234.56", status: "REPORTED" } },
      { value: { value: null, unit: "YUAN", numerator: null, status: "BLANK" } },
    ]);
    expect(await refusal(world, "{ ranking(by: GRANTED_RATE, per: STAFF, year: 2021) { totalCount } }")).toMatchObject({
      message: expect.stringContaining("GRANTED_RATE is a rate") as string,
    });
  });
});
