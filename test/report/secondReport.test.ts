import { composeReport, type TextStyle } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { readReport } from "../../src/report/read";
import { english } from "../support/saying";
import { textDocument } from "./textDocument";

function composed(department: string, year: number, form: Layout, style: TextStyle = "lines"): string {
  const cells = new Map(cellsOf(form).map((cell) => [cell, cell.endsWith(".amount") ? "5万元" : "0"]));
  return composeReport({ department, year, form, cells, overview: "公开信息12条。", style });
}

function told(text: string): readonly string[] {
  const { remarks } = readReport(textDocument(text), {});
  return remarks.filter(({ code }) => code === "SECOND_REPORT").map(({ message }) => english(message));
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

describe("what a second report says is none of the first's", () => {
  const stated = (text: string) =>
    readReport(textDocument(text), {}).statements.map(({ concept, value }) => [concept, value]);
  const saying = (department: string, year: number, sentence: string) =>
    composed(department, year, FORM_2021).replace("公开信息12条。", sentence);
  const told = "公开信息99条。收到政府信息公开申请88件。";

  test.each<[string, string]>([
    ["of another body", saying("示例市公安局", 2023, told)],
    ["of another year", saying("示例市教育局", 2022, told)],
    ["of the same body and year", saying("示例市教育局", 2023, told)],
    ["without a title", saying("示例市教育局", 2023, told).replace(/^.*\n/, "")],
    [
      "whose title is set over two lines",
      saying("示例市公安局", 2023, told).replace("示例市公安局2023年", "示例市公安局\n2023年"),
    ],
    ["without tables", `示例市公安局2022年政府信息公开工作年度报告\n一、总体情况\n${told}\n`],
    ["without headings", `示例市公安局2022年政府信息公开工作年度报告\n${told}\n`],
  ])("%s", (_, second) => {
    expect(stated(`${FIRST}\n${second}`)).toEqual(stated(FIRST));
  });

  test("nor are its cells and sections", () => {
    const first = FIRST.replace(/四、政府信息公开行政复议[\s\S]*?(?=五、)/, "");
    const second = composed("示例市公安局", 2023, FORM_2021);
    const [alone, both] = [first, `${first}\n${second}`].map((text) => readReport(textDocument(text), {}));
    expect(both?.cells).toEqual(alone?.cells);
    expect(both?.cells.filter(({ path }) => path.startsWith("reconsideration")).map(({ value }) => value)).toEqual(
      new Array(5).fill(null),
    );
    expect(both?.sections.map(({ heading }) => heading)).toEqual(alone?.sections.map(({ heading }) => heading));
  });
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
