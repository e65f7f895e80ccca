import { PUBLIC } from "../../src/access/viewer";
import { findingLists, findingsZip } from "../../src/export/handout/findingsPackage";
import { findingHandout, HANDOUT_FORMATS, yearHandout } from "../../src/export/handout/handoutFile";
import type { OfficeDocument } from "../../src/export/office/officeDocument";
import { today } from "../../src/form/dayInChina";
import { circularAsked } from "../../src/question/circularAsked";
import { Question } from "../../src/question/question";
import { handoutCity } from "../support/handoutCity";
import { seenInSheets, seenInWord } from "../support/officeTables";
import { unpacked } from "../support/unpacked";
import type { World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await handoutCity();
});
afterAll(() => world.close());

async function asked<T>(ask: (question: Question) => Promise<T>): Promise<T> {
  const question = new Question(world.store, PUBLIC);
  try {
    return await ask(question);
  } finally {
    await question.close();
  }
}

const yearWords = (given: Partial<Parameters<typeof circularAsked>[0]> = {}) =>
  circularAsked({ year: "2022", under: "甲市", asOf: null, measures: null, minimumBase: null, ...given });
const circular = (given = {}) => asked((question) => yearHandout(question, "circular", yearWords(given)));
const overview = (given = {}) => asked((question) => yearHandout(question, "overview", yearWords(given)));
const listOf = (department: string, year = 2022) =>
  asked((question) => findingHandout(question, { department, year, asOf: null }));

const [word, sheets] = HANDOUT_FORMATS.map(
  ({ write }) =>
    async (document: OfficeDocument) =>
      write(document),
) as [Write, Write];
type Write = (document: OfficeDocument) => Promise<Buffer>;

const chineseDay = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");

describe("the list of a department", () => {
  const HEADS = [
    ["序号", "数据项", "原文数值", "原文位置", "原文摘录", "规则及依据"],
    ["问题说明", "左边", "右边", "差额", "单位", "核实说明"],
  ].flat();

  test("has each finding with its cells as printed, their places, both sides, and a column for the answer", async () => {
    const { tables, paragraphs } = await seenInWord(await word(await listOf("A")));
    expect(paragraphs.slice(0, 2)).toEqual([
      "甲市教育局2022年政府信息公开工作年度报告数据核查清单",
      "甲市教育局2022年报告有2项问题需要核实，其中错误2项，警告0项。请对照原件逐项核实，并在“核实说明”栏填写核实结果。清单不改动报告中的任何数据。",
    ]);
    expect(paragraphs[2]).toContain(
      `来源：甲市教育局2022年报告第1版，原文件“甲市教育局_2022.txt”，数据截至${chineseDay(today())}。`,
    );
    const [rows = []] = tables;
    expect(rows[0]).toEqual(HEADS);
    const found = rows.filter(([number]) => /^\d+$/.test(number ?? ""));
    expect(found.map((row) => [row[0], row[5], ...row.slice(7)])).toEqual([
      ["1", "R2（错误）\n表三 三（七）总计", "79", "80", "-1", "件", ""],
      ["2", expect.stringMatching(/^R3（错误）\n/), "36", "35", "1", "件", ""],
    ]);
    expect(found[0]?.slice(0, 5)).toEqual([
      "1",
      "表三“（一）予以公开”行“总计”栏",
      "35",
      "表三第3行第7列",
      expect.stringMatching(/^….*（一）予以公开 36 0 0 0 0 0 【35】 （二）部分公开.*…$/),
    ]);
    expect(found[0]?.[6]).toContain("合计79，而“（七）总计”为80");
    expect(rows.find((row) => row[2] === "44")?.slice(1, 4)).toEqual([
      "表三“（四）无法提供·1.本机关不掌握相关政府信息”行“总计”栏",
      "44",
      "表三第13行第7列",
    ]);
  });

  test("is the same in a workbook", async () => {
    const document = await listOf("A");
    const [[name, rows] = ["", []]] = seenInSheets(await sheets(document));
    expect(name).toBe("甲市教育局2022年政府信息公开工作年度报告数据核查清单".slice(0, 31));
    const [table = []] = (await seenInWord(await word(document))).tables;
    const begin = rows.findIndex(([first]) => first === "序号");
    expect(rows.slice(begin)).toEqual(table);
  });

  test("says so where there is nothing to answer, also if there are notices", async () => {
    const { tables, paragraphs } = await seenInWord(await word(await listOf("甲市民政局")));
    expect(tables).toEqual([]);
    expect(paragraphs[1]).toBe("甲市民政局2022年报告没有需要核实的问题。");
  });

  test("is not there without a report, and for nobody", async () => {
    await expect(listOf("D")).rejects.toMatchObject({ code: "REPORT_UNKNOWN" });
    await expect(listOf("乙市")).rejects.toMatchObject({ code: "DEPARTMENT_UNKNOWN" });
  });
});

