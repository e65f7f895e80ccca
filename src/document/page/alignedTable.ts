import type { Glyph } from "./page";
import { type GlyphLine, glyphLines, glyphRows } from "./pageLines";
import type { PageTable, TableCell } from "./pageTable";

/** Words of a line that are close together, with a gap before and after them. */
interface Chunk {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  readonly glyphs: readonly Glyph[];
}

interface AlignedLine {
  readonly y: number;
  readonly size: number;
  readonly chunks: readonly Chunk[];
  readonly glyphs: readonly Glyph[];
}

/** A table without ruling lines, and the characters inside it. */
export interface AlignedTable {
  readonly table: PageTable;
  readonly glyphs: ReadonlySet<Glyph>;
}

const NUMBER = /^[-−－–+＋]?\d[\d,.]*$/;
/** The least numbers in a row, and the least rows in a table. With fewer, the columns are not certain. */
const LEAST_NUMBERS = 4;
const LEAST_ROWS = 4;
/** The most lines between two rows that belong to labels. */
const MOST_BETWEEN = 6;

/**
 * Finds tables without ruling lines: numbers that are below each other, row by row. A gap in a column is a blank cell.
 */
export function alignedTables(glyphs: readonly Glyph[], page: number): readonly AlignedTable[] {
  const lines = glyphRows(glyphs).map(lineOf);
  const tables: AlignedTable[] = [];
  for (const rows of runsOf(lines)) {
    const between = lines.slice(rows[0], restOfLabel(lines, rows.at(-1) as number));
    const columns = numberColumns(between);
    if (rows.length >= LEAST_ROWS && columns) tables.push(alignedTable(between, columns, page));
  }
  return tables;
}

function lineOf(row: readonly Glyph[]): AlignedLine {
  const groups: Glyph[][] = [];
  for (const glyph of row) {
    const last = groups.at(-1)?.at(-1);
    if (last && glyph.x - last.x - last.dx < 0.6 * glyph.size && !isApart(last, glyph)) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
  }
  const chunks = groups.map((group): Chunk => {
    const last = group.at(-1) as Glyph;
    return { text: glyphLines(group)[0]?.text ?? "", x1: (group[0] as Glyph).x, x2: last.x + last.dx, glyphs: group };
  });
  const first = row[0] as Glyph;
  return { y: first.y, size: first.size, chunks, glyphs: row };
}

/** A number that was painted separately from the words before it does not belong to them, however close it is. */
function isApart(last: Glyph, next: Glyph): boolean {
  return last.order !== next.order && /\d/.test(next.text) && !/[\d.,+−－-]/.test(last.text);
}

function numbersIn({ chunks }: AlignedLine): readonly Chunk[] {
  return chunks.filter(({ text }) => NUMBER.test(text));
}

function isRow(line: AlignedLine): boolean {
  const numbers = numbersIn(line);
  const labels = line.chunks.filter((chunk) => !numbers.includes(chunk));
  const left = Math.min(...numbers.map(({ x1 }) => x1));
  return numbers.length >= LEAST_NUMBERS && labels.every(({ x2 }) => x2 <= left);
}

