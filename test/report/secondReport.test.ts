import { cellsOf } from "../../src/form/catalogue";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { readReport } from "../../src/report/read";
import { composeReport, type Style } from "../../src/sample/compose";
import { textDocument } from "./textDocument";

function composed(department: string, year: number, form: Layout, style: Style = "lines"): string {
  const cells = new Map(cellsOf(form).map((cell) => [cell, cell.endsWith(".amount") ? "5万元" : "0"]));
  return composeReport({ department, year, form, cells, overview: "公开信息12条。", style });
}

function told(text: string): readonly string[] {
  const { remarks } = readReport(textDocument(text), {});
  return remarks.filter(({ code }) => code === "SECOND_REPORT").map(({ message }) => message);
}

const FIRST = composed("示例市教育局", 2023, FORM_2021);

test.each<[string, string, string]>([
  ["another body", composed("示例市公安局", 2023, FORM_2021), "示例市公安局2023年政府信息公开工作年度报告"],
  ["another year", composed("示例市教育局", 2022, FORM_2021), "示例市教育局2022年政府信息公开工作年度报告"],
  ["another form", composed("示例市教育局", 2020, FORM_2019), "示例市教育局2020年政府信息公开工作年度报告"],
  [
    "a narrative without tables",
    "示例市公安局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n公开信息3条。\n",
    "示例市公安局2023年政府信息公开工作年度报告",
  ],
])("a second report, of %s, is said with its title", (_, second, title) => {
  expect(told(`${FIRST}\n${second}`)).toEqual([expect.stringContaining(title)]);
});

test("reports whose text runs together are told apart by their tables", () => {
  const [first, second] = ["示例市教育局", "示例市公安局"].map((body) => composed(body, 2023, FORM_2021, "spaced"));
  expect(told(`${first}\n${second}`)).toEqual([expect.stringContaining("示例市公安局2023年")]);
});

test.each<[string, string]>([
  ["a report alone", FIRST],
  ["the title repeated", `${FIRST.split("\n")[0]}\n标题: ${FIRST}`],
  [
    "links to other years",
    `${FIRST}\n示例市教育局2022年政府信息公开工作年度报告\n上年报告\n示例市教育局2021年政府信息公开工作年度报告\n`,
  ],
  ["a list of contents", FIRST.replace("\n", "\n目录\n一、总体情况\n二、主动公开政府信息情况\n")],
  ["rows named in the narrative", `${FIRST}\n行政许可12件，行政处罚3件，予以公开4件，行政复议0件。\n`],
])("%s is one report", (_, text) => {
  expect(told(text)).toEqual([]);
});
