import { type Composition, composeReport } from "../../src/export/form/compose";
import { cellsAndVariantsOf, cellsOf, FORMS } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2019 } from "../../src/form/form2019";
import { FORM_2021 } from "../../src/form/form2021";
import type { Layout } from "../../src/form/layout";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";

/** Every cell of a form with a text that stands nowhere else, so that its place shows. */
function marked(form: Layout): Map<CellPath, string> {
  return new Map(cellsOf(form).map((cell, index) => [cell, `#${index}#`]));
}

function composed(form: Layout, more: Partial<Composition> = {}): string {
  return composeReport({ department: "某局", year: 2020, form, cells: marked(form), overview: "概述。", ...more });
}

describe.each(FORMS.map((form) => [form.code, form] as const))("a report composed on %s", (_, form) => {
  const text = composed(form, { problems: "问题。", other: "无" });

  it("prints every cell of the form once, one a line behind a tab, in the order of the form", () => {
    const printed = text.split("\n").filter((line) => /^\t#\d+#$/.test(line));
    expect(printed).toEqual(cellsOf(form).map((_cell, index) => `\t#${index}#`));
  });

  it("prints the title, then the six sections in order with the narrative of the caller in its place", () => {
    const outside = text.split("\n").filter((line) => line !== "" && !line.startsWith("\t"));
    expect(outside).toEqual([
      "某局2020年政府信息公开工作年度报告",
      "一、总体情况",
      "概述。",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "问题。",
      "六、其他需要报告的事项",
      "无",
    ]);
  });

  it("prints a bare tab for every cell that a merged cell above covers", () => {
    expect(text).toContain("\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n");
    expect(text).toContain("\n\n\t三、本年度办理结果\n\t（一）予以公开\n");
    expect(text).toContain("\n\n\t\n\t（三）不予公开\n\t1.属于国家秘密\n");
    expect(text).toContain("\n\n\t\n\t\n\t2.其他法律行政法规禁止公开\n");
    expect(text).toContain("\n\n\t\n\t（七）总计\n");
  });

  it("prints the three header rows of tables 3 and 4 with spanned labels once", () => {
    expect(text).toContain(
      "\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n\t申请人情况\n\n" +
        "\t\n\t自然人\n\t法人或其他组织\n\t总计\n\n" +
        "\t\n\t\n\t商业企业\n\t科研机构\n\t社会公益组织\n\t法律服务机构\n\t其他\n\t\n\n",
    );
    expect(text).toContain(
      "\t行政复议\n\t行政诉讼\n\n" +
        "\t结果维持\n\t结果纠正\n\t其他结果\n\t尚未审结\n\t总计\n\t未经复议直接起诉\n\t复议后起诉\n\n" +
        "\t\n\t\n\t\n\t\n\t\n\t结果维持\n\t结果纠正",
    );
  });

  it("leaves cells blank that are not given", () => {
    expect(composed(form, { cells: new Map() })).toContain("\n\t规章\n\t\n\t\n\t\n");
  });

  it.each(["spaced", "joined"] as const)("keeps every cell in order when the text is %s", (style) => {
    const run = composed(form, { style });
    expect(run.match(/#\d+#/g)).toEqual(cellsOf(form).map((_cell, index) => `#${index}#`));
    expect(run.includes("\t")).toBe(false);
  });
});

it("runs digits together as real pages do", () => {
  const cells = new Map(cellsOf(FORM_2021).map((cell) => [cell, "0"]));
  expect(composed(FORM_2021, { cells, style: "joined" })).toContain("规章000行政规范性文件000第二十条第（五）项");
  expect(composed(FORM_2021, { cells, style: "spaced" })).toContain(
    "规章 0 0 0 行政规范性文件 0 0 0 第二十条第（五）项",
  );
});

it("prints the single row （六）其他处理 in place of its three rows where one of its cells is given", () => {
  const undivided = cellsAndVariantsOf(FORM_2021).filter((cell) => cell.includes(".undivided."));
  const text = composed(FORM_2021, {
    cells: new Map([...marked(FORM_2021), ...undivided.map((cell) => [cell, "0"] as const)]),
  });
  expect(text).toContain("\n\n\t\n\t（六）其他处理\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\n\t\n\t（七）总计\n");
  expect(text).not.toContain("逾期不补正");
});

it("takes another title and a preface", () => {
  const text = composed(FORM_2019, { title: "2020年度某局年报", preface: "说明。" });
  expect(text.startsWith("2020年度某局年报\n\n说明。\n\n一、总体情况\n\n概述。\n\n")).toBe(true);
});

it("sets the tables line by line as published reports do", () => {
  expectTablesAsIn(...fileIn(MADE_UP, "示例市科学技术局_2020.txt"));
});

whereBeside("reports", (folder) => {
  it("sets the tables line by line as the real report of a bureau does", () => {
    expectTablesAsIn(...fileIn(folder, "000_丽水市科学技术局_2020.txt"));
  });
});

function expectTablesAsIn(published: Buffer, name: string): void {
  const lines = tableLines(published.toString("utf8")).map((line) => (FIGURE.test(line) ? "\t0" : line));
  const own = composed(FORM_2019, { cells: new Map(cellsOf(FORM_2019).map((cell) => [cell, "0"])) });
  expect([name, ...lines]).toEqual([name, ...tableLines(own)]);
}

const FIGURE = /^\t(\d+|减\d+|\d+\.\d万)$/;

/** The lines of the tables, with the labels that the published document breaks put together again. */
function tableLines(text: string): readonly string[] {
  return text
    .replace(/(\t本年新)\n/g, "$1")
    .split("\n")
    .filter((line) => line.startsWith("\t"));
}
