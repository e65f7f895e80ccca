import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

// In 2020 nobody of the city C filed, in 2021 nobody of its water bureaus; the bureau without a line filed nothing at all.
onEachDatabase("A group in which reports are expected and nobody filed", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "Z", name: "甲市", summary: true },
      { code: "B", name: "乙县", summary: true },
      { code: "K", name: "甲市科技局", parent: "Z", line: "科技", regionCode: "330100" },
      { code: "W", name: "甲市水利局", parent: "Z", line: "水利", regionCode: "330200" },
      { code: "N", name: "乙县某办", parent: "B", line: null, activeFrom: 2019 },
    );
    for (const year of [2019, 2021]) await world.file("K", year, { values: { "rules.made": 5 } });
    await world.file("W", 2019, { values: { "rules.made": 2 } });
  });
  afterEach(() => world.close());

  interface Shown {
    readonly measure: { readonly value: string | null; readonly status: string };
    readonly coverage: { readonly expected: number; readonly reported: number };
  }
  const groups = async (given: string, key: string) =>
    (
      await ask<{ aggregate: (Shown & Record<string, { code: string } | string | null>)[] }>(
        world,
        `{ aggregate(${given}) { ${key} measure(of: RULES_MADE) { value status } coverage { expected reported missing { code } } figures { rules { made } } } }`,
      )
    ).aggregate.map(({ measure, coverage, figures: _, ...keys }) =>
      [
        ...Object.values(keys).map((value) => (value as { code: string } | null)?.code ?? value),
        measure.value ?? measure.status,
        `${coverage.reported}/${coverage.expected}`,
      ].join(" "),
    );
  const UNDER = `where: { years: [2019, 2020, 2021], under: "Z" }`;

  test.each([
    ["from roll-ups", UNDER],
    ["from rows", `where: { years: [2019, 2020, 2021], departments: ["K", "W"] }`],
    ["at a moment", `${UNDER}, asOf: "2100-01-01T00:00:00Z"`],
    ["without years", `where: { under: "Z" }`],
  ])("is there with its coverage, %s", async (_, where) => {
    expect(await groups(`${where}, groupBy: [YEAR]`, "year")).toEqual([
      "2019 7 2/2",
      "2020 NOT_REPORTED 0/2",
      "2021 5 1/2",
    ]);
  });

  test("stands in its place among the others, by each dimension, and so do the first of them", async () => {
    const all = "where: { years: [2019, 2020, 2021] }";
    const by = [
      "水利 2019 2 1/1",
      "水利 2020 NOT_REPORTED 0/1",
      "水利 2021 NOT_REPORTED 0/1",
      "科技 2019 5 1/1",
      "科技 2020 NOT_REPORTED 0/1",
      "科技 2021 5 1/1",
      " 2019 NOT_REPORTED 0/1",
      " 2020 NOT_REPORTED 0/1",
      " 2021 NOT_REPORTED 0/1",
    ];
    expect(await groups(`${all}, groupBy: [LINE, YEAR]`, "line year")).toEqual(by);
    expect(await groups(`${all}, groupBy: [LINE, YEAR], first: 3`, "line year")).toEqual(by.slice(0, 3));
    expect(await groups(`${all}, groupBy: [PARENT]`, "parent { code }")).toEqual(["B NOT_REPORTED 0/3", "Z 12 3/6"]);
    expect(await groups(`${all}, groupBy: [REGION]`, "region")).toEqual([
      "330100 10 2/3",
      "330200 2 1/3",
      " NOT_REPORTED 0/3",
    ]);
    expect(await groups(`where: { years: [2021], under: "B" }, groupBy: [KIND, FORM]`, "kind form")).toEqual([
      "BUREAU FORM_2021 NOT_REPORTED 0/1",
    ]);
  });

  test("comes last by the value of a measure, either way", async () => {
    for (const direction of ["ASC", "DESC"])
      expect(
        (await groups(`${UNDER}, groupBy: [YEAR], orderBy: [{ by: RULES_MADE, direction: ${direction} }]`, "year")).at(
          -1,
        ),
      ).toBe("2020 NOT_REPORTED 0/2");
  });

  test("is not there where departments are the groups, nor where nobody is expected", async () => {
    expect(await groups(`${UNDER}, groupBy: [YEAR, DEPARTMENT]`, "year department { code }")).toEqual([
      "2019 K 5 1/1",
      "2019 W 2 1/1",
      "2021 K 5 1/1",
    ]);
    expect(await groups(`where: { years: [2018, 2019], under: "Z" }, groupBy: [YEAR]`, "year")).toEqual(["2019 7 2/2"]);
    expect(
      await groups(`where: { years: [2018, 2019], under: "Z", forms: [FORM_2021] }, groupBy: [YEAR]`, "year"),
    ).toEqual([]);
  });

  test("goes when a report comes, and comes when it is the only one and goes", async () => {
    await world.file("W", 2020, { values: { "rules.made": 9 } });
    expect(await groups(`${UNDER}, groupBy: [YEAR]`, "year")).toEqual(["2019 7 2/2", "2020 9 1/2", "2021 5 1/2"]);
  });

  test("is a series, too", async () => {
    const { trend } = await ask<{ trend: { line: string | null; points: { value: object; coverage: object }[] }[] }>(
      world,
      "{ trend(of: [RULES_MADE], from: 2020, to: 2020, groupBy: LINE) { line points { value { value status expected } coverage { expected reported } } } }",
    );
    expect(trend).toEqual(
      ["水利", "科技", null].map((line) => ({
        line,
        points: [
          { value: { value: null, status: "NOT_REPORTED", expected: 1 }, coverage: { expected: 1, reported: 0 } },
        ],
      })),
    );
  });
});
