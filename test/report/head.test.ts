import { readHead } from "../../src/report/head/head";
import { saying } from "../support/saying";
import { textDocument } from "./textDocument";

describe("who and when", () => {
  test("the body's name may stand on a line of its own", () => {
    const head = readHead(textDocument("示例县人民政府\n2023年政府信息公开工作年度报告\n一、总体情况"), {});
    expect(head).toMatchObject({ department: "示例县人民政府", year: 2023, remarks: [] });
  });

  test("the period of the figures gives the year where the title does not", () => {
    const text = "示例市教育局政府信息公开工作年度报告\n本报告所列数据统计期限为2024年1月1日至2024年12月31日。";
    expect(readHead(textDocument(text), {})).toMatchObject({ department: "示例市教育局", year: 2024 });
  });

  test("what a person states wins, and a disagreement is said", () => {
    const head = readHead(textDocument("示例市教育局2021年政府信息公开工作年度报告"), {
      year: 2022,
      department: "示例市教体局",
    });
    expect(head).toMatchObject({ department: "示例市教体局", year: 2022 });
    expect(head.remarks.map((remark) => remark.code)).toEqual(["CONTRADICTION", "CONTRADICTION"]);
  });

  test("the title wins over the file name, and the disagreement is said", () => {
    const head = readHead(textDocument("示例市教育局2021年政府信息公开工作年度报告", "报告_2020.txt"), {});
    expect(head.year).toBe(2021);
    expect(head.remarks).toEqual([expect.objectContaining({ code: "CONTRADICTION", message: saying("2020") })]);
  });

  test("a number behind a Latin word in the file name is no year", () => {
    const text = "示例市教育局2023年政府信息公开工作年度报告";
    for (const name of ["table-FORM_2021.csv", "form 2021.xlsx", "rev2021.pdf"])
      expect(readHead(textDocument(text, name), {})).toMatchObject({ year: 2023, remarks: [] });
  });

  test("the name of the site behind a page's title is none of it", () => {
    const head = readHead(textDocument("示例市教育局2023年政府信息公开工作年度报告_示例市人民政府\n一、总体情况"), {});
    expect(head).toMatchObject({ department: "示例市教育局", year: 2023, remarks: [] });
  });

  test("who signed it is the department where no title names one", () => {
    const head = readHead(
      textDocument("2023年政府信息公开工作年度报告\n一、总体情况\n无。 示例市教育局 2024年1月7日\n"),
      {},
    );
    expect(head).toMatchObject({ department: "示例市教育局", year: 2023, remarks: [] });
  });

  test("nobody and no year: both are said", () => {
    expect(readHead(textDocument("行政处罚 12"), {}).remarks.map((remark) => remark.code)).toEqual([
      "DEPARTMENT_UNKNOWN",
      "YEAR_UNKNOWN",
    ]);
  });
});

const head = (text: string, name?: string) => readHead(textDocument(text, name), {});
const BODY = "本报告所列数据的统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n工作平稳。\n";

