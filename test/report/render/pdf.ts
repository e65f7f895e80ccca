import type { Part } from "./formats";
import { pdfBytes } from "./pdfBytes";
import type { PrintedTable } from "./printedTable";

/** How a PDF is to be set. What is left out is as an office program does it. */
export interface PdfSetting {
  /** The width and height of the page as it is read. */
  readonly size: readonly [number, number];
  /** How much of its width the paper shows. */
  readonly paper: number;
  /** Degrees with the clock by which the file says that the page is turned; its content is turned back. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** Whether the content runs up the page, and the file does not say so. */
  readonly sideways: boolean;
  /** Draws a line of text, and a figure in a cell that is so wide. */
  readonly text: (line: string, x: number, y: number) => string;
  readonly figure: (figure: string, x: number, y: number, width: number) => string;
  /** Draws a ruling line; the edges of a table at its sides are told. */
  readonly rule: (x1: number, y1: number, x2: number, y2: number, atSide: boolean) => string;
  /** What else stands on a page, by its number from 1. */
  readonly beside: (page: number, pages: number) => string;
  /** Whether a row may go on on the next page, and the heads of a table come again there. */
  readonly rowsMaySplit: boolean;
  /** A form whose figures are fields: with their appearance, or with their values alone. */
  readonly fields: "drawn" | "valued" | null;
  /** Share of a row's width that goes to each column of labels, in columns of figures. */
  readonly labelWidth: number;
}

export const PLAIN: PdfSetting = {
  size: [595, 842],
  paper: 595,
  rotate: 0,
  sideways: false,
  text: (line, x, y) => textAt(line, x, y),
  figure: (figure, x, y) => textAt(figure, x, y),
  rule: (x1, y1, x2, y2) => strokeBetween(x1, y1, x2, y2),
  beside: (page) => textAt(`- ${page} -`, 297, 30),
  rowsMaySplit: false,
  fields: null,
  labelWidth: 2,
};

/** A field of a form: where it stands, what it says. */
export interface PdfField {
  readonly page: number;
  readonly box: readonly [number, number, number, number];
  readonly value: string;
}

export const SIZE = 7;
const MARGIN = 40;
const LINE = 10;
const LOWEST = 60;

/** A PDF that draws its tables with ruling lines and breaks them over pages wherever they end, page numbers below. */
export function pdfOf(parts: readonly Part[], setting: PdfSetting = PLAIN): Uint8Array {
  return pdfBytes(new Pages(parts, setting), setting);
}

/** Sets the parts of a report on pages. */
export class Pages {
  readonly contents: string[][] = [[]];
  readonly fields: PdfField[] = [];
  private readonly highest: number;
  private top: number;

  constructor(
    parts: readonly Part[],
    private readonly setting: PdfSetting,
  ) {
    this.highest = setting.size[1] - 60;
    this.top = this.highest;
    for (const part of parts) this.put(part);
    for (const [index, content] of this.contents.entries())
      content.push(setting.beside(index + 1, this.contents.length));
  }

  private draw(content: string): void {
    this.contents.at(-1)?.push(content);
  }

  private turn(): void {
    this.contents.push([]);
    this.top = this.highest;
  }

  private put(part: Part): void {
    if (typeof part !== "string") {
      this.table(part);
      this.top -= 2 * LINE;
      return;
    }
    if (this.top < 80) this.turn();
    this.draw(this.setting.text(part, MARGIN, this.top));
    this.top -= 2 * LINE;
  }

  /** Draws a table row by row; a row that does not fit goes to the next page, or only what of it does not fit. */
  private table(printed: PrintedTable): void {
    this.top += LINE;
    const heads = printed.cells
      .filter((cell) => /^\d*\.?\d*$/.test(cell.text))
      .reduce((row, cell) => Math.min(row, cell.row), 9);
    const at = columnsOf(printed, this.setting);
    for (let row = 0; row < printed.rows; row++) {
      const cells = printed.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
      const begun = cells.map((cell) =>
        cell.row === row ? wrapped(cell.text, at(cell.column + cell.columnSpan) - at(cell.column) - 4) : [],
      );
      let drawn = 0;
      const needed = Math.max(...cells.map((cell, index) => (cell.rowSpan === 1 ? (begun[index]?.length ?? 0) : 0)), 1);
      while (drawn < needed) {
        const room = Math.floor((this.top - LOWEST - 4) / LINE);
        const lines = room >= needed - drawn ? needed - drawn : this.setting.rowsMaySplit ? room : 0;
        if (lines <= 0) {
          this.turn();
          if (this.setting.rowsMaySplit && row >= heads) this.repeat(printed, heads, at);
          continue;
        }
        const height = lines * LINE + 4;
        const isLast = drawn + lines >= needed;
        this.row(printed, row, cells, begun, drawn, lines, isLast, height, at);
        drawn += lines;
      }
    }
  }

