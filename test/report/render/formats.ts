import { utils, write } from "@e965/xlsx";
import type { CellPath } from "../../../src/form/figures";
import type { Layout } from "../../../src/form/layout";
import { docOf } from "./doc";
import { odtOf } from "./odt";
import { ofdOf } from "./ofd";
import { pdfOf } from "./pdf";
import { type PrintedTable, printedTable } from "./printedTable";
import { rtfOf } from "./rtf";
import { piped, separated } from "./separated";
import { zipOf } from "./zip";

export { zipOf };

/** A report to set in any format. */
export interface Composition {
  readonly title: string;
  readonly form: Layout;
  readonly figures: ReadonlyMap<CellPath, string>;
  /** Paragraphs of section one. */
  readonly overview: readonly string[];
}

export type Part = string | PrintedTable;

/** Every format that is read, with a writer for tests: of a report, and of any parts. */
export const FORMATS: readonly {
  readonly extension: string;
  readonly set: (parts: readonly Part[]) => Uint8Array;
  readonly write: (composition: Composition) => Uint8Array;
}[] = (
  [
    ["html", (parts) => new TextEncoder().encode(html(parts, "utf-8"))],
    ["docx", docx],
    ["xlsx", xlsx],
    ["pdf", pdfOf],
    ["rtf", rtfOf],
    ["ofd", ofdOf],
    ["doc", docOf],
    ["csv", (parts) => separated(parts, ",")],
    ["tsv", (parts) => separated(parts, "\t")],
    ["md", piped],
    ["odt", odtOf],
  ] as const satisfies readonly (readonly [string, (parts: readonly Part[]) => Uint8Array])[]
).map(([extension, set]) => ({ extension, set, write: (composition) => set(partsOf(composition)) }));

/** What a report prints, in order: its title, headings and paragraphs, and its tables. */
export function partsOf({ title, form, figures, overview }: Composition): readonly Part[] {
  return [
    title,
    ...form.sections.flatMap((section, index): readonly Part[] => {
      const table = form.tables.find((candidate) => candidate.number === index + 1);
      const heading = `${"一二三四五六"[index]}、${section}`;
      return [heading, ...(table ? [printedTable(table, figures)] : index === 0 ? overview : [])];
    }),
  ];
}

function html(parts: readonly Part[], charset: string): string {
  const body = parts.map((part) => (typeof part === "string" ? `<p>${escaped(part)}</p>` : htmlTable(part))).join("\n");
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>政务公开</title></head><body>${body}</body></html>`;
}

function htmlTable(table: PrintedTable): string {
  const rows = rowsOf(table).map(
    (cells) =>
      `<tr>${cells
        .map(
          (cell) =>
            `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}"><p><span>${escaped(cell.text) || "&nbsp;"}</span><o:p> </o:p></p></td>`,
        )
        .join("")}</tr>`,
  );
  return `<table border="1"><tbody>${rows.join("\n")}</tbody></table>`;
}

function docx(parts: readonly Part[]): Uint8Array {
  const body = parts.map((part) => (typeof part === "string" ? wordParagraph(part) : wordTable(part))).join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipOf([
    ["[Content_Types].xml", "<Types/>"],
    ["word/document.xml", xml],
  ]);
}

function wordParagraph(text: string): string {
  const half = Math.ceil(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)].filter((run) => run !== "");
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join("")}</w:p>`;
}

function wordTable(table: PrintedTable): string {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const merge = cell.rowSpan === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        const properties = `<w:tcPr><w:gridSpan w:val="${cell.columnSpan}"/>${merge}</w:tcPr>`;
        return `<w:tc>${properties}${wordParagraph(cell.row === row ? cell.text : "")}</w:tc>`;
      });
    return `<w:tr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

function xlsx(parts: readonly Part[]): Uint8Array {
  const rows: (string | number)[][] = [];
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  for (const part of parts) {
    if (typeof part === "string") {
      rows.push([part]);
      continue;
    }
    const top = rows.length;
    for (let row = 0; row < part.rows; row++) rows.push([]);
    for (const cell of part.cells) {
      const plain = /^(?:0|[1-9]\d{0,8})$/.test(cell.text);
      (rows[top + cell.row] as (string | number)[])[cell.column] = plain ? Number(cell.text) : cell.text;
      if (cell.rowSpan > 1 || cell.columnSpan > 1)
        merges.push({
          s: { r: top + cell.row, c: cell.column },
          e: { r: top + cell.row + cell.rowSpan - 1, c: cell.column + cell.columnSpan - 1 },
        });
    }
  }
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = merges;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "年度报告");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function rowsOf(table: PrintedTable) {
  return Array.from({ length: table.rows }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