describe("a title that wraps", () => {
  test.each([
    ["after 政府", "示例市青禾区水务局2022年政府\n信息公开工作年度报告"],
    ["within its subject", "示例市青禾区水务局2022年政府信\n息公开工作年度报告"],
    ["after its subject", "示例市青禾区水务局2022年政府信息\n公开工作年度报告"],
    ["before its last words", "示例市青禾区水务局2022年政府信息公开工作\n年度\n报告"],
    ["within its year in numerals", "示例市青禾区水务局二〇\n二二年度\n政府信息公开工作年度报告"],
    ["within its year", "示例市青禾区水务局20\n22年政府信息公开工作年度报告"],
    ["before its year", "示例市青禾区水务局\n2022年政府信息公开工作年度报告"],
    ["behind its year", "示例市青禾区水务局2022年\n政府信息公开工作年度报告"],
    ["within the name of its work", "示例市青禾区水\n务局2022年政府信息公开工作年度报告"],
    ["between place and work", "示例市青禾区\n水务局2022年政府信息公开工作年度报告"],
    ["within the name of its place", "示例市青\n禾区水务局2022年政府信息公开工作年度报告"],
    ["with its year before it", "2022年示例市青禾区\n水务局政府信息公开工作年度报告"],
    ["at every blank, with blank lines between", "示例市青禾区水务局\n\n2022年\n\n政府信息公开工作\n\n年度报告"],
    ["within a column of the page", "示例市\n青禾区水\n务局2022年政府\n信息公开工作\n年度报告"],
  ])("%s", (_, title) => {
    for (const above of ["", "x\n", "首页\n>\n政务公开\n", "政府信息公开\n2023-01-18\n"])
      expect([above, head(`${above}${title}\n${BODY}`)]).toEqual([
        above,
        { department: "示例市青禾区水务局", year: 2022, doubtfulName: null, remarks: [] },
      ]);
  });

  test.each([
    ["between its two names", "示例市文化局\n（示例市文物局）\n2022年政府信息公开工作年度报告"],
    ["within its second name", "示例市文化局（示例市\n文物局）2022年政府信息公开\n工作年度报告"],
  ])("%s, where the body has two", (_, title) => {
    expect(head(`${title}\n${BODY}`)).toEqual({
      department: "示例市文化局",
      year: 2022,
      doubtfulName: null,
      remarks: [],
    });
  });

  test.each([
    ["in its name", `${[..."示例市水务局"].join("\n")}\n2022年政府信息公开工作年度报告`],
    ["in all of it", [..."示例市水务局2022年政府信息公开工作年度报告"].join("\n")],
  ])("at each letter %s is one set upright", (_, title) => {
    expect(head(`${title}\n${BODY}`)).toMatchObject({ department: "示例市水务局", year: 2022, remarks: [] });
  });

  test.each([
    ["国家税务总局", "示例市税务局"],
    ["示例市公安局", "青禾区分局"],
    ["示例市公安局", "交通警察支队"],
    ["中共示例市委", "宣传部"],
  ])("between a body and its part: %s, %s", (upper, lower) => {
    for (const above of ["", "首页\n政务公开\n"])
      expect(head(`${above}${upper}\n${lower}2022年政府信息公开工作年度报告\n${BODY}`)).toMatchObject({
        department: `${upper}${lower}`,
        year: 2022,
      });
  });

  test.each(["河东经济技⏎术开发区管理委员会", "白石风景名⏎胜区管理委员会"])("within a zone's kind: %s", (name) => {
    const text = `${name.replace("⏎", "\n")}2022年政府信息公开工作年度报告\n${BODY}`;
    expect(head(text).department).toBe(name.replace("⏎", ""));
    expect(head(`首页\n政务公开\n${text}`).department).toBeNull();
  });

  test.each(["青禾县政府网", "示例市政务服务", "山水青禾县", "示例市党政信息", "示例市青禾区", "示例市", "中国示例"])(
    "below a site's words stands alone: %s",
    (site) => {
      for (const name of ["示例市水务局", "国家税务总局示例市税务局"])
        for (const end of ["", "\n"])
          expect(head(`${site}\n${name}${end}2022年政府信息公开工作年度报告\n${BODY}`).department).toBe(name);
    },
  );

  test("below the name of another body is of both, and names nobody", () => {
    expect(head(`示例市教育局 示例市体育局\n2022年政府信息公开工作年度报告\n${BODY}`).department).toBeNull();
    expect(head(`示例市教育局\n示例市体育局\n2022年政府信息公开工作年度报告\n${BODY}`).department).toBeNull();
  });

  test.each([
    ["示例市公安局交通警察支队", "示例市公安\n局交通警察\n支队2022年政府信息公开工作报告"],
    ["示例市青禾区河东街道", "2022年示例\n市青禾区河\n东街道政府信息公开工作年度报告"],
    [
      "示例市青禾区河东街道",
      "示例市河东街道办事处2022年政府信息公开工作年度报告\n2022年示例市青禾区河\n东街道\n政府信息公开年报",
    ],
    ["河东综合实验区人民政府", "河东综合实\n验区人民政府2022年政府信息公开年报"],
    ["示例市教育局", "示例市水务局2019年政府信息公开工作年度报告\n2022年示例市教\n育局政务\n信息公开工作年度报告"],
    ["云岭自治州", "专题专栏\n数据开放\n云岭自\n治州2022年政府信息公开年报"],
    [
      "河东综合实验区卫生健康委员会",
      "示例市水务局2019年政府信息公开工作年度报告\n2022年河东综\n合实验区卫生健康委员会政府信息公开年报",
    ],
    ["中共示例市委机构编制委员会办公室", "2022年中共示例市\n委机构编制委\n员会办公室政府信息公开年报"],
    ["长江水利委员会", "长江水利委员会二〇\n二二年度\n政府信息公开工作年度报告"],
    // What stands above may be a site's place or an entry of its menu: then nobody knows where the name begins.
    [null, "领导之窗\n示例市\n河东街道办事处2022年政务公开工作年度报告"],
  ])("no part of a name stands for %s", (name, title) => {
    expect(head(`${title}\n${BODY}`)).toMatchObject({ department: name, year: 2022 });
  });

  test("a government's own name may run into it", () => {
    expect(head(`示例市人民政府\n信息公开工作年度报告（2022年）\n${BODY}`).department).toBe("示例市人民政府");
    expect(head(`示例市政府2022年政府\n信息公开工作年度报告\n${BODY}`).department).toBe("示例市政府");
    expect(head(`示例市政府\n2022年政府信息公开工作年度报告\n${BODY}`).department).toBe("示例市政府");
  });

  test("a cover names the body below", () => {
    expect(head(`政府信息公开工作年度报告\n（2022年度）\n示例县人民政府\n2023年1月\n${BODY}`)).toMatchObject({
      department: "示例县人民政府",
      year: 2022,
    });
  });
});