  /** The heads of a table again, on top of a page. */
  private repeat(printed: PrintedTable, heads: number, at: (column: number) => number): void {
    for (let row = 0; row < heads; row++) {
      const cells = printed.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
      const begun = cells.map((cell) =>
        cell.row === row ? wrapped(cell.text, at(cell.column + cell.columnSpan) - at(cell.column) - 4) : [],
      );
      const lines = Math.max(...cells.map((cell, index) => (cell.rowSpan === 1 ? (begun[index]?.length ?? 0) : 0)), 1);
      this.row(printed, row, cells, begun, 0, lines, true, lines * LINE + 4, at);
    }
  }

  private row(
    printed: PrintedTable,
    row: number,
    cells: PrintedTable["cells"],
    begun: readonly (readonly string[])[],
    drawn: number,
    lines: number,
    isLast: boolean,
    height: number,
    at: (column: number) => number,
  ): void {
    const [upper, lower] = [this.top, this.top - height];
    const isPageEnd = lower - 20 < LOWEST;
    cells.forEach((cell, index) => {
      const [left, right] = [at(cell.column), at(cell.column + cell.columnSpan)];
      this.draw(this.setting.rule(left, upper, left, lower, cell.column === 0));
      this.draw(this.setting.rule(right, upper, right, lower, cell.column + cell.columnSpan === printed.columns));
      if ((row === cell.row && drawn === 0) || upper === this.highest)
        this.draw(this.setting.rule(left, upper, right, upper, false));
      if ((isLast && row === cell.row + cell.rowSpan - 1) || isPageEnd || !isLast)
        this.draw(this.setting.rule(left, lower, right, lower, false));
      const shown = cell.rowSpan === 1 ? begun[index]?.slice(drawn, drawn + lines) : drawn === 0 ? begun[index] : [];
      shown?.forEach((line, number) => {
        const y = upper - LINE * (number + 1);
        if (!/^[-+]?[\d.]+(?:万元)?$/.test(line)) this.draw(this.setting.text(line, left + 2, y));
        else if (this.setting.fields === null) this.draw(this.setting.figure(line, left + 2, y, right - left - 4));
        else
          this.fields.push({ page: this.contents.length - 1, box: [left + 2, y - 2, right - 2, y + 7], value: line });
      });
    });
    this.top = lower;
  }
}

function columnsOf(printed: PrintedTable, { size, labelWidth }: PdfSetting): (column: number) => number {
  const labels = printed.columns > 9 && printed.cells.some((cell) => cell.columnSpan > 1) ? 3 : 1;
  const widths = Array.from({ length: printed.columns }, (_, column) => (column < labels ? labelWidth : 1));
  const unit = (size[0] - 2 * MARGIN) / widths.reduce((sum, width) => sum + width, 0);
  return (column) => MARGIN + unit * widths.slice(0, column).reduce((sum, width) => sum + width, 0);
}

function wrapped(line: string, width: number): readonly string[] {
  const lines = [""];
  let used = 0;
  for (const character of line) {
    const size = widthOf(character);
    if (used + size > width && !/[\d.]/.test(character)) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += size;
  }
  return lines;
}

/** How wide a text is set. */
export function widthOf(line: string, size = SIZE): number {
  return [...line].reduce((sum, character) => sum + (character > "\u2e80" ? size : size / 2), 0);
}

/** A text in its place. */
export function textAt(line: string, x: number, y: number, size = SIZE): string {
  return textBy(line, `1 0 0 1 ${x.toFixed(1)} ${y.toFixed(1)}`, size);
}

/** A text by a matrix of its own. */
export function textBy(line: string, matrix: string, size = SIZE): string {
  if (line === "") return "";
  const hex = [...Buffer.from(line, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `BT /F1 ${size} Tf ${matrix} Tm <${hex}> Tj ET`;
}

/** A line that is drawn. */
export function strokeBetween(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1.toFixed(1)} ${y1.toFixed(1)} m ${x2.toFixed(1)} ${y2.toFixed(1)} l S`;
}

/** A box that is filled. */
export function boxAt(x: number, y: number, width: number, height: number, grey: number): string {
  return `${grey} g ${x.toFixed(1)} ${y.toFixed(1)} ${width.toFixed(1)} ${height.toFixed(1)} re f 0 g`;
}
