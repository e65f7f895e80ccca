import { columnWeights } from "./columnWeights";
import type { FormDocument, FormNote, FormPart } from "./formDocument";
import type { FormGrid, FormGridCell } from "./formGrid";
import type { SheetBox, SheetLine } from "./sheetLibrary";

/** A sheet of a workbook: one section of a document, with its table if it has one. */
export interface FormSheet {
  /** Unique in its workbook. */
  readonly name: string;
  readonly rows: readonly SheetLine[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** The rows that are printed again on each page of the sheet, from 0; null if there are none. */
  readonly heads: { readonly first: number; readonly last: number } | null;
  readonly comments: readonly SheetComment[];
}

/** A comment on a cell. SheetLine and column are counted from 0. */
export interface SheetComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The sheets of a document: one for each section, the title on the first, and one for what does not belong to the report. */
export function formSheets({ title, parts, notes, end, about }: FormDocument): readonly FormSheet[] {
  const names = new Set<string>();
  const sections = inSections(parts);
  const own = sections.map((section, index) => {
    const sheet = new SheetRows(section);
    if (index === 0) sheet.line(title, { fontSize: 18, fontWeight: "bold", align: "center", fontFamily: SONG });
    return sheet.filled(section, notes, uniqueName(headingOf(section) ?? title, names));
  });
  const last = new SheetRows(about);
  last.line(end, PLAIN);
  const texts = [...notes.values()].map(({ text }): FormPart => ({ kind: "paragraph", text }));
  return [...own, last.filled([...about, ...texts], notes, uniqueName(headingOf(about) ?? end, names))];
}

const SONG = "宋体";
const PLAIN: SheetBox = { fontFamily: SONG, fontSize: 12 };
const HEADING: SheetBox = { fontFamily: "黑体", fontSize: 14 };

/** Characters across A4, so that a sheet is as wide as a page. */
const PAGE_WIDTH = 92;

/** Han characters of 12 points in a line of a page, and the height of a line in points. */
const LINE = 40;
const LINE_HEIGHT = 18;

/** The most characters of one row: no row of a sheet is higher than 409 points. */
const LONGEST = LINE * 20;

/** Builds the rows of one sheet. */
class SheetRows {
  private readonly rows: SheetLine[] = [];
  private readonly comments: SheetComment[] = [];
  private readonly table: FormGrid | undefined;
  private readonly columns: number;
  private heads: FormSheet["heads"] = null;

  constructor(parts: readonly FormPart[]) {
    this.table = parts.flatMap((part) => (part.kind === "table" ? [part.table] : [])).at(0);
    this.columns = this.table?.columns ?? 1;
  }

  /** Adds a row with a text over all columns. */
  line(text: string, style: SheetBox): void {
    const lines = Math.ceil((text.length + 2) / (style.fontSize && style.fontSize > 12 ? LINE * 0.7 : LINE));
    const height = lines * LINE_HEIGHT * ((style.fontSize ?? 12) / 12);
    this.rows.push(
      withRest(
        { ...style, value: text, type: String, wrap: true, alignVertical: "center", columnSpan: this.columns, height },
        this.columns,
      ),
    );
  }

  filled(parts: readonly FormPart[], notes: FormDocument["notes"], name: string): FormSheet {
    for (const part of parts) {
      if (part.kind === "heading") this.line(part.text, HEADING);
      else if (part.kind === "paragraph") for (const piece of pieces(part.text)) this.line(piece, PLAIN);
      else this.tableRows(part.table, notes);
    }
    const weights = this.table ? columnWeights(this.table) : [1];
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const widths = weights.map((weight) => (weight / whole) * PAGE_WIDTH);
    return { name, rows: this.rows, widths, heads: this.heads, comments: this.comments };
  }

  private tableRows(table: FormGrid, notes: FormDocument["notes"]): void {
    const first = this.rows.length;
    const fontSize = table.columns < 6 ? 12 : 10;
    if (table.headRows > 0) this.heads = { first, last: first + table.headRows - 1 };
    for (const row of table.rows) {
      const cells: SheetLine = Array.from({ length: this.columns }, () => null);
      for (const cell of row) {
        const note = cell.path === null ? undefined : notes.get(cell.path);
        cells[cell.column] = tableCell(cell, note, fontSize);
        if (note) this.comments.push({ row: this.rows.length, column: cell.column, text: note.text });
      }
      this.rows.push(cells);
    }
  }
}

function tableCell(cell: FormGridCell, note: FormNote | undefined, fontSize: number): SheetBox {
  const { kind, text, rowSpan, columnSpan } = cell;
  const isHead = kind === "heading" || kind === "head";
  const style: SheetBox = {
    fontFamily: SONG,
    fontSize,
    ...(isHead && { fontWeight: "bold" as const }),
    align: kind === "label" ? "left" : "center",
    alignVertical: "center",
    borderStyle: "thin",
    wrap: true,
    ...(rowSpan > 1 && { rowSpan }),
    ...(columnSpan > 1 && { columnSpan }),
    height: heightOf(cell, fontSize),
  };
  if (kind === "figure" && isExact(text))
    return { ...style, value: Number(text), type: Number, format: formatOf(text) };
  const mark = note?.kind === "doubt" ? raisedNumber(note.number) : "";
  return { ...style, value: `${text}${mark}`, type: String };
}

/** Long labels wrap. A cell over several rows shares their heights. */
function heightOf({ kind, text, rowSpan }: FormGridCell, fontSize: number): number {
  const lines = kind === "label" && rowSpan === 1 ? Math.ceil(text.length / 17) : 1;
  return Math.max(1, lines) * fontSize * 1.5 + 4;
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

/** A row with one cell over all of its columns. */
function withRest(cell: SheetBox, columns: number): SheetLine {
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}

/** A long text in pieces that end with sentences. */
function pieces(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const end = text.lastIndexOf("。", LONGEST - 1) + 1 || LONGEST;
  return [text.slice(0, end), ...pieces(text.slice(end))];
}

/** The parts from heading to heading. What is before the first heading belongs to the first section. */
function inSections(parts: readonly FormPart[]): readonly (readonly FormPart[])[] {
  const begins = parts.flatMap((part, index) => (part.kind === "heading" ? [index] : []));
  const [, ...others] = begins;
  return [0, ...others].map((begin, index) => parts.slice(begin, others[index] ?? parts.length));
}

function headingOf(parts: readonly FormPart[]): string | undefined {
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
