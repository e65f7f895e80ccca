import { type Grid, type SourceDocument, UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { BY_BYTES, BY_NUMBER, rtfDocument, rtfText } from "../report/render/rtf";

const read = (body: string, name = "report.rtf") => openDocument(rtfDocument(body), name);
const cellsOf = (document: SourceDocument) =>
  document.blocks.filter((block): block is Grid => block.kind === "grid").flatMap((grid) => grid.cells);
const cell = (text: string, before = "") =>
  `\\trowd${before}\\cellx3000\\cellx6000\\pard\\intbl ${text}\\cell 9\\cell\\row\\pard `;

describe("the text of a paragraph", () => {
  test.each<readonly [what: string, markup: string, text: string]>([
    ["characters by number", `${rtfText("示例市教育局", BY_NUMBER)}\\par`, "示例市教育局"],
    ["characters by number with two characters behind", "\\uc2\\u31034\\'ca\\'be\\u20363??12\\par", "示例12"],
    ["characters by number with none behind", "\\u31034\\u20363\\par", "示例"],
    ["characters by number with a dash behind", "\\u8212\\emdash 1\\par", "—1"],
    ["characters beyond the first plane", "\\u-10179?\\u-8704?\\par", "😀"],
    ["bytes of the font's character set", `\\f1 ${rtfText("示例市教育局", BY_BYTES)}\\par`, "示例市教育局"],
    ["bytes of the code page under a Western font", `\\f0 ${rtfText("示例市", BY_BYTES)}2023\\par`, "示例市2023"],
    ["a second byte that is a letter", "\\f1\\'81A1\\par", "丄1"],
    ["hyphens that do not break, and blanks", "\\_12\\~3\\-4\\par", "-12 34"],
    ["dashes and quotation marks", "\\ldblquote 1\\rdblquote \\endash 2\\emdash\\par", "“1”–2—"],
    ["escaped marks", "\\{1\\}\\\\2\\par", "{1}\\2"],
    ["hidden words left out", "22{\\v 9}3\\v0\\par", "223"],
    ["deleted words left out", "22{\\deleted 9}\\par", "22"],
    ["struck words left out", "22{\\strike 4}{\\striked1 5}\\par", "22"],
    ["raised and lowered marks left out", "22{\\super 1}{\\sub 2}{\\up8 3}\\par", "22"],
    ["words set a little higher than their line", "22{\\up2 3}\\par", "223"],
    ["words all of which are raised", "{\\up12 2023}\\par", "2023"],
    ["words of one point left out", "22{\\fs2 9}\\par", "22"],
    ["white words left out", "22{\\cf2 9}\\par", "22"],
    ["white words on a dark ground", "{\\cf2\\cb3 9}\\par", "9"],
    ["the result of a field", "{\\field{\\*\\fldinst QUOTE 7}{\\fldrslt 22}}\\par", "22"],
    [
      "the result of a field with a field in its instruction",
      "{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst PAGE}{\\fldrslt 8}} > 3}{\\fldrslt 22}}\\par",
      "22",
    ],
    ["the number of the page left out", "22{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par", "22"],
    [
      "the ground text of a phonetic guide",
      "{\\field{\\*\\fldinst EQ \\\\o\\\\ad(\\\\s\\\\up 9(zhen),A)}}B\\par",
      "AB",
    ],
    ["a footnote left out", "22{\\super\\chftn}{\\footnote 7}\\par", "22"],
    ["a comment left out", "22{\\*\\atnid 1}{\\*\\annotation 7}\\par", "22"],
    ["what is not known left out", "22{\\*\\unknown 7{\\b 8}}\\par", "22"],
    ["binary data passed over", "22{\\*\\blob\\bin5 }}}}}3}4\\par", "224"],
    ["numbers that the program sets", "{\\listtext 1.\\tab}22\\par", "1. 22"],
    ["letters without width left out", "22{\\charscalex1 9}\\par", "22"],
    ["lines without height left out", "22\\par\\pard\\sl-20\\slmult0 9\\par", "22"],
    ["the Unicode one of two alternatives", "{\\upr{7}{\\*\\ud{22}}}\\par", "22"],
  ])("%s", async (_, markup, text) => {
    expect((await read(markup)).text).toBe(`${text}\n`);
  });

  test("headers and footers are furniture of the page", async () => {
    expect((await read("{\\header 3\\par}{\\footer 4\\par}22\\par")).text).toBe("22\n");
  });

  test("the text of a box comes before the paragraph that it hangs on", async () => {
    const box = "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 5}}{\\shptxt 1\\par 2\\par}}{\\shprslt 3}}";
    expect((await read(`22${box}33\\par`)).text).toBe("1\n2\n2233\n");
  });

  test("UTF-8 that stands as it is", async () => {
    const bytes = new TextEncoder().encode("{\\rtf1\\ansi 示例市\\par}");
    expect((await openDocument(bytes, "report.rtf")).text).toBe("示例市\n");
  });

  test("pairs of bytes that stand as they are, a brace among them", async () => {
    const bytes = Buffer.from("{\\rtf1\\ansi\\ansicpg936 \x81}1\\par}", "latin1");
    expect((await openDocument(bytes, "report.rtf")).text).toBe(
      "亇1\n".replace("亇", new TextDecoder("gb18030").decode(Uint8Array.from([0x81, 0x7d]))),
    );
  });
});

test("hidden and white words are named", async () => {
  const { hidden } = await read("22{\\v 9}{\\cf2 8}\\par");
  expect(hidden.map(({ text }) => text)).toEqual(["9", "8"]);
});

describe("a table", () => {
  test("merged cells cover columns and rows", async () => {
    const rows = [
      "\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl a\\cell b\\cell\\cell\\row",
      "\\trowd\\clvmrg\\cellx1010\\cellx1990\\cellx3000\\pard\\intbl \\cell 1\\cell 2\\cell\\row",
      "\\trowd\\cellx1000\\cellx3000\\pard\\intbl c\\cell 3\\cell\\row",
    ];
    const places = cellsOf(await read(rows.join("\n"))).map(({ text, row, column, rowSpan, columnSpan }) => [
      text,
      row,
      column,
      rowSpan,
      columnSpan,
    ]);
    expect(places).toEqual([
      ["a", 0, 0, 2, 1],
      ["b", 0, 1, 1, 2],
      ["1", 1, 1, 1, 1],
      ["2", 1, 2, 1, 1],
      ["c", 2, 0, 1, 1],
      ["3", 2, 1, 1, 2],
    ]);
  });

  test("a definition may follow its cells, and paragraphs of a cell stay in it", async () => {
    const cells = cellsOf(
      await read("\\pard\\intbl a\\par b\\cell 1\\cell{\\trowd\\cellx3000\\cellx6000\\row}\\pard c\\par"),
    );
    expect(cells.map(({ text }) => text)).toEqual(["a\nb", "1"]);
  });

  test("a table of one row in a cell gives it its text", async () => {
    const inner =
      "\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
    const cells = cellsOf(await read(cell(`${inner}\\pard\\intbl`)));
    expect(cells.map(({ text }) => text)).toEqual(["1 2", "9"]);
  });

  test("rows without height are hidden", async () => {
    const row = (height: string, text: string) =>
      `\\trowd${height}\\cellx3000\\cellx6000\\pard\\intbl ${text}\\cell 9\\cell\\row`;
    const document = await read(`${row("", "a")}${row("\\trrh-20", "b")}${row("\\trrh20", "c")}\\pard end\\par`);
    expect(cellsOf(document).map(({ text }) => text)).toEqual(["a", "9", "c", "9"]);
    expect(document.hidden).toMatchObject([{ text: "b 9", how: "a row without height" }]);
  });

  test("a table that only arranges the page gives way to the tables in it", async () => {
    const row = (a: string, b: string) =>
      `\\pard\\intbl\\itap2 ${a}\\nestcell ${b}\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}`;
    const document = await read(cell(`${row("a", "1")}${row("b", "2")}\\pard\\intbl`));
    expect(cellsOf(document).map(({ text, row: at, column }) => [text, at, column])).toEqual([
      ["a", 0, 0],
      ["1", 0, 1],
      ["b", 1, 0],
      ["2", 1, 1],
    ]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: "paragraph", text: "9" });
  });

  test.each<readonly [what: string, markup: string, text: string, unread: string | null]>([
    ["a picture", "{\\pict\\picwgoal200\\pichgoal200 ffff}", "", "a picture"],
    [
      "a picture with its twin for older programs",
      "{\\*\\shppict{\\pict ff}}{\\nonshppict{\\pict ff}}",
      "",
      "a picture",
    ],
    ["automatic numbering alone", "{\\listtext 22\\tab}", "", "automatic numbering"],
    ["automatic numbering before a figure", "{\\listtext 1.\\tab}22", "22", null],
    ["an object shown as a picture", "{\\object{\\*\\objdata 00}{\\result{\\pict ff}}}", "", "a picture"],
    ["an object that shows nothing readable", "{\\object{\\*\\objdata 00}}", "", "a drawing"],
    ["a shape without words", "{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv 22}}}}", "", "a drawing"],
    ["a drawing of Word 95", "{\\*\\do\\dobxpage\\dprect\\dpx1}", "", "a drawing"],
    ["a shape with words", "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 5}}{\\shptxt 22}}}", "22", null],
    ["a shape beside a figure", "22{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 5}}}}", "22", null],
    ["an equation", "{\\mmath{\\*\\moMath{\\mf{\\mnum 1}{\\mden 2}}}}", "", "an equation"],
    ["an equation of one number", "{\\mmath{\\*\\moMath{\\mr{\\mrPr{\\msty p}} 12}}}", "12", null],
    ["a formula without its value", "{\\field{\\*\\fldinst =SUM(LEFT)}}", "", "a field without its value"],
    [
      "a form field with its value",
      "{\\field{\\*\\fldinst FORMTEXT{\\*\\formfield{\\*\\ffdeftext 7}}}{\\fldrslt 12}}",
      "12",
      null,
    ],
    [
      "a form field of blanks",
      "{\\field{\\*\\fldinst FORMTEXT}{\\fldrslt \\u8194?\\u8194?}}",
      "",
      "a field without its value",
    ],
    ["struck words alone", "{\\strike 12}", "", "struck-out text"],
    ["a raised mark alone", "{\\super 1}", "1", "a raised mark"],
    ["a number that the program sets", "{\\listtext 1.\\tab}12", "12", null],
    ["nothing", "", "", null],
  ])("a cell with %s", async (_, markup, text, unread) => {
    expect(cellsOf(await read(cell(markup)))[0]).toMatchObject({ text, unread });
  });

  test("white words on a dark cell are seen, and on a white one not", async () => {
    expect(cellsOf(await read(cell("{\\cf2 7}", "\\clcbpat3")))[0]?.text).toBe("7");
    expect(cellsOf(await read(cell("{\\cf2 7}")))[0]?.text).toBe("");
  });
});

test("large pictures are told with the text before them", async () => {
  const { pictures } = await read(
    "abc\\par{\\pict\\picwgoal9000\\pichgoal4000 ff}\\par{\\pict\\picwgoal90\\pichgoal40 ff}\\par",
  );
  expect(pictures).toEqual([{ page: null, behind: "abc" }]);
});

test("the content tells, whatever the name says", async () => {
  expect((await read("22\\par", "report.doc")).mediaType).toBe("application/rtf");
});

test.each([
  ["half of one", "{\\rtf1 22\\par", /cut off/],
  ["groups without end", `{\\rtf1${"{".repeat(2000)}`, /nests/],
  ["cells without end", `{\\rtf1 ${"\\cell ".repeat(500_000)}}`, /more text/],
])("%s is refused with one sentence", async (_, text, sentence) => {
  const refusal = openDocument(new TextEncoder().encode(text), "report.rtf");
  await expect(refusal).rejects.toThrow(UnreadableDocument);
  await expect(refusal).rejects.toThrow(sentence);
});
