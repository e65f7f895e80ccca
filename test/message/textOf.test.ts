import { FORMS } from "../../src/form/catalogue";
import { LEAVES } from "../../src/form/tree";
import { figureValue, Language, said } from "../../src/message/message";
import { printedName } from "../../src/message/printedName";
import { messageFrom, storedMessage, textOf } from "../../src/message/textOf";
import { TEXTS } from "../../src/message/texts";

const { ZH, EN } = Language;

/** The names of the values in a text: {name} and {name, plural, …}. */
function namesIn(text: string): readonly string[] {
  const outside = text.replace(/(?:one|other) \{[^{}]*\}/g, "");
  return [...new Set([...outside.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name as string))].sort();
}

describe("every message", () => {
  test.each(Object.entries(TEXTS))("%s names the same values in both languages", (_, { zh, en }) => {
    expect(namesIn(zh)).toEqual(namesIn(en));
  });

  test.each(Object.entries(TEXTS))("%s is text in both languages", (code, { zh }) => {
    const values = Object.fromEntries(namesIn(zh).map((name) => [name, 2]));
    for (const language of [ZH, EN]) {
      const text = textOf({ code: code as keyof typeof TEXTS, values }, language);
      expect(text).not.toMatch(/[{}]/);
      if (code !== "NOTHING") expect(text).not.toBe("");
    }
  });

  test.each(Object.entries(TEXTS))(
    "%s has Chinese punctuation in its Chinese text, and none in the English",
    (_, { zh, en }) => {
      expect(zh).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
      expect(en).not.toMatch(/[，。；：、！？（）]/);
    },
  );
});

describe("a message", () => {
  const broken = said("SUM_BROKEN", {
    place: { place: "row", path: "litigation.afterReconsideration" },
    left: said("SUM_OF", {
      addends: [
        said("ADDEND", {
          name: { place: "columnLabel", path: "litigation.afterReconsideration.upheld" },
          figure: figureValue(5, "count"),
        }),
      ],
      sum: figureValue(5, "count"),
    }),
    right: said("VALUE_IS", {
      name: { place: "columnLabel", path: "litigation.afterReconsideration.total" },
      figure: figureValue(0, "count"),
    }),
    difference: figureValue(5, "count"),
  });

  test("is a sentence that names table, row and column as they are printed, in both languages", () => {
    expect(textOf(broken, ZH)).toBe(
      "表四“行政诉讼·复议后起诉”：“结果维持”为5，合计5，而“总计”为0，两者应当相等，相差5。请对照原文核对这几项数据。",
    );
    expect(textOf(broken, EN)).toBe(
      "Table 4, administrative litigation, brought after reconsideration: decision upheld 5 together are 5, but total is 0; they should be equal and differ by 5. Compare these cells with the document.",
    );
  });

  test("comes back from the database as it was", () => {
    expect(messageFrom(storedMessage(broken))).toEqual(broken);
  });

  test.each(["R9: 5 is 5.", '{"code":"OF_ANOTHER_VERSION","values":{}}', "12", "null", '"text"'])(
    "%s, as an older version stored it, stays that sentence",
    (stored) => {
      expect(textOf(messageFrom(stored), ZH)).toBe(stored);
    },
  );

  test("shows money, shares and lists as each language writes them", () => {
    const figures = [figureValue(429_100_000n, "fen"), figureValue(-6_185, "percent"), figureValue(2n ** 60n, "count")];
    const list = said("CELL_CANDIDATES", { name: "x", figures });
    expect(textOf(list, ZH)).toBe("x：4291000.00元、-61.85%、1152921504606846976");
    expect(textOf(list, EN)).toBe("x: 4291000.00 yuan, -61.85 %, 1152921504606846976");
  });

  test("takes what it quotes as text, never as a pattern or a tag", () => {
    const text = "{name, plural, one {a}} '<b>' # ''";
    expect(textOf(said("QUOTED", { text }), EN)).toBe(`“${text}”`);
  });

  test("counts as English does", () => {
    const missing = (count: number) => textOf(said("ROWS_MISSING", { number: 3, count, names: ["a"] }), EN);
    expect([missing(1), missing(2)].map((text) => text.split(" of ")[0])).toEqual(["A row", "2 rows"]);
  });
});

describe("the printed name of a cell", () => {
  const nameOf = (path: string, form: "FORM_2019" | "FORM_2021" | null = null) =>
    printedName({ place: "cell", path, form }).zh;

  test.each([
    ["normativeDocuments.made", "FORM_2021", "表二“行政规范性文件”行“本年制发件数”栏"],
    ["normativeDocuments.made", "FORM_2019", "表二“规范性文件”行“本年新制作数量”栏"],
    ["fees.amount", "FORM_2021", "表二“行政事业性收费”行“本年收费金额”栏"],
    ["applications.received.naturalPerson", "FORM_2021", "表三“一、本年新收政府信息公开申请数量”行“自然人”栏"],
    ["applications.outcomes.granted.other", "FORM_2021", "表三“（一）予以公开”行“法人或其他组织·其他”栏"],
    ["applications.outcomes.refused.stateSecret.total", "FORM_2019", "表三“（三）不予公开·1.属于国家秘密”行“总计”栏"],
    ["litigation.direct.pending", "FORM_2021", "表四“行政诉讼·未经复议直接起诉·尚未审结”栏"],
  ] as const)("%s on %s is %s", (path, form, name) => {
    expect(nameOf(path, form)).toBe(name);
  });

  test("differs from cell to cell in each form, in both languages", () => {
    for (const { code, tables } of FORMS) {
      const cells = tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
      const names = cells.map((path) => printedName({ place: "cell", path, form: code }));
      expect(new Set(names.map(({ zh }) => zh)).size).toBe(cells.length);
      expect(new Set(names.map(({ en }) => en)).size).toBe(cells.length);
    }
  });

  test("is never the path, for every figure", () => {
    for (const { path } of LEAVES) expect(nameOf(path)).not.toContain(path);
  });
});

test("lists of lists are told apart", () => {
  const candidates = (name: string) => said("CELL_CANDIDATES", { name, figures: [1, 2] });
  const open = said("CELLS_AMBIGUOUS", { row: "r", printed: "12", cells: [candidates("a"), candidates("b")] });
  expect(textOf(open, ZH)).toContain("（a：1、2；b：1、2）");
  expect(textOf(open, EN)).toContain("(a: 1, 2; b: 1, 2)");
});

test("what a cell shows is said in Chinese; what an older version stored, and nobody says any more, as it is", () => {
  const shown = (phrase: string) =>
    textOf(said("CELLS_UNREADABLE", { row: "r", printed: { phrase }, cells: ["a"] }), ZH);
  expect(shown("a picture")).toMatch(/^r：图片不是/);
  expect(shown("the error #REF!")).toMatch(/^r：错误值#REF!不是/);
  expect(shown("a phrase of long ago")).toMatch(/^r：a phrase of long ago不是/);
});
