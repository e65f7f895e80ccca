import { type HiddenText, type Picture, STRUCK_OUT } from "../document";
import { alignedTables } from "./alignedTable";
import {
  type Box,
  type FormField,
  type Glyph,
  isInside,
  middleOf,
  OUTSIDE_PAGE,
  overlapOf,
  type Page,
  quartersOf,
  turned,
  turnedGlyph,
} from "./page";
import { type GlyphLine, glyphLines } from "./pageLines";
import { boxOfGrid, cellAt, type Filling, type PageTable, ruledTable } from "./pageTable";
import { hiddenTexts, type PrintedText, printedText } from "./printedText";
import { type RuledGrid, ruledGrids } from "./ruledGrid";
import { struckGlyphs } from "./struckText";
import { middleOfWord, paintedWords } from "./word";

/** A line of text outside of tables. */
export interface PageLine {
  readonly kind: "line";
  readonly top: number;
  readonly size: number;
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/** The content of a page, from top to bottom. */
export interface PageBlocks {
  readonly number: number;
  readonly height: number;
  readonly blocks: readonly (PageTable | PageLine)[];
  readonly hidden: readonly HiddenText[];
  readonly pictures: readonly Picture[];
  readonly recognised: boolean;
  /** How many form fields are filled in but are not inside a table. */
  readonly strayFields: number;
}

/** Reads a page: tables from their ruling lines or aligned numbers, and the rest as lines of text. */
export function pageBlocks(shown: Page, number: number): PageBlocks {
  const upright = withFields(turned(shown, mainDirection(shown.glyphs.filter((glyph) => !glyph.hidden))));
  const ruled = ruledGrids(upright);
  const page = withWhatRunsOver(upright, ruled);
  const printed = withoutStruck(printedText(page), page);
  const filling: Filling = { ...printed, page, number };
  const grids = ruled.map((grid) => ({ grid, table: pageTableOf(grid, filling) }));
  const tables = grids.filter(
    // On a page after the first, the first table may be the rest of a row that the page break cut, with little text.
    ({ table }, index) => table.cells.filter((cell) => cell.text !== "").length > 1 || (number > 1 && index === 0),
  );
  const outside = paintedWords(printed.glyphs)
    .filter((word) => tables.every(({ grid }) => cellAt(grid, middleOfWord(word)) === null))
    .flat();
  const aligned = alignedTables(
    outside.filter((glyph) => quartersOf(glyph) === 0),
    number,
  );
  const rest = outside.filter((glyph) => !aligned.some(({ glyphs }) => glyphs.has(glyph)));
  const lines = outsideLines(rest).map(
    (line): PageLine => ({ kind: "line", top: line.y, size: line.size, text: line.text, glyphs: line.glyphs }),
  );
  const stray = strayFields(
    tables.map(({ grid }) => grid),
    page.fields,
  );
  const found = tables.map(({ table }) => (stray.length === 0 ? table : withoutBlanks(table)));
  const blocks = [...found, ...aligned.map(({ table }) => table), ...lines].sort((a, b) => b.top - a.top);
  return {
    number,
    height: page.height,
    blocks,
    hidden: hiddenTexts(printed.hidden, number),
    pictures: printed.recognised ? [] : picturesOf(page, number, blocks),
    recognised: printed.recognised,
    strayFields: stray.length,
  };
}

/** By how many quarter turns against the clock most characters of a page are rotated. */
function mainDirection(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    const quarters = quartersOf(glyph);
    if (quarters !== null) counts[quarters] = (counts[quarters] as number) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/**
 * Adds the values of form fields to the text. If a value is not drawn, it is put into its field, as a viewer would do.
 * A field that is not filled in prints nothing: its cell is blank.
 */
function withFields(page: Page): Page {
  const undrawn = page.fields.flatMap((field, index) =>
    field.value.trim() !== "" && !page.glyphs.some((glyph) => !glyph.hidden && isInside(middleOf(glyph), field))
      ? glyphsOfField(field, index)
      : [],
  );
  return undrawn.length === 0 ? page : { ...page, glyphs: [...page.glyphs, ...undrawn] };
}

function glyphsOfField({ value, x1, y1, x2, y2 }: FormField, field: number): readonly Glyph[] {
  const characters = [...value];
  const step = (x2 - x1) / Math.max(characters.length, 1);
  const size = Math.min(y2 - y1, 2 * step);
  const colour = [0, 0, 0] as const;
  const rest = {
    y: y1 + 0.2 * size,
    dx: step,
    dy: 0,
    size,
    colour,
    order: Number.MAX_SAFE_INTEGER,
    hidden: null,
    remark: false,
    source: -1 - field,
  };
  return characters.map((text, index) => ({ ...rest, text, x: x1 + step * index }));
}

/**
 * A table or a line of text that is too wide for its page runs over the edge. It is cut off only by the paper, so
 * figures in it are complete and count as printed. Text that is completely beyond the edge is not printed.
 */
function withWhatRunsOver(page: Page, grids: readonly RuledGrid[]): Page {
  if (!page.glyphs.some(({ hidden }) => hidden === OUTSIDE_PAGE)) return page;
  const frame = { x1: 0, y1: 0, x2: page.width, y2: page.height };
  const cut = grids.filter((grid) => overlapOf(boxOfGrid(grid), frame) !== null);
  const begun = new Set(page.glyphs.filter(({ hidden }) => hidden === null).map(({ order }) => order));
  const isPrinted = (glyph: Glyph) =>
    begun.has(glyph.order) || cut.some((grid) => cellAt(grid, middleOf(glyph)) !== null);
  return {
    ...page,
    glyphs: page.glyphs.map((glyph) =>
      glyph.hidden === OUTSIDE_PAGE && isPrinted(glyph) ? { ...glyph, hidden: null } : glyph,
    ),
  };
}

function withoutStruck(printed: PrintedText, page: Page): PrintedText {
  const struck = struckGlyphs(printed.glyphs, page.rules);
  if (struck.size === 0) return printed;
  return {
    ...printed,
    glyphs: printed.glyphs.filter((glyph) => !struck.has(glyph)),
    hidden: [...printed.hidden, ...[...struck].map((glyph) => ({ ...glyph, hidden: STRUCK_OUT }))],
  };
}

/** Reads a table. A table that lies sideways on its page is rotated first. */
function pageTableOf(grid: RuledGrid, filling: Filling): PageTable & { readonly box: Box } {
  const box = boxOfGrid(grid);
  const inside = filling.glyphs.filter((glyph) => isInside(middleOf(glyph), box));
  const quarters = mainDirection(inside);
  if (quarters === 0 || inside.length === 0) return { ...ruledTable(grid, filling), box };
  const isIn = (one: Box) => one.x1 > box.x1 - 3 && one.x2 < box.x2 + 3 && one.y1 > box.y1 - 3 && one.y2 < box.y2 + 3;
  const page = turned({ ...filling.page, glyphs: inside, rules: filling.page.rules.filter(isIn) }, quarters);
  const [whole] = ruledGrids(page);
  if (!whole) return { ...ruledTable(grid, filling), box };
  return {
    ...ruledTable(whole, { ...filling, page, glyphs: page.glyphs, hidden: [], remarks: [] }),
    top: box.y2,
    bottom: box.y1,
    box,
  };
}

/** Lines of upright text, then lines of sideways text, unless these contain only a number. */
function outsideLines(glyphs: readonly Glyph[]): readonly GlyphLine[] {
  const upright = glyphLines(glyphs.filter((glyph) => quartersOf(glyph) === 0));
  const sideways = [1, 2, 3].flatMap((quarters) =>
    glyphLines(glyphs.filter((glyph) => quartersOf(glyph) === quarters).map((glyph) => turnedGlyph(glyph, quarters))),
  );
  return [
    ...upright,
    ...sideways.filter(({ text }) => /[\u3400-\u9fff]{2}/.test(text)).map((line) => ({ ...line, y: 0 })),
  ];
}

/** The form fields that are filled in but are not inside a table. */
function strayFields(grids: readonly RuledGrid[], fields: readonly FormField[]): readonly FormField[] {
  return fields.filter(
    ({ value, x1, y1, x2, y2 }) =>
      value.trim() !== "" && grids.every((grid) => cellAt(grid, [(x1 + x2) / 2, (y1 + y2) / 2]) === null),
  );
}

/**
 * Marks blank cells as unread: with such fields beside the table, nobody can tell which cells are blank and which
 * belong to a field.
 */
function withoutBlanks(table: PageTable): PageTable {
  const unread = "a form field beside the table";
  return { ...table, cells: table.cells.map((cell) => (cell.text === "" ? { ...cell, unread } : cell)) };
}

/** Pictures as wide as a table. Seals and emblems are smaller. */
function picturesOf(page: Page, number: number, blocks: PageBlocks["blocks"]): readonly Picture[] {
  return page.images
    .filter(({ x1, y1, x2, y2 }) => x2 - x1 > 0.4 * page.width && y2 - y1 > 50)
    .sort((a, b) => b.y2 - a.y2)
    .map(({ y2 }) => {
      const before = blocks.findLast((block): block is PageLine => block.kind === "line" && block.top >= y2 - 2);
      return { page: number, behind: before?.text.slice(-20) ?? "" };
    });
}