describe("what stands around a report", () => {
  const LINKS = "示例市教育局2022年政府信息公开工作年度报告\n示例市水务局2021年政府信息公开工作年度报告\n";
  const TITLE = "示例市水务局2022年政府信息公开工作年度报告\n";
  const WATER = { department: "示例市水务局", year: 2022, doubtfulName: null };

  test.each([
    ["the way to the page", `您现在的位置：首页 > 政务公开 > 政府信息公开年报\n${TITLE}${BODY}`],
    ["the way to the page with a body in it", `首页 » 示例市教育局 » 信息公开年报\n${TITLE}${BODY}`],
    ["the way to the page over lines", `当前位置：\n首页\n>\n示例市教育局\n>\n政府信息公开年报\n${TITLE}${BODY}`],
    ["links before it", `${LINKS}${TITLE}发布日期：2023-01-20\n${BODY}`],
    ["links behind it", `${TITLE}${BODY}\n${LINKS}`],
    ["links between the page's title and its own", `${TITLE}${LINKS}${TITLE}${BODY}`],
    ["links to the report before and after", `${TITLE}${BODY}\n上一篇：示例市教育局2022年政府信息公开工作年度报告\n`],
    ["the name of the site", `示例市人民政府\n首页\n机构概况\n${TITLE}${BODY}`],
    ["another body in its footer", `${TITLE}${BODY}\n主办：示例市人民政府办公室 承办：示例市大数据中心\n`],
    ["the office that publishes", `发布机构：示例市人民政府办公室 发布日期：2023-01-20\n${TITLE}${BODY}`],
    ["a field that repeats it", `发布 机构：示例市水务局\n${TITLE}${BODY}`],
  ])("%s is no title of the report", (_, text) => {
    expect(head(text)).toMatchObject({ ...WATER, remarks: [] });
  });

  test("a list of reports has neither its body nor its year", () => {
    const years = "政府信息公开年报\n2024年\n2023年\n2021年\n";
    expect(head(`${years}${TITLE}${BODY}`)).toMatchObject({ ...WATER, remarks: [] });
    expect(head(`${years}现公布示例市水务局2022年政府信息公开工作年度报告。\n${BODY}`)).toMatchObject(WATER);
    expect(head(`示例市教育局政府信息公开年报（历年）\n来源：示例市水务局\n${BODY}`).department).toBe("示例市水务局");
  });

  test("a title without a year is in doubt where the page has the text from another body", () => {
    expect(head(`示例市教育局政府信息公开年报\n来源：示例市水务局\n${BODY}`)).toMatchObject({
      department: "示例市教育局",
      doubtfulName: saying("示例市水务局"),
    });
  });

  test("links alone name nobody", () => {
    expect(head(`${LINKS}2022年政府信息公开工作年度报告\n${BODY}`)).toMatchObject({ department: null, year: 2022 });
  });

  test("a link directly above a title that names nobody is not its name", () => {
    const text = `示例市教育局2022年政府信息公开工作年度报告\n更多\n2022年政府信息公开工作年度报告\n本局认真落实条例。\n${BODY}示例市水务局\n2023年1月7日`;
    expect(["示例市水务局", null]).toContain(head(text).department);
  });
});

