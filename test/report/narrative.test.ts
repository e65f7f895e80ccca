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

describe("other statements", () => {
  const stated = (sentence: string, year = 2020) =>
    readNarrative([], streamOf(textDocument(sentence)), year).statements.map(
      ({ concept, value, raw, path, start, end }) => {
        expect(path).toBeNull();
        expect(sentence.slice(start, end)).toBe(raw);
        return [concept, value];
      },
    );

  test.each<readonly [string, readonly (readonly [string, number])[]]>([
    [
      "全年收到政府信息公开申请11件，办结申请10件。",
      [
        ["applications.received", 11],
        ["applications.outcomes.total", 10],
      ],
    ],
    [
      "行政复议7件，诉讼9件。",
      [
        ["reconsideration.total", 7],
        ["litigation.total", 9],
      ],
    ],
    [
      "出台规范性文件4件，并发布政策解读3篇。",
      [
        ["normativeDocuments.made", 4],
        ["interpretations", 3],
      ],
    ],
    [
      "采购项目9项，采购总金额429.1万元。",
      [
        ["procurement.projects", 9],
        ["procurement.amount", 429100000],
      ],
    ],
    [
      "权力事项共有23项，其中行政许可事项1项，行政处罚事项0项。",
      [
        ["powers.total", 23],
        ["powers.licensing", 1],
        ["powers.penalties", 0],
      ],
    ],
    ["收到申请约20件。", []],
    ["其中网上收到申请5件。", []],
    ["2019年收到政府信息公开申请8件。", []],
    ["未涉及行政复议和行政诉讼内容。", []],
  ])("%s", (sentence, statements) => {
    expect(stated(sentence)).toEqual(statements);
  });
});
