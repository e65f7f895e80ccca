import type { DataSource } from "typeorm";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

onEachDatabase("Groups without orderBy", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    // Registered in another order than that of their codes.
    await world.register(
      { code: "Z", name: "丙市", summary: true },
      { code: "B", name: "甲市", summary: true },
      { code: "Z1", name: "丙市水利局", parent: "Z", line: "水利", regionCode: "330200" },
      { code: "B2", name: "甲市水利局", parent: "B", line: "水利" },
      { code: "B1", name: "甲市科技局", parent: "B", line: "科技", regionCode: "330100" },
      { code: "A", name: "某办", line: null },
    );
    for (const code of ["Z1", "B2", "B1", "A"]) for (const year of [2021, 2020]) await world.file(code, year);
  });
  afterEach(() => world.close());

  const groups = async (given: string, shown: string) => {
    const { aggregate } = await ask<{ aggregate: object[] }>(world, `{ aggregate(${given}) { ${shown} } }`);
    return aggregate.map((group) =>
      Object.values(group)
        .map((value) => value?.code ?? value)
        .join(" "),
    );
  };

  test.each(["", ", where: { years: [2020] }", `, where: { departments: ["A", "Z1", "B1", "B2"] }`])(
    "come by the code of their department%s",
    async (where) => {
      expect(await groups(`groupBy: [DEPARTMENT]${where}`, "department { code }")).toEqual(["A", "B1", "B2", "Z1"]);
      expect(await groups(`groupBy: [DEPARTMENT], first: 3${where}`, "department { code }")).toEqual(["A", "B1", "B2"]);
    },
  );

  test("come by one dimension after the other, those without a value last, and so do the first of them", async () => {
    const all = ["B 2020", "B 2021", "Z 2020", "Z 2021", " 2020", " 2021"];
    expect(await groups("groupBy: [PARENT, YEAR]", "parent { code } year")).toEqual(all);
    expect(await groups("groupBy: [PARENT, YEAR], first: 3", "parent { code } year")).toEqual(all.slice(0, 3));
    expect(await groups("groupBy: [LINE]", "line")).toEqual(["水利", "科技", ""]);
    expect(await groups("groupBy: [REGION]", "region")).toEqual(["330100", "330200", ""]);
    expect(await groups("groupBy: [REGION, DEPARTMENT], where: { years: [2020] }", "department { code }")).toEqual([
      "B1",
      "Z1",
      "A",
      "B2",
    ]);
    expect(await groups("groupBy: [YEAR, DEPARTMENT], first: 5", "year department { code }")).toEqual([
      "2020 A",
      "2020 B1",
      "2020 B2",
      "2020 Z1",
      "2021 A",
    ]);
  });

  test.each([
    ["groupBy: [DEPARTMENT]", "department { code }"],
    ["groupBy: [DEPARTMENT], where: { years: [2022] }", "department { code }"],
    ["groupBy: [DEPARTMENT, YEAR], where: { forms: [FORM_2021] }", "department { code } year"],
    ['groupBy: [DEPARTMENT, YEAR], where: { under: "甲市" }', "department { code } year"],
    ["groupBy: [DEPARTMENT, FORM], where: { years: [2019, 2021, 2022] }", "department { code } form"],
    ["groupBy: [YEAR, DEPARTMENT]", "year department { code }"],
  ])("with %s, the first are those with which the list begins", async (given, shown) => {
    await world.register({ code: "B1", name: "甲市科技局", parent: "Z", from: 2021 }, { code: "A0", name: "乙办" });
    await world.file("B2", 2022);
    await world.file("B1", 2022);
    await world.file("Z1", 2019);
    const all = await groups(given, shown);
    expect(all.length).toBeGreaterThan(1);
    for (let first = 0; first <= all.length + 1; first++)
      expect(await groups(`${given}, first: ${first}`, shown)).toEqual(all.slice(0, first));
  });

  test("are read for the first departments with a report, not for all", async () => {
    await world.register({ code: "A0", name: "乙办" });
    const { logger } = Reflect.get(world.store, "source") as DataSource;
    const logged = jest.spyOn(logger, "logQuery");
    await groups(
      "groupBy: [DEPARTMENT], where: { years: [2020] }, first: 2",
      "department { code } figures { rules { made } }",
    );
    const sums = logged.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes("AS sums"));
    logged.mockRestore();
    expect(sums.length).toBeGreaterThan(0);
    for (const sql of sums) expect(/department_id IN \(([^)]*)\)/.exec(sql)?.[1]?.split(",")).toHaveLength(2);
  });

  test("come by code where orderBy finds them equal", async () => {
    expect(await groups("groupBy: [DEPARTMENT], orderBy: [{ by: RULES_MADE }]", "department { code }")).toEqual([
      "A",
      "B1",
      "B2",
      "Z1",
    ]);
  });

  test("make series in the same order", async () => {
    await world.file("Z", 2020);
    const { trend } = await ask<{ trend: { department: { code: string } }[] }>(
      world,
      "{ trend(of: [RULES_MADE], from: 2020, to: 2021, groupBy: DEPARTMENT) { department { code } } }",
    );
    expect(trend.map(({ department }) => department.code)).toEqual(["A", "B1", "B2", "Z1"]);
  });
});