describe("a name in the text", () => {
  test.each([
    [
      "示例市人民政府",
      "您现在的位置 首页 > 政务公开 > 信息公开工作年度报告\n根据条例,现公布示例市人民政府2022年政府信息公开工作年度报告。",
    ],
    [
      "示例市发展和改革委员会",
      "示例市发展和改革委员会2022年政府信息公开工作年度报告(以下简称年报)是根据《中华人民共和国政府信息公开条例》编制。",
    ],
    ["示例县水利局", "根据《中华人民共和国政府信息公开条例》规定,现公布2022年示例县水利局政府信息公开工作年度报告。"],
    [
      "示例县水利局",
      "根据《中华人民共和国政府信息公开条例》规定,现公\n布2022年示例县水\n利局政府信息公开工作年度报告。",
    ],
    ["示例县水利局", "示例县水利局根据《中华人民共和国政府信息公开条例》要求，编制2022年政府信息公开工作年度报告。"],
    ["示例县水利局", "根据《中华人民共和国政府信息公开条例》要求，示例县水利局编制了2022年政府信息公开工作年度报告。"],
    ["示例县水利局", "现将示例县水利局2022年政府信息公开工作情况报告如下："],
    ["示例县水利局", "现将示例县水利局2022年度政府信息公开工作年度报告予以公布。"],
    ["示例县水利局", "根据《条例》第五十条规定，示例县水利局现公布2022年度政府信息公开工作年度报告。"],
  ])("%s: %s", (department, sentence) => {
    expect(head(`${sentence}\n${BODY}`)).toMatchObject({ department, year: 2022, doubtfulName: null, remarks: [] });
  });

  test("a bureau's own office may draw it up", () => {
    for (const sentence of ["根据《条例》规定，由示例县水利局办公室编制本报告。", "本报告由示例县水利局办公室编制。"])
      expect(head(`2022年政府信息公开工作年度报告\n${sentence}\n${BODY}`).department).toBe("示例县水利局");
  });

  test("who drew it up is in doubt where nothing else names a body", () => {
    expect(head(`2022年政府信息公开工作年度报告\n本报告由示例县水利局编制。\n${BODY}`)).toMatchObject({
      department: "示例县水利局",
      doubtfulName: saying("who drew it up"),
    });
  });

  test("an office that publishes may draw up its government's report, and no bureau's", () => {
    const office =
      "示例市人民政府办公室根据《中华人民共和国政府信息公开条例》要求，编制2022年度政府信息公开工作年度报告。";
    const told = (name: string) => head(`${name}2022年政府信息公开工作年度报告\n${office}\n${BODY}`);
    expect(told("示例市人民政府")).toMatchObject({ department: "示例市人民政府", doubtfulName: null });
    expect(told("示例市教育局").department).toBeNull();
  });

  test("a sentence against the title leaves both open, unless something confirms one of them", () => {
    const sentence = "根据条例,现公布示例县水利局2022年政府信息公开工作年度报告。";
    expect(head(`示例市教育局2022年政府信息公开工作年度报告\n${sentence}\n一、总体情况`).department).toBeNull();
    const text = `示例市教育局2022年政府信息公开工作年度报告\n${sentence}\n${BODY}`;
    expect(head(text)).toMatchObject({
      department: null,
      remarks: [expect.objectContaining({ code: "DEPARTMENT_UNKNOWN", message: saying("示例县水利局") })],
    });
    expect(head(`${text}示例市教育局\n2023年1月7日\n`)).toMatchObject({
      department: "示例市教育局",
      doubtfulName: saying("示例县水利局"),
      remarks: [expect.objectContaining({ code: "CONTRADICTION" })],
    });
  });
});

