import {
  closestMatch,
  soughtAsWritten,
  soughtInAnyWriting,
  TermKind,
  termOf,
  Writing,
} from "../../src/arithmetic/nameMatch";
import { Closeness } from "../../src/arithmetic/spelling";

const { NAME, CODE, FORMER_NAME } = TermKind;
const { CHARACTERS, INITIALS, PINYIN } = Writing;
const { EXACT, PREFIX, INNER } = Closeness;

const TERMS = [
  termOf(NAME, "示例市文化广电旅游局"),
  termOf(CODE, "990100-WLJ"),
  termOf(FORMER_NAME, "示例市文化局（旧）"),
  termOf(FORMER_NAME, "旅游局"),
];

test.each<
  [text: string, found: readonly [term: string, kind: TermKind, writing: Writing, closeness: Closeness] | null]
>([
  ["示例市文化", ["示例市文化广电旅游局", NAME, CHARACTERS, PREFIX]],
  ["示例市文化局", ["示例市文化局（旧）", FORMER_NAME, CHARACTERS, PREFIX]],
  ["旅游局", ["旅游局", FORMER_NAME, CHARACTERS, EXACT]],
  ["广电", ["示例市文化广电旅游局", NAME, CHARACTERS, INNER]],
  ["990100-wlj", ["990100-WLJ", CODE, CHARACTERS, EXACT]],
  ["９９０１００", ["990100-WLJ", CODE, CHARACTERS, PREFIX]],
  ["wlj", ["990100-WLJ", CODE, CHARACTERS, INNER]],
  ["lyj", ["旅游局", FORMER_NAME, INITIALS, EXACT]],
  ["slswh", ["示例市文化广电旅游局", NAME, INITIALS, PREFIX]],
  ["wenhuaju", ["示例市文化局（旧）", FORMER_NAME, PINYIN, INNER]],
  ["Wen Hua", ["示例市文化广电旅游局", NAME, PINYIN, INNER]],
  ["文化局(旧)", ["示例市文化局（旧）", FORMER_NAME, CHARACTERS, INNER]],
  [" 文化　广电 ", ["示例市文化广电旅游局", NAME, CHARACTERS, INNER]],
  ["没有", null],
  ["%", null],
  ["_", null],
])("%j finds %j", (text, found) => {
  const match = closestMatch(soughtInAnyWriting(text), TERMS);
  expect(match && [match.term.text, match.term.kind, match.writing, match.closeness]).toEqual(found);
});

test("as it is written, a text is no pinyin", () => {
  expect(closestMatch(soughtAsWritten("lyj"), TERMS)).toBeNull();
  expect(closestMatch(soughtAsWritten("旅游局"), TERMS)?.term.text).toBe("旅游局");
});

test("closeness counts first, then whose name it is, then the writing", () => {
  const ranks = (
    [
      ["ab", NAME, "ab"], // the whole name
      ["ab", CODE, "ab"],
      ["ab", FORMER_NAME, "ab"],
      ["ab", NAME, "abc"], // its beginning
      ["kj", NAME, "科技局"], // in initials
      ["ke", NAME, "科技局"], // in pinyin
      ["ab", FORMER_NAME, "abc"],
      ["ab", NAME, "cab"], // within it
      ["ab", FORMER_NAME, "cab"],
    ] as const
  ).map(([text, kind, name]) => closestMatch(soughtInAnyWriting(text), [termOf(kind, name)])?.rank ?? Number.NaN);
  expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
});
