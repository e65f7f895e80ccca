import { searchWords } from "../../src/arithmetic/searchWords";

test.each<[text: string, words: readonly string[]]>([
  ["公开 公开　科技", ["公开", "科技"]],
  ["国办公开办函〔2021〕30号", ["国办公开办函〔2021〕30号"]],
  ["国办公开办函2021 30号", ["国办公开办函〔2021〕30号"]],
  ["国办公开办函202130号", ["国办公开办函〔2021〕30号"]],
  ["国办公开办函 [2021] 30 号", ["国办公开办函〔2021〕30号"]],
  ["国办公开办函（２０２１）第３０号 公开", ["国办公开办函〔2021〕30号", "公开"]],
  ["(2021)30号", ["〔2021〕30号"]],
  ["培训 2021 30号", ["培训", "2021", "30号"]],
  ["2021年30号", ["2021年30号"]],
  ["电话123430号", ["电话123430号"]],
])("%j is %j", (text, words) => {
  expect(searchWords(text).map(([first]) => first)).toEqual(words);
});

test("a number is looked for in every pair of brackets and width of digits; no other word is", () => {
  const [number, other] = searchWords("示科[2021]21号 公开");
  expect(number).toHaveLength(14);
  expect(number).toEqual(expect.arrayContaining(["示科(2021)21号", "示科【２０２１】２１号", "示科〔2021〕21号"]));
  expect(other).toEqual(["公开"]);
});
