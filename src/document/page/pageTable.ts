import type { Phrase } from "../../message/phrases";
import { STRUCK_OUT } from "../document";
import { type Box, type Glyph, middleOf, type Page, quartersOf, turnedGlyph } from "./page";
import { type GlyphLine, glyphLines } from "./pageLines";
import type { PlacedLine } from "./placedText";
import type { RuledGrid } from "./ruledGrid";
import { UNDER_BOX } from "./sight";
import { middleOfWord, paintedWords } from "./word";

/** A cell of a table on a page. It has edges; column numbers are known only when the table is complete. */
export interface TableCell {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly row: number;
  readonly rowSpan: number;
  readonly page: number;
  readonly unread: Phrase | null;
  /** Whether the last line of its text reaches the end of the cell, so that the text may continue. */
  readonly isFull: boolean;
  /** The lines of its text. */
  readonly lines: readonly PlacedLine[];
}

/** A table on a page, or the part of a table that is on this page. */
export interface PageTable {
  readonly kind: "table";
  readonly top: number;
  readonly bottom: number;
  readonly x1: number;
  readonly x2: number;
  readonly rows: number;
  readonly cells: readonly TableCell[];
}

/** The content of a page from which a table is filled. */
export interface Filling {
  readonly glyphs: readonly Glyph[];
  /** Characters that nobody sees. Their `hidden` says why. */
  readonly hidden: readonly Glyph[];
  readonly remarks: readonly Glyph[];
  readonly page: Page;
  readonly number: number;
}

/** The cells of a ruled table with their content. */
export function ruledTable(grid: RuledGrid, filling: Filling): PageTable {
  const boxes = cellBoxes(grid);
  const texts = glyphsByCell(filling.glyphs, grid);
  const unread = unreadCells(grid, filling);
  const cells = [...boxes].map(([cell, { top, left, bottom, right }]): TableCell => {
    const [x1, x2] = [grid.xs[left] as number, grid.xs[right + 1] as number];
    const lines = glyphLines(uprightIn(texts.get(cell) ?? []));
    const text = cellText(lines, x2, right === left);
    const last = lines.at(-1);
    return {
      text,
      x1,
      x2,
      row: top,
      rowSpan: bottom - top + 1,
      page: filling.number,
      unread: text === "" ? (unread.get(cell) ?? null) : null,
      isFull: last !== undefined && isFull(last, x2),
      lines: lines.map(({ glyphs }) => ({ page: filling.number, glyphs })),
    };
  });
  const [top, bottom] = [grid.ys[0] as number, grid.ys.at(-1) as number];
  const [x1, x2] = [grid.xs[0] as number, grid.xs.at(-1) as number];
  cells.sort((a, b) => a.row - b.row || a.x1 - b.x1);
  return { kind: "table", top, bottom, x1, x2, rows: grid.ys.length - 1, cells };
}

/** The number of the cell that contains a point. Null outside of the grid. */
export function cellAt(grid: RuledGrid, [x, y]: readonly [number, number]): number | null {
  const column = x > grid.reach ? grid.xs.length - 2 : grid.xs.findLastIndex((line) => line <= x);
  const row = grid.ys.findLastIndex((line) => line >= y);
  return grid.cellOf[row]?.[column] ?? null;
}

function cellBoxes({ cellOf }: RuledGrid) {
  const boxes = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  cellOf.forEach((row, top) => {
    row.forEach((cell, left) => {
      const box = boxes.get(cell);
      if (!box) boxes.set(cell, { top, left, bottom: top, right: left });
      else {
        box.bottom = Math.max(box.bottom, top);
        box.left = Math.min(box.left, left);
        box.right = Math.max(box.right, left);
      }
    });
  });
  return boxes;
}

function glyphsByCell(glyphs: readonly Glyph[], grid: RuledGrid): ReadonlyMap<number, readonly Glyph[]> {
  const texts = new Map<number, Glyph[]>();
  for (const word of paintedWords(glyphs)) {
    const cell = cellAt(grid, middleOfWord(word));
    if (cell === null) continue;
    const text = texts.get(cell);
    if (text) text.push(...word);
    else texts.set(cell, [...word]);
  }
  return texts;
}

/**
 * What cells contain besides text. A cell with text under a coloured box is marked; a cell with text under a white box,
 * or with white text, counts as blank.
 */
function unreadCells(grid: RuledGrid, { hidden, remarks, page }: Filling): ReadonlyMap<number, Phrase> {
  const unread = new Map<number, Phrase>();
  const mark = (point: readonly [number, number], what: Phrase): void => {
    const cell = cellAt(grid, point);
    if (cell !== null && !unread.has(cell)) unread.set(cell, what);
  };
  for (const image of page.images) if (isSeen(image)) mark(middleOfBox(image), "a picture");
  for (const drawing of page.drawings) if (isSeen(drawing)) mark(middleOfBox(drawing), "a drawing");
  for (const glyph of hidden)
    if (glyph.hidden === UNDER_BOX || glyph.hidden === STRUCK_OUT) mark(middleOf(glyph), glyph.hidden);
  for (const remark of remarks) mark(middleOf(remark), "a remark that somebody put there");
  return unread;
}

/** A picture smaller than a letter shows nothing. */
function isSeen({ x1, y1, x2, y2 }: Box): boolean {
  return x2 - x1 > 2 && y2 - y1 > 3;
}

function middleOfBox({ x1, y1, x2, y2 }: Box): readonly [number, number] {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** Joins the lines of a cell. A number that fills its line continues on the next line. */
function cellText(lines: readonly GlyphLine[], right: number, isOneColumn: boolean): string {
  const [only] = lines;
  if (only && lines.length === 1 && isOneColumn) return spread(only.text);
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (!before) return line.text;
    const goesOn = /[\d.,]$/.test(before.text) && /^[\d.,]/.test(line.text) && isFull(before, right);
    return text + (goesOn ? "" : "\n") + line.text;
  }, "");
}

/** Joins digits that are spread over the width of a cell: they are one number. */
function spread(text: string): string {
  const [, digits = "", unit = ""] = /^([-−–+＋]?(?: ?[\d.,．，])+)((?: ?[万亿元件条项笔])*)$/.exec(text) ?? [];
  const isSpread = digits.includes(" ") && digits.split(" ").every((part) => part.length === 1);
  return isSpread ? (digits + unit).replaceAll(" ", "") : text;
}

function isFull(line: GlyphLine, right: number): boolean {
  return right - line.x2 < 1.2 * line.size + 4;
}

/** The upright characters of a cell. If there are none, its sideways characters, rotated. */
function uprightIn(glyphs: readonly Glyph[]): readonly Glyph[] {
  const upright = glyphs.filter((glyph) => quartersOf(glyph) === 0);
  const [first] = glyphs;
  if (upright.length > 0 || !first) return upright;
  const quarters = quartersOf(first) ?? 0;
  return glyphs.filter((glyph) => quartersOf(glyph) === quarters).map((glyph) => turnedGlyph(glyph, quarters));
}

/** The box around a grid. */
export function boxOfGrid({ xs, ys }: RuledGrid): Box {
  return { x1: xs[0] as number, x2: xs.at(-1) as number, y1: ys.at(-1) as number, y2: ys[0] as number };
}
