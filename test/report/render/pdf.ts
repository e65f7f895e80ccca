import type { Part } from "./formats";
import type { PrintedTable } from "./printedTable";

const [WIDTH, HEIGHT, MARGIN, SIZE] = [595, 842, 40, 7];
const LINE = 10;

/** A PDF that draws its tables with ruling lines and breaks them over pages wherever they end, page numbers below. */
export function pdfOf(parts: readonly Part[]): Uint8Array {
  const pages: string[][] = [[]];
  let top = HEIGHT - 60;
  const page = () => pages.at(-1) as string[];
  const turn = (): void => {
    pages.push([]);
    top = HEIGHT - 60;
  };
  for (const part of parts) {
    if (typeof part !== "string") {
      top = table(part, top, page, turn) - 2 * LINE;
      continue;
    }
    if (top < 80) turn();
    page().push(text(part, MARGIN, top));
    top -= 2 * LINE;
  }
  return fileOf(pages.map((content, index) => [...content, text(`- ${index + 1} -`, WIDTH / 2, 30)].join("\n")));
}

/** Draws a table row by row; a row that does not fit goes to the next page. Returns where it ends. */
function table(printed: PrintedTable, start: number, page: () => string[], turn: () => void): number {
  const labels = printed.columns > 9 && printed.cells.some((cell) => cell.columnSpan > 1) ? 3 : 1;
  const widths = Array.from({ length: printed.columns }, (_, column) => (column < labels ? 2 : 1));
  const unit = (WIDTH - 2 * MARGIN) / widths.reduce((sum, width) => sum + width, 0);
  const x = (column: number) => MARGIN + unit * widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  let bottom = start + LINE;
  for (let row = 0; row < printed.rows; row++) {
    const cells = printed.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    const lines = (cell: (typeof cells)[number]) =>
      wrapped(cell.text, x(cell.column + cell.columnSpan) - x(cell.column) - 4);
    const height =
      Math.max(...cells.filter((cell) => cell.rowSpan === 1).map((cell) => lines(cell).length), 1) * LINE + 4;
    if (bottom - height < 60) {
      turn();
      bottom = HEIGHT - 60;
    }
    const upper = bottom;
    bottom -= height;
    for (const cell of cells) {
      const [left, right] = [x(cell.column), x(cell.column + cell.columnSpan)];
      const last = row === cell.row + cell.rowSpan - 1;
      page().push(rule(left, upper, left, bottom), rule(right, upper, right, bottom));
      if (row === cell.row || upper === HEIGHT - 60) page().push(rule(left, upper, right, upper));
      if (last || bottom - 20 < 60) page().push(rule(left, bottom, right, bottom));
      if (row !== cell.row) continue;
      for (const [index, line] of lines(cell).entries()) page().push(text(line, left + 2, upper - LINE * (index + 1)));
    }
  }
  return bottom;
}

function wrapped(line: string, width: number): readonly string[] {
  const lines = [""];
  let used = 0;
  for (const character of line) {
    const size = character > "\u2e80" ? SIZE : SIZE / 2;
    if (used + size > width && !/[\d.]/.test(character)) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += character;
    used += size;
  }
  return lines;
}

function text(line: string, x: number, y: number): string {
  if (line === "") return "";
  const hex = [...Buffer.from(line, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `BT /F1 ${SIZE} Tf 1 0 0 1 ${x.toFixed(1)} ${y.toFixed(1)} Tm <${hex}> Tj ET`;
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1.toFixed(1)} ${y1.toFixed(1)} m ${x2.toFixed(1)} ${y2.toFixed(1)} l S`;
}

function fileOf(contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, index) => `${6 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 [500] 2 95 500 814 939 500] >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${7 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
