import { CFB } from "@e965/xlsx";
import { type Grid, UnreadableDocument } from "../../src/document/document";
import { openDocument } from "../../src/document/open";
import { type Changes, type DocPart, type DocRun, docDocument, docRow } from "../report/render/doc";

const paragraph = (...runs: readonly (string | DocRun)[]) => ({
  runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
  mark: "\r" as const,
});
const read = (paragraphs: Parameters<typeof docDocument>[0], head?: Parameters<typeof docDocument>[1]) =>
  openDocument(docDocument(paragraphs, head), "report.doc");
const cellsOf = async (rows: Parameters<typeof docDocument>[0]) =>
  (await read([...rows, paragraph("end")])).blocks
    .filter((block): block is Grid => block.kind === "grid")
    .flatMap((grid) => grid.cells);
const only = (...runs: readonly DocRun[]) => ({ paragraphs: [runs], right: 3000 });
const nine = { paragraphs: [[{ text: "9" }]], right: 6000 };
const WHITE: Changes = [[0x6870, [255, 255, 255, 0]]];

describe("the text of a paragraph", () => {
  test.each<readonly [what: string, runs: readonly (string | DocRun)[], text: string]>([
    ["words as they are", ["示例市教育局"], "示例市教育局"],
    ["hidden words left out", ["22", { text: "9", changes: [[0x083c, [1]]] }], "22"],
    ["words that are not hidden after all", ["22", { text: "9", changes: [[0x083c, [0]]] }], "229"],
    ["deleted words left out", ["22", { text: "9", changes: [[0x0800, [0x81]]] }], "22"],
    [
      "struck words left out",
      ["22", { text: "4", changes: [[0x0837, [1]]] }, { text: "5", changes: [[0x2a53, [1]]] }],
      "22",
    ],
    [
      "raised and lowered marks left out",
      ["22", { text: "1", changes: [[0x2a48, [1]]] }, { text: "2", changes: [[0x4845, [8, 0]]] }],
      "22",
    ],
    ["words set a little higher than their line", ["22", { text: "3", changes: [[0x4845, [2, 0]]] }], "223"],
    ["words without width left out", ["22", { text: "9", changes: [[0x4852, [1, 0]]] }], "22"],
    ["words of one point left out", ["22", { text: "9", changes: [[0x4a43, [2, 0]]] }], "22"],
    ["white words left out", ["22", { text: "9", changes: WHITE }, { text: "8", changes: [[0x2a42, [8]]] }], "22"],
    ["white words on a dark ground", [{ text: "9", changes: [...WHITE, [0x2a0c, [9]]] }], "9"],
    ["hyphens that do not break, line breaks, tabs", ["\u001e12\u000b3\t4\u001f5"], "-12\n3 45"],
    ["the result of a field", ["\u0013 QUOTE 7 \u001422\u0015件"], "22件"],
    [
      "the result of a field with a field in its instruction",
      ["\u0013 IF \u0013 PAGE \u00148\u0015 > 3 \u001422\u0015"],
      "22",
    ],
    ["the number of the page left out", ["22\u0013 PAGE \u00143\u0015件"], "22件"],
    ["the ground text of a phonetic guide", ["\u0013EQ \\o\\ad(\\s\\up 9(zhen),镇)\u0015政府"], "镇政府"],
    ["a symbol", [{ text: "(", changes: [[0x6a09, [0, 0, 0x2d, 0xf0]]] }, "5"], "−5"],
    ["the marks of footnotes and comments left out", ["22\u0002\u0005"], "22"],
  ])("%s", async (_, runs, text) => {
    expect((await read([paragraph(...runs)])).text).toBe(`${text}\n`);
  });
});

test("hidden and white words are named", async () => {
  const { hidden } = await read([
    paragraph("22", { text: "9", changes: [[0x083c, [1]]] }, { text: "8", changes: WHITE }),
  ]);
  expect(hidden.map(({ text }) => text)).toEqual(["9", "8"]);
});

