import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { register } from "../../src/command/register";
import { Teller } from "../../src/command/teller";
import { World } from "../support/world";

let world: World;
let folder: string;
beforeAll(async () => {
  world = await World.open();
  folder = mkdtempSync(join(tmpdir(), "disclosure-register-"));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ["code,name,parent\nA,甲,B\nB,乙,A\n", /circles/],
  ["code,name,parent\nA,甲,Z\n", /no department has that code/],
  ["code,name,parnt\nA,甲,Z\n", /^Line 2.*parnt/],
  ["code,name,activeFrom\nA,甲,x\n", /^Line 2, column activeFrom/],
  ["code,name,kind\nA,甲,x\n", /^Line 2, column kind: must be one of /],
  ["code,name,summary\nA,甲,yes\n", /^Line 2, column summary: must be true or false/],
  ["code,name\nA,\n", /^Line 2, column name: must not be empty/],
  ["code,name\n", /no row/],
  ["code;name\nA;甲\n", /must hold the column code/],
  ["code,name,name\nA,甲,乙\n", /holds the column name twice/],
  ['code,name\n"A,甲\n', /^The file is no CSV with a header/],
  ["code,name\nA,甲\n\n\nA,乙\n", /^Line 5: the code A stands in line 2 too/],
  ["code,name,activeFrom,activeTo\nA,甲,2022,2019\n", /column activeTo/],
  ["code,name,formerNames\nA,甲,旧:2020-2015\n", /column formerNames/],
])("a register that cannot be is refused with its line, and nothing of it is kept: %j", async (csv, reason) => {
  const path = join(folder, "d.csv");
  writeFileSync(path, csv);
  await expect(register(world.store, path, new Teller())).rejects.toThrow(reason);
  expect(await world.store.read((manager) => manager.query("SELECT code FROM department"))).toEqual([]);
});

test("names and codes are kept as they are meant: without what nobody sees, with letters of usual width", async () => {
  const path = join(folder, "d.csv");
  writeFileSync(
    path,
    "code,name,formerNames\n\u200eＫＪＪ－１,\u202a甲\u200b市水务（集团）公司\u202c,甲市Ａ办：２０１０－２０１５\n",
  );
  await register(world.store, path, new Teller());
  const kept = await world.store.read((manager) => manager.query("SELECT code, name FROM department"));
  expect(kept).toEqual([{ code: "KJJ-1", name: "甲市水务（集团）公司" }]);
  const former = await world.store.read((manager) =>
    manager.query("SELECT name, from_year, to_year FROM department_name"),
  );
  expect(former).toEqual([{ name: "甲市A办", from_year: 2010, to_year: 2015 }]);
});

test("a code that an older version stored with wide letters is mended, and its body is the same", async () => {
  await world.register({ code: "Ｗ１", name: "乙市" });
  const path = join(folder, "d.csv");
  writeFileSync(path, "code,name,parent\nW1,乙市,\nW2,乙市水务局,Ｗ１\n");
  await register(world.store, path, new Teller());
  const kept = await world.store.read((manager) =>
    manager.query(
      `SELECT code, name, parent_id IS NULL AS whole FROM department JOIN department_period ON department_id = id
       WHERE name LIKE '乙市%' ORDER BY code`,
    ),
  );
  expect(kept).toEqual([
    { code: "W1", name: "乙市", whole: 1 },
    { code: "W2", name: "乙市水务局", whole: 0 },
  ]);
});