test("the archive has a list in each format for each department that has to answer, and says who has none", async () => {
  const files = await asked(async (question) => {
    const archive = findingsZip(await findingLists(question, { year: 2022, under: "甲市", asOf: null }));
    const pieces: Buffer[] = [];
    for await (const piece of archive) pieces.push(piece as Buffer);
    return unpacked(Buffer.concat(pieces));
  });
  const stem = "A_2022_甲市教育局2022年政府信息公开工作年度报告数据核查清单";
  expect([...files.keys()]).toEqual([`${stem}.docx`, `${stem}.xlsx`, "说明.txt"]);
  expect(String(files.get("说明.txt"))).toBe(
    `\ufeff2022年政府信息公开工作年度报告数据核查清单，数据截至${chineseDay(today())}。1个单位有需要核实的问题，每个单位一份清单（docx 和 xlsx 内容相同）。\r\n` +
      "没有需要核实的问题，未附清单：甲市民政局。\r\n",
  );
  const list = await seenInWord(files.get(`${stem}.docx`) as Buffer);
  expect(list).toEqual(await seenInWord(await word(await listOf("A"))));
});

describe("the circular", () => {
  test("says who filed, who did not, who was late, and who broke equations", async () => {
    const { tables, paragraphs } = await seenInWord(await word(await circular()));
    expect(paragraphs.slice(0, 7)).toEqual([
      "关于甲市2022年政府信息公开工作年度报告报送和数据质量情况的通报",
      "一、报送情况",
      "2022年度应报3份，已报2份，未报1份；已报的报告中逾期1份。",
      "未报（1个）：甲市财政局。",
      "无需报送（1个）：甲市新区办。",
      "逾期：甲市民政局（5天）。",
      "二、勾稽关系",
    ]);
    expect(tables[0]).toEqual([
      ["序号", "单位", "报送情况", "应发布期限", "首次发布日期", "是否按期", "逾期（天）"],
      ["1", "甲市教育局", "已报", "2023-01-31", "2023-01-20", "按期", "0"],
      ["2", "甲市民政局", "已报", "2023-01-31", "2023-02-05", "逾期", "5"],
      ["3", "甲市财政局", "未报", "2023-01-31", "未报", "未报", "未报"],
    ]);
    expect(paragraphs[7]).toBe("已报的2份报告中，1份不符合表内勾稽关系，共2处。各项问题见发给各单位的核查清单。");
    expect(tables[1]).toEqual([
      ["序号", "单位", "错误（处）", "不符合的勾稽关系"],
      ["1", "甲市教育局", "2", "R2（1处）、R3（1处）"],
    ]);
  });

  test("ranks by a count, and by a rate with its base: below the minimum there is no rank", async () => {
    const { tables, paragraphs } = await seenInWord(await word(await circular()));
    expect(paragraphs).toEqual(
      expect.arrayContaining(["三、本年新收政府信息公开申请数量排名", "四、予以公开率排名", "五、说明"]),
    );
    expect(paragraphs).toContain("计算方法：（一）／（七）。分母小于30的，列出数值，不参与排名。");
    expect(tables[2]).toEqual([
      ["名次", "单位", "数值（件）", "数据情况"],
      ["1", "甲市教育局", "80", "已填报"],
      ["2", "甲市民政局", "20", "已填报"],
      ["没有可比数值，不排名", "", "", ""],
      ["不排名", "甲市财政局", "未报", "未报"],
    ]);
    expect(tables[3]).toEqual([
      ["名次", "单位", "数值（%）", "分子", "分母（基数）", "数据情况"],
      ["1", "甲市教育局", "43.75", "35", "80", "已填报"],
      ["基数不足30，不排名", "", "", "", "", ""],
      ["不排名", "甲市民政局", "75.00", "15", "20", "基数不足"],
      ["没有可比数值，不排名", "", "", "", "", ""],
      ["不排名", "甲市财政局", "未报", "未报", "未报", "未报"],
    ]);
  });

  test("ranks by what is asked: money in 万元, and another base", async () => {
    const { tables } = await seenInWord(
      await word(await circular({ measures: "FEES_AMOUNT,GRANTED_RATE", minimumBase: "20" })),
    );
    expect(tables[2]?.slice(0, 2)).toEqual([
      ["名次", "单位", "数值（万元）", "数据情况"],
      ["1", "甲市教育局", "429.1", "已填报"],
    ]);
    expect(tables[3]?.slice(1, 3).map((row) => row.slice(0, 3))).toEqual([
      ["1", "甲市民政局", "75.00"],
      ["2", "甲市教育局", "43.75"],
    ]);
  });

  test("has a sheet for each section", async () => {
    const book = seenInSheets(await sheets(await circular()));
    expect([...book.keys()]).toEqual([
      "一、报送情况",
      "二、勾稽关系",
      "三、本年新收政府信息公开申请数量排名",
      "四、予以公开率排名",
      "五、说明",
    ]);
    const [, second] = (await seenInWord(await word(await circular()))).tables;
    expect(book.get("二、勾稽关系")?.slice(-2)).toEqual(second);
  });

  test.each([
    ["MEASURE_UNREADABLE", { measures: "GRANTED" }],
    ["MEASURE_UNREADABLE", { measures: "" }],
    ["MINIMUM_BASE_UNREADABLE", { minimumBase: "-1" }],
    ["MINIMUM_BASE_UNREADABLE", { minimumBase: "many" }],
    ["YEAR_UNREADABLE", { year: "22" }],
    ["DATETIME_UNREADABLE", { asOf: "yesterday" }],
    ["YEAR_WITHOUT_REPORTS_BELOW", { year: "2015" }],
    ["YEAR_WITHOUT_REPORTS", { year: "2015", under: null }],
    ["DEPARTMENT_NOT_FOUND", { under: "乙市" }],
  ])("is refused with %s for %j", async (code, given) => {
    await expect((async () => circular(given))()).rejects.toMatchObject({
      said: { code: expect.stringMatching(new RegExp(`^${code}`)) },
    });
  });
});

