import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { denominators } from "../../src/command/denominators";
import { Teller } from "../../src/command/teller";
import { Language } from "../../src/message/message";
import { ask } from "../support/api";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const HEAD = "department,year,kind,value,source\n";

onEachDatabase("Denominators", (open) => {
  let world: World;
  let folder: string;
  beforeEach(async () => {
    world = await open();
    folder = mkdtempSync(join(tmpdir(), "disclosure-denominators-"));
    await world.register(
      { code: "K", name: "甲县", formerNames: [{ name: "老县", fromYear: null, toYear: 2020 }] },
      { code: "J", name: "乙县教育局" },
    );
  });
  afterEach(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const give = async (csv: string) => {
    const path = join(folder, "d.csv");
    writeFileSync(path, csv);
    const told: string[] = [];
    const teller = new Teller(Language.EN);
    jest.spyOn(teller, "tell").mockImplementation((message) => void told.push(teller.text(message)));
    await denominators(world.store, path, teller);
    return told;
  };
  const kept = async () => {
    const { departments } = await ask<{ departments: { nodes: { denominators: object[] }[] } }>(
      world,
      "{ departments { nodes { denominators { year kind value source } } } }",
    );
    return departments.nodes.map((node) => node.denominators);
  };

  test("a list is registered by code or name, changed, taken away, and changes nothing where nothing is new", async () => {
    const list = `${HEAD}K,2021,POPULATION,512345,第七次全国人口普查\n老县,2020,人口,500000,年鉴\nJ,2021,STAFF,48,编办\n`;
    expect(await give(list)).toEqual(["Registered 3 numbers, changed 0, took away 0, left 0 as they were."]);
    expect(await kept()).toEqual([
      [{ year: 2021, kind: "STAFF", value: 48, source: "编办" }],
      [
        { year: 2020, kind: "POPULATION", value: 500000, source: "年鉴" },
        { year: 2021, kind: "POPULATION", value: 512345, source: "第七次全国人口普查" },
      ],
    ]);
    const version = await world.store.version();
    expect(await give(list)).toEqual(["Registered 0 numbers, changed 0, took away 0, left 3 as they were."]);
    expect(await world.store.version()).toBe(version);
    expect(await give(`${HEAD}K,2021,POPULATION,512346,更正\nJ,2021,STAFF,-,\n`)).toEqual([
      "Registered 0 numbers, changed 1, took away 1, left 0 as they were.",
    ]);
    expect(await kept()).toEqual([
      [],
      [
        { year: 2020, kind: "POPULATION", value: 500000, source: "年鉴" },
        { year: 2021, kind: "POPULATION", value: 512346, source: "更正" },
      ],
    ]);
    expect(await give(`${HEAD}J,2021,STAFF,-,\n`)).toEqual([
      "Registered 0 numbers, changed 0, took away 0, left 1 as they were.",
    ]);
  });

  test.each([
    ["K,2021,POPULATION,0,x\n", /^Line 2, column value: must be a whole number above zero/],
    ["K,2021,POPULATION,12.5,x\n", /^Line 2, column value/],
    ["K,2021,POPULATION,1234567890123456,x\n", /at most 15 digits/],
    ["K,2021,HOUSES,12,x\n", /^Line 2, column kind: must be one of POPULATION, STAFF/],
    ["K,21,STAFF,12,x\n", /^Line 2, column year/],
    ["K,2021,STAFF,12,\n", /^Line 2, column source: must not be empty/],
    ["K,2021,STAFF,12,-\n", /^Line 2, column source: must not be empty/],
    [
      "Z,2021,STAFF,12,x\n",
      /^Line 2, column department: must be the code or a name of a department that is registered/,
    ],
    [
      "K,2021,STAFF,12,x\n甲县,2021,STAFF,13,x\n",
      /^Line 3: the same number of 甲县 for that year stands in line 2 too/,
    ],
  ])("what cannot be is refused with its line, and nothing is kept: %j", async (rows, reason) => {
    await expect(give(`${HEAD}${rows}J,2020,STAFF,5,x\n`)).rejects.toThrow(reason);
    expect(await kept()).toEqual([[], []]);
  });

  test("a former name that several departments had is refused with their codes, a list without a column with its name", async () => {
    await world.register({ code: "L", name: "丙县", formerNames: [{ name: "老县", fromYear: null, toYear: 2020 }] });
    await expect(give(`${HEAD}老县,2019,POPULATION,9,x\n`)).rejects.toThrow(
      /^Line 2, column department: must be a code, because several departments have that name: K, L/,
    );
    await expect(give("department,year,kind\nK,2021,STAFF\n")).rejects.toThrow(/must hold the column value/);
  });
});