describe("fields and signatures", () => {
  test.each([
    ["a field", "发布机构：示例市水务局\n2022年政府信息公开工作年度报告\n"],
    [
      "a field with blanks in it",
      "索引号：123  发 布 机 构 ： 示例市水务局  发布日期：2023-01-20\n2022年政府信息公开工作年度报告\n",
    ],
    ["a field in brackets", "[发文机关] 示例市水务局\n2022年政府信息公开工作年度报告\n"],
    ["neighbouring cells", "索引号\t123\t发布机构\t示例市水务局\n2022年政府信息公开工作年度报告\n"],
    ["the source", "来源：示例市水务局 时间：2023-01-20\n2022年政府信息公开工作年度报告\n"],
  ])("%s names the body, which stays in doubt", (_, lead) => {
    expect(head(`${lead}${BODY}`)).toMatchObject({ department: "示例市水务局", doubtfulName: saying("") });
  });

  test("two that agree leave no doubt", () => {
    const text = `发布机构：示例市水务局\n2022年政府信息公开工作年度报告\n${BODY}示例市水务局\n2023年1月7日\n`;
    expect(head(text)).toMatchObject({ department: "示例市水务局", doubtfulName: null });
  });

  test("two that differ name nobody, and the remark says how to", () => {
    const text = `发布机构：示例市教育局\n2022年政府信息公开工作年度报告\n${BODY}示例市水务局\n2023年1月7日\n`;
    const { department, remarks } = head(text);
    expect(department).toBeNull();
    expect(remarks).toEqual([expect.objectContaining({ code: "DEPARTMENT_UNKNOWN", message: saying("--department") })]);
  });

  test("a signature never wins over a title, and leaves a doubt", () => {
    const text = `示例市教育局2022年政府信息公开工作年度报告\n${BODY}示例市水务局\n2023年1月7日\n`;
    expect(head(text)).toMatchObject({
      department: "示例市教育局",
      doubtfulName: saying("示例市水务局"),
    });
  });

  test("a seal may stand behind who signs", () => {
    const text = `2022年政府信息公开工作年度报告\n${BODY}示例市水务局（盖章）\n2023年1月7日\n`;
    expect(head(text).department).toBe("示例市水务局");
  });

  test("whom a report is sent to is not who reports", () => {
    const text = `示例市人民政府办公室：\n2022年政府信息公开工作年度报告\n${BODY}示例市水务局\n2023年1月7日\n`;
    expect(head(text).department).toBe("示例市水务局");
  });

  test("a bureau's own office signs and publishes for it", () => {
    const text = `2022年政府信息公开工作年度报告\n${BODY}示例市水务局办公室\n2023年1月7日\n`;
    for (const above of ["示例市水务局", "发布机构：示例市水务局办公室\n"])
      expect(head(`${above}${text}`)).toMatchObject({ department: "示例市水务局", doubtfulName: null });
  });

  test("a field with the body's second name names the body", () => {
    const text = `发布机构：示例市文化局（示例市文物局）\n示例市文化局2022年政府信息公开工作年度报告\n${BODY}`;
    expect(head(text)).toMatchObject({ department: "示例市文化局", doubtfulName: null });
  });

  test("a title's short name is completed by the signature", () => {
    const text = `水务局2022年政府信息公开工作年度报告\n${BODY}示例市水务局\n2023年1月7日\n`;
    expect(head(text)).toMatchObject({ department: "示例市水务局", doubtfulName: null });
    expect(head(`水务局2022年政府信息公开工作年度报告\n${BODY}`).doubtfulName).toEqual(saying("place"));
  });
});