describe("a table", () => {
  test("merged cells cover columns and rows", async () => {
    const cell = (text: string, right: number, merge = {}) => ({ paragraphs: [[{ text }]], right, ...merge });
    const cells = await cellsOf([
      ...docRow([
        cell("a", 1000, { down: "first" }),
        cell("b", 2000, { across: "first" }),
        cell("", 3000, { across: "covered" }),
      ]),
      ...docRow([cell("", 1010, { down: "covered" }), cell("1", 1990), cell("2", 3000)]),
      ...docRow([cell("c", 1000), cell("3", 3000)]),
    ]);
    expect(cells.map(({ text, row, column, rowSpan, columnSpan }) => [text, row, column, rowSpan, columnSpan])).toEqual(
      [
        ["a", 0, 0, 2, 1],
        ["b", 0, 1, 1, 2],
        ["1", 1, 1, 1, 1],
        ["2", 1, 2, 1, 1],
        ["c", 2, 0, 1, 1],
        ["3", 2, 1, 1, 2],
      ],
    );
  });

  test("rows and lines without height are hidden", async () => {
    const row = (text: string, height: readonly number[]) => docRow([only({ text }), nine], [[0x9407, height]]);
    const [first, ...rest] = row("d", [0, 0]);
    const flat = { ...first, changes: [...(first?.changes ?? []), [0x6412, [0xec, 0xff, 0, 0]] as const] };
    const rows = [...row("a", [0, 0]), ...row("b", [0xec, 0xff]), ...row("c", [20, 0])];
    const cells = await cellsOf([...rows, flat as NonNullable<typeof first>, ...rest]);
    expect(cells.map(({ text }) => text)).toEqual(["a", "9", "c", "9", "", "9"]);
  });

  test("merges may be told after the row's definition, and paragraphs of a cell stay in it", async () => {
    const a = { paragraphs: [[{ text: "a" }], [{ text: "b" }]], right: 3000 };
    const cells = await cellsOf(docRow([a, nine, { ...nine, right: 9000 }], [[0x5624, [1, 3]]]));
    expect(cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ["a\nb", 1],
      ["9 9", 2],
    ]);
  });

  test.each<readonly [what: string, run: DocRun, text: string, unread: string | null]>([
    ["a picture", { text: "\u0001" }, "", "a picture"],
    ["a formula without its value", { text: "\u0013 =SUM(LEFT) \u0014\u0015" }, "", "a field without its value"],
    ["a form field with its value", { text: "\u0013 FORMTEXT \u0001\u001412\u0015" }, "12", null],
    ["a form field of blanks", { text: "\u0013 FORMTEXT \u0014\u2002\u2002\u0015" }, "", "a field without its value"],
    ["struck words alone", { text: "12", changes: [[0x0837, [1]]] }, "", "struck-out text"],
    ["nothing", { text: "" }, "", null],
  ])("a cell with %s", async (_, run, text, unread) => {
    expect((await cellsOf(docRow([only(run), nine])))[0]).toMatchObject({ text, unread });
  });

  test("white words on a dark cell are seen, and on a white one not", async () => {
    const row = (more: Changes) => docRow([only({ text: "7", changes: WHITE }), nine], more);
    const dark = [0, 0, 0, 255, 0, 0, 128, 0, 0, 0];
    expect((await cellsOf(row([[0xd612, [10, ...dark]]])))[0]?.text).toBe("7");
    expect((await cellsOf(row([])))[0]?.text).toBe("");
  });
});

const WORD_95 = (main: Buffer) => main.writeUInt16LE(0x68, 2);
const LOCKED = (main: Buffer) => main.writeUInt16LE(0x1300, 10);
const LONG = (main: Buffer) => main.writeUInt32LE(90_000, 76);

test.each<readonly [what: string, head: (main: Buffer) => void, sentence: RegExp]>([
  ["of Word 95", WORD_95, /Word 6 or 95/],
  ["with a password", LOCKED, /password/],
  ["whose text is cut off", LONG, /cut off/],
])("a document %s is refused with one sentence", async (_, head, sentence) => {
  const refusal = read([paragraph("22")], head);
  await expect(refusal).rejects.toThrow(UnreadableDocument);
  await expect(refusal).rejects.toThrow(sentence);
});

describe("a number of a list before a cell", () => {
  /** A list of one level, which a paragraph may use; the level stands behind the list. */
  const lists = (kind: number): readonly DocPart[] => {
    const list = [1, 0, 7, 0, 0, 0, ...new Array<number>(22).fill(0), 1, 0];
    list[2 + 26] = 1;
    const level = [1, 0, 0, 0, kind, ...new Array<number>(23).fill(0), 2, 0, 0, 0, 46, 0];
    const use = [1, 0, 0, 0, 7, 0, 0, 0, ...new Array<number>(12).fill(0)];
    return [
      { part: 73, bytes: list.slice(0, 30), behind: level },
      { part: 74, bytes: use, behind: [] },
    ];
  };
  const [NUMBERS, BULLETS] = [0, 23];
  const USE: Changes = [[0x460b, [1, 0]]];

  test.each<readonly [what: string, text: string, changes: Changes, parts: readonly DocPart[], said: string | null]>([
    ["without words", "", USE, lists(NUMBERS), "automatic numbering"],
    ["without words, of a list that is not described", "", USE, [], "automatic numbering"],
    ["with words", "22", USE, lists(NUMBERS), null],
    ["that is a bullet", "", USE, lists(BULLETS), null],
    ["that is taken back", "", [...USE, [0x460b, [0, 0]]], lists(NUMBERS), null],
  ])("%s", async (_, text, changes, parts, unread) => {
    const [first, ...rest] = docRow([only({ text }), nine]);
    const numbered = { ...first, changes: [...(first?.changes ?? []), ...changes] } as NonNullable<typeof first>;
    const { blocks } = await openDocument(
      docDocument([numbered, ...rest], () => {}, parts),
      "report.doc",
    );
    const [grid] = blocks.filter((block): block is Grid => block.kind === "grid");
    expect(grid?.cells[0]).toMatchObject({ text, unread });
    expect(grid?.cells[1]).toMatchObject({ text: "9", unread: null });
  });
});

test("the streams of an object in the document are not the document's", async () => {
  const file = CFB.parse(docDocument([paragraph("22")]));
  CFB.utils.cfb_add(file, "/ObjectPool/_1/Workbook", Buffer.from([1, 2, 3]));
  const bytes = new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
  expect((await openDocument(bytes, "report.wps")).text).toBe("22\n");
});
