import { PUBLIC } from "../../src/access/viewer";
import { openDocument } from "../../src/document/open";
import { formFile, formFormatOf } from "../../src/export/form/formFile";
import { OFFICE_FORMATS } from "../../src/export/office/officeFormats";
import type { FigurePath } from "../../src/form/figures";
import { Question } from "../../src/question/question";
import { readReport } from "../../src/report/read";
import { SMALL_CITY } from "../support/smallCity";
import { World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.register(...SMALL_CITY, { code: "N", name: "甲市新区办", parent: "C", activeFrom: 2024 });
  await world.file("甲市教育局", 2021, {});
  await world.file("甲市教育局", 2022, {
    values: { "rules.made": 3, "rules.repealed": null, "fees.amount": 12_345_678 },
  });
  await world.file("甲市民政局", 2022, { values: { "rules.made": 4, "rules.repealed": null, "rules.inForce": null } });
  await world.file("甲市财政局", 2021, {});
  await world.file("甲市", 2022, { values: { "rules.made": 7, "rules.repealed": 1, "rules.inForce": 5 } });
});
afterAll(() => world.close());

const written = async (department: string, year: number, ending = "html") => {
  const question = new Question(world.store, PUBLIC);
  try {
    return await formFile(question, "summaries", { department, year, asOf: null }, formFormatOf(ending) as never);
  } finally {
    await question.close();
  }
};

describe.each(OFFICE_FORMATS)("the sum over the parts of a city, as $ending", ({ ending }) => {
  test("reads back as its sums: a cell that no part states is blank, and nothing else is a figure", async () => {
    const file = await written("C", 2022, ending);
    const read = readReport(await openDocument(file.bytes, `x.${ending}`), {});
    expect([read.department, read.doubtfulName, read.year, read.form]).toEqual(["甲市", null, 2022, "FORM_2021"]);
    const of = (path: FigurePath) => read.cells.find((cell) => cell.path === path);
    expect(of("rules.made")).toMatchObject({ value: 7, status: "REPORTED" });
    expect(of("rules.repealed")).toMatchObject({ value: null, status: "BLANK" });
    expect(of("rules.inForce")).toMatchObject({ value: 0, status: "REPORTED" });
    expect(of("fees.amount")).toMatchObject({ value: 12_345_678, status: "REPORTED" });
    expect(of("licensing.decisions")).toMatchObject({ value: 0, status: "REPORTED" });
    expect(read.statements).toEqual([]);
    expect(read.remarks).toEqual([]);
  });
});

test("it says who has not filed, and who need not", async () => {
  const page = String((await written("甲市", 2022)).bytes);
  expect(page).toContain("应报3份，已报2份，未报1份");
  expect(page).toContain("未报：甲市财政局。");
  expect(page).toContain("无需报送：甲市新区办。");
});

test("it names the cells in which the city's own report prints something else", async () => {
  const page = String((await written("C", 2022)).bytes);
  const rows = [...page.matchAll(/<tr>(?:<t[hd][^>]*>[^<]*<\/t[hd]>){6}<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, text]) => text),
  );
  expect(rows).toEqual([
    ["项目", "所属单位合计", "填报份数", "本级报告", "差额", "结论"],
    ["表二“规章”行“本年废止件数”栏", "空", "0/2", "1", "无法计算", "一方空白"],
    ["表二“规章”行“现行有效件数”栏", "0", "1/2", "5", "5", "暂无法核对"],
    ["表二“行政事业性收费”行“本年收费金额”栏", "12.345678万元", "2/2", "0万元", "-12.345678万元", "暂无法核对"],
  ]);
  expect(page).toContain("197项合计与甲市2022年报告所列相同。");
  expect(page).toContain("尚未报送（甲市财政局）");
});

test("a city without a report of its own has its sums, and a body that sums nothing has none", async () => {
  expect(String((await written("C", 2021)).bytes)).toContain("甲市没有2021年已发布的报告，无从核对。");
  await expect(written("A", 2022)).rejects.toMatchObject({ said: { code: "SUMMARY_OF_ITSELF" } });
  await expect(written("C", 2015)).rejects.toMatchObject({ code: "REPORT_UNKNOWN" });
});