describe("the year", () => {
  const UNDATED = "示例市水务局政府信息公开工作年度报告\n";
  test.each([
    ["统计期限为2022年1月1日至12月31日", `${UNDATED}本报告统计期限为2022年1月1日至12月31日。`],
    ["in Chinese numerals", `${UNDATED}统计期限为二〇二二年一月一日至二〇二二年十二月三十一日。`],
    ["二○二二年", "示例市水务局二○二二年政府信息公开工作年度报告"],
    ["截至", `${UNDATED}一、总体情况\n截至2022年12月31日，共公开信息12条。`],
    ["the first sentence", `${UNDATED}现将示例市水务局2022年度政府信息公开工作情况报告如下：`],
  ])("%s", (_, text) => {
    expect(head(text)).toMatchObject({ department: "示例市水务局", year: 2022, remarks: [] });
  });

  test("the title wins over the period of the figures, and the disagreement is said", () => {
    expect(head(`示例市水务局2021年政府信息公开工作年度报告\n${BODY}`)).toMatchObject({
      year: 2021,
      remarks: [expect.objectContaining({ code: "CONTRADICTION", message: saying("2022") })],
    });
  });

  test("the day on which a file was saved is no year of a report", () => {
    const { year, remarks } = head("示例市水务局2022年政府信息公开工作年度报告", "report-2023-01-15.txt");
    expect({ year, remarks }).toEqual({ year: 2022, remarks: [] });
  });
});

describe("links to other reports", () => {
  const LINKS =
    "示例市财政局2021年政府信息公开工作年度报告\n示例市教育局2022年政府信息公开工作年度报告\n示例市水务局2020年政府信息公开工作年度报告\n";

  test("below a report without a title give no year", () => {
    expect(head(`来源：示例市水务局\n一、总体情况\n工作平稳。\n${LINKS}`).year).toBeNull();
  });

  test("above a report without a title give neither its body nor its year", () => {
    const drawnUp = head(`${LINKS}本报告由示例市水务局编制。\n${BODY}`);
    expect(drawnUp.department).toBe("示例市水务局");
    expect([2022, null]).toContain(drawnUp.year);
    const announced = head(`${LINKS}现公布示例市水务局2022年政府信息公开工作年度报告。\n${BODY}`);
    expect(announced).toMatchObject({ department: "示例市水务局", year: 2022 });
  });

  test("behind a title that names nobody, of another year, give no body", () => {
    const page =
      "2022年政府信息公开工作年度报告\n示例市财政局2021年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n";
    expect(head(page)).toMatchObject({ department: null, year: 2022 });
    expect(head(`${page}示例市财政局\n2022年1月3日`)).toMatchObject({ department: "示例市财政局", year: 2021 });
  });

  test("and a title whose year the text denies leave the year open", () => {
    const own = "示例市水务局2023年政府信息公开工作年度报告\n";
    expect(head(`${LINKS}${own}${BODY}`).department).toBeNull();
    expect(head(`${LINKS}${own}${BODY}示例市水务局\n2024年1月3日`)).toMatchObject({
      department: "示例市水务局",
      year: null,
    });
  });
});

test("an office without its body is nobody's name", () => {
  expect(head(`2022年政府信息公开工作年度报告\n来源：局办公室\n${BODY}`).department).toBeNull();
});

test("a title has its year where the name beside it is the site's", () => {
  const page = `示例市财政局\n2022年政府信息公开工作年度报告\n来源：示例市水务局\n一、总体情况\n`;
  expect(head(page)).toMatchObject({ department: null, year: 2022 });
});

test("the number of a page is no year", () => {
  const text = `示例市水务局2022年政府信息公开工作年度报告\n${BODY}`;
  expect(head(text, "2023-01-30-art_1229_2021.html").remarks).toEqual([]);
});
