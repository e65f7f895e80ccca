import { importFile } from "../../src/change/ingest";
import { cellsOf } from "../../src/form/catalogue";
import type { CellPath } from "../../src/form/figures";
import { FORM_2021 } from "../../src/form/form2021";
import { FORMATS } from "../report/render/formats";
import { SHEET_FORMATS } from "../report/render/sheetVariants";
import { ask } from "../support/api";
import { World } from "../support/world";

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Shown extends Span {
  readonly page: number | null;
}
interface ShownCell extends Shown {
  readonly row: number;
  readonly column: number;
  readonly address: string | null;
  readonly unread: string | null;
}
interface Box extends Span {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Opened {
  readonly unavailable: string | null;
  readonly paragraphs: readonly Shown[] | null;
  readonly tables: readonly { readonly cells: readonly ShownCell[] }[] | null;
  readonly pages: readonly { readonly number: number; readonly width: number; readonly height: number }[] | null;
  readonly boxes: readonly Box[] | null;
}
interface Answer {
  readonly report: {
    readonly cells: readonly { raw: string | null; locator: (ShownCell & Span) | null }[];
    readonly document: { readonly text: string; readonly opened: Opened };
  };
}

const OPENED = `opened {
  unavailable
  paragraphs { start end page }
  tables { start end cells { start end page row column rowSpan columnSpan address unread } }
  pages { number width height }
  boxes { start end page x y width height }
}`;
const REPORT = `query ($department: String!) { report(department: $department, year: 2022) {
  cells { raw locator { start end page row column address } }
  document { text ${OPENED} }
} }`;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const FIGURES = new Map<CellPath, string>(
  cellsOf(FORM_2021).map((cell, index) => [cell, cell.endsWith(".amount") ? `${index}.5万元` : `${index + 100}`]),
);

async function filed(department: string, extension: string): Promise<Answer["report"]> {
  const { write } = [...FORMATS, ...SHEET_FORMATS].find(
    (one) => one.extension === extension,
  ) as (typeof FORMATS)[number];
  const title = `${department}2022年政府信息公开工作年度报告`;
  const bytes = Buffer.from(write({ title, form: FORM_2021, figures: FIGURES, overview: ["全年公开信息12条。"] }));
  await importFile(
    world.store,
    { name: `${department}.${extension}`, bytes },
    { publish: true, author: "test", reason: "test" },
  );
  return (await ask<Answer>(world, REPORT, { department })).report;
}

test.each([
  ["甲市教育局", "docx"],
  ["甲市民政局", "html"],
  ["甲市财政局", "xlsx"],
  ["甲市公安局", "txt.md"],
])("%s: a document in %s is opened again, and each figure is in one cell of it", async (department, extension) => {
  const { cells, document } = await filed(department, extension.split(".").at(-1) as string);
  const { opened, text } = document;
  expect([opened.unavailable, opened.pages, opened.boxes]).toEqual([null, null, null]);
  const shown = opened.tables?.flatMap((table) => table.cells) ?? [];
  const texts = [...(opened.paragraphs ?? []), ...shown].map(({ start, end }) => text.slice(start, end));
  expect(texts).toContain("全年公开信息12条。");
  for (const { raw, locator } of cells) {
    if (locator === null || locator.row === null || raw === "12") continue;
    expect(text.slice(locator.start, locator.end)).toBe(raw);
    const around = shown.filter(({ start, end }) => start <= locator.start && locator.end <= end);
    expect(around).toMatchObject([{ row: locator.row, column: locator.column, address: locator.address }]);
  }
});

test("of a PDF it has the pages, and a box for each figure with a place", async () => {
  const { cells, document } = await filed("甲市司法局", "pdf");
  const { unavailable, pages, boxes } = document.opened;
  expect(unavailable).toBeNull();
  const placed = cells.flatMap(({ raw, locator }) => (locator && raw ? [locator] : []));
  expect(placed.length).toBeGreaterThan(100);
  for (const { start, end, page } of placed) {
    const own = boxes?.filter((box) => box.start === start && box.end === end) ?? [];
    expect(own.length).toBeGreaterThan(0);
    for (const { x, y, width, height, page: printed } of own) {
      const size = pages?.find(({ number }) => number === printed);
      expect(page ?? printed).toBe(printed);
      expect(x >= 0 && y >= 0 && x + width <= (size?.width ?? 0) && y + height <= (size?.height ?? 0)).toBe(true);
    }
  }
});

test("boxes are given for any part of the text", async () => {
  const { text } = (await filed("甲市审计局", "pdf")).document;
  const start = text.indexOf("全年公开信息");
  const query = `query ($spans: [TextSpanInput!]) { report(department: "甲市审计局", year: 2022) {
    document { opened { boxes(spans: $spans) { start end page width } } } } }`;
  const boxesOf = async (...spans: Span[]) => {
    const answer = await ask<{ report: { document: { opened: { boxes: Box[] } } } }>(world, query, { spans });
    return answer.report.document.opened.boxes;
  };
  const [whole] = await boxesOf({ start, end: start + 6 });
  const [half] = await boxesOf({ start, end: start + 3 });
  expect(whole).toMatchObject({ start, end: start + 6, page: 1 });
  expect((half?.width ?? 0) * 2).toBeCloseTo(whole?.width ?? 0, 0);
  expect(await boxesOf({ start: text.length, end: text.length + 5 }, { start: 5, end: 2 })).toEqual([]);
});

test("a document of which another text was stored gives no places, and says why", async () => {
  await world.file("甲市气象局", 2022, { text: "甲市气象局\u200b 2022" }); // a reader leaves the invisible character out
  const { document } = (await ask<Answer>(world, REPORT, { department: "甲市气象局" })).report;
  expect(document.opened).toEqual({
    unavailable: expect.stringMatching(/reads another text .* `reread`/),
    paragraphs: null,
    tables: null,
    pages: null,
    boxes: null,
  });
  const inChinese = REPORT.replace("unavailable", "unavailable(language: ZH)");
  const said = (await ask<Answer>(world, inChinese, { department: "甲市气象局" })).report.document.opened.unavailable;
  expect(said).toContain("无法确定数据的位置");
});

test("few documents are opened for one request, each once", async () => {
  const answer = await ask<{ [list: string]: { nodes: { document: { opened: Opened } }[] } }>(
    world,
    `{ one: reports(first: 100) { nodes { document { ${OPENED} } } } again: reports(first: 100) { nodes { document { ${OPENED} } } } }`,
  );
  const told = answer.one?.nodes.map(({ document }) => document.opened.unavailable ?? "") ?? [];
  expect(told.length).toBeGreaterThan(4);
  expect(told.filter((why) => why.includes("At most 4 documents")).length).toBe(told.length - 4);
  expect(answer.again).toEqual(answer.one);
});
