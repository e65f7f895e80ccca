import { excerptAround, firstMatch, matchInDocument } from "../../src/arithmetic/excerpt";

test.each<[words: readonly string[], text: string, match: string | null]>([
  [["公开"], "主动公开，再公开", "2-4"],
  [["再", "公开"], "主动公开，再公开", "2-4"],
  [["公", "公开"], "主动公开", "2-4"],
  [["公开", "公"], "主动公开", "2-4"],
  [["%"], "占50%", "3-4"],
  [["没有"], "主动公开", null],
])("of %j, the first match in %j is at %s", (words, text, match) => {
  const found = firstMatch(text, words);
  expect(found && `${found.start}-${found.end}`).toBe(match);
});

describe("An excerpt", () => {
  const LONG = `${"甲".repeat(100)}词语${"乙".repeat(100)}`;
  const excerptOf = (text: string, word: string) => {
    const excerpt = excerptAround(text, firstMatch(text, [word]) as { start: number; end: number });
    return { ...excerpt, word: excerpt.text.slice(excerpt.start, excerpt.end), length: excerpt.text.length };
  };

  test.each<[what: string, text: string, word: string, excerpt: string]>([
    ["of a short text is the text", "主动公开政府信息", "公开", "主动公开政府信息"],
    ["of a long text has as much on either side", LONG, "词语", `…${"甲".repeat(29)}词语${"乙".repeat(29)}…`],
    ["at the beginning goes on behind it", LONG, "甲甲", `${"甲".repeat(60)}…`],
    ["at the end begins earlier", LONG, "乙".repeat(100), `…${"乙".repeat(100)}`],
    ["near the end begins earlier", `${"甲".repeat(100)}词语。`, "词语", `…${"甲".repeat(57)}词语。`],
    ["is one line", "第一行\n第二行", "第二", "第一行 第二行"],
    ["of a match that is longer is the match", LONG, LONG.slice(40, 160), `…${LONG.slice(40, 160)}…`],
  ])("%s", (_, text, word, expected) => {
    expect(excerptOf(text, word)).toMatchObject({ text: expected, word });
  });

  test("does not cut a character in two", () => {
    const text = `${"😀".repeat(60)}词${"😀".repeat(60)}`;
    expect(excerptOf(text, "词").text).toMatch(/^…(?:😀)+词(?:😀)+…$/u);
    expect(excerptOf(`字${text}`, "词").text).toMatch(/^…(?:😀)+词(?:😀)+…$/u);
  });
});

describe("The place of a match in the text of the document", () => {
  const DOCUMENT = [
    "年度报告",
    "一、总 体 情 况",
    "全年公开信息5条。",
    "公开\t3", // a table, which is no part of the section
    "  另外公开   指南2份。",
    "二、其他",
    "公开别的。",
  ].join("\n");
  const section = { start: 5, end: DOCUMENT.indexOf("\n二") };
  const TEXT = "一、总体情况\n全年公开信息5条。\n另外公开   指南2份。";

  test.each<[word: string, behind: string, printed: string, before: string]>([
    ["总体情况", "", "总 体 情 况", "年度报告\n一、"],
    ["公开", "", "公开", "年度报告\n一、总 体 情 况\n全年"],
    ["公开", "另外", "公开", DOCUMENT.slice(0, DOCUMENT.indexOf("公开   指南"))],
    ["指南", "", "指南", DOCUMENT.slice(0, DOCUMENT.indexOf("指南"))],
  ])("of %s behind %j is its own, not that in a table", (word, behind, printed, before) => {
    const start = TEXT.indexOf(word, TEXT.indexOf(behind));
    const place = matchInDocument(DOCUMENT, section, TEXT, { start, end: start + word.length });
    expect(place && DOCUMENT.slice(place.start, place.end)).toBe(printed);
    expect(place && DOCUMENT.slice(0, place.start)).toBe(before);
  });

  test("is that of the words alone where the line was kept in another way", () => {
    const text = "一、总体情况\n全年公开信息5条。（删去）";
    const start = text.indexOf("信息");
    expect(matchInDocument(DOCUMENT, section, text, { start, end: start + 2 })?.start).toBe(DOCUMENT.indexOf("信息"));
  });

  test("is null where the section of the document has no such words", () => {
    const text = "没有的";
    expect(matchInDocument(DOCUMENT, section, text, { start: 0, end: 3 })).toBeNull();
    expect(matchInDocument(DOCUMENT, section, "别的", { start: 0, end: 2 })).toBeNull();
  });
});