describe("the overview", () => {
  test("is one paragraph in the usual words", async () => {
    const { paragraphs } = await seenInWord(await word(await overview()));
    expect(paragraphs.slice(0, 2)).toEqual(["甲市2022年政府信息公开工作总体情况", "一、总体情况"]);
    expect(paragraphs[2]).toMatch(
      /^据已提交2022年度报告的2个单位统计，另有1个单位尚未提交。2022年，新收政府信息公开申请100件，同口径（两年均填报的2个单位）增长100\.00%。2022年，办结政府信息公开申请100件；予以公开50件，占50\.00%；部分公开0件；.*2022年，收取行政事业性收费429\.1万元。$/,
    );
    expect(paragraphs[2]).not.toMatch(/[\u4e00-\u9fff] \d|\d [\u4e00-\u9fff]/);
  });

  test("links every number of it to its measure, with its base and its change", async () => {
    const { paragraphs, tables } = await seenInWord(await word(await overview()));
    const [rows = []] = tables;
    expect(rows[0]).toEqual([
      ...["序号", "正文表述", "指标", "数值", "单位", "数据情况", "分子", "分母（基数）", "占比（%）", "填报份数"],
      ...["上年数", "增减", "增减（%）", "同比情况"],
    ]);
    const UNSAID_SHARE = ["正文未述", "", ""];
    const UNSAID_CHANGE = ["正文未述", "", "", ""];
    expect(rows[1]).toEqual([
      ...["1", "新收政府信息公开申请100件，同口径（两年均填报的2个单位）增长100.00%", "本年新收政府信息公开申请数量"],
      ...["100", "件", "已填报", ...UNSAID_SHARE, "2/2", "55", "+50", "+100.00"],
      "不可比（两年填报单位不同）；增减按两年均填报的2个单位计：上年50，本年100",
    ]);
    expect(rows[3]).toEqual([
      ...["3", "予以公开50件，占50.00%", "本年度办理结果·予以公开", "50", "件", "已填报"],
      ...["50", "100", "50.00", "2/2", ...UNSAID_CHANGE],
    ]);
    expect(rows.find((row) => row[2] === "行政复议纠错率")).toEqual([
      ...["11", "行政复议0件", "行政复议纠错率", "无基数", "%", "无基数", "0", "0", "无基数", "2/2", ...UNSAID_CHANGE],
    ]);
    expect(rows.find((row) => row[1]?.startsWith("废止规章"))?.slice(1, 10)).toEqual([
      ...["废止规章0件（1个单位填报）", "规章·本年废止件数", "0", "件", "已填报", ...UNSAID_SHARE, "1/2"],
    ]);
    expect(rows.at(-1)?.slice(1, 5)).toEqual([
      "收取行政事业性收费429.1万元",
      "行政事业性收费·本年收费金额",
      "429.1",
      "万元",
    ]);
    // What is left of the paragraph without these parts has no number but the year and those of the coverage.
    const rest = rows.slice(1).reduce((text, [, part = ""]) => {
      expect(text).toContain(part);
      return text.replace(part, "");
    }, paragraphs[2] as string);
    expect(
      rest.replaceAll("2022年", "").replace(/^据已提交度报告的2个单位统计，另有1个单位尚未提交。/, ""),
    ).not.toMatch(/\d/);
    for (const row of rows.slice(1)) {
      const known = new Set(row.slice(3).flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []));
      for (const number of row[1]?.match(/\d+(?:\.\d+)?/g) ?? [])
        expect([row[1], [...known]]).toEqual([row[1], expect.arrayContaining([number])]);
    }
  });

  test("leaves out what figures do not carry, and says why", async () => {
    await world.register({ code: "E", name: "乙市", summary: true }, { code: "F", name: "乙市局", parent: "E" });
    await world.file("乙市局", 2022, { values: { "applications.received.total": null, "rules.made": null }, rest: 0 });
    const { paragraphs, tables } = await seenInWord(await word(await overview({ under: "乙市" })));
    expect(paragraphs[2]).not.toContain("新收");
    expect(paragraphs).toContain("下列2项数据不足以支持正文表述，未写入正文，不作为零。");
    expect(tables[1]).toEqual([
      ["序号", "指标", "未写入的原因", "已填报部分的数值", "单位", "填报份数"],
      ["1", "本年新收政府信息公开申请数量", "未填报", "未填报", "件", "0/1"],
      ["2", "规章·本年新制作数量／本年制发件数", "未填报", "未填报", "件", "0/1"],
    ]);
  });

  test("is refused where nobody filed", async () => {
    await expect(overview({ year: "2015" })).rejects.toMatchObject({ code: "YEAR_WITHOUT_REPORTS" });
    await expect(overview({ year: "2015", under: null })).rejects.toMatchObject({ code: "YEAR_WITHOUT_REPORTS" });
  });
});
