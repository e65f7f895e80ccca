import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportForm } from "../../src/command/export/form";
import { Teller } from "../../src/command/teller";
import { openDocument } from "../../src/document/open";
import { Language } from "../../src/message/message";
import { readReport } from "../../src/report/read";
import { settingsFrom } from "../../src/settings";
import { SMALL_CITY } from "../support/smallCity";
import { World } from "../support/world";

let world: World;
let folder: string;
beforeAll(async () => {
  world = await World.open();
  await world.register(...SMALL_CITY);
  await world.file("甲市教育局", 2022, { values: { "rules.made": 3 } });
  folder = mkdtempSync(join(tmpdir(), "disclosure-export-"));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const run = async (kind: "reports" | "summaries", department: string, output: string, format?: string) => {
  const told: string[] = [];
  const teller = new Teller(Language.EN);
  jest.spyOn(teller, "tell").mockImplementation((message) => void told.push(teller.text(message)));
  const words = { department, year: "2022", output, ...(format !== undefined && { format }) };
  await exportForm(world.store, settingsFrom({}), kind, words, teller);
  return told;
};

test.each([
  ["reports", "A", "a.docx", "甲市教育局", "甲市教育局2022年政府信息公开工作年度报告.docx"],
  ["reports", "甲市教育局", "b.XLSX", "甲市教育局", "甲市教育局2022年政府信息公开工作年度报告.xlsx"],
  ["summaries", "C", "c.html", "甲市", "甲市2022年政府信息公开工作年度报告（汇总）.html"],
] as const)("%s %s is written to %s in the format of its ending", async (kind, department, name, body, document) => {
  const path = join(folder, name);
  expect(await run(kind, department, path)).toEqual([`${path}: ${document} is written.`]);
  const read = readReport(await openDocument(readFileSync(path), name), {});
  expect([read.department, read.year]).toEqual([body, 2022]);
  expect(read.cells.find(({ path: cell }) => cell === "rules.made")?.value).toBe(3);
});

test("standard output gets the file alone, in the format that is given", async () => {
  const written: Buffer[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((bytes) => {
    written.push(bytes as unknown as Buffer);
    return true;
  });
  const told = await run("reports", "A", "-", "html").finally(() => write.mockRestore());
  expect(told).toEqual([]);
  expect(String(Buffer.concat(written))).toMatch(/^<!DOCTYPE html>.*<\/html>\n$/s);
});

test.each([
  ["FORM_FORMAT_UNKNOWN", "reports", "A", "x.pdf"],
  ["FORM_FORMAT_UNKNOWN", "reports", "A", "-"],
  ["DEPARTMENT_NOT_FOUND", "reports", "nobody", "x.docx"],
  ["REPORT_NOT_PUBLISHED", "reports", "B", "x.docx"],
  ["SUMMARY_OF_ITSELF", "summaries", "A", "x.docx"],
  ["FILE_NOT_WRITTEN", "reports", "A", "none/x.docx"],
] as const)("%s: nothing is written", async (code, kind, department, name) => {
  const before = readdirSync(folder);
  const output = name === "-" ? name : join(folder, name);
  await expect(run(kind, department, output)).rejects.toMatchObject({ said: { code } });
  expect(readdirSync(folder)).toEqual(before);
});
