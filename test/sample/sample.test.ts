import { LISHUI } from "../../src/sample/lishui";
import { sampleDocuments } from "../../src/sample/sample";

const { departments, documents } = sampleDocuments();

describe("the sample", () => {
  it("is the same on every call", () => {
    expect(sampleDocuments()).toEqual({ departments, documents });
  });

  it("names every document once, for its body and year", () => {
    const names = documents.map((document) => document.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^(示例|丽水市科学技术局)\S*_20\d\d(_首次公布|_更正)?\.txt$/.test(name))).toEqual(
      [],
    );
    expect(names.indexOf("示例市教育局_2021_更正.txt")).toBe(names.indexOf("示例市教育局_2021_首次公布.txt") + 1);
  });

  it("says in every document of the city that it is made up", () => {
    const city = documents.filter((document) => !document.name.startsWith(LISHUI.name));
    expect(city.filter((document) => !document.text.includes("【虚构示例】"))).toEqual([]);
    expect(city.length).toBe(documents.length - 1);
  });

  it("says in the document of the real bureau that it is composed from the published figures", () => {
    const { text } = documents.find((document) => document.name === "丽水市科学技术局_2020.txt") as { text: string };
    expect(text).toContain("【示例文档】本文件依据该局已公布年度报告中的数字另行编写");
    expect(text).toContain("\t行政许可\n\t151\n\t减33\n\t118\n");
    expect(text).toContain("\t政府集中采购\n\t9\n\t429.1万\n");
    expect(text).toContain("通过门户网站、微信公众号公开信息383条");
  });
});
