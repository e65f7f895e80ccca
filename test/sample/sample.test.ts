import { sampleDocuments } from "../../src/sample/sample";

const { departments, documents } = sampleDocuments();

describe("the sample", () => {
  it("is the same on every call", () => {
    expect(sampleDocuments()).toEqual({ departments, documents });
  });

  it("names every document once, for its body and year", () => {
    const names = documents.map((document) => document.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^示例\S*_20\d\d(_首次公布|_更正)?\.txt$/.test(name))).toEqual([]);
    expect(names.indexOf("示例市教育局_2021_更正.txt")).toBe(names.indexOf("示例市教育局_2021_首次公布.txt") + 1);
  });

  it("has made-up bodies only, and says in every document that it is made up", () => {
    expect(departments.filter(({ name, regionCode }) => !/^示例[市县区]/.test(name) || regionCode < "99")).toEqual([]);
    expect(documents.filter((document) => !document.text.includes("【虚构示例】"))).toEqual([]);
  });
});
