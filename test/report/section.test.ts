import { openDocument } from "../../src/document/open";
import { composeReport, type TextStyle } from "../../src/export/form/compose";
import { cellsOf } from "../../src/form/catalogue";
import { FORM_2021 } from "../../src/form/form2021";
import { readReport } from "../../src/report/read";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";
import { textDocument } from "./textDocument";

function sectionsOf(text: string) {
  const { sections } = readReport(textDocument(text), {});
  for (const { heading, start, end } of sections)
    expect(text.slice(start, end).replace(/\s/g, "").startsWith(heading)).toBe(true);
  return sections.map(({ number, heading, text: words }) => [number, heading, words]);
}

describe("sections", () => {
  test.each<TextStyle>(["lines", "spaced", "joined"])(
    "of a report set in %s hold the text and not the tables",
    (style) => {
      const text = composeReport({
        department: "示例市教育局",
        year: 2023,
        form: FORM_2021,
        cells: new Map(cellsOf(FORM_2021).map((cell) => [cell, "7"])),
        overview: "全年公开信息12条。\n其中一半在网站。",
        problems: "栏目更新不够及时。",
        other: "无",
        style,
      });
      const { sections } = readReport(textDocument(text), {});
      expect(sections.filter(({ number }) => number !== null).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      const words = new Map(sections.map((section) => [section.number, section.text]));
      expect(words.get(1)?.replace(/\s/g, "")).toBe("全年公开信息12条。其中一半在网站。");
      for (const table of [2, 3, 4]) expect(words.get(table)).toBe("");
      expect(words.get(5)).toBe("栏目更新不够及时。");
      expect(words.get(6)).toBe("无");
    },
  );

  test("begin where heading and text run together, and not where a list names them", () => {
    const text =
      "本报告共分六个部分：总体情况、主动公开政府信息情况、其他需要报告的事项。一、总体情况 2024年，工作平稳。（一）主动公开方面。栏目齐全。" +
      "五、存在的主要问题及改进情况2024年，答复不够细致。2025年将改进。六、其他需要报告的事项无。";
    expect(sectionsOf(text)).toEqual([
      [null, "", "本报告共分六个部分：总体情况、主动公开政府信息情况、其他需要报告的事项。"],
      [1, "一、总体情况", "2024年，工作平稳。（一）主动公开方面。栏目齐全。"],
      [5, "五、存在的主要问题及改进情况", "2024年，答复不够细致。2025年将改进。"],
      [6, "六、其他需要报告的事项", "无。"],
    ]);
  });

  test.each<readonly [heading: string, number: number]>([
    ["工作概况", 1],
    ["一、概述", 1],
    ["一、基本情况", 1],
    ["二、主动公开政府信息的情况", 2],
    ["三、收到和处理政府信息公开申请的情况", 3],
    ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4],
    ["四、政府信息公开行政复议和行政诉讼情况", 4],
    ["五、存在的问题和下一步改进措施", 5],
    ["五、政府信息公开工作存在的主要问题及改进情况", 5],
    ["存在问题及改进措施", 5],
    ["五、 存在的主要问题 及改进情况", 5],
    ["六、其它需要报告的事项", 6],
    ["第六部分 其他需要说明的情况", 6],
  ])("%s is section %d", (heading, number) => {
    expect(sectionsOf(`示例区水利局\n${heading}\n水利局做了若干事情。`).at(-1)).toEqual([
      number,
      heading.replace(/\s/g, ""),
      "水利局做了若干事情。",
    ]);
  });

  test("take a heading from where its text stands, not from a list of contents", () => {
    const text = "目录\n一、总体情况\n六、其他需要报告的事项\n一、总体情况\n全年工作平稳，群众满意度提高。";
    expect(sectionsOf(text).find(([number]) => number === 1)).toEqual([
      1,
      "一、总体情况",
      "全年工作平稳，群众满意度提高。",
    ]);
  });

  test("of the body's own have no number; points below a section are none", () => {
    const text =
      "一、总体情况\n平稳。\n五、存在的主要问题及改进情况\n一、认识不足\n不够。\n六、其他需要报告的事项\n无。\n七、附件清单\n略。";
    expect(sectionsOf(text)).toEqual([
      [1, "一、总体情况", "平稳。"],
      [5, "五、存在的主要问题及改进情况", "一、认识不足\n不够。"],
      [6, "六、其他需要报告的事项", "无。"],
      [null, "七、附件清单", "略。"],
    ]);
  });

  test("reach from their first word to their last, and hold no comment of a page", () => {
    const text = "全年工作平稳。\n一、总体情况\n公开<!-- 见附件 -->及时。\n\n  \n六、其他需要报告的事项\n无。\n";
    const { sections } = readReport(textDocument(text), {});
    expect(sections.map(({ start, end, text: words }) => [text.slice(start, end), words])).toEqual([
      ["全年工作平稳。", "全年工作平稳。"],
      ["一、总体情况\n公开<!-- 见附件 -->及时。", "公开及时。"],
      ["六、其他需要报告的事项\n无。", "无。"],
    ]);
  });

  test("are none in a text without sentences or headings", () => {
    expect(sectionsOf("示例市教育局2020年政府信息公开工作年度报告")).toEqual([]);
  });
});

test.each(["示例市科学技术局_2020.txt", "示例市_2024.txt", "示例市公安局_2021.txt", "示例区人民政府_2023.pdf"])(
  "the sections of the made-up %s hold no table",
  (file) => expectSixWithoutTables(MADE_UP, file),
);

whereBeside("reports", (folder) => {
  test.each([
    "000_丽水市科学技术局_2020.txt",
    "002_平潭综合实验区_全区汇总_2024.txt",
    "004_平潭综合实验区_公安局_2021.txt",
    "024_淮安市洪泽区_区政府_2023.pdf",
  ])("the sections of %s hold no table", (file) => expectSixWithoutTables(folder, file));
});

async function expectSixWithoutTables(folder: string, file: string): Promise<void> {
  const { sections } = readReport(await openDocument(...fileIn(folder, file)), {});
  expect(sections.flatMap(({ number }) => number ?? [])).toEqual([1, 2, 3, 4, 5, 6]);
  for (const section of sections.filter(({ number }) => number === 2 || number === 3 || number === 4))
    expect(section.text).toBe("");
}
