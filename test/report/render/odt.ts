import type { Part } from "./formats";
import { isFigure, type PrintedTable } from "./printedTable";
import { zipOf } from "./zip";

/** How a report is set in an OpenDocument text; what is left out is set plainly. */
export interface OdtSetting {
  /** The content of a cell with a figure, or of a blank one: paragraphs, or what stands in one. */
  readonly figure?: (text: string, index: number) => string;
  /** What stands in a paragraph outside of tables. */
  readonly line?: (text: string, index: number) => string;
  readonly row?: (row: string) => string;
  readonly body?: (body: string) => string;
  readonly styles?: string;
  /** Whether equal cells beside each other are written once. */
  readonly repeated?: boolean;
}

const TYPE = "application/vnd.oasis.opendocument.text";
const NAMESPACES = [
  ...["office", "style", "text", "table"].map(
    (part) => `xmlns:${part}="urn:oasis:names:tc:opendocument:xmlns:${part}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(" ");

/** An OpenDocument text (ODT). */
export function odtOf(parts: readonly Part[], setting: OdtSetting = {}): Uint8Array {
  return zipOf([
    ["mimetype", TYPE],
    [
      "META-INF/manifest.xml",
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
    [
      "content.xml",
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.2">${contentOf(parts, setting)}</office:document-content>`,
    ],
  ]);
}

/** The same as one XML file (FODT). */
export function fodtOf(parts: readonly Part[], setting: OdtSetting = {}): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:version="1.2" office:mimetype="${TYPE}">${contentOf(parts, setting)}</office:document>`,
  );
}

export function odtParagraph(content: string, style = "Standard"): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

export function span(text: string, style: string): string {
  return `<text:span text:style-name="${style}">${text}</text:span>`;
}

function contentOf(parts: readonly Part[], setting: OdtSetting): string {
  const { line = (text: string) => text, body = (content: string) => content } = setting;
  const count = { figures: 0 };
  const written = parts.map((part, index) =>
    typeof part === "string" ? odtParagraph(line(part, index)) : tableOf(part, setting, count),
  );
  return `<office:automatic-styles>${setting.styles ?? ""}</office:automatic-styles><office:body><office:text>${body(written.join(""))}</office:text></office:body>`;
}

function tableOf(table: PrintedTable, setting: OdtSetting, count: { figures: number }): string {
  const { figure = (text: string) => text, row: around = (content: string) => content } = setting;
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = Array.from({ length: table.columns }, (_, column) => {
      const cell = table.cells.find((one) => one.row === row && one.column === column);
      const covered = table.cells.some(
        (one) =>
          one.row <= row && row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan,
      );
      if (!cell) return covered ? "<table:covered-table-cell/>" : "";
      const spans = `table:number-columns-spanned="${cell.columnSpan}" table:number-rows-spanned="${cell.rowSpan}"`;
      const content = isFigure(cell.text) ? figure(cell.text, count.figures++) : cell.text;
      return `<table:table-cell office:value-type="string" ${spans}>${content.startsWith("<text:p ") ? content : odtParagraph(content)}</table:table-cell>`;
    });
    return around(`<table:table-row>${setting.repeated ? once(cells) : cells.join("")}</table:table-row>`);
  });
  const columns = `<table:table-column table:number-columns-repeated="${table.columns}"/>`;
  return `<table:table table:name="表">${columns}${rows.join("")}</table:table>`;
}

/** Cells in which equal ones beside each other are written as one that repeats. */
function once(cells: readonly string[]): string {
  const written: { readonly cell: string; times: number }[] = [];
  for (const cell of cells) {
    const last = written.at(-1);
    if (last?.cell === cell && !/spanned="[2-9]/.test(cell)) last.times += 1;
    else written.push({ cell, times: 1 });
  }
  return written
    .map(({ cell, times }) =>
      times === 1 ? cell : cell.replace("table-cell", `table-cell table:number-columns-repeated="${times}"`),
    )
    .join("");
}
