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
