import { UnreadableDocument } from "./document";
import { linesOf } from "./pageLines";
import { type Page, type PageText, readPages } from "./pdfPages";
import type { Reader } from "./reader";
import { type RuledGrid, ruledGrids } from "./ruledGrid";
import { type CellDraft, type Draft, setText } from "./setText";

/** PDF with a text layer: tables by their ruling lines, also across pages; text outside of them as lines. */
export const pdfFile: Reader = {
  title: "a PDF",
  extensions: ["pdf"],
  recognises: ({ bytes }) => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-"),
  read: async ({ bytes, name }) => {
    const pages = await readPages(bytes, name);
    if (pages.every((page) => page.texts.every((text) => /^[-—–\s\d第页]*$/.test(text.text))))
      throw new UnreadableDocument(
        `${name} holds pictures of pages and no text: give the report as text, a web page or a Word document.`,
      );
    const drafts = joinPages(pages.map((page, index) => draftsOf(page, index + 1)));
    return { name, mediaType: "application/pdf", ...setText(drafts), hidden: [], pictures: [] };
  },
};

interface PlacedDraft {
  readonly top: number;
  readonly draft: Draft;
  readonly grid: RuledGrid | null;
}

function draftsOf(page: Page, number: number): readonly PlacedDraft[] {
  const grids = ruledGrids(page).map((grid) => ({ grid, texts: new Map<number, PageText[]>() }));
  const outside: PageText[] = [];
  for (const text of page.texts.flatMap((one) =>
    wordsAcross(
      one,
      grids.map(({ grid }) => grid),
    ),
  )) {
    const home = grids.find(({ grid }) => cellNumber(grid, text) !== null);
    if (!home) outside.push(text);
    else {
      const cell = cellNumber(home.grid, text) as number;
      home.texts.set(cell, [...(home.texts.get(cell) ?? []), text]);
    }
  }
  const tables = grids
    .filter(({ texts }) => texts.size > 1)
    .map(
      ({ grid, texts }): PlacedDraft => ({
        top: grid.ys[0] as number,
        grid,
        draft: { kind: "grid", cells: cellsOf(grid, texts, number) },
      }),
    );
  const lines = linesOf(outside)
    .filter((line) => !isPageNumber(line.text, line.y, page.height))
    .map(
      (line): PlacedDraft => ({ top: line.y, grid: null, draft: { kind: "paragraph", text: line.text, page: number } }),
    );
  return [...tables, ...lines].sort((a, b) => b.top - a.top);
}

/** A page's number stands alone at its head or foot. */
function isPageNumber(text: string, y: number, height: number): boolean {
  return (y < height * 0.1 || y > height * 0.92) && /^[-—–―－\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—–―－\s]*$/.test(text);
}

/** A run of text that lies across several cells, cut at its blanks. */
function wordsAcross(text: PageText, grids: readonly RuledGrid[]): readonly PageText[] {
  if (!/\S\s+\S/.test(text.text)) return [text];
  const grid = grids.find((one) => cellNumber(one, text) !== null);
  const ends = [text.x + 1, text.x + text.width - 1].map((x) => grid && cellNumber(grid, { ...text, x, width: 0 }));
  if (!grid || ends[0] === ends[1]) return [text];
  const total = widthOf(text.text);
  return [...text.text.matchAll(/\S+/g)].map((word) => ({
    ...text,
    text: word[0],
    x: text.x + (text.width * widthOf(text.text.slice(0, word.index))) / total,
    width: (text.width * widthOf(word[0])) / total,
  }));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0);
}

function cellNumber(grid: RuledGrid, text: PageText): number | null {
  const [x, y] = [text.x + text.width / 2, text.y + text.height * 0.35];
  const column = grid.xs.findLastIndex((line) => line <= x);
  const row = grid.ys.findLastIndex((line) => line >= y);
  return grid.cellOf[row]?.[column] ?? null;
}

function cellsOf(grid: RuledGrid, texts: ReadonlyMap<number, readonly PageText[]>, page: number): readonly CellDraft[] {
  const boxes = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  grid.cellOf.forEach((row, top) => {
    row.forEach((cell, left) => {
      const box = boxes.get(cell);
      if (!box) boxes.set(cell, { top, left, bottom: top, right: left });
      else
        [box.bottom, box.left, box.right] = [
          Math.max(box.bottom, top),
          Math.min(box.left, left),
          Math.max(box.right, left),
        ];
    });
  });
  return [...boxes]
    .map(([cell, box]) => ({
      text: linesOf(texts.get(cell) ?? [])
        .map((line) => line.text)
        .join("\n"),
      row: box.top,
      column: box.left,
      rowSpan: box.bottom - box.top + 1,
      columnSpan: box.right - box.left + 1,
      page,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Pages one after the other; a table that goes on over the page with the same columns is one table. */
function joinPages(pages: readonly (readonly PlacedDraft[])[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: RuledGrid | null = null;
  for (const page of pages)
    page.forEach(({ draft, grid }, index) => {
      const last = drafts.at(-1);
      if (index === 0 && draft.kind === "grid" && last?.kind === "grid" && grid && open && sameColumns(open, grid))
        drafts[drafts.length - 1] = { kind: "grid", cells: continued(last.cells, draft.cells) };
      else drafts.push(draft);
      open = grid;
    });
  return drafts;
}

function sameColumns(a: RuledGrid, b: RuledGrid): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, index) => Math.abs(x - (b.xs[index] as number)) < 6);
}

const NUMBERED = /^\s*(?:[(（]|\d\s*[.、．]|[一二三四五六七八九]、)/;

/** Appends the rows of the next page; a row cut in two by the page becomes one again. */
function continued(above: readonly CellDraft[], below: readonly CellDraft[]): readonly CellDraft[] {
  const lastRow = Math.max(...above.map((cell) => cell.row));
  const [last, first] = [above.filter((cell) => cell.row === lastRow), below.filter((cell) => cell.row === 0)];
  const isCut = isOneRow(last, first);
  const shift = lastRow + (isCut ? 0 : 1);
  if (!isCut) return [...above, ...below.map((cell) => ({ ...cell, row: cell.row + shift }))];
  const joined = above.map((cell) => {
    const rest = cell.row === lastRow ? first.find((other) => other.column === cell.column)?.text : undefined;
    return rest ? { ...cell, text: cell.text === "" ? rest : `${cell.text}\n${rest}` } : cell;
  });
  return [...joined, ...below.filter((cell) => cell.row > 0).map((cell) => ({ ...cell, row: cell.row + shift }))];
}

/** Two half rows: the same cells, the lower label no new one, and no cell but labels with text in both. */
function isOneRow(last: readonly CellDraft[], first: readonly CellDraft[]): boolean {
  if (last.length !== first.length) return false;
  return (
    first.every((cell, index) => {
      const other = last[index] as CellDraft;
      if (other.column !== cell.column) return false;
      if (cell.text === "" || other.text === "") return true;
      return !/\d/.test(cell.text) && !NUMBERED.test(cell.text) && !/^\d+$/.test(other.text);
    }) && first.some((cell) => cell.text !== "" && !/^[\d\s]*$/.test(cell.text))
  );
}
