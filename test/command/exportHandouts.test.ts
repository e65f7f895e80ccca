import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seenInWord } from "../support/officeTables";
import { Program } from "../support/program";
import { sampleFile } from "../support/sampleFile";

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

const CIRCULAR = "关于示例市2020年政府信息公开工作年度报告报送和数据质量情况的通报";
const OVERVIEW = "示例市2020年政府信息公开工作总体情况";

test("export handouts writes all of them into a folder", async () => {
  const { exit, out, err } = program.run("export", "handouts", "2020", "--under", "示例市", "-o", "out/2020");
  expect([exit, err]).toEqual([0, ""]);
  const folder = join(program.folder, "out/2020");
  const names = [OVERVIEW, CIRCULAR].flatMap((name) => [`${name}.docx`, `${name}.xlsx`]);
  expect(readdirSync(folder).sort()).toEqual([...names, "findings"].sort());
  const lists = readdirSync(join(folder, "findings"));
  expect(lists).toContain("说明.txt");
  expect(lists.filter((name) => name.endsWith(".docx")).length).toBe(
    lists.filter((name) => name.endsWith(".xlsx")).length,
  );
  expect(lists.filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(out).toBe(`out/2020：已写入2020年的${4 + lists.length}个文件。\n`);
  const { paragraphs } = await seenInWord(readFileSync(join(folder, `${CIRCULAR}.docx`)));
  expect(paragraphs[0]).toBe(CIRCULAR);
});

test("one of them alone, ranked by what is asked", async () => {
  const words = ["--under", "示例市", "--measures", "REFUSED_RATE", "--minimum-base", "1", "-o", "one"];
  expect(program.run("export", "handouts", "2020", "circular", ...words).exit).toBe(0);
  const folder = join(program.folder, "one");
  expect(readdirSync(folder).sort()).toEqual([`${CIRCULAR}.docx`, `${CIRCULAR}.xlsx`]);
  const { paragraphs } = await seenInWord(readFileSync(join(folder, `${CIRCULAR}.docx`)));
  expect(paragraphs).toContain("三、不予公开率排名");
  expect(paragraphs).toContain("计算方法：（三）／（七）。分母小于1的，列出数值，不参与排名。");
});

test.each([
  ["a year without reports", ["1999", "-o", "x"], /没有1999年度的已发布报告/],
  ["an unknown body", ["2020", "--under", "丁市", "-o", "x"], /没有代码或名称为“丁市”的单位/],
  ["an unknown measure", ["2020", "--measures", "好", "-o", "x"], /没有代码为“好”的指标/],
  ["an unknown handout", ["2020", "paper", "-o", "x"], /没有名为“paper”的文稿，请选择：circular、overview、findings。/],
  ["a folder that is a file", ["2020", "overview", "-o", "taken"], /无法写入taken/],
])("%s is refused with one sentence, and leaves no file", (_, words, sentence) => {
  writeFileSync(join(program.folder, "taken"), "");
  const { exit, out, err } = program.run("export", "handouts", ...words);
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toMatch(sentence);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(existsSync(join(program.folder, "x"))).toBe(false);
});
