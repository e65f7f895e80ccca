import { openDocument } from "../../src/document/open";
import { readNarrative } from "../../src/report/narrative/narrative";
import { readReport } from "../../src/report/read";
import { streamOf } from "../../src/report/stream";
import { fileIn, MADE_UP, whereBeside } from "../support/realReports";
import { textDocument } from "./textDocument";

function narrative(text: string, year = 2020, department = "示例市教育局") {
  const { statements, remarks } = readNarrative([], streamOf(textDocument(text)), { year, department });
  for (const one of statements) {
    expect(text.slice(one.start, one.end)).toBe(one.raw);
    expect(text).toContain(one.sentence);
  }
  return {
    filled: Object.fromEntries(statements.flatMap((one) => (one.path ? [[one.path, one.value]] : []))),
    stated: statements.map(({ concept, value }) => [concept, value]),
    remarks: remarks.map((remark) => remark.code),
  };
}

describe("items put out", () => {
  test.each<readonly [string, Record<string, number>]>([
    ["2020年我局全年通过局门户网站、微信公众号公开信息   383条。", { "published.total": 383 }],
    ["全年通过政府门户网站主动公开各类政府信息10407条。", { "published.website": 10407 }],
    ["全年累计公开政府信息184条，全文电子化达100%。", { "published.total": 184 }],
    ["通过微信公众号发布信息1,203条。", { "published.wechat": 1203 }],
    ["微信公众号粉丝1200人，阅读量1.2万次，推送信息360条。", { "published.wechat": 360 }],
    ["政府网站访问量12345次，发布信息360条。", { "published.website": 360 }],
    ["视频号用户1200人，发布信息36条。", {}],
    ["通过网站公开信息20条，通过微博发布信息５条。", { "published.website": 20, "published.weibo": 5 }],
    [
      "全年主动公开政府信息500条，其中门户网站公开300条，微信公众号推送150条，微博50条。",
      { "published.total": 500, "published.website": 300, "published.wechat": 150, "published.weibo": 50 },
    ],
    ["全年通过网站、微信和微博发布政务信息共2604条。", { "published.total": 2604 }],
    ["年内主动公开了75条政府信息。", { "published.total": 75 }],
    ["2020 年，在政\n府网站平台主动公开政府信息 1136 条。", { "published.website": 1136 }],
    ["截至2020年12月底，全年主动公开政府信息88条。", { "published.total": 88 }],
    ["今年以来，公开政府信息61条。", { "published.total": 61 }],
    ["较2019年增长明显，全年公开政府信息90条。", { "published.total": 90 }],
    ["根据2019年印发的要点，全年公开政府信息90条。", { "published.total": 90 }],
    ["市教育局主动公开政府信息33条。", { "published.total": 33 }],
    ["通过政务新媒体发布信息40条。", {}],
    ["其中行政许可事项1项，行政处罚事项0项。", {}],
    ["全年公开政府信息300余条。", {}],
    ["全年公开政府信息约300条。", {}],
    ["全年公开政府信息1.2万条。", {}],
    ["不予公开信息数48条，依申请公开信息数354条。", {}],
    ["去年公开政府信息300条。", {}],
    ["2020年公开信息同比增加20条。", {}],
    ["自网站开通以来，公开政府信息9000条。", {}],
    ["累计公开政府信息9000条。", {}],
    ["截至目前，公开政府信息9000条。", {}],
    ["历年公开政府信息9000条。", {}],
    ["2021年将公开政府信息500条。", {}],
    ["全省共公开政府信息80000条。", {}],
    ["市政府网站发布信息5000条，其中我局报送306条。", {}],
    ["至年底网站共发布信息8000条，其中2020年发布306条。", {}],
    ["2020年1-11月共公开政府信息280条。", {}],
    ["2020年1至12月共公开政府信息306条。", { "published.total": 306 }],
    ["途径\t2019年\t2020年\n门户网站公开信息\t180条\t200条\n微信公众号发布信息\t70条\t80条", {}],
    ["| 途径 | 2019年 | 2020年 |\n| 门户网站公开信息 | 180条 | 200条 |", {}],
    ["市政务服务中心公开政府信息70条。", {}],
    ["发布《关于公开政府信息100条措施的通知》。", {}],
    ["公开政府信息 1 136条。", {}],
  ])("%s", (sentence, filled) => {
    expect(narrative(sentence)).toMatchObject({ filled, remarks: [] });
  });

  test("of a whole city count in its own report", () => {
    expect(narrative("全市共公开政府信息8000条。", 2020, "示例市人民政府").filled).toEqual({ "published.total": 8000 });
  });

  test("a sentence that an earlier year leads states nothing and is a contradiction", () => {
    expect(narrative("2019年主动公开政府信息53条。")).toEqual({ filled: {}, stated: [], remarks: ["CONTRADICTION"] });
  });

  test("both years side by side contradict nothing", () => {
    expect(narrative("2019年公开政府信息40条，2020年公开政府信息50条，同比增长25%。")).toMatchObject({
      filled: { "published.total": 50 },
    });
  });

  test("two different numbers are both kept, fill nothing and are a contradiction", () => {
    expect(narrative("公开信息20条。公开信息21条。")).toEqual({
      filled: {},
      stated: [
        ["published.total", 20],
        ["published.total", 21],
      ],
      remarks: ["CONTRADICTION"],
    });
  });

  test("the number of the whole year wins over others", () => {
    expect(narrative("公开工作动态信息20条。全年共公开信息121条。")).toMatchObject({
      filled: { "published.total": 121 },
      remarks: [],
    });
  });
});

