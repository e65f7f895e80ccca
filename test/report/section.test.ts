import { FORM_2021 } from "../../src/form/form2021";
import { namedDocumentsIn } from "../../src/report/namedDocument";
import { sectionsOf } from "../../src/report/section";
import { streamOf } from "../../src/report/stream";
import { composeReport, type Style } from "../../src/sample/compose";
import { textDocument } from "./textDocument";

const sections = (text: string) => {
  const found = sectionsOf(streamOf(textDocument(text)));
  for (const section of found) {
    const whole = text.slice(section.start, section.end);
    expect(whole.startsWith(section.heading)).toBe(true);
    expect(whole.endsWith(section.text)).toBe(true);
  }
  return found;
};

describe("sections", () => {
  test.each<Style>(["lines", "spaced", "joined"])("are found by their headings in text set in %s", (style) => {
    const cells = new Map([["rules.made" as const, "0"]]);
    const text = composeReport({
      department: "示例市教育局",
      year: 2023,
      form: FORM_2021,
      cells,
      overview: "全年平稳。",
      problems: "形式单一。",
      other: "无。",
      style,
    });
    const found = sections(text);
    expect(found.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([0, 4, 5].map((index) => found[index]?.text)).toEqual(["全年平稳。", "形式单一。", "无。"]);
  });

  test("are found without numbers and under other names, and an announcement of them is none", () => {
    const text =
      "本报告包括总体情况、存在的主要问题及改进情况。\n概述\n平稳。\n存在的问题及改进措施\n单一。\n其他需要报告的事项\n无";
    expect(sections(text).map(({ number, text: body }) => [number, body])).toEqual([
      [1, "平稳。"],
      [5, "单一。"],
      [6, "无"],
    ]);
  });
});

describe("normative documents", () => {
  test.each<readonly [string, readonly (readonly [string, string | null])[]]>([
    ["印发《示例市本级补助管理办法》（示教〔2020〕21号）。", [["示例市本级补助管理办法", "示教〔2020〕21号"]]],
    ["印发《示例市项目合同管理规定》（示教[2020]38号）。", [["示例市项目合同管理规定", "示教[2020]38号"]]],
    [
      "《关于印发示例市验收管理办法（修订）的通知》示教〔2020〕42号",
      [["关于印发示例市验收管理办法（修订）的通知", "示教〔2020〕42号"]],
    ],
    ["出台《示例市校车管理细则》，另有《示例日报》报道。", [["示例市校车管理细则", null]]],
    ["根据《中华人民共和国政府信息公开条例》（国令第711号）和《条例》编制。", []],
  ])("%s", (text, named) => {
    const found = namedDocumentsIn(streamOf(textDocument(text)));
    expect(found.map(({ title, number }) => [title, number])).toEqual(named);
    for (const document of found) expect(text.slice(document.start, document.end)).toContain(document.title);
  });
});
