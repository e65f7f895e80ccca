import { ask } from "../support/api";
import { World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.register(
    { code: "5", name: "乙县教育局" },
    { code: "4", name: "甲市教育局" },
    { code: "3", name: "教育局" },
    { code: "2", name: "甲市文教局", formerNames: [{ name: "甲市教育局（旧）", fromYear: 2000, toYear: 2010 }] },
    { code: "1", name: "教育局档案室" },
    { code: "0", name: "ＡＢ局" },
    { code: "6", name: "甲市文教局下属中心" },
    { code: "7", name: "甲市文体局", formerNames: [{ name: "甲市文教局", fromYear: 2000, toYear: 2010 }] },
  );
  await world.file("4", 2020);
});
afterAll(() => world.close());

const found = async (where: string, given = "") => {
  const { departments } = await ask<{ departments: { totalCount: number; nodes: { code: string }[] } }>(
    world,
    `{ departments(where: { ${where} }${given}) { totalCount nodes { code } } }`,
  );
  expect(departments.totalCount).toBe(departments.nodes.length);
  return departments.nodes.map(({ code }) => code);
};

test("Departments are found by a part of their name: the closest first, of these former names last", async () => {
  expect(await found(`nameContains: "教育局"`)).toEqual(["3", "1", "4", "5", "2"]);
  expect(await found(`nameContains: " 旧 "`)).toEqual(["2"]);
  expect(await found(`nameContains: "没有"`)).toEqual([]);
  expect(await found(`nameContains: "ab"`)).toEqual(["0"]);
  expect(await found(`nameContains: ""`)).toHaveLength(8);
  expect(await found(`nameContains: "甲市文教局"`)).toEqual(["2", "7", "6"]);
});

test("Another order may be asked for", async () => {
  expect(await found(`nameContains: "教育局"`, ", orderBy: [{ by: CODE, direction: DESC }]")).toEqual([
    "5",
    "4",
    "3",
    "2",
    "1",
  ]);
});

test("Those that never filed can be asked for, and a first report ends that", async () => {
  expect(await found("filed: true")).toEqual(["4"]);
  expect(await found("filed: false")).toEqual(["0", "1", "2", "3", "5", "6", "7"]);
  await world.file("2", 2021);
  expect(await found("filed: false")).toEqual(["0", "1", "3", "5", "6", "7"]);
});