test.each([
  "市政府共收到公开政府信息的申请40件，转我局办理6件。",
  "协助市政府办公室答复政府信息公开申请4件。",
  "依法行政方面，全年收到行政复议申请56件。",
])("others' matters are none of the body's: %s", (sentence) => {
  expect(narrative(sentence)).toMatchObject({ stated: [], remarks: [] });
});

describe("other statements", () => {
  test.each<readonly [string, readonly (readonly [string, number])[]]>([
    [
      "全年收到政府信息公开申请11件，办结申请10件。",
      [
        ["applications.received", 11],
        ["applications.outcomes.total", 10],
      ],
    ],
    [
      "全年共收到公民、法人提出的政府信息公开申请件21件，均已办结21件。",
      [
        ["applications.received", 21],
        ["applications.outcomes.total", 21],
      ],
    ],
    [
      "2020年，我局新收到依申请公开申请3宗，上年结转1宗。",
      [
        ["applications.received", 3],
        ["applications.carriedIn", 1],
      ],
    ],
    ["受理7件政府信息公开申请。", [["applications.received", 7]]],
    ["共收到政府信息公开申请15件，其中上年结转2件，本年新收13件。", [["applications.carriedIn", 2]]],
    ["收到政府信息公开申请8件（含上年度结转1件）。", [["applications.carriedIn", 1]]],
    ["受理9件政府信息公开申请，其中新收8件，上年结转1件。", [["applications.carriedIn", 1]]],
    ["全年办理政府信息公开申请218件。", [["applications.outcomes.total", 218]]],
    ["结转下年度继续办理2件。", [["applications.carriedOut", 2]]],
    [
      "答复申请27件，其中予以公开14件，占51.85%；部分公开申请3件，不予公开4件，无法提供6件。",
      [
        ["applications.outcomes.total", 27],
        ["applications.outcomes.granted", 14],
        ["applications.outcomes.granted.share", 5185],
        ["applications.outcomes.partlyGranted", 3],
        ["applications.outcomes.refused", 4],
        ["applications.outcomes.unavailable", 6],
      ],
    ],
    [
      "答复申请中予以公开及部分公开258件，占33.9%。",
      [
        ["applications.outcomes.granted", 258],
        ["applications.outcomes.granted.share", 3390],
      ],
    ],
    ["主动公开的政府信息占21.02%。", [["published.share", 2102]]],
    [
      "行政复议7件，诉讼9件。",
      [
        ["reconsideration.total", 7],
        ["litigation.total", 9],
      ],
    ],
    [
      "因政府信息公开被申请行政复议案件2起，被提起行政诉讼1起。",
      [
        ["reconsideration.total", 2],
        ["litigation.total", 1],
      ],
    ],
    ["全市办理行政复议案件300件。", []],
    ["行政复议、行政诉讼3件。", []],
    [
      "出台规范性文件4件，并发布政策解读3篇。",
      [
        ["normativeDocuments.made", 4],
        ["interpretations", 3],
      ],
    ],
    ["动态更新本年度制发行政规范性文件62件。", [["normativeDocuments.made", 62]]],
    [
      "印发5份规范性文件，废止规范性文件2件，现行有效规范性文件40件。",
      [
        ["normativeDocuments.made", 5],
        ["normativeDocuments.repealed", 2],
        ["normativeDocuments.inForce", 40],
      ],
    ],
    ["出台了《示例市资金办法》（示教〔2020〕21号）等规范文件4个。", [["normativeDocuments.made", 4]]],
    ["清理规范性文件30件，修订规范性文件2件。", []],
    ["全年发布政策文件解读96篇。", [["interpretations", 96]]],
    ["发布12篇政策解读。", [["interpretations", 12]]],
    [
      "采购项目9项，采购总金额429.1万元。",
      [
        ["procurement.projects", 9],
        ["procurement.amount", 429_100_000],
      ],
    ],
    [
      "政府集中采购2笔，金额984361.05元。",
      [
        ["procurement.projects", 2],
        ["procurement.amount", 98_436_105],
      ],
    ],
    ["采购总金额约400万元。", []],
    ["采购节约资金20万元。", []],
    [
      "权力事项共有23项，其中行政许可事项1项，行政处罚事项0项。",
      [
        ["powers.total", 23],
        ["powers.licensing", 1],
        ["powers.penalties", 0],
      ],
    ],
    [
      "公布权责清单，行政许可12项、行政强制3项。",
      [
        ["powers.licensing", 12],
        ["powers.compulsion", 3],
      ],
    ],
    ["全年作出行政许可118项。", []],
    ["确保整改率100%。", [["rectification.rate", 10_000]]],
    ["整改完成率达到98.5%。", [["rectification.rate", 9850]]],
    ["收到申请约20件。", []],
    ["收到申请20余件。", []],
    ["收到政府信息公开申请20件以上。", []],
    ["收到政府信息公开申请20件，其中网上收到申请5件。", [["applications.received", 20]]],
    ["2019年收到政府信息公开申请8件，2020年收到政府信息公开申请9件。", [["applications.received", 9]]],
    ["收到政府信息公开申请9件，去年收到申请8件。", [["applications.received", 9]]],
    ["近三年收到政府信息公开申请80件。", []],
    ["省教育厅收到政府信息公开申请80件。", []],
    ["收到行政许可申请80件。", []],
    ["未涉及行政复议和行政诉讼内容。", []],
  ])("%s", (sentence, statements) => {
    expect(narrative(sentence).stated).toEqual(statements);
  });

  test("a figure that a page's width cut off from its sentence belongs to it", () => {
    const text =
      "（二）依申请公开情况。进一步规范依申请公开流程。2020年全年受理政府信息公\n开申请 21件，均在法定期限答复。";
    expect(narrative(text).stated).toEqual([["applications.received", 21]]);
  });
});

