import type { OfficeDocument, OfficeNote, OfficePart } from "./officeDocument";
import type { OfficeCell, OfficeTable } from "./officeTable";
import type { SheetBox, SheetLine } from "./sheetLibrary";

/** A sheet of a workbook: one section of a document, with its table if it has one. */
export interface OfficeSheet {
  /** Unique in its workbook. */
  readonly name: string;
  readonly rows: readonly SheetLine[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** The rows that are printed again on each page of the sheet, from 0; null if there are none. */
  readonly heads: { readonly first: number; readonly last: number } | null;
  readonly isWide: boolean;
  readonly comments: readonly SheetComment[];
}

/** A comment on a cell. Row and column are counted from 0. */
export interface SheetComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The sheets of a document: one for each section, the title on the first, and one for what does not belong to the document. */
export function officeSheets({ title, isWide, parts, notes, end, about }: OfficeDocument): readonly OfficeSheet[] {
  const names = new Set<string>();
  const sections = inSections(parts);
  const own = sections.map((section, index) => {
    const sheet = new SheetRows(section, isWide);
    if (index === 0) sheet.line(title, { fontSize: 18, fontWeight: "bold", align: "center", fontFamily: SONG });
    return sheet.filled(section, notes, uniqueName(headingOf(section) ?? title, names));
  });
  if (about.length === 0) return own;
  const last = new SheetRows(about, isWide);
  last.line(end, PLAIN);
  const texts = [...notes.values()].map(({ text }): OfficePart => ({ kind: "paragraph", text }));
  return [...own, last.filled([...about, ...texts], notes, uniqueName(headingOf(about) ?? end, names))];
}

const SONG = "宋体";
const PLAIN: SheetBox = { fontFamily: SONG, fontSize: 12 };
const HEADING: SheetBox = { fontFamily: "黑体", fontSize: 14 };

/** Characters across A4, upright and turned, so that a sheet is as wide as a page. */
const PAGE_WIDTH = 92;
const WIDE_PAGE_WIDTH = 132;

/** Columns of a sheet without a table: LibreOffice does not shrink a single one to the page. */
const TEXT_WEIGHTS = [1, 1, 1, 1];

/** How many characters of the width of a column a Han character of 12 points takes, and the height of a line in points. */
const HAN_WIDTH = 2.3;
const LINE_HEIGHT = 18;

/** No row of a sheet is higher, in points. */
const HIGHEST = 409;

/** Builds the rows of one sheet. */
class SheetRows {
  private readonly rows: SheetLine[] = [];
  private readonly comments: SheetComment[] = [];
  private readonly table: OfficeTable | undefined;
  private readonly widths: readonly number[];
  private heads: OfficeSheet["heads"] = null;

  constructor(
    parts: readonly OfficePart[],
    private readonly isWide: boolean,
  ) {
    this.table = parts.flatMap((part) => (part.kind === "table" ? [part.table] : [])).at(0);
    const weights = this.table?.weights ?? TEXT_WEIGHTS;
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    this.widths = weights.map((weight) => (weight / whole) * (isWide ? WIDE_PAGE_WIDTH : PAGE_WIDTH));
  }

  /** Adds a row with a text over all columns. */
  line(text: string, style: SheetBox): void {
    const size = style.fontSize ?? 12;
    const height = linesOf(text, this.perLine(size)) * LINE_HEIGHT * (size / 12);
    const columnSpan = this.widths.length;
    const box: SheetBox = {
      ...style,
      value: text,
      type: String,
      wrap: true,
      alignVertical: "center",
      columnSpan,
      height,
    };
    this.rows.push([box, ...Array.from({ length: columnSpan - 1 }, () => null)]);
  }

  filled(parts: readonly OfficePart[], notes: OfficeDocument["notes"], name: string): OfficeSheet {
    for (const part of parts) {
      if (part.kind === "heading") this.line(part.text, HEADING);
      else if (part.kind === "paragraph")
        for (const piece of pieces(part.text, this.perLine(12) * Math.floor(HIGHEST / LINE_HEIGHT)))
          this.line(piece, PLAIN);
      else this.tableRows(part.table, notes);
    }
    const { rows, widths, heads, isWide, comments } = this;
    return { name, rows, widths, heads, isWide, comments };
  }

  /** How many Han characters of a size a line of the page has. */
  private perLine(size: number): number {
    return hanIn(
      this.widths.reduce((sum, width) => sum + width, 0),
      size,
    );
  }

