import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Program } from "../support/program";
import { sampleFile } from "../support/sampleFile";
import { csvRecords, unpacked } from "../support/unpacked";

let program: Program;
let giveBack: () => Promise<void>;
beforeAll(async () => {
  const lent = await sampleFile();
  giveBack = () => lent.giveBack();
  program = new Program({ DATABASE_URL: lent.address, LANG: "zh_CN.UTF-8" });
});
afterAll(async () => {
  program.remove();
  await giveBack();
});

test("export year writes the package into a file, and says what is in it", async () => {
  const { exit, out, err } = program.run("export", "year", "2020", "-o", "2020.zip");
  expect([exit, err]).toEqual([0, ""]);
  const files = await unpacked(readFileSync(join(program.folder, "2020.zip")));
  const reports = csvRecords(files.get("reports.csv") as Buffer);
  expect(out).toMatch(new RegExp(`^2020\\.zip：2020年数据包，${reports.length}份报告`));
  expect(readdirSync(program.folder)).toEqual(["2020.zip"]);
});

test("-o - writes it to standard output, and nothing else", async () => {
  const { exit, out } = program.run("export", "year", "2020", "--under", "示例市", "-o", "-");
  expect(exit).toBe(0);
  expect(out.slice(0, 2)).toBe("PK");
  expect(out).not.toContain("数据包，");
});

test.each([
  ["a year without reports", ["1999", "-o", "x.zip"], /没有1999年度的已发布报告/],
  ["an unknown body", ["2020", "--under", "丁市", "-o", "x.zip"], /没有代码或名称为“丁市”的单位/],
  ["a moment that is none", ["2020", "--as-of", "昨天", "-o", "x.zip"], /昨天/],
  ["a year that is none", ["去年", "-o", "x.zip"], /年度应为四位数字/],
  ["a folder that is not there", ["2020", "-o", "nowhere/x.zip"], /无法写入nowhere\/x\.zip/],
])("%s is refused with one sentence, and leaves no file", (_, words, sentence) => {
  const { exit, out, err } = program.run("export", "year", ...words);
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(existsSync(join(program.folder, "x.zip"))).toBe(false);
});

test("an earlier file stays when a later one fails", () => {
  const path = join(program.folder, "kept.zip");
  writeFileSync(path, "kept");
  expect(program.run("export", "year", "1999", "-o", "kept.zip").exit).toBe(1);
  expect(readFileSync(path, "utf8")).toBe("kept");
});
