import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("A comparison of one form", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register(
      { code: "K", name: "甲市科技局" },
      { code: "J", name: "甲市教育局" },
      { code: "G", name: "甲市公安局" },
      { code: "M", name: "甲市民政局" },
    );
    await world.file("K", 2020, { values: { "rules.made": 1 } });
    await world.file("K", 2021, { values: { "rules.made": 5 } });
    await world.file("J", 2020, { values: { "rules.made": 2 } });
    await world.file("J", 2021, { values: { "rules.made": 900 }, form: "FORM_2019" });
    await world.file("G", 2020, { values: { "rules.made": 3 } });
  });
  afterEach(() => world.close());

  const VALUE = "value { value status stated expected }";
  const compared = (given: string) =>
    ask<{
      comparison: {
        rows: { department: { code: string }; cells: { value: object; change: object }[] }[];
        columns: { distribution: object }[];
        coverage: object;
      };
    }>(
      world,
      `{ comparison(measures: [RULES_MADE], years: [2021], ${given}) { rows { department { code } cells { ${VALUE} change { status before { value status expected } } } }
         columns { distribution { count minimum maximum } } coverage { expected reported missing { code } } } }`,
    ).then(({ comparison }) => comparison);

  test("of the first departments says how many there are, and nothing of the others", async () => {
    const { comparison } = await ask<{ comparison: { departmentCount: number; rows: object[]; coverage: object } }>(
      world,
      `{ comparison(measures: [RULES_MADE], years: [2020], first: 2) {
         departmentCount rows { department { code } } coverage { expected reported } } }`,
    );
    expect(comparison).toEqual({
      departmentCount: 4,
      rows: [{ department: { code: "G" } }, { department: { code: "J" } }],
      coverage: { expected: 2, reported: 2 },
    });
    const refused = ask(world, "{ comparison(measures: [RULES_MADE], years: [2020], first: -1) { departmentCount } }");
    await expect(refused).rejects.toThrow(/first must not be below 0/);
  });

  test("has no value of a report on another form, in no cell, quartile, change or coverage", async () => {
    const { rows, columns, coverage } = await compared("where: { forms: [FORM_2021] }");
    expect(rows.map(({ department, cells }) => [department.code, ...cells.map((cell) => cell.value)])).toEqual([
      ["G", { value: null, status: "NOT_REPORTED", stated: 0, expected: 1 }],
      ["J", { value: null, status: "NOT_EXPECTED", stated: 0, expected: 0 }],
      ["K", { value: "5", status: "REPORTED", stated: 1, expected: 1 }],
      ["M", { value: null, status: "NOT_EXPECTED", stated: 0, expected: 0 }],
    ]);
    expect(columns).toEqual([{ distribution: { count: 1, minimum: "5", maximum: "5" } }]);
    expect(coverage).toEqual({ expected: 2, reported: 1, missing: [{ code: "G" }] });
    expect(rows.map(({ cells }) => cells[0]?.change)).toEqual(
      Array.from({ length: 4 }, () => ({
        status: "NOT_STATED",
        before: { value: null, status: "NOT_EXPECTED", expected: 0 },
      })),
    );
  });

  test("leaves alone departments that are named, and says the same of them", async () => {
    const { rows, coverage } = await compared(`departments: ["J", "K"], where: { forms: [FORM_2019] }`);
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual([
      { value: "900", status: "REPORTED", stated: 1, expected: 1 },
      { value: null, status: "NOT_EXPECTED", stated: 0, expected: 0 },
    ]);
    expect(coverage).toEqual({ expected: 1, reported: 1, missing: [] });
  });

  test("agrees with the ranking, the trend and the sum of that form", async () => {
    const where = "where: { forms: [FORM_2021] }";
    const { ranking, trend, aggregate } = await ask<{
      ranking: { nodes: { department: { code: string }; value: object; change: object }[]; coverage: object };
      trend: { points: { change: object }[] }[];
      aggregate: { coverage: object }[];
    }>(
      world,
      `{ ranking(by: RULES_MADE, year: 2021, ${where}) { nodes { department { code } ${VALUE} change { before { value } } } coverage { expected reported missing { code } } }
         trend(of: [RULES_MADE], from: 2021, to: 2021, ${where}) { points { change { before { value } } } }
         aggregate(where: { years: [2021], forms: [FORM_2021] }) { coverage { expected reported missing { code } } } }`,
    );
    const { rows, coverage } = await compared(where);
    const without = { before: { value: null } };
    expect(ranking.nodes).toEqual(
      ["K", "G"].map((code) => ({
        department: { code },
        value: rows.find(({ department }) => department.code === code)?.cells[0]?.value,
        change: without,
      })),
    );
    expect(trend[0]?.points[0]?.change).toEqual(without);
    expect([ranking.coverage, aggregate[0]?.coverage]).toEqual([coverage, coverage]);
  });
});