/** Groups of rows of numbers. Between the rows of a group there are only further lines of their labels. */
function runsOf(lines: readonly AlignedLine[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  lines.forEach((line, index) => {
    if (!isRow(line)) return;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const left = Math.min(...numbersIn(line).map(({ x1 }) => x1));
    const between = last === undefined ? [] : lines.slice(last + 1, index);
    const isNext =
      between.length <= MOST_BETWEEN && between.every(({ chunks }) => chunks.every(({ x2 }) => x2 <= left));
    if (run && last !== undefined && isNext) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** Returns the index of the first line after the label of a row. */
function restOfLabel(lines: readonly AlignedLine[], row: number): number {
  const left = Math.min(...numbersIn(lines[row] as AlignedLine).map(({ x1 }) => x1));
  let end = row + 1;
  for (; end < lines.length && end <= row + MOST_BETWEEN; end++) {
    const [above, line] = [lines[end - 1] as AlignedLine, lines[end] as AlignedLine];
    if (above.y - line.y > 1.75 * line.size || line.chunks.some(({ x2 }) => x2 > left)) break;
  }
  return end;
}

/** The left edges of the columns of numbers. Null if the numbers are not below each other. */
function numberColumns(lines: readonly AlignedLine[]): readonly number[] | null {
  const numbers = lines.filter(isRow).flatMap(numbersIn);
  const columns: { x1: number; x2: number }[] = [];
  for (const { x1, x2 } of [...numbers].sort((a, b) => a.x1 - b.x1)) {
    const last = columns.at(-1);
    if (last && x1 <= last.x2) last.x2 = Math.max(last.x2, x2);
    else columns.push({ x1, x2 });
  }
  const inColumn = (line: AlignedLine, { x1, x2 }: { x1: number; x2: number }) =>
    numbersIn(line).filter((number) => number.x1 >= x1 && number.x2 <= x2).length;
  const rows = lines.filter(isRow);
  if (rows.some((line) => columns.some((column) => inColumn(line, column) > 1))) return null;
  // These are not columns if words reach into the first one, or if fewer than half of the rows have a number in one of
  // them.
  const left = columns[0]?.x1 ?? 0;
  if (lines.some((line) => line.chunks.some(({ text, x1, x2 }) => x1 < left && x2 > left && !NUMBER.test(text))))
    return null;
  if (columns.some((column) => rows.filter((line) => inColumn(line, column) > 0).length * 2 < rows.length)) return null;
  return columns.map(({ x1 }, index) => (index === 0 ? x1 - 1 : (x1 + (columns[index - 1]?.x2 ?? x1)) / 2));
}

function alignedTable(lines: readonly AlignedLine[], columns: readonly number[], page: number): AlignedTable {
  const rows = lines.flatMap((line, index) => (isRow(line) ? [index] : []));
  const homes = homesOf(lines, rows);
  const labels = labelColumns(lines, columns[0] as number);
  const edges = [...labels, ...columns];
  const right = Math.max(...lines.flatMap(({ chunks }) => chunks.map(({ x2 }) => x2))) + 1;
  const cells = rows.flatMap((_, row): readonly TableCell[] => {
    const chunks = lines.flatMap((line, index) => (homes[index] === row ? line.chunks : []));
    const printed = edges.map((x1, column) => linesBetween(chunks, x1, edges[column + 1] ?? right));
    const texts = printed.map((own) => own.map(({ text }) => text).join("\n"));
    // A label extends over the following label columns that are empty in its row.
    const shown = edges.map((_, column) => column >= labels.length || texts[column] !== "");
    return edges.flatMap((x1, column): readonly TableCell[] => {
      if (!shown[column]) return [];
      const next = shown.indexOf(true, column + 1);
      const x2 = next < 0 ? right : (edges[next] as number);
      const own = (printed[column] ?? []).map(({ glyphs }) => ({ page, glyphs }));
      const place = { x1, x2, row, rowSpan: 1, page };
      return [{ text: texts[column] as string, ...place, unread: null, isFull: false, lines: own }];
    });
  });
  const [first, last] = [lines[0] as AlignedLine, lines.at(-1) as AlignedLine];
  const table: PageTable = {
    kind: "table",
    top: first.y,
    bottom: last.y,
    x1: edges[0] as number,
    x2: right,
    rows: rows.length,
    cells,
  };
  return { table, glyphs: new Set(lines.flatMap(({ glyphs }) => glyphs)) };
}

function linesBetween(chunks: readonly Chunk[], x1: number, x2: number): readonly GlyphLine[] {
  const own = chunks.filter((chunk) => chunk.x1 + 1 >= x1 && chunk.x1 + 1 < x2);
  return glyphLines(own.flatMap(({ glyphs }) => glyphs));
}

/** The row of each line. A line with only a label belongs to the row that is nearer. */
function homesOf(lines: readonly AlignedLine[], rows: readonly number[]): readonly number[] {
  const gap = (index: number) =>
    (lines[index - 1]?.y ?? Number.POSITIVE_INFINITY) - (lines[index]?.y ?? Number.NEGATIVE_INFINITY);
  const homes = lines.map((_, index) => rows.indexOf(index));
  for (let index = 1; index < lines.length; index++)
    if (homes[index] === -1 && homes[index - 1] !== -1 && gap(index) <= gap(index + 1) + 1)
      homes[index] = homes[index - 1] as number;
  for (let index = lines.length - 2; index >= 0; index--)
    if (homes[index] === -1) homes[index] = homes[index + 1] as number;
  return homes;
}

/** The left edges of the label columns. A label column begins where several lines begin. */
function labelColumns(lines: readonly AlignedLine[], end: number): readonly number[] {
  const starts = lines
    .flatMap(({ chunks }) => chunks.map(({ x1 }) => x1).filter((x1) => x1 < end))
    .sort((a, b) => a - b);
  const columns: { x: number; count: number }[] = [];
  for (const x of starts) {
    const last = columns.at(-1);
    if (last && x - last.x < 4) last.count += 1;
    else columns.push({ x, count: 1 });
  }
  const often = columns.filter(({ count }, index) => index === 0 || count > 1).map(({ x }) => x);
  return often.length === 0 ? [end - 1] : often;
}
