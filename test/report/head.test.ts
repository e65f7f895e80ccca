import { readHead, titleIn } from "../../src/report/head";
import { textDocument } from "./textDocument";

describe("a title", () => {
  test.each([
    ["2020年丽水市科学技术局政府信息公开工作年度报告", "丽水市科学技术局", 2020],
    ["示例市教育局2021年政府信息公开工作年度报告", "示例市教育局", 2021],
    ["示例市教育局2021年度政府信息公开工作年度报告", "示例市教育局", 2021],
    ["示例市教育局关于2014年度政府信息公开工作年度报告", "示例市教育局", 2014],
    ["示例市2010工程局2022年政府信息公开工作年度报告", "示例市2010工程局", 2022],
    ["关于示例市教育局2022年政府信息公开工作情况的报告", "示例市教育局", 2022],
    ["标题: 示例开发区2024年度政府信息公开工作年度报告", "示例开发区", 2024],
    ["示例市教育局政府信息公开2021年度报告", "示例市教育局", 2021],
    ["示例市教育局政府信息公开工作年度报告（2023年度）", "示例市教育局", 2023],
    ["《示例市教育局2021年政府信息公开年报》", "示例市教育局", 2021],
    ["示例市 教育局 ２０２１年 政府信息公开工作年度报告", "示例市教育局", 2021],
    ["示例市教育局二〇二〇年政府信息公开工作年度报告", "示例市教育局", 2020],
    ["示例市人民政府信息公开工作年度报告（2022年）", "示例市人民政府", 2022],
    ["示例市人民政府关于2021年政府信息公开工作情况的报告", "示例市人民政府", 2021],
    ["示例市教育局2021年度政府信息公开工作年度报告（汇总）", "示例市教育局", 2021],
    ["2023年政府信息公开工作年度报告", null, 2023],
    ["示例市政务公开办公室2021年政府信息公开工作年度报告", "示例市政务公开办公室", 2021],
  ])("%s", (line, department, year) => {
    expect(titleIn(line)).toEqual({ department, year });
  });

  test.each(["本报告根据《中华人民共和国政府信息公开条例》编制。", "二、主动公开政府信息情况", "政府信息公开年报"])(
    "%s names nobody",
    (line) => {
      expect(titleIn(line)?.department ?? null).toBeNull();
    },
  );
});

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
    expect(head.remarks).toEqual([
      expect.objectContaining({ code: "CONTRADICTION", message: expect.stringContaining("2020") }),
    ]);
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
