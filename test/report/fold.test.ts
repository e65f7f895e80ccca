import { fold, isHan } from "../../src/report/fold";

test.each([
  ["１２，３４", "12,34"],
  ["（一）", "(一)"],
  ["〔2024〕【5】", "(2024)(5)"],
  ["“公开”「件」", '"公开""件"'],
  ["减－33—5–7", "减-33-5-7"],
  ["行政複議", "行政复议"],
  ["處罰決定", "处罚决定"],
  ["⾏政⻓⾨", "行政长门"], // radicals, as PDF has them, and one of a Traditional character
  ["｢公｣", '"公"'],
  ["a\u2028b", "a b"],
  ["㈠㈩", "一十"],
  ["二○二二Ｏ", "二〇二二〇"],
  ["a\u00a0b\u3000c\u200bd\ufeffe", "a b c d e"],
  ["a\tb\nc\r\n", "a\tb\nc \n"],
  ["3｜4│5", "3\t4\t5"], // lines between cells
  ["12²³₁ᵃ", "12    "], // raised and lowered marks are no digits
  ["12①⑵⒊", "12①⑵⒊"], // nor are circled numbers figures
  ["㎡½ﬁ", "㎡½ﬁ"], // what would become several characters
  ["𠮷12\ufacf", "𠮷12\ufacf"], // nor what would become a pair of codes
  ["plain 12.5%", "plain 12.5%"],
  ["", ""],
])("%j is compared as %j", (text, folded) => {
  // Twice: a character that was met before gives the same.
  expect([fold(text), fold(text)]).toEqual([folded, folded]);
  expect(folded).toHaveLength(text.length);
});

test.each([
  ["一", true],
  ["\u3400", true],
  ["\u9fff", true],
  ["\u33ff", false],
  ["\ua000", false],
  ["a", false],
  ["1", false],
  ["、", false],
])("%j is Chinese: %s", (character, is) => expect(isHan(character)).toBe(is));
