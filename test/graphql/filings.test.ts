import { SuccessionKind } from "../../src/form/succession";
import { ask, refusal } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const { WHOLE, PART } = SuccessionKind;

interface Filed {
  readonly year: number;
  readonly status: string;
  readonly name: string;
  readonly message: string | null;
  readonly report: { readonly revision: number } | null;
}

onEachDatabase("What a department had to file", (open) => {
  let world: World;
  let clock: jest.SpyInstance<number, []>;
  beforeEach(async () => {
    world = await open();
    clock = jest.spyOn(Date, "now").mockReturnValue(Date.parse("2024-01-10T12:00:00Z"));
    await world.register(
      { code: "C", name: "甲市", parent: null },
      { code: "E", name: "甲市教育局", parent: "C", activeTo: 2021 },
      { code: "S", name: "甲市体育局", parent: "C" },
      {
        code: "ES",
        name: "甲市教育体育局",
        parent: "C",
        activeFrom: 2022,
        predecessors: [
          { code: "E", fromYear: 2022, kind: WHOLE },
          { code: "S", fromYear: 2022, kind: PART },
        ],
      },
      {
        code: "D",
        name: "甲市数据局",
        parent: "C",
        formerNames: [{ name: "甲市行政审批局", fromYear: 2019, toYear: 2021 }],
      },
      { code: "N", name: "甲市从未报送局", parent: "C" },
    );
    for (const year of [2020, 2021]) await world.file("E", year);
    for (const year of [2020, 2021, 2022]) await world.file("D", year);
    await world.file("S", 2021);
    await world.file("ES", 2022);
    await world.file("C", 2022);
  });
  afterEach(async () => {
    clock.mockRestore();
    await world.close();
  });

  const filings = async (code: string, language = "EN"): Promise<readonly Filed[]> =>
    (
      await ask<{ department: { filings: readonly Filed[] } }>(
        world,
        `{ department(code: "${code}") { filings {
             year status name dueOn message(language: ${language}) report { revision } } } }`,
      )
    ).department.filings;
  const said = async (code: string) =>
    (await filings(code)).map(({ year, status, message }) => [year, status, message] as const);

  test("is told year by year, the newest first, from the first year of the bodies beside it, each with its report", async () => {
    expect((await filings("D")).map(({ year, status, report }) => [year, status, report?.revision])).toEqual([
      [2022, "REPORTED", 1],
      [2021, "REPORTED", 1],
      [2020, "REPORTED", 1],
    ]);
    expect((await filings("S")).map(({ year, status }) => [year, status])).toEqual([
      [2022, "NOT_REPORTED"],
      [2021, "REPORTED"],
      [2020, "NOT_EXPECTED"],
    ]);
  });

  test("and did not has its deadline, which a summary has later, and is missing from the day after", async () => {
    await world.file("S", 2023);
    const [newest] = await filings("D");
    expect(newest).toMatchObject({
      year: 2023,
      status: "NOT_DUE",
      dueOn: "2024-01-31",
      message: "The report for 2023 is not due until 2024-01-31.",
    });
    clock.mockReturnValue(Date.parse("2024-02-01T12:00:00Z"));
    await world.register({ code: "X", name: "甲市新局", parent: "C" });
    expect((await said("D"))[0]).toEqual([
      2023,
      "NOT_REPORTED",
      "The report for 2023 was due by 2024-01-31 and is not there.",
    ]);
    expect((await filings("C"))[0]).toMatchObject({ year: 2023, status: "NOT_DUE", dueOn: "2024-03-31" });
    expect((await filings("D", "ZH"))[0]?.message).toBe("2023年报告的期限为2024-01-31，至今未报。");
  });

  test("before it began and after it ended is told with the bodies that did its work", async () => {
    const before = "Reports are expected from 2022 on; before, 甲市教育局, 甲市体育局 reported what it took over.";
    expect(await said("ES")).toEqual([
      [2022, "REPORTED", null],
      [2021, "NOT_EXPECTED", before],
      [2020, "NOT_EXPECTED", before],
    ]);
    const [after] = await filings("E");
    expect(after).toMatchObject({
      year: 2022,
      status: "NOT_EXPECTED",
      message: "Reports were expected up to 2021; since then 甲市教育体育局 reports what it passed on.",
      dueOn: null,
      report: null,
    });
  });

  test("is not known of a body that never filed and has no first year, and it says so", async () => {
    const all = await said("N");
    expect(all.map(([year]) => year)).toEqual([2022, 2021, 2020]);
    for (const [, status, message] of all)
      expect([status, message]).toEqual(["NOT_EXPECTED", expect.stringContaining("never filed")]);
  });

  test("bears the name of its year, as its report does", async () => {
    expect((await filings("D")).map(({ year, name }) => [year, name])).toEqual([
      [2022, "甲市数据局"],
      [2021, "甲市行政审批局"],
      [2020, "甲市行政审批局"],
    ]);
    expect(await ask(world, '{ report(department: "D", year: 2020) { departmentName department { name } } }')).toEqual({
      report: { departmentName: "甲市行政审批局", department: { name: "甲市数据局" } },
    });
  });

  test("is nothing where nobody ever filed or has to", async () => {
    const empty = await open();
    await empty.register({ code: "A", name: "乙市水利局" });
    expect(
      await ask(empty, '{ department(code: "A") { filings { year } } trend(of: [RULES_MADE]) { measure } }'),
    ).toEqual({ department: { filings: [] }, trend: [] });
    await empty.close();
  });

  test("gives a trend its years where it does not say them: from the first expected report to the last year that anyone filed", async () => {
    const years = async (arguments_: string) => {
      const { trend } = await ask<{ trend: readonly { readonly points: readonly { readonly year: number }[] }[] }>(
        world,
        `{ trend(of: [RULES_MADE]${arguments_}) { points { year } } }`,
      );
      return trend.map(({ points }) => points.map(({ year }) => year));
    };
    expect(await years(', where: { departments: ["E"] }')).toEqual([[2020, 2021, 2022]]);
    expect(await years(', where: { departments: ["ES"] }')).toEqual([[2022]]);
    expect(await years(', from: 2021, where: { departments: ["E"] }')).toEqual([[2021, 2022]]);
    expect(await years(', to: 2020, where: { departments: ["S"] }')).toEqual([[2020]]);
    expect(await years(', where: { departments: ["N"] }')).toEqual([]);
    expect(await refusal(world, "{ trend(of: [RULES_MADE], from: 2030) { measure } }")).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });
});