  private tableRows(table: OfficeTable, notes: OfficeDocument["notes"]): void {
    const first = this.rows.length;
    const fontSize = table.weights.length < 6 ? 12 : 10;
    if (table.headRows > 0) this.heads = { first, last: first + table.headRows - 1 };
    const heights = rowHeights(table, this.widths, fontSize);
    for (const [index, row] of table.rows.entries()) {
      const cells: SheetLine = Array.from({ length: this.widths.length }, () => null);
      for (const cell of row) {
        const note = cell.path === null ? undefined : notes.get(cell.path);
        cells[cell.column] = tableCell(cell, note, { fontSize, height: heights[index] as number });
        if (note) this.comments.push({ row: this.rows.length, column: cell.column, text: note.text });
      }
      this.rows.push(cells);
    }
  }
}

function tableCell(
  { kind, text, rowSpan, columnSpan, isTop }: OfficeCell,
  note: OfficeNote | undefined,
  { fontSize, height }: { readonly fontSize: number; readonly height: number },
): SheetBox {
  const isHead = kind === "heading" || kind === "head";
  const style: SheetBox = {
    fontFamily: SONG,
    fontSize,
    ...(isHead && { fontWeight: "bold" as const }),
    align: ALIGNS[kind] ?? "center",
    alignVertical: isTop ? "top" : "center",
    borderStyle: "thin",
    wrap: true,
    ...(rowSpan > 1 && { rowSpan }),
    ...(columnSpan > 1 && { columnSpan }),
    height,
  };
  if ((kind === "figure" || kind === "amount") && isExact(text))
    return { ...style, value: Number(text), type: Number, format: formatOf(text) };
  const mark = note?.kind === "doubt" ? raisedNumber(note.number) : "";
  return { ...style, value: `${text}${mark}`, type: String };
}

const ALIGNS: Partial<Readonly<Record<OfficeCell["kind"], "left" | "right">>> = { label: "left", amount: "right" };

/**
 * Heights of the rows of a table in points, so that no text is cut. A cell over several rows has them all: what it needs more
 * than they have is added to the last one.
 */
function rowHeights({ rows }: OfficeTable, widths: readonly number[], fontSize: number): readonly number[] {
  const heights = rows.map(() => fontSize * 1.5 + 4);
  const cells = rows.flatMap((row, index) => row.map((cell) => ({ cell, last: index + cell.rowSpan - 1 })));
  const inOrder = [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan);
  for (const { cell, last } of inOrder) {
    const { column, columnSpan, rowSpan, text } = cell;
    const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
    const needed = linesOf(text, hanIn(width, fontSize)) * fontSize * 1.4 + 4;
    const above = heights.slice(last - rowSpan + 1, last).reduce((sum, one) => sum + one, 0);
    heights[last] = Math.min(HIGHEST, Math.max(heights[last] as number, needed - above));
  }
  return heights;
}

/** How many Han characters of a size fit into a width in characters. */
function hanIn(width: number, size: number): number {
  return Math.max(1, Math.floor(width / (HAN_WIDTH * (size / 12))));
}

/** How many lines a text takes, at so many Han characters in a line. Digits and Latin letters are half as wide. */
function linesOf(text: string, perLine: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(hanLength(line) / perLine)), 0);
}

function hanLength(text: string): number {
  return text.length - text.replace(/[^\x20-\x7e]/g, "").length / 2;
}

/** Whether a spreadsheet keeps every digit of a number: it has fifteen. */
function isExact(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15;
}

function formatOf(text: string): string {
  const places = text.split(".")[1]?.length ?? 0;
  return places === 0 ? "0" : `0.${"0".repeat(places)}`;
}

function raisedNumber(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

/** A long text in pieces of at most so many characters that end with sentences. */
function pieces(text: string, longest: number): readonly string[] {
  if (text.length <= longest) return [text];
  const end = text.lastIndexOf("。", longest - 1) + 1 || longest;
  return [text.slice(0, end), ...pieces(text.slice(end), longest)];
}

/** The parts from heading to heading. What is before the first heading belongs to the first section. */
function inSections(parts: readonly OfficePart[]): readonly (readonly OfficePart[])[] {
  const begins = parts.flatMap((part, index) => (part.kind === "heading" ? [index] : []));
  const [, ...others] = begins;
  return [0, ...others].map((begin, index) => parts.slice(begin, others[index] ?? parts.length));
}

function headingOf(parts: readonly OfficePart[]): string | undefined {
  return parts.flatMap((part) => (part.kind === "heading" ? [part.text] : [])).at(0);
}

/** A heading as the name of a sheet, which has at most 31 characters and none of []:*?/\, and differs from the names before. */
function uniqueName(heading: string, names: Set<string>): string {
  const plain = heading.replace(/[[\]:*?/\\'\p{Cc}]/gu, " ").trim() || "表";
  const candidates = ["", ...Array.from({ length: names.size }, (_, index) => ` ${index + 2}`)];
  const taken = (name: string) => names.has(name.toLowerCase());
  const named = candidates.map((ending) => plain.slice(0, 31 - ending.length) + ending).find((name) => !taken(name));
  names.add((named as string).toLowerCase());
  return named as string;
}
