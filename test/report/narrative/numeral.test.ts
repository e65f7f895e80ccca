import { readNumeral, withDigits } from "../../../src/report/narrative/numeral";

describe("a Chinese numeral is the number it spells", () => {
  test.each<readonly [string, number]>([
    ["零", 0],
    ["〇", 0],
    ["四", 4],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["一十二", 12],
    ["二十", 20],
    ["九十九", 99],
    ["一百", 100],
    ["一百零五", 105],
    ["一百二十", 120],
    ["一百一十五", 115],
    ["三百六十五", 365],
    ["两千零五", 2005],
    ["二千三百", 2300],
    ["一千零二十", 1020],
    ["一万", 10_000],
    ["一万零三百", 10_300],
    ["一万三千", 13_000],
    ["一万一千", 11_000],
    ["一万零九百九十九", 10_999],
    ["十二万零五", 120_005],
    ["十二万三千四百五十六", 123_456],
    ["三亿零五万", 300_050_000],
    ["二〇二二", 2022],
    ["一〇三", 103],
    ["二零", 20],
  ])("%s", (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  test.each([
    "",
    "三四",
    "三四十",
    "一百二",
    "一百几",
    "百",
    "千",
    "十十",
    "一百零零五",
    "一百十五",
    "零零",
    "零零五",
    "零一二",
    "一万零一千",
    "零五",
    "五百千",
    "第一",
    "一二",
    "a",
  ])("and %j is none, or leaves two readings", (text) => {
    expect(readNumeral(text)).toBeNull();
  });
});

describe("numerals of a sentence", () => {
  test.each<readonly [string, string]>([
    ["共收到申请四件", "共收到申请4件"],
    ["公开信息一百二十条", "公开信息120条"],
    ["制定规范性文件两件、废止三件", "制定规范性文件2件、废止3件"],
    ["申请〇件", "申请0件"],
    ["采购金额四百二十万元", "采购金额4200000元"],
    ["均为零。", "均为0。"],
    ["二〇二二年十二月三十一日", "2022年12月31日"],
    ["占百分之五十", "占50%"],
    ["印发规范性文件两个", "印发规范性文件2个"],
    ["收到二十一件", "收到21件"],
    ["一项制度规定，收到四件", "一项制度规定，收到4件"],
    ["收到四件，来自一个单位", "收到4件，来自一个单位"],
    ...[
      "一是加强领导，二是完善制度",
      "第一件、第二十条第（一）项",
      "十分重视，一律公开",
      "“三公”经费、十四五规划",
      "四大类、五个一批",
      "高效办成一件事",
      "统一部署，逐一答复，任一项",
      "近百条、数十件、几十条、上百件、十余件",
      "三四件、两三条、十几件",
      "一个单位、一项制度",
      "共建立一项制度",
      "清零。",
      "为了归零。",
      "一部门、一条龙",
      "百分之九十八点五",
      "三分之一",
      "党的二十大、十九届六中全会",
      "零距离、零投诉",
    ].map((same) => [same, same] as const),
  ])("%s", (words, digits) => {
    expect(withDigits({ words, at: [...words].map((_, index) => index) }).words).toBe(digits);
  });

  test.each<readonly [string, string, readonly number[]]>([
    ["占百分之五十，后", "占50%，后", [0, 4, 5, 5, 6, 7]],
    ["占百分之九十八，后", "占98%，后", [0, 4, 6, 6, 7, 8]],
    ["共五万件。", "共50000件。", [0, 1, 2, 2, 2, 2, 3, 4]],
    ["共一百二十件，四条", "共120件，4条", [0, 1, 2, 4, 5, 6, 7, 8]],
    ["无", "无", [0]],
  ])("leave every other character of %s where it is printed", (words, digits, places) => {
    const read = withDigits({ words, at: [...words].map((_, index) => index) });
    expect(read).toEqual({ words: digits, at: places });
  });

  test("know where they are printed", () => {
    const words = "共一百二十条，十件";
    const { words: digits, at } = withDigits({ words, at: [...words].map((_, index) => index) });
    const printed = ["120", "10"].map((figure) => {
      const start = digits.indexOf(figure);
      return words.slice(at[start], (at[start + figure.length - 1] as number) + 1);
    });
    expect(printed).toEqual(["一百二十", "十"]);
  });
});
