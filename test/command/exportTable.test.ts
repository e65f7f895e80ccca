import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Program } from "../support/program";
import { sampleFile } from "../support/sampleFile";
import { csvRecords } from "../support/unpacked";

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

test("export table writes a named table with its variables, and says how many rows it has", () => {
  const words = ["--var", "years=2020", "--var", "under=示例市", "--header", "code", "-o", "city.csv"];
  const { exit, out, err } = program.run("export", "table", "city-by-department", ...words);
  expect([exit, err]).toEqual([0, ""]);
  const records = csvRecords(readFileSync(join(program.folder, "city.csv")));
  expect(records).toContainEqual(expect.objectContaining({ "figures.procurement.amount": "961000.00" }));
  expect(out).toContain(`${records.length}行`);
});

test("a question in a file goes to standard output, in the format that is stated", () => {
  const query = "query($y: [Int!]) { aggregate(where: { years: $y }, groupBy: [YEAR]) { year coverage { reported } } }";
  writeFileSync(join(program.folder, "own.graphql"), query);
  const words = ["--var", "y=2020,2021", "--header", "code", "--format", "csv", "-o", "-"];
  const { exit, out } = program.run("export", "table", "own.graphql", ...words);
  expect(exit).toBe(0);
  expect(out.trim().split("\r\n").slice(1)).toEqual(["2020,35", "2021,37"]);
});

test.each([
  [["none", "-o", "a.csv"], "既不是表格的名称，也不是文件"],
  [["city-by-department", "-o", "a.pdf"], "csv、xlsx、jsonstat.json"],
  [["city-by-department", "--var", "years", "-o", "a.csv"], "名称=值"],
  [["city-by-department", "--var", "month=1", "-o", "a.csv"], "没有参数 month"],
  [["city-by-department", "--var", "under=无市", "-o", "a.csv"], "无市"],
  [["city-by-department", "--list", "none", "-o", "a.csv"], "aggregate"],
  [["broken-rules", "--var", "levels=BAD", "-o", "a.csv"], "FindingLevel"],
  [["one-report-with-sources", "--var", "year=1999", "-o", "a.csv"], "请核对机关名称与年度"],
])("%j is refused in one sentence, and leaves no file", (words, sentence) => {
  const { exit, out, err } = program.run("export", "table", ...words);
  expect(exit).toBeGreaterThan(0);
  expect(out).toBe("");
  expect(err).toContain(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(() => readFileSync(join(program.folder, "a.csv"))).toThrow("ENOENT");
});
