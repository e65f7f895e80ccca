import { readNarrative } from "../../src/report/narrative";
import { streamOf } from "../../src/report/stream";
import { textDocument } from "./textDocument";

function published(sentence: string, year = 2020) {
  const { statements, remarks } = readNarrative([], streamOf(textDocument(sentence)), year);
  for (const statement of statements) expect(sentence.slice(statement.start, statement.end)).toBe(statement.raw);
  return {
    filled: Object.fromEntries(statements.flatMap((one) => (one.path ? [[one.path, one.value]] : []))),
    remarks: remarks.map((remark) => remark.code),
  };
}

describe("items put out", () => {
  test.each<readonly [string, Record<string, number>]>([
    ["2020年我局全年通过局门户网站、微信公众号公开信息   383条。", { "published.total": 383 }],
    ["全年通过政府门户网站主动公开各类政府信息10407条。", { "published.website": 10407 }],
    ["全年累计公开政府信息184条，全文电子化达100%。", { "published.total": 184 }],
    ["通过微信公众号发布信息1,203条。", { "published.wechat": 1203 }],
    ["通过网站公开信息20条，通过微博发布信息５条。", { "published.website": 20, "published.weibo": 5 }],
    ["其中行政许可事项1项，行政处罚事项0项。", {}],
    ["全年公开政府信息300余条。", {}],
    ["不予公开信息数48条，依申请公开信息数354条。", {}],
    ["公开信息20条。公开信息21条。", {}],
  ])("%s", (sentence, filled) => {
    expect(published(sentence)).toEqual({ filled, remarks: [] });
  });

  test("a sentence about another year fills nothing and is a contradiction", () => {
    expect(published("2019年主动公开政府信息53条。")).toEqual({ filled: {}, remarks: ["CONTRADICTION"] });
  });
});
