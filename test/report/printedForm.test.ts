import { PRINTED_FORM } from "../../src/report/printedForm";

const without = (text: string) => PRINTED_FORM.reduce((left, pattern) => left.replace(pattern, ""), text);

describe("the words of the form around its tables", () => {
  test.each([
    "信息内容",
    " 申 请 人 情 况 ",
    "第二十条第（一）项",
    "第二十条　第(三)项",
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    "(本列数据的 勾 稽 关 系：第一项加第二项)",
  ])("%s are found", (printed) => {
    expect(without(printed)).toBe("");
  });

  test("an article is found within a line, and other words on a line of their own", () => {
    expect(without("依据第二十条第（一）项公开")).toBe("依据公开");
    expect(without("公开的信息内容\n信息内容\n全面")).toBe("公开的信息内容\n\n全面");
  });

  test.each(["自然人", "第二十条第一款", "（区分处理的，只计这一情形）"])("%s are not among them", (words) => {
    expect(without(words)).toBe(words);
  });
});