type Narrative = readonly [
  file: string,
  stated: readonly (readonly [string, number])[],
  filled: Record<string, number>,
];

test.each<Narrative>([
  [
    "示例市科学技术局_2020.txt",
    [
      ["published.total", 275],
      ["normativeDocuments.made", 4],
      ["powers.total", 19],
      ["powers.licensing", 2],
      ["powers.penalties", 0],
      ["procurement.projects", 7],
      ["procurement.amount", 318_500_000],
      ["normativeDocuments.made", 4],
      ["rectification.rate", 10_000],
    ],
    { "published.total": 275 },
  ],
  [
    "示例市_2024.txt",
    [
      ["published.website", 8215],
      ["interpretations", 72],
      ["applications.outcomes.total", 185],
      ["normativeDocuments.made", 48],
    ],
    { "published.website": 8215 },
  ],
  [
    "示例市公安局_2021.txt",
    [
      ["published.total", 157],
      ["applications.received", 1],
    ],
    { "published.total": 157 },
  ],
  [
    "示例市人民政府办公厅_2019.html",
    [
      ["applications.received", 636],
      ["applications.outcomes.total", 596],
      ["applications.carriedIn", 12],
    ],
    {},
  ],
  [
    "示例区人民政府_2023.pdf",
    [
      ["published.website", 984],
      ["applications.received", 17],
    ],
    { "published.website": 984 },
  ],
])("the narrative of the made-up %s", (...narrative) => expectNarrative(MADE_UP, narrative));

whereBeside("reports", (folder) => {
  test.each<Narrative>([
    [
      "000_丽水市科学技术局_2020.txt",
      [
        ["published.total", 383],
        ["normativeDocuments.made", 4],
        ["powers.total", 23],
        ["powers.licensing", 1],
        ["powers.penalties", 0],
        ["procurement.projects", 9],
        ["procurement.amount", 429_100_000],
        ["normativeDocuments.made", 4],
        ["rectification.rate", 10_000],
      ],
      { "published.total": 383 },
    ],
    [
      "002_平潭综合实验区_全区汇总_2024.txt",
      [
        ["published.website", 10407],
        ["interpretations", 96],
        ["applications.outcomes.total", 218],
        ["normativeDocuments.made", 62],
      ],
      { "published.website": 10407 },
    ],
    [
      "004_平潭综合实验区_公安局_2021.txt",
      [
        ["published.total", 184],
        ["applications.received", 1],
      ],
      { "published.total": 184 },
    ],
    [
      "013_平潭综合实验区_财政金融局_2025.cut.txt",
      [
        ["applications.received", 2],
        ["applications.outcomes.total", 2],
        ["applications.outcomes.unavailable", 1],
        ["published.share", 1130],
      ],
      {},
    ],
    [
      "024_淮安市洪泽区_区政府_2023.pdf",
      [
        ["published.website", 1136],
        ["applications.received", 21],
      ],
      { "published.website": 1136 },
    ],
  ])("the narrative of %s", (...narrative) => expectNarrative(folder, narrative));
});

async function expectNarrative(folder: string, [file, stated, filled]: Narrative): Promise<void> {
  const { statements } = readReport(await openDocument(...fileIn(folder, file)), {});
  expect(statements.map(({ concept, value }) => [concept, value])).toEqual(stated);
  expect(Object.fromEntries(statements.flatMap((one) => (one.path ? [[one.path, one.value]] : [])))).toEqual(filled);
}
